import Events

/// Everything worth a line, in time order.
enum Timeline {
  /// Seconds before the onset in which a silence may have to do with it: as long as changes may.
  private static let lead = 900.0
  /// Lost heartbeats that are told: where a service is gone, all of its are.
  private static let heartbeats = 5

  /// Empty where there is no incident.
  static func of(_ findings: Findings, _ logs: [RotatedLog]) -> [Moment] {
    guard let onset = findings.verdict.onset else { return [] }
    let end = findings.verdict.until ?? findings.window.to ?? onset
    var moments = silences(findings.silences, logs, from: onset.advanced(bySeconds: -lead), to: end)
    for change in findings.changes {
      moments.append(
        Moment(
          time: change.time, kind: .change, eventClass: .changeMarker, component: change.component, count: 1,
          text: change.kind, citation: change.citation))
    }
    moments.append(
      Moment(
        time: onset, kind: .onset, eventClass: findings.verdict.eventClass, component: findings.verdict.component,
        count: 1, text: "first record of the incident", citation: findings.verdict.firstEvent))
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

  /// Logs and messages that stopped.
  private static func silences(
    _ silences: [Silence], _ logs: [RotatedLog], from: Instant, to: Instant
  ) -> [Moment] {
    let ofLogs = silences.filter { $0.kind != .startsLate && $0.from >= from && $0.from <= to }.map { silence in
      let who = silence.isWholeHost ? "nothing of this host" : "nothing of this log"
      return Moment(
        time: silence.from, kind: .silence, eventClass: nil,
        component: Component(host: silence.host, service: silence.service), count: 0,
        text: "\(who) is written for \(Words.duration(silence.seconds)), though its pauses stay below "
          + Words.duration(Double(silence.patience)),
        citation: silence.citation)
    }
    let ofMessages = LostHeartbeat.all(of: logs, from: from, to: to).prefix(heartbeats).map { lost in
      let until = lost.until.map { ", until " + $0.clock } ?? ""
      return Moment(
        time: lost.time, kind: .silence, eventClass: nil, component: lost.component, count: 0,
        text: "the last \"\(lost.text)…\", which came every \(Words.duration(lost.pace))\(until)",
        citation: lost.citation)
    }
    return ofLogs + ofMessages
  }
}
