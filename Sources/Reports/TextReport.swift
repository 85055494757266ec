import Analysis
import Events

extension Report {
  /// The report for people, the answer first. `explains` adds the reasoning in steps.
  package func writeText(into out: inout [UInt8], style: Style = Style(), explains: Bool = false) {
    var text = TextReport(report: self, page: Page(style: style))
    text.write(explains: explains)
    out += text.page.text.utf8
  }
}

/// A report being written for a terminal.
struct TextReport {
  let report: Report
  var page: Page

  var findings: Findings { report.findings }
  var verdict: Verdict { report.findings.verdict }

  mutating func write(explains: Bool) {
    headline()
    page.line()
    page.paragraph(verdict.summary)
    if verdict.status == .anomaly {
      page.line()
      facts()
      why()
      pools()
    }
    impact()
    otherIncidents()
    suspects()
    alternatives()
    changes()
    noise()
    timeline()
    coverage()
    problems()
    checks()
    if explains { reasoning() }
    footer()
  }

  /// What, when, who and how sure, in two lines.
  private mutating func headline() {
    switch verdict.status {
    case .anomaly:
      page.paragraph("▲ " + report.sentence, indent: 0, hanging: 2, role: .alarm)
      let first = verdict.onset.map { "It began at " + $0.spoken + " UTC · " } ?? ""
      page.paragraph(first + "confidence " + verdict.confidence.confidenceWords, role: .strong)
    case .none:
      page.paragraph("✓ Nothing departs from the usual in these logs.", indent: 0, role: .fine)
      page.paragraph(lookedAt, role: .strong)
    case .inconclusive:
      page.paragraph("? These logs cannot tell.", indent: 0, role: .caution)
      page.paragraph(lookedAt, role: .strong)
    }
  }

  /// The span and the amount of what was read.
  private var lookedAt: String {
    let total = report.total
    var parts: [String] = []
    if let from = findings.window.from ?? total.from, let to = findings.window.to ?? total.to {
      parts.append(
        from.date + " " + from.clock + " to " + (from.date == to.date ? "" : to.date + " ") + to.clock + " UTC")
    }
    parts.append(counted(report.sources.count, "source"))
    parts.append(counted(total.records, "record"))
    parts.append(total.events == 0 ? "no known error" : counted(total.events, "known event"))
    return parts.joined(separator: " · ")
  }

  private mutating func facts() {
    var rows: [Page.Row] = []
    func fact(_ label: String, _ text: String, notes: [String] = []) {
      rows.append(Page.Row(cells: [.init(label, .faint), .init(text)], notes: notes))
    }
    if let onset = verdict.onset {
      fact("Onset", onset.spoken + " UTC" + interval(around: onset))
      if let start = verdict.inferredStart, start < onset {
        let wait = duration(onset.seconds(since: start))
        fact("Inferred", start.spoken + " UTC: the record says it had waited " + wait)
      }
      if let until = verdict.until ?? findings.recovery?.time {
        fact("Until", until.spoken + " UTC, " + duration(until.seconds(since: onset)) + " later")
      } else {
        fact("Until", "the logs end while it goes on")
      }
      if let lead = verdict.alertLead {
        fact("Alert", duration(lead) + (lead < 0 ? " before" : " after") + " the onset")
      }
      if let recovery = findings.recovery {
        fact("Recovery", recovery.words, notes: recovery.change.map { [$0.citation.place + "  " + $0.text] } ?? [])
      }
    }
    fact("Where", verdict.component.words.isEmpty ? "the records do not say" : verdict.component.words)
    if let first = verdict.firstEvent { fact("Record", first.place, notes: [first.text]) }
    if let trigger = verdict.trigger {
      let lead = trigger.lead.map { ", " + duration($0) + ($0 < 0 ? " after the onset" : " before it") } ?? ""
      let who = place(of: [trigger])
      fact(
        "Trigger", trigger.inWords + (who.isEmpty ? "" : " of " + who) + lead,
        notes: [trigger.citation.place + "  " + trigger.text])
    }
    page.table(rows)
  }

  /// The time of day, behind its date where that is not the day of the onset.
  func clock(_ time: Instant) -> String {
    let day = (verdict.onset ?? findings.window.to ?? time).date
    return time.date == day ? time.clock : time.date + " " + time.clock
  }

  private func interval(around onset: Instant) -> String {
    guard let from = verdict.onsetFrom, let to = verdict.onsetTo, from < to else { return "" }
    func shown(_ time: Instant) -> String {
      time.date == onset.date ? time.clockWithMilliseconds : time.spoken
    }
    return ", between " + shown(from) + " and " + shown(to)
  }

  private mutating func reasoning() {
    guard !findings.reasoning.isEmpty else { return }
    page.heading("REASONING")
    page.table(
      findings.reasoning.enumerated().map { number, step in
        Page.Row(cells: [.init(String(number + 1), .faint, alignsRight: true), .init(step)])
      })
  }

  private mutating func footer() {
    let total = report.total
    let size = byteCount(total.encodedBytes)
    let unpacked = total.decodedBytes > total.encodedBytes ? ", unpacked " + byteCount(total.decodedBytes) : ""
    page.line()
    page.paragraph(
      report.generator.name + " " + report.generator.version + " read " + counted(report.sources.count, "source")
        + ": " + size + unpacked + ", " + counted(total.lines, "line") + ", " + counted(total.events, "event")
        + " in " + duration(report.wallSeconds) + ". All times are UTC.",
      indent: 0, role: .faint)
  }
}
