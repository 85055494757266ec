package import Events
package import Evidence

/// From evidence to findings: pure, deterministic, in log time only.
///
/// Cost: grows with the number of signatures and of occupied bins, not with the number of records.
package func analyse(_ evidence: Evidence, playbooks: Playbooks, options: AnalysisOptions = .init()) -> Findings {
  let clocks = ClockComparison.clocks(of: evidence, declared: options.skews)
  let evidence = HostClock.corrected(evidence, by: clocks)
  var options = options
  if let stretch = options.baselineStretch {
    options.baseline = Baseline(evidence, name: stretch.name, from: stretch.from, to: stretch.to)
  }
  var findings = verdict(on: evidence, playbooks, options)
  findings.baseline = options.baseline
  findings.clocks = clocks
  findings.openOrders = OpenOrder.all(of: findings, in: evidence)
  let logs = RotatedLog.all(of: evidence)
  findings.silences = Silence.all(of: logs)
  findings.pools = PoolReading.all(of: evidence)
  findings.timeline = Timeline.of(findings, logs)
  return findings
}

/// What no pattern knows, or is only late, begins an incident only where nothing known does.
private func verdict(on evidence: Evidence, _ playbooks: Playbooks, _ options: AnalysisOptions) -> Findings {
  let known = Inquiry(evidence, playbooks, options, through: .known)
  if let incidents = Incidents(known) { return incidents.findings() }
  let obscure = Inquiry(evidence, playbooks, options, through: .obscure)
  return (obscure.conclusion ?? known.outbreak)?.findings() ?? known.withoutIncident
}

/// One investigation: the tables that its steps share.
struct Inquiry {
  let evidence: Evidence
  let playbooks: Playbooks
  let options: AnalysisOptions
  let window: Findings.Window
  let lens: Channel.Lens
  /// The stretch of the logs that fits the incident best, and its tables.
  let frame: Frame
  var grid: Grid { frame.grid }
  var families: [Family] { frame.families }
  var channels: [Channel] { frame.channels }

  /// Nats that all channels together must reach before a stretch is called an incident. In simulated bursty noise the most
  /// surprising stretch reaches 4 in the median and 11 at most; in some forty recorded stretches of health, 19.
  static let threshold = 20.0

  /// Seconds that late answers must go on for.
  static let breath: Int64 = 60

  /// Strength of a class that needs no consequences to be an incident, and the nats it must reach alone.
  static let grave = 90
  static let graveThreshold = 10.0

  /// Nats a family that stands aside must reach in the shock to take part.
  static let loud = 15.0

  init(_ evidence: Evidence, _ playbooks: Playbooks, _ options: AnalysisOptions, through lens: Channel.Lens) {
    self.lens = lens
    self.evidence = evidence
    self.playbooks = playbooks
    self.options = options
    var from: Instant?
    var to: Instant?
    for source in evidence.sources {
      if let first = source.zoned.first?.time { from = min(from ?? first, first) }
      if let last = source.zoned.last { to = max(to ?? last, last) }
    }
    if let since = options.since, let known = from { from = max(known, since) }
    if let until = options.until, let known = to { to = min(known, until) }
    window = Findings.Window(from: from, to: to)
    // What was noticed at the alert had begun by then: what came after must not outshine it.
    let last = [options.until, options.alert].compactMap(\.self).min()
    let tracks = Track.all(of: evidence, from: options.since, to: last)
    frame = Frame.best(
      of: options.baseline?.cutOut(of: tracks) ?? tracks, Requests.outermost(of: evidence), against: options.baseline,
      through: lens, from: from ?? Instant(seconds: 0), to: to ?? Instant(seconds: 0), threshold: Inquiry.threshold)
  }

  /// The incident, if there is one.
  var conclusion: Conclusion? {
    guard window.from != nil else { return nil }
    if lens == .known, options.isWhole, options.baseline == nil, let underway { return underway }
    let strongest = frame.shock.flatMap { $0.ratio >= Inquiry.threshold ? $0 : nil }
    guard let shock = strongest ?? (lens == .known ? graveShock() ?? Novelty.shock(in: self) : nil) else {
      return nil
    }
    let departures = departures(in: shock)
    // Load that is logged as a matter of course is none in a few seconds, and when all has just been started.
    let isObscure = lens == .obscure || departures.allSatisfy { isAside(families[$0.family]) }
    if isObscure, !isTrouble(shock) { return nil }
    if isHiccup(shock, departures) { return nil }
    return conclusion(of: shock, departures)
  }

  /// The same incident, when it is known that it began to show at `onset`.
  func conclusion(_ known: Conclusion, leadingFrom onset: Instant) -> Conclusion? {
    conclusion(of: known.shock, departures(in: known.shock, notBefore: grid.cell(of: onset.seconds)))
  }

  /// Whether a shock of nothing but late answers and unknown messages is more than a service catching its breath: caches
  /// are cold when everything has just been started, and a stall of a peer is made up for within a minute.
  private func isTrouble(_ shock: Shock) -> Bool {
    (options.baseline != nil || shock.from >= grid.count / 10)
      && Int64(shock.to - shock.from) * grid.width >= Inquiry.breath
  }

  /// What a hiccup may consist of: nobody's crash or refusal, but a peer that was silent for a moment.
  private static let momentary: Set<EventClass> = [.readTimeout, .connectTimeout, .connectionReset, .unknown]

  /// Whether a shock is a moment in which a peer paused and a handful of requests paid for it: over within seconds,
  /// followed by a minute of quiet, and counted in the access log as next to nothing.
  private func isHiccup(_ shock: Shock, _ departures: [Departure]) -> Bool {
    guard options.baseline == nil, options.alert == nil, let end = window.to,
      Int64(shock.to - shock.from) * grid.width <= 10, end.seconds - grid.start(of: shock.to) >= 60,
      departures.allSatisfy({ Inquiry.momentary.contains(families[$0.family].key.eventClass) }),
      let requests = Requests.outermost(of: evidence)
    else { return false }
    let during = requests.sum(from: grid.start(of: shock.from), to: grid.start(of: shock.to))
    return during.requests > 0 && during.failed <= 5
  }

  /// The incident that neither begins nor ends in these logs.
  private var underway: Conclusion? {
    guard let departures = Underway.departures(self) else { return nil }
    let whole = Shock(from: 0, to: grid.count, ratio: 0, shares: channels.map { _ in 0 })
    return conclusion(of: whole, departures)
  }

  /// The incident that is nothing but a few errors in logs without any.
  var outbreak: Conclusion? {
    window.from == nil ? nil : Outbreak.found(by: self).flatMap { conclusion(of: $0.shock, $0.departures) }
  }

  private func conclusion(of shock: Shock, _ departures: [Departure]) -> Conclusion? {
    let telling = departures.filter { !isEcho($0, among: departures) }
    let changed = hosts(changedBefore: telling)
    let causes = Cause.ranked(
      telling, lasting: Double(shock.to - shock.from) * Double(grid.width), families, playbooks, changed: changed)
    guard let leading = causes.first, let onset = onset(of: telling, leading) else { return nil }
    return Conclusion(
      inquiry: self, shock: shock, departures: departures, causes: causes, leading: leading, onset: onset)
  }

  /// What to tell where nothing departs.
  var withoutIncident: Findings { window.from == nil ? withoutTimes() : quiet(frame.shock) }

  /// The first record of the incident. An access log's is written when the request ends, to the second: a record of the
  /// failure itself within that second is nearer the truth.
  private func onset(of all: [Departure], _ leading: Cause) -> Departure? {
    let departures = all.filter {
      $0.family == leading.departure.family
        || !isAside(families[$0.family]) && !isStray($0, before: leading, among: all)
    }
    guard let first = departures.min(by: { Mark.precedes($0.mark, $1.mark) }) else { return nil }
    guard families[first.family].key.origin == .exchange else { return first }
    return departures.filter {
      families[$0.family].key.origin == .pattern && $0.mark.time.seconds(since: first.mark.time) < 2
    }.min { Mark.precedes($0.mark, $1.mark) } ?? first
  }

  /// Whether it is noise that came a while before the leading cause: seldom seen, and of a class that would not bring it
  /// about.
  private func isStray(_ departure: Departure, before leading: Cause, among all: [Departure]) -> Bool {
    let (own, cause) = (families[departure.family].key.eventClass, families[leading.departure.family].key.eventClass)
    if own == cause || departure.isTelling(among: all) || isGrave(families[departure.family]) { return false }
    if playbooks[own]?.explains.contains(cause) ?? false { return false }
    // What follows from it may well be recorded first, but not once or twice.
    if playbooks[cause]?.explains.contains(own) ?? false, departure.count > Inquiry.seldom { return false }
    return leading.departure.inferred.seconds(since: departure.mark.time) > Inquiry.apart
  }

  /// Seconds by which noise comes before what it has nothing to do with, and records that may be chance.
  private static let apart = 5.0
  private static let seldom = 4

  /// Whether it says what another departure of its host says better, as often and at the same time.
  ///
  /// An access log may tell of failed requests by the time at which they came, as Apache's does
  /// (https://httpd.apache.org/docs/2.4/mod/mod_log_config.html), where the error log tells when they failed. And a server
  /// may write a second record of each failure, which is no graver than the first.
  private func isEcho(_ departure: Departure, among all: [Departure]) -> Bool {
    let family = families[departure.family]
    return all.contains { other in
      let teller = families[other.family]
      guard teller.key.origin == .pattern, teller.key.host == family.key.host, !isAside(teller),
        other.family != departure.family, other.count * 10 >= departure.count * 9,
        departure.count * 10 >= other.count * 9
      else { return false }
      let lag = other.mark.time.seconds(since: departure.mark.time)
      guard family.key.origin == .pattern else { return family.key.origin == .exchange && lag > 2 }
      let strength = { (eventClass: EventClass) in self.playbooks[eventClass]?.strength ?? 0 }
      return departure.source == other.source && departure.mark.offset > other.mark.offset && lag > -Inquiry.breathless
        && strength(family.key.eventClass) < strength(teller.key.eventClass) + Inquiry.graver
    }
  }

  /// Seconds between a record and the second one of the same failure, and strength by which that would say more.
  private static let breathless = 0.01
  private static let graver = 20

  /// Hosts on which something was deployed or reconfigured shortly before they departed.
  ///
  /// Nobody is asked where something behind the pool departed as well: then that emptied it.
  private func hosts(changedBefore departures: [Departure]) -> Set<String> {
    guard let first = departures.map(\.mark.time).min(), !isBehindPools(departures, since: first) else { return [] }
    let kinds = playbooks[.poolMisconfigured]?.triggers ?? []
    var hosts: Set<String> = []
    for source in evidence.sources {
      for change in source.zoned.changes {
        let lead = first.seconds(since: change.time)
        guard kinds.contains(change.kind), lead >= -1, lead <= Conclusion.immediate else { continue }
        if let host = change.component.host { hosts.insert(host) }
      }
    }
    return hosts
  }

  /// Whether something that empties pools from behind departed within half a minute of `since`.
  func isBehindPools(_ departures: [Departure], since: Instant) -> Bool {
    let behind: Set<EventClass> = [
      .serverLifecycle, .connectionRefused, .connectTimeout, .serverConnectionLimit, .lockContention, .dnsFailure,
      .networkUnreachable, .authFailure, .tlsFailure, .failoverReadonly, .resourceExhausted, .connectionLeak,
    ]
    return departures.contains { departure in
      let key = families[departure.family].key
      return behind.contains(key.eventClass) && key.origin == .pattern && departure.inferred.seconds(since: since) < 30
    }
  }

  /// Where nothing but one server's own log was given, its crash has no consequences to agree with: one family of a
  /// class that is a cause by itself, never seen outside its stretch, will do.
  private func graveShock() -> Shock? {
    var best: Shock?
    for (index, family) in families.enumerated() {
      guard family.severity == .error, family.key.origin == .pattern, family.key.blame == .observer,
        (playbooks[family.key.eventClass]?.strength ?? 0) >= Inquiry.grave,
        let own = Segment.best(
          occupied: family.cells, of: grid.count, tolerance: grid.rhythm, outside: family.reference.outside()),
        own.ratio >= Inquiry.graveThreshold,
        own.isAll(of: family.cells)
      else { continue }
      if own.ratio > best?.ratio ?? 0 {
        let shares = channels.map { $0.family == index && $0.kind == .presence ? own.ratio : 0 }
        best = Shock(from: own.from, to: own.to, ratio: own.ratio, shares: shares)
      }
    }
    return best
  }

  func share(of family: Int, in shock: Shock) -> Double {
    zip(channels, shock.shares).reduce(0) { $1.0.family == family ? max($0, $1.1) : $0 }
  }

  /// Whether a family takes part only when the shock makes it loud, and never dates the onset unless it leads: what
  /// clients did to themselves, and load that is logged as a matter of course.
  func isAside(_ family: Family) -> Bool {
    family.isClients || family.severity == .info || family.key.origin == .late && lens == .known
  }

  /// Whether one record of it may be the whole cause.
  private func isGrave(_ family: Family) -> Bool {
    family.severity == .error && family.key.origin == .pattern && !isAside(family)
      && (playbooks[family.key.eventClass]?.strength ?? 0) >= Inquiry.grave
  }

  /// The departures of all families that belong to the shock or to the foreshocks that lead to it; `earliest` is the
  /// cell in which it is known to have begun.
  private func departures(in shock: Shock, notBefore earliest: Int = .max) -> [Departure] {
    let bound = bound(to: shock, notBefore: nil)
    var members = Set(bound.map(\.family).filter { !isAside(families[$0]) })
    // A crash that came earlier belongs to it if it was seen in it, too, in the same words or others: a server that comes
    // back for a minute may die of something else the second time.
    let crashed = members.filter { isGrave(families[$0]) }.map { families[$0].key }
    members.formUnion(
      families.indices.filter { index in
        let family = families[index]
        return isGrave(family)
          && (family.cells.contains { $0 >= shock.from && $0 < shock.to }
            || crashed.contains { $0.eventClass == family.key.eventClass && $0.host == family.key.host })
      })
    let first = min(earliest, Foreshock.first(members, channels, shock, grid))
    let departed = first < shock.from ? self.bound(to: shock, notBefore: first) : bound
    let taken = Set(departed.map(\.family))
    let others = families.indices.filter {
      !taken.contains($0) && !isAside(families[$0]) && families[$0].key.origin == .pattern
    }
    let known = departed + LeadIn.departures(others, families, first: first, grid)
    let harbingers = Harbinger.departures(before: shock, of: known, families, playbooks, on: grid)
    return known.filter { departure in !harbingers.contains { $0.family == departure.family } } + harbingers
  }

  private func bound(to shock: Shock, notBefore first: Int?) -> [Departure] {
    let loud = families.indices.compactMap { index -> Departure? in
      let family = families[index]
      let share = share(of: index, in: shock)
      if isAside(family), share < Inquiry.loud { return nil }
      if family.severity == .info, family.key.eventClass != .dbOverload { return nil }
      if family.key.origin == .late, lens == .known { return nil }
      let known = playbooks[family.key.eventClass]?.strength ?? 0
      // What an access log says is an effect: it is bound to the shock by its own density only. A warning is no crash,
      // though it be of its class: a session that somebody ended.
      let most = family.severity == .error ? known : min(known, Departure.instantaneous - 1)
      let strength = family.key.origin == .pattern && !isAside(family) ? most : 0
      return Departure.of(
        index, family, share: share, in: shock, on: grid, strength: strength,
        notBefore: isAside(family) ? nil : first, whispers: !isAside(family))
    }
    if lens == .obscure { return loud }
    // Requests never say why: where nothing else departed, a few records that came with them will do.
    let all = loud.contains { families[$0.family].key.origin == .pattern } ? loud : loud + companions(of: shock)
    // Messages that no pattern knows count only where nothing known departed but requests, which never say why.
    let known = all.filter { families[$0.family].key.origin != .template }
    let isTold = known.contains { families[$0.family].key.origin == .pattern }
    return isTold
      ? known : all.filter { families[$0.family].key.origin != .template || families[$0.family].severity == .error }
  }

  /// Errors of known kinds, too few to stand out, that began with the shock: a proxy says once that a server is down.
  private func companions(of shock: Shock) -> [Departure] {
    families.indices.compactMap { index in
      let family = families[index]
      guard family.key.origin == .pattern, family.severity == .error, !isAside(family) else { return nil }
      return Departure.of(
        index, family, share: share(of: index, in: shock), in: shock, on: grid, strength: Departure.newlyBegun)
    }
  }

  private func withoutTimes() -> Findings {
    let read = evidence.sources.count
    let summary =
      read == 0
      ? "There was nothing to read: give a directory or files of logs."
      : "No record carries a time, so nothing can be put in order. Logs with time stamps would help."
    return Findings(window: window, verdict: Verdict(status: .inconclusive, summary: summary))
  }

  private func quiet(_ shock: Shock?) -> Findings {
    let records = evidence.sources.reduce(0) { $0 + $1.records }
    let events = evidence.sources.reduce(0) { $0 + $1.events }
    var verdict = Verdict(
      status: .none,
      summary: "Nothing departs from the baseline: \(records) records were read, \(events) of them of a known kind, "
        + "and what errors there are come and go as they do throughout.")
    verdict.confidence = 0.8
    var findings = Findings(window: window, verdict: verdict)
    findings.decoys = decoys(besides: [])
    findings.changes = Trigger.all(of: evidence)
    findings.reasoning = [
      "window \(window.from?.iso8601 ?? "-") to \(window.to?.iso8601 ?? "-"), cells of \(grid.width) s",
      "\(families.count) families of signatures, \(channels.count) channels" + (options.baseline?.words ?? ""),
      shock.map {
        "the most surprising stretch, \(Instant(seconds: grid.start(of: $0.from)).iso8601) to "
          + "\(Instant(seconds: grid.start(of: $0.to)).iso8601), reaches \(Int($0.ratio)) nats; \(Int(Inquiry.threshold)) are asked for"
      } ?? "no series stands out anywhere",
    ]
    return findings
  }

  /// The loudest families that belong to no incident, each with the reason why not.
  func decoys(besides members: Set<Int>) -> [Decoy] {
    let rest = families.indices.filter { !members.contains($0) && families[$0].severity > .info }
    let loudest = rest.filter { families[$0].key.origin == .pattern }
      .sorted { (families[$0].total, $1) > (families[$1].total, $0) }
    return loudest.prefix(8).compactMap { index in
      let family = families[index]
      guard let first = family.firstMark(from: .min), let cell = family.cells.last else { return nil }
      let signature = family.tracks[first.track].signature
      let to = Instant(seconds: grid.start(of: cell) + grid.width)
      let reason: String
      if family.isClients {
        reason = "what clients did to themselves: the server only notes it"
      } else if family.cells.count >= 4, Double(cell - family.cells[0]) > Double(grid.count) / 2 {
        reason = "comes and goes throughout the window at the same pace"
      } else {
        reason = "a short burst that ended by itself and was followed by nothing"
      }
      return Decoy(
        eventClass: family.key.eventClass, pattern: signature.pattern, component: signature.component,
        count: family.total, from: first.mark.time, to: to, reason: reason,
        first: first.mark.citation(in: evidence.sources[first.source]))
    }
  }
}

extension Trigger {
  /// All changes of the window, where there is no onset to see them from.
  static func all(of evidence: Evidence) -> [ChangeFinding] {
    evidence.sources.flatMap { source in
      source.zoned.changes.map { change in
        ChangeFinding(
          time: change.time, kind: change.kind, component: change.component, text: change.mark.text, lead: nil,
          reason: "", citation: change.mark.citation(in: source))
      }
    }.sorted { ($0.time, $0.citation.source, $0.citation.offset) < ($1.time, $1.citation.source, $1.citation.offset) }
  }
}
