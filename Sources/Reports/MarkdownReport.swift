import Analysis
import Events

extension Report {
  /// The start of a post-mortem: what the logs show is filled in, what only people know is marked `TODO`.
  package func writeMarkdown(into out: inout [UInt8]) {
    var markdown = MarkdownReport(report: self)
    markdown.write()
    out += markdown.text.utf8
  }
}

/// A report being written as GitHub-flavoured Markdown. Every word of a log stands in a code span or is escaped.
struct MarkdownReport {
  let report: Report
  private(set) var text = ""

  init(report: Report) { self.report = report }

  private var findings: Findings { report.findings }
  private var verdict: Verdict { report.findings.verdict }

  mutating func write() {
    title()
    let lead = verdict.status == .anomaly ? ["**" + report.sentence.escapedForMarkdown + "**", ""] : []
    section("Summary", lead + [verdict.summary.escapedForMarkdown])
    if verdict.status == .anomaly { onset() }
    impact()
    timeline()
    suspects()
    hypotheses()
    changes()
    noise()
    if !report.checks.isEmpty {
      section("What to check next", report.checks.map { "- [ ] " + $0.sentenced.escapedForMarkdown })
    }
    if let remedy = report.remedy { section("How it is usually mended", [remedy.sentenced.escapedForMarkdown]) }
    if verdict.status == .anomaly {
      section("Resolution", resolution)
      section("Action items", table(["Action", "Type", "Owner", "Ticket"], [["TODO", "TODO", "TODO", "TODO"]]))
    }
    sources()
    problems()
    line()
    line("*Written by \(report.generator.name) \(report.generator.version) from the logs alone. All times are UTC.*")
  }

  private mutating func title() {
    switch verdict.status {
    case .anomaly:
      let day = verdict.onset.map { $0.date + ": " } ?? ""
      let what = verdict.eventClass?.title.capitalizedFirst ?? "Anomaly"
      let who = verdict.component.words.escapedForMarkdown
      line("# " + day + what + (who.isEmpty ? "" : ", " + who))
      line()
      line("Status: draft · Severity: TODO · Owner: TODO · Authors: TODO")
    case .none: line("# Nothing departs from the usual in these logs")
    case .inconclusive: line("# These logs cannot tell")
    }
  }

  private mutating func onset() {
    var rows: [[String]] = []
    if let onset = verdict.onset { rows.append(["Onset, as observed", onset.spoken + " UTC"]) }
    if let from = verdict.onsetFrom, let to = verdict.onsetTo {
      rows.append(["Onset lies between", from.spoken + " and " + to.spoken + " UTC"])
    }
    if let start = verdict.inferredStart {
      rows.append(["Start, inferred from the wait the record reports", start.spoken + " UTC"])
    }
    rows.append([
      "Until", (verdict.until ?? findings.recovery?.time).map { $0.spoken + " UTC" } ?? "the logs end while it goes on",
    ])
    rows.append(["What", (verdict.eventClass?.rawValue).map { "`" + $0 + "`" } ?? ""])
    rows.append(["Where", verdict.component.words.escapedForMarkdown])
    rows.append(["Confidence", verdict.confidence.confidenceWords])
    if let first = verdict.firstEvent {
      rows.append(["First record", first.place.codeSpan + "<br>" + first.text.codeSpan])
    }
    rows.append(["Detected", "TODO: when and by what the alarm was raised"])
    section("Onset", table(["", ""], rows))
  }

  private mutating func impact() {
    guard let impact = findings.impact else {
      if verdict.status == .anomaly { section("Impact", ["TODO: no log given here shows requests."]) }
      return
    }
    let words =
      "\(grouped(impact.failed)) of \(counted(impact.requests, "request")) failed (\(percent(impact.failedRatio))) "
      + "between \(impact.from.spoken) and \(impact.to.spoken) UTC; \(percent(impact.failedRatioBefore)) before. "
      + "Counted in \(impact.source.codeSpan)."
    let rows = impact.breakdowns.flatMap { kind, parts in
      parts.map { part in
        [
          kind, part.name.codeSpan, grouped(part.requests), grouped(part.failed), percent(part.failedRatio),
          percent(part.failedRatioBefore),
        ]
      }
    }
    let parts =
      rows.isEmpty ? [] : table(["By", "Which", "Requests", "Failed", "Share", "Share before"], rows) + [""]
    section(
      "Impact",
      [words, "", impact.sentence.sentenced.escapedForMarkdown, ""] + parts + ["TODO: users, revenue, other services."])
  }

  private var resolution: [String] {
    guard let recovery = findings.recovery else { return ["TODO: what ended it, and who did it."] }
    let change = recovery.change.map { ["", $0.citation.place.codeSpan + ": " + $0.text.codeSpan] } ?? []
    return ["It ended at " + recovery.words.sentenced.escapedForMarkdown] + change + [
      "", "TODO: what ended it, and who did it.",
    ]
  }

  private mutating func timeline() {
    guard !findings.timeline.isEmpty else { return }
    let rows = findings.timeline.map { moment in
      let count = moment.count > 1 ? " (×" + grouped(moment.count) + ")" : ""
      let words = moment.kind.rawValue + ": " + moment.text.escapedForMarkdown + count
      let isFirst = moment.kind == .onset
      return [
        moment.time.spoken, isFirst ? "**" + words + "**" : words, moment.citation?.place.codeSpan ?? "",
      ]
    }
    section("Timeline", table(["Time (UTC)", "Event", "Evidence"], rows))
  }

  private mutating func suspects() {
    guard !findings.suspects.isEmpty else { return }
    let rows = findings.suspects.map { [$0.name, $0.status.title, $0.reason.escapedForMarkdown] }
    section("The usual suspects", table(["Suspect", "Verdict", "Reason"], rows))
  }

  private mutating func hypotheses() {
    guard !findings.hypotheses.isEmpty else { return }
    let rows = findings.hypotheses.map { hypothesis in
      [
        hypothesis.status.title, hypothesis.eventClass.title, hypothesis.component.words.escapedForMarkdown,
        hypothesis.reason.escapedForMarkdown,
        hypothesis.evidence.prefix(3).map(\.place.codeSpan).joined(separator: "<br>"),
      ]
    }
    section("What it was, and what it was not", table(["Verdict", "Hypothesis", "Who", "Reason", "Evidence"], rows))
  }

  private mutating func changes() {
    guard !findings.changes.isEmpty else { return }
    let rows = findings.changes.map { change in
      [
        change.time.spoken, change.lead.map { duration($0) + ($0 < 0 ? " after" : " before") } ?? "",
        change.kind.escapedForMarkdown + ": " + change.text.escapedForMarkdown, change.reason.escapedForMarkdown,
        change.citation.place.codeSpan,
      ]
    }
    section("Changes", table(["Time (UTC)", "To the onset", "Change", "Trigger?", "Evidence"], rows))
  }

  private mutating func noise() {
    guard !findings.decoys.isEmpty else { return }
    let rows = findings.decoys.map { decoy in
      [
        decoy.from.spoken, decoy.eventClass.title + " ×" + grouped(decoy.count), decoy.reason.escapedForMarkdown,
        decoy.first.place.codeSpan,
      ]
    }
    section("Noise set aside", table(["Time (UTC)", "What", "Why it is noise", "Evidence"], rows))
  }

  private mutating func sources() {
    guard !report.sources.isEmpty else { return }
    let rows = report.sources.map { source in
      [
        source.path.codeSpan, source.format ?? "unknown", (source.host ?? "").escapedForMarkdown,
        source.zone.map { $0 + (source.zoneBasis.map { " (" + $0 + ")" } ?? "") } ?? "", grouped(source.lines),
        source.from?.spoken ?? "", source.to?.spoken ?? "",
      ]
    }
    section("Sources", table(["Path", "Format", "Host", "Zone", "Lines", "From (UTC)", "To (UTC)"], rows))
  }

  private mutating func problems() {
    let problems = report.problems + report.sources.flatMap(\.problems)
    let clocks = report.findings.clocks.filter(\.isCorrected)
    guard !problems.isEmpty || !clocks.isEmpty else { return }
    section(
      "Problems",
      problems.map { "- " + $0.kind.title + ": " + $0.source.codeSpan + ": " + $0.detail.escapedForMarkdown }
        + clocks.map { "- clock: " + $0.host.codeSpan + ": " + $0.statement.escapedForMarkdown })
  }

  // MARK: Lines

  private mutating func line(_ line: String = "") {
    text += line
    text += "\n"
  }

  private mutating func section(_ title: String, _ lines: [String]) {
    line()
    line("## " + title)
    line()
    for part in lines { line(part) }
  }

  private func table(_ head: [String], _ rows: [[String]]) -> [String] {
    let ruler = head.map { _ in "---" }
    return ([head, ruler] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
  }
}
