import Events

/// Everything worth a line, in time order.
enum Timeline {
  static func of(_ findings: Findings, shockEnd: Instant) -> [Moment] {
    var moments: [Moment] = []
    for change in findings.changes {
      moments.append(
        Moment(
          time: change.time, kind: .change, eventClass: .changeMarker, component: change.component, count: 1,
          text: change.kind, citation: change.citation))
    }
    if let onset = findings.verdict.onset {
      moments.append(
        Moment(
          time: onset, kind: .onset, eventClass: findings.verdict.eventClass, component: findings.verdict.component,
          count: 1, text: "first record of the incident", citation: findings.verdict.firstEvent))
    }
    for episode in findings.episodes {
      moments.append(
        Moment(
          time: episode.from, kind: .episode, eventClass: episode.eventClass, component: episode.component,
          count: episode.count,
          text: "\(episode.pattern) until \(episode.to.clock)" + (episode.againstBaseline.map { ", " + $0 } ?? ""),
          citation: episode.first))
    }
    if let impact = findings.impact {
      moments.append(
        Moment(
          time: impact.from, kind: .impact, eventClass: nil, component: Component(), count: impact.failed,
          text: "requests begin to fail", citation: nil))
    }
    for decoy in findings.decoys {
      moments.append(
        Moment(
          time: decoy.from, kind: .decoy, eventClass: decoy.eventClass, component: decoy.component, count: decoy.count,
          text: decoy.reason, citation: decoy.first))
    }
    if let recovery = findings.recovery {
      moments.append(
        Moment(
          time: recovery.time, kind: .recovery, eventClass: nil, component: findings.verdict.component, count: 0,
          text: "the incident is over" + (recovery.change.map { ", after a " + $0.kind } ?? ""),
          citation: recovery.change?.citation))
    }
    let order: [Moment.Kind: Int] = [
      .change: 0, .onset: 1, .episode: 2, .impact: 3, .silence: 4, .decoy: 5, .recovery: 6,
    ]
    return moments.enumerated().sorted { a, b in
      if a.element.time != b.element.time { return a.element.time < b.element.time }
      let (x, y) = (order[a.element.kind] ?? 9, order[b.element.kind] ?? 9)
      return x != y ? x < y : a.offset < b.offset
    }.map(\.element)
  }
}
