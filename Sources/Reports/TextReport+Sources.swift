import Analysis
import Events

extension TextReport {
  mutating func coverage() {
    guard !report.sources.isEmpty else { return }
    page.heading("SOURCES")
    let shown = mostTelling(16)
    var bases: [String] = []
    page.table(
      shown.map { source in
        let format = source.format ?? "unknown"
        return Page.Row(cells: [
          .init(source.path.plain.shortenedAtStart(to: page.style.columns / 3)),
          .init(format, source.format == nil ? .caution : .plain),
          // Most paths say the host already.
          .init(source.path.hasPrefix((source.host ?? "") + "/") ? "" : source.host ?? "", .faint),
          .init(grouped(source.lines), alignsRight: true), .init(range(of: source) + zone(of: source, &bases)),
        ])
      }, limits: [54, 18, 16])
    if !bases.isEmpty {
      let notes = bases.enumerated().map { superscript($0.offset + 1) + " " + $0.element }.joined(separator: ", ")
      page.paragraph("zone not in the records but by " + notes, role: .faint)
    }
    let hidden = report.sources.count - shown.count
    if hidden > 0 {
      let lines = report.total.lines - shown.reduce(0) { $0 + $1.lines }
      page.paragraph(
        "and " + counted(hidden, "source") + " more with " + counted(lines, "line")
          + "; all of them with --format json", role: .faint)
    }
  }

  /// The sources with most events, in the order of their paths.
  private func mostTelling(_ count: Int) -> [Coverage] {
    let all = report.sources
    guard all.count > count else { return all }
    let ranked = all.indices.sorted { (-all[$0].events, $0) < (-all[$1].events, $1) }
    return ranked.prefix(count).sorted().map { all[$0] }
  }

  /// Which clock the stamps were read by, where they do not say so themselves, with the number of its basis.
  private func zone(of source: Coverage, _ bases: inout [String]) -> String {
    guard let zone = source.zone, let basis = source.zoneBasis, basis != "record" else { return "" }
    let number = bases.firstIndex(of: basis) ?? bases.count
    if number == bases.count { bases.append(basis) }
    return " " + zone + superscript(number + 1)
  }

  private func superscript(_ number: Int) -> String {
    let digits = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return digits[min(number, 9)]
  }

  private func range(of source: Coverage) -> String {
    guard let from = source.from, let to = source.to else { return source.lines == 0 ? "empty" : "no times" }
    let (begin, end) = (clock(from), clock(to))
    return begin + "–" + (from.date == to.date ? to.clock : end.hasPrefix(to.date) ? end : to.date + " " + end)
  }

  /// Everything that keeps the report from seeing all there was.
  mutating func problems() {
    var rows: [Page.Row] = []
    func row(_ what: String, _ path: String, _ detail: String) {
      rows.append(Page.Row(cells: [.init(what, .caution), .init(path + ": " + detail.sentenced)]))
    }
    for problem in report.problems { row(problem.kind.title, problem.source, problem.detail) }
    for source in report.sources {
      for problem in source.problems {
        let at = problem.offset.map { " (at byte " + grouped($0) + ")" } ?? ""
        row(problem.kind.title, source.path, problem.detail + at)
      }
      for gap in source.gaps.prefix(3) {
        let length = duration(gap.to.seconds(since: gap.from))
        row("silent", source.path, "nothing was written for " + length + " from " + gap.from.spoken + " UTC")
      }
      if source.undated > 0 { row("undated", source.path, counted(source.undated, "record") + " without a time") }
      if source.skippedBytes > 0 {
        row("skipped", source.path, byteCount(source.skippedBytes) + " of lines too long to read")
      }
    }
    for clock in report.findings.clocks where clock.isCorrected { row("clock", clock.host, clock.statement) }
    for order in report.findings.openOrders.prefix(3) {
      let limit = "±" + decimal(order.uncertainty, places: 1) + " s"
      let detail = "its first record is " + duration(order.apart) + " from the onset, and the clocks agree to " + limit
      row("order", order.other.place, detail + "; it may have come first")
    }
    guard !rows.isEmpty else { return }
    page.heading("PROBLEMS")
    page.table(Array(rows.prefix(20)))
    more(rows.count - 20, "problem")
  }

  /// What to do now: the checks of the explanations that are still open, best first.
  mutating func checks() {
    let checks = report.checks
    guard !checks.isEmpty || report.remedy != nil else { return }
    page.heading("WHAT TO CHECK NEXT")
    page.table(
      checks.prefix(6).enumerated().map { number, check in
        Page.Row(cells: [.init(String(number + 1) + ".", .faint, alignsRight: true), .init(check.sentenced)])
      })
    if let remedy = report.remedy { page.paragraph("Usually mended so: " + remedy.sentenced) }
  }
}

extension Report {
  /// What to look at next, each step once.
  var checks: [String] {
    var checks: [String] = []
    for status in [Hypothesis.Status.leading, .possible, .notObservable] {
      for hypothesis in findings.hypotheses where hypothesis.status == status {
        if let check = hypothesis.checkNext, !checks.contains(check) { checks.append(check) }
      }
    }
    switch findings.verdict.status {
    case .anomaly: break
    case .none:
      checks.append(
        "If users did notice something, add the logs of the layers not given here, or name the time with --alert")
    case .inconclusive where total.records == 0: break
    case .inconclusive:
      checks.append(
        "Add logs from before the trouble began, so that there is something to compare with")
    }
    return checks
  }
}

extension Problem.Kind {
  /// As a table for people shows it.
  package var title: String {
    switch self {
    case .unreadable: "unreadable"
    case .truncated: "cut off"
    case .damaged: "damaged"
    case .binary: "binary"
    case .tooLong: "too long"
    case .limit: "limit"
    case .duplicate: "duplicate"
    case .undated: "undated"
    case .zone: "zone"
    case .clock: "clock set"
    case .skipped: "skipped"
    case .matchLimit: "match limit"
    case .dateOrder: "date order"
    case .startsLate: "starts late"
    case .endsEarly: "ends early"
    }
  }
}
