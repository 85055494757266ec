import Analysis
import Events

extension TextReport {
  mutating func timeline() {
    guard !findings.timeline.isEmpty || !findings.lanes.isEmpty else { return }
    page.heading("TIMELINE")
    lanes()
    moments()
  }

  /// One sparkline per lane, under the window's ends and over a mark at the onset.
  private mutating func lanes() {
    let lanes = findings.lanes.prefix(10)
    let span = findings.laneSpan ?? findings.window
    guard !lanes.isEmpty, let from = span.from, let to = span.to else { return }
    let names = lanes.map { $0.name.plain.shortened(to: min(32, page.style.columns - 26)) }
    let width = names.map(\.columns).max() ?? 0
    let room = max(page.style.columns - width - 4, 10)
    let slices = min(lanes.map(\.counts.count).max() ?? 0, room)
    let margin = String(repeating: " ", count: width + 4)
    let isOneDay = from.date == to.date
    let begin = isOneDay ? from.clock : from.date
    let end = isOneDay ? to.clock : to.date
    let ruler = begin + end.paddedAtStart(to: max(slices - begin.columns, end.columns + 2))
    page.line(margin + page.style.paint(ruler, .faint))
    for (name, lane) in zip(names, lanes) {
      let counts = sparkline(lane.counts, columns: room)
      page.line("  " + name.padded(to: width) + "  " + counts.trimmed)
    }
    if let onset = verdict.onset, from < to, onset >= from, onset <= to, slices > 0 {
      let share = onset.seconds(since: from) / to.seconds(since: from)
      let place = min(Int(share * Double(slices)), slices - 1)
      let label = "▲ " + onset.clock
      // Where the label would run off the page, it stands to the left of its mark.
      let before = place + label.columns > room ? place - label.columns + 1 : place
      let text = before == place ? label : onset.clock + " ▲"
      page.line(margin + String(repeating: " ", count: max(before, 0)) + page.style.paint(text, .alarm))
    }
    page.line()
  }

  private mutating func moments() {
    let told = moments(repeating: findings.timeline.filter { $0.kind != .decoy })
    let shown = mostTelling(20, of: told)
    var rows: [Page.Row] = []
    var date = findings.window.from?.date ?? told.first?.time.date ?? ""
    for moment in shown {
      if moment.time.date != date {
        date = moment.time.date
        rows.append(Page.Row(cells: [.init(date, .faint)]))
      }
      let count = moment.count > 1 ? " (×" + grouped(moment.count) + ")" : ""
      let place = moment.kind == .change ? nil : moment.citation?.place
      rows.append(
        Page.Row(
          cells: [
            .init(moment.time.clock), .init(moment.kind.sign + " " + moment.kind.rawValue, moment.kind.role),
            .init(moment.component.shortWords.plain.shortenedAtStart(to: 26), .faint), .init(moment.text + count),
          ],
          notes: place.map { [$0] } ?? []))
    }
    page.table(rows, limits: [10, 12, 26])
    more(told.count - shown.count, "moment")
  }

  /// The moments with changes of one component and wording told once, by the one nearest before the onset or else
  /// after. What was set aside has its own section, and changes are cited in theirs.
  private func moments(repeating all: [Moment]) -> [Moment] {
    var places: [String: Int] = [:]
    var told: [Moment] = []
    for moment in all {
      let key = moment.text + "\0" + moment.component.shortWords
      guard moment.kind == .change, let place = places[key] else {
        if moment.kind == .change { places[key] = told.count }
        told.append(moment)
        continue
      }
      let count = told[place].count + moment.count
      if let onset = verdict.onset, moment.time <= onset { told[place] = moment }
      told[place].count = count
    }
    return told.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }.map(\.element)
  }

  /// At most `count` moments, in time order: changes far from the onset give way first.
  private func mostTelling(_ count: Int, of all: [Moment]) -> [Moment] {
    guard all.count > count else { return all }
    func distance(_ moment: Moment) -> Double {
      moment.kind == .change ? abs(moment.time.seconds(since: verdict.onset ?? moment.time)) : 0
    }
    let ranked = all.indices.sorted {
      (all[$0].kind.rank, distance(all[$0]), $0) < (all[$1].kind.rank, distance(all[$1]), $1)
    }
    return ranked.prefix(count).sorted().map { all[$0] }
  }
}

extension Moment.Kind {
  var sign: String {
    switch self {
    case .change: "◇"
    case .onset: "▲"
    case .episode: "●"
    case .impact: "!"
    case .recovery: "✓"
    case .decoy: "·"
    case .silence: "…"
    }
  }

  var role: Style.Role {
    switch self {
    case .onset, .impact: .alarm
    case .change: .strong
    case .recovery: .fine
    case .decoy, .silence: .faint
    case .episode: .plain
    }
  }

  fileprivate var rank: Int {
    switch self {
    case .onset: 0
    case .impact, .recovery: 1
    case .episode, .silence: 2
    case .change: 3
    case .decoy: 4
    }
  }
}
