import Events
import Evidence

/// Puts an incident into words and citations, once its shock, departures and cause are known.
struct Conclusion {
  let inquiry: Inquiry
  let shock: Shock
  let departures: [Departure]
  let causes: [Cause]
  let leading: Cause
  let onset: Departure

  private var families: [Family] { inquiry.families }
  private var sources: [SourceEvidence] { inquiry.evidence.sources }
  private var playbooks: Playbooks { inquiry.playbooks }
  var end: Instant { Instant(seconds: inquiry.grid.start(of: shock.to)) }
  var start: Instant { Instant(seconds: inquiry.grid.start(of: shock.from)) }
  /// Whether it is on from the first cell to the last.
  var isUnderway: Bool { shock.from == 0 && shock.to == inquiry.grid.count }

  /// The verdict alone.
  var verdict: Verdict { findings().verdict }

  private func family(_ departure: Departure) -> Family { families[departure.family] }
  private func signature(_ departure: Departure) -> Signature { family(departure).tracks[departure.track].signature }
  private func citation(_ departure: Departure) -> Citation {
    departure.mark.citation(in: sources[departure.source])
  }

  /// What to tell of it, and how it went until `next`, when another incident begins.
  func findings(until next: Instant? = nil) -> Findings {
    let eventClass = family(leading.departure).key.eventClass
    let (near, change) = Trigger.candidates(
      inquiry.evidence, onset: onset.mark.time, failing: failingHosts,
      peer: component(of: leading.departure).host, observers: observers(of: eventClass),
      playbook: playbook(of: eventClass))
    let trigger =
      change
      ?? (eventClass == .poolExhausted
        ? Trigger.start(
          of: signature(leading.departure).component.service, before: observers(of: eventClass), in: inquiry.evidence)
        : nil)
    var verdict = Verdict(status: .anomaly, summary: "")
    verdict.eventClass = refined(eventClass, trigger: trigger)
    verdict.onset = onset.mark.time
    verdict.onsetFrom =
      departures.map(\.mark.time).filter {
        $0 <= onset.mark.time && onset.mark.time.seconds(since: $0) < 2
      }.min() ?? onset.mark.time
    verdict.onsetTo = max(onset.mark.time, leading.departure.mark.time)
    verdict.inferredStart = min(onset.mark.time, onset.inferred)
    verdict.component = component(of: leading.departure)
    verdict.firstEvent = citation(onset)
    verdict.trigger = trigger
    verdict.until = until
    verdict.alertLead = inquiry.options.alert?.seconds(since: onset.mark.time)
    verdict.confidence = confidence(trigger: trigger)
    var findings = Findings(window: inquiry.window, verdict: verdict)
    findings.changes = near
    findings.impact = impact(until: next)
    findings.recovery = recovery(findings.impact, trigger: trigger)
    findings.episodes = departures.sorted { Mark.precedes($0.mark, $1.mark) }.map(episode)
    findings.decoys = inquiry.decoys(besides: Set(departures.map(\.family)))
    findings.hypotheses = Hypotheses(conclusion: self, leading: verdict.eventClass ?? eventClass, trigger: trigger).all
    findings.suspects = Suspect.all(findings.hypotheses, playbooks, trigger: trigger)
    findings.verdict.summary = Summary(conclusion: self, findings: findings).text
    findings.lanes = lanes
    findings.laneSpan = Findings.Window(
      from: Instant(seconds: inquiry.grid.origin), to: Instant(seconds: inquiry.grid.start(of: inquiry.grid.count)))
    findings.reasoning = reasoning(of: verdict)
    return findings
  }

  private func impact(until next: Instant?) -> Impact? {
    guard let layer = Requests.outermost(of: inquiry.evidence),
      let impact = layer.impact(from: onset.mark.time.seconds, to: end.seconds, next: next?.seconds)
    else { return nil }
    return ImpactParts(evidence: inquiry.evidence, impact: impact)
      .told(by: layer, onset: onset.mark.time)
  }

  /// The end is when requests fail no more, where any follow to show it; else when the records of the incident do.
  private func recovery(_ impact: Impact?, trigger: ChangeFinding?) -> Recovery? {
    let isMended = impact.flatMap { impact in impact.failedRatioAfter.map { $0 <= impact.failedRatio / 4 } } ?? false
    guard let time = isMended ? impact?.to : until else { return nil }
    let mending = Mending(
      evidence: inquiry.evidence, onset: onset.mark.time, end: time, hosts: failingHosts.union(blamedHosts),
      trigger: trigger)
    return Recovery(
      time: time, change: mending.change,
      recurrences: family(leading.departure).recurrences(after: shock, on: inquiry.grid))
  }

  /// Hosts of all that departed with the leading class, as observers or as peers.
  private var blamedHosts: Set<String> {
    let eventClass = family(leading.departure).key.eventClass
    return Set(
      departures.filter { family($0).key.eventClass == eventClass }
        .flatMap { [signature($0).component.host, component(of: $0).host] }.compactMap(\.self))
  }

  /// The playbook under which triggers are looked for.
  private func playbook(of eventClass: EventClass) -> Playbook? {
    playbooks[eventClass.asBroughtAbout]
  }

  /// Hosts on which the leading family was seen, and the peers it names.
  var failingHosts: Set<String> {
    var hosts: Set<String> = []
    for track in family(leading.departure).tracks {
      let component = track.signature.component
      if let host = component.host { hosts.insert(host) }
      if let target = component.target { hosts.insert(String(target.prefix { $0 != ":" })) }
      if let name = component.name { for part in name.split(separator: "/") { hosts.insert(String(part)) } }
    }
    if let host = signature(onset).component.host { hosts.insert(host) }
    return hosts
  }

  /// Seconds within which a changed setting shows: a pool that is too small is empty at once, a leak takes its time.
  static let immediate = 180.0
  /// Seconds after a restart in which only a pool that is too small runs empty; a leak needs longer.
  static let prompt = 20.0

  /// Hosts on which the leading service saw the class depart, and when.
  private func observers(of eventClass: EventClass) -> [String: Instant] {
    var hosts: [String: Instant] = [:]
    for departure in departures where family(departure).key.eventClass == eventClass {
      let component = signature(departure).component
      guard component.service == signature(leading.departure).component.service, let host = component.host
      else { continue }
      hosts[host] = min(hosts[host] ?? departure.mark.time, departure.mark.time)
    }
    return hosts
  }

  /// An exhausted pool is a symptom; that it was the pool's own setting shows where a change came first, on the very
  /// hosts that failed, and nothing behind the pool departed.
  private func refined(_ eventClass: EventClass, trigger: ChangeFinding?) -> EventClass {
    if eventClass == .connectTimeout, isWithoutRoute { return .networkUnreachable }
    guard eventClass == .poolExhausted else { return eventClass }
    if leak != nil { return .connectionLeak }
    guard let trigger, !inquiry.isBehindPools(departures, since: leading.departure.inferred) else { return eventClass }
    let delay = leading.departure.inferred.seconds(since: lastChange(on: trigger.component.host) ?? trigger.time)
    if delay > Conclusion.prompt, failedShare(on: trigger.component.host) >= 0.5 { return .connectionLeak }
    return (trigger.lead ?? 0) <= Conclusion.immediate ? .poolMisconfigured : eventClass
  }

  /// Whether attempts to connect to the very peer that did not answer found no route to it later: its neighbours give a
  /// host that is gone up only after a while, and until then nothing tells it from one that does not answer.
  private var isWithoutRoute: Bool {
    let peer = component(of: leading.departure)
    return departures.contains { departure in
      guard family(departure).key.eventClass == .networkUnreachable else { return false }
      let other = component(of: departure)
      return other.host == peer.host && (peer.host != nil || other.target == peer.target)
    }
  }

  /// Why the exhausted pool is one that leaks; nil where nothing says so, or what is behind the pool departed.
  var leak: Leak? {
    let slow = departures.contains { family($0).key.eventClass == .dbOverload }
    guard family(leading.departure).key.eventClass == .poolExhausted, !slow,
      !inquiry.isBehindPools(departures, since: leading.departure.inferred)
    else { return nil }
    return Leak(PoolReading.all(of: inquiry.evidence), on: failingHosts, until: end)
      ?? Leak(
        Requests.outermost(of: inquiry.evidence), from: leading.departure.mark.time, to: end,
        refusal: citation(leading.departure))
      ?? Leak(
        Requests.outermost(of: inquiry.evidence), from: leading.departure.mark.time, to: end,
        refusal: citation(leading.departure), witness: endsWithStart ? lively : nil)
  }

  /// Whether what failed was started anew as it ended: sessions that waited for a lock come back by themselves.
  private var endsWithStart: Bool {
    let mending = Mending(
      evidence: inquiry.evidence, onset: onset.mark.time, end: end, hosts: failingHosts, trigger: nil)
    return mending.change.map { Conclusion.starts.contains($0.kind) } ?? false
  }

  private static let starts: Set<String> = ["startup", "start", "restart", "deploy"]

  /// The log of a database, on none of the hosts that failed, that was written in both halves of the incident.
  private var lively: String? {
    let (from, to) = (leading.departure.mark.time.seconds + 10, end.seconds - 1)
    let middle = (from + to) / 2
    for source in sources where !(source.host.map(failingHosts.contains) ?? true) {
      guard playbooks.kind(of: [source.service, source.format].compactMap(\.self)) == "database" else { continue }
      let seconds = source.zoned.rhythm.bins.keys.map { $0 * source.zoned.rhythm.width }.filter {
        $0 >= from && $0 <= to
      }
      guard seconds.contains(where: { $0 < middle }), seconds.contains(where: { $0 >= middle }) else { continue }
      return source.path
    }
    return nil
  }

  /// When the host was last changed or restarted before the leading departure began.
  private func lastChange(on host: String?) -> Instant? {
    sources.flatMap(\.zoned.changes)
      .filter { $0.component.host == host && $0.time <= leading.departure.inferred && $0.kind != "job" }
      .map(\.time).max()
  }

  /// The share of requests to the host's server that failed during the shock, where a proxy tells servers apart; else 0.
  ///
  /// A leak ends with every connection gone and nearly every request failing; a small pool still serves some.
  private func failedShare(on host: String?) -> Double {
    guard let host else { return 0 }
    var sum = Traffic.Bin()
    let from = leading.departure.mark.time.seconds
    for source in sources {
      for (server, traffic) in source.zoned.traffic where server.server == host {
        for (number, bin) in traffic.bins where number * traffic.width >= from && number * traffic.width < end.seconds {
          sum.requests += bin.requests
          sum.failed += bin.failed
        }
      }
    }
    return sum.requests == 0 ? 0 : Double(sum.failed) / Double(sum.requests)
  }

  /// Who failed: the one who wrote the record, or the peer that it blames.
  func component(of departure: Departure) -> Component {
    let signature = signature(departure)
    var component = signature.component
    if signature.blame == .peer, signature.origin == .pattern {
      component = Component(
        host: hostOf(target: component.target) ?? hostRunning(signature.peerSystem), service: nil,
        system: signature.peerSystem ?? component.system, target: component.target, name: component.name)
      // A peer that the record does not name: say at least who missed it.
      if component.target == nil, component.host == nil {
        component.host = signature.component.host
        component.service = signature.component.service
      }
    } else if Conclusion.serversOwn.contains(signature.eventClass), let system = component.system,
      let service = component.service, !Conclusion.is(service, of: system), let host = hostRunning(system),
      host != component.host
    {
      // A client wrote down what the server told it.
      component = Component(host: host, service: nil, system: system, target: component.target, name: component.name)
    }
    return component
  }

  /// What a server alone can be to blame for, whoever writes its answer down.
  private static let serversOwn: Set<EventClass> = [
    .serverConnectionLimit, .serverLifecycle, .failoverReadonly, .lockContention, .dbOverload, .resourceExhausted,
  ]

  /// The host whose own records give `target` as theirs.
  private func hostOf(target: String?) -> String? {
    guard let target else { return nil }
    let name = String(target.prefix { $0 != ":" })
    return sources.contains { $0.host == name } ? name : nil
  }

  /// Whether a service is called after the system that it runs: `postgres`, `postgresql-15`, `redis-server`.
  private static func `is`(_ service: String, of system: String) -> Bool {
    service.hasPrefix(system) || service.utf8.count >= 4 && system.hasPrefix(service)
  }

  /// The host whose logs are of `system`: of several the one where it began; nil where none is.
  private func hostRunning(_ system: String?) -> String? {
    guard let system else { return nil }
    let hosts = Set(sources.filter { $0.service.map { Conclusion.is($0, of: system) } ?? false }.compactMap(\.host))
    if hosts.count == 1 { return hosts.first }
    return signature(onset).component.host.flatMap { hosts.contains($0) ? $0 : nil }
  }

  /// The last record of the incident; nil where the logs end inside it.
  private var until: Instant? {
    guard let last = inquiry.window.to, end.seconds < last.seconds - inquiry.grid.width,
      shock.to < inquiry.grid.count
    else { return nil }
    return end
  }

  private func confidence(trigger: ChangeFinding?) -> Double {
    var odds = 0.55
    if causes.count > 1 { odds += min(0.2, max(0, (leading.score - causes[1].score) / 150)) } else { odds += 0.15 }
    if shock.ratio > 3 * Inquiry.threshold { odds += 0.1 }
    if trigger != nil { odds += 0.08 }
    if leading.departure.mark.time == onset.mark.time { odds += 0.05 }
    return (min(0.95, odds) * 100).rounded() / 100
  }

  func episode(_ departure: Departure) -> Episode {
    let family = family(departure)
    let signature = signature(departure)
    let from = departure.mark.time
    let inside = family.tracks.flatMap(\.slots).filter { $0.second >= from.seconds && $0.second < end.seconds }
    let peak = inside.map { Double($0.count) / Double($0.width) }.max() ?? 0
    let before = max(1, Double(from.seconds - inquiry.grid.origin))
    let reference = family.reference
    let baseline =
      reference.isTold ? reference.rate : Double(family.count(from: .min, to: from.seconds - 1)) / before
    let last = inside.compactMap { slot in slot.mark.map { ($0, slot.source) } }.max { Mark.precedes($0.0, $1.0) }
    let lastCitation = last.map { $0.0.citation(in: sources[$0.1]) } ?? citation(departure)
    var episode = Episode(
      eventClass: signature.eventClass, pattern: signature.pattern, component: component(of: departure), from: from,
      to: last?.0.time ?? from, count: departure.count, peakPerSecond: peak, baselinePerSecond: baseline,
      first: citation(departure), last: lastCitation)
    episode.isHeldAgainstBaseline = reference.isTold
    return episode
  }

  private var lanes: [Lane] {
    let slices = 60
    let grid = inquiry.grid
    return departures.sorted { Mark.precedes($0.mark, $1.mark) }.prefix(8).map { departure in
      let family = family(departure)
      var counts = [Int](repeating: 0, count: slices)
      for (cell, count) in zip(family.cells, family.counts) { counts[cell * slices / grid.count] += count }
      let component = signature(departure).component
      let place = component.host ?? component.service ?? component.system ?? ""
      return Lane(name: family.key.eventClass.rawValue + (place.isEmpty ? "" : " " + place), counts: counts)
    }
  }

  private func reasoning(of verdict: Verdict) -> [String] {
    var lines = [
      "window \(inquiry.window.from?.iso8601 ?? "-") to \(inquiry.window.to?.iso8601 ?? "-"), cells of \(inquiry.grid.width) s",
      "\(families.count) families of signatures, \(inquiry.channels.count) channels"
        + (inquiry.options.baseline?.words ?? ""),
      "main shock \(Instant(seconds: inquiry.grid.start(of: shock.from)).iso8601) to \(end.iso8601), \(Int(shock.ratio)) nats (threshold \(Int(Inquiry.threshold)))",
    ]
    for departure in departures.sorted(by: { Mark.precedes($0.mark, $1.mark) }).prefix(12) {
      lines.append(
        "departed \(departure.mark.time.iso8601): \(family(departure).key.eventClass.rawValue) by \(signature(departure).pattern), "
          + "\(departure.count) records, \(Int(departure.share)) nats\(departure.isNew ? ", never seen before" : "")")
    }
    var told: Set<EventClass> = []
    for cause in causes where told.count < 3 {
      let key = family(cause.departure).key
      guard told.insert(key.eventClass).inserted else { continue }
      let place = key.host.isEmpty ? "" : " on " + key.host
      lines.append(
        "\(told.count == 1 ? "why" : "why not") \(key.eventClass.rawValue) (\(signature(cause.departure).pattern)\(place)), "
          + cause.words)
    }
    if let called = verdict.eventClass, called != family(leading.departure).key.eventClass {
      let change = verdict.trigger.map { change in
        "\(change.inWords) \(Words.duration(change.lead ?? 0)) before it on \(change.component.host ?? "it") says why"
      }
      lines.append("called \(called.rawValue): " + (leak?.reason ?? change ?? "that is what it comes from"))
    }
    return lines
  }
}
