package import Events

/// What one source told by one clock: everything counted, with the few records that must be cited.
package struct Ledger: Sendable {
  /// Signatures kept per source. Beyond it the peer and the finer name are dropped: a scan over ten thousand addresses
  /// is one thing, not ten thousand.
  package static let signatureLimit = 1_000
  package static let changeLimit = 1_000
  package static let serverLimit = 64
  package static let poolLimit = 64

  package private(set) var first: Mark?
  package private(set) var last: Instant?
  /// The record at `last`, once `close` told it.
  package private(set) var lastMark: Mark?
  /// The longest stretches without a record, the longest first.
  package private(set) var pauses: [Pause] = []
  package private(set) var traces: [Trace] = []
  private var places: [Signature: Int] = [:]
  package private(set) var changes: [Change] = []
  package private(set) var traffic: [(server: Traffic.Key, traffic: Traffic)] = []
  private var servers: [Traffic.Key: Int] = [:]
  /// Requests by what they asked for, and by the network that asked.
  package private(set) var endpoints = Breakdown()
  package private(set) var clients = Breakdown()
  /// How long requests took, in coarser bins than their counts.
  package private(set) var latency = Tally<Latency>(capacity: Breakdown.capacity)
  package private(set) var levels: [(pool: PoolLevel.Key, level: PoolLevel)] = []
  private var pools: [PoolLevel.Key: Int] = [:]
  /// Messages that come at a steady pace, by place while the source is read; only the steady ones after that.
  package private(set) var heartbeats: [Heartbeat] = []
  package private(set) var rhythm = Rhythm()
  package private(set) var anchors = Anchors()

  package init() {}

  package var isEmpty: Bool { first == nil }

  /// Notes that a record was written at `time`. Cheap: called for every record.
  package mutating func note(at time: Instant, mark: () -> Mark) {
    rhythm.add(second: time.seconds)
    if let known = first, known.time <= time {} else { first = mark() }
    if let known = last, known >= time {} else { last = time }
  }

  /// Tells which record is the last so far: once a window, as its words cost a string.
  package mutating func close(with mark: Mark) {
    if lastMark.map({ Mark.precedes($0, mark) }) ?? true { lastMark = mark }
  }

  /// Notes that nothing was written between the last record that `close` told and `mark`. Words are made only for a
  /// pause that is kept.
  package mutating func pause(until time: Instant, mark: () -> Mark) {
    guard let before = lastMark else { return }
    if pauses.count == Pause.limit, let shortest = pauses.last, time.seconds(since: before.time) <= shortest.seconds {
      return
    }
    add([Pause(before: before, after: mark())])
  }

  private mutating func add(_ more: [Pause]) {
    guard !more.isEmpty else { return }
    pauses = Array((pauses + more).sorted(by: Pause.precedes).prefix(Pause.limit))
  }

  /// Notes an identifier that a record of `time` names: see `Anchors.add`.
  package mutating func add(anchor identifier: UInt64, at time: Instant, duration: Int64) {
    anchors.add(identifier, at: time, duration: duration)
  }

  /// The place of a signature's trace, made where there is none; valid for `add(_:at:…)` as long as the ledger lives.
  package mutating func place(of signature: Signature) -> Int {
    if let place = places[signature] { return place }
    var kept = signature
    if traces.count >= Ledger.signatureLimit {
      kept.component.target = nil
      kept.component.name = nil
      if let place = places[kept] { return place }
    }
    places[kept] = traces.count
    traces.append(Trace(signature: kept))
    return traces.count - 1
  }

  package mutating func add(_ place: Int, at time: Instant, wait: Int64, mark: () -> Mark) {
    traces[place].add(at: time, wait: wait, mark: mark)
  }

  package mutating func add(_ change: Change) {
    if changes.count < Ledger.changeLimit { changes.append(change) }
  }

  /// The place of a server's traffic, made where there is none; valid for `add(exchange:…)`.
  package mutating func place(of server: Traffic.Key) -> Int {
    if let place = servers[server] { return place }
    let kept = traffic.count < Ledger.serverLimit ? server : Traffic.Key(backend: "", server: "")
    if kept != server, let place = servers[kept] { return place }
    servers[kept] = traffic.count
    traffic.append((kept, Traffic()))
    return traffic.count - 1
  }

  /// Counts one request. Cheap: called for every record of an access log.
  package mutating func add(
    exchange place: Int, second: Int64, failed: Bool, aborted: Bool, late: Bool = false, duration: Int64
  ) {
    traffic[place].traffic.add(second: second, failed: failed, aborted: aborted, late: late, duration: duration)
    if duration >= 0 { latency.add(second: second) { $0.add(microseconds: duration) } }
  }

  /// The place of an endpoint or of a network of clients, made where there is none and room for it.
  package mutating func place(ofEndpoint name: String) -> Int { endpoints.place(of: name) }
  package mutating func place(ofClients name: String) -> Int { clients.place(of: name) }

  /// Counts what a request asked for and who asked; nil where its log does not say. Cheap: called for every request.
  package mutating func add(endpoint: Int?, clients network: Int?, second: Int64, failed: Bool) {
    if let endpoint { endpoints.add(endpoint, second: second, failed: failed) }
    if let network { clients.add(network, second: second, failed: failed) }
  }

  /// The place of a pool's level, made where there is none; valid for `add(_:level:…)`. Pools beyond the limit are not
  /// kept, nil: added up they would be no pool's level.
  package mutating func place(of pool: PoolLevel.Key) -> Int? {
    if let place = pools[pool] { return place }
    guard levels.count < Ledger.poolLimit else { return nil }
    pools[pool] = levels.count
    levels.append((pool, PoolLevel()))
    return levels.count - 1
  }

  package mutating func add(_ reading: PoolLevel.Reading, level place: Int, at time: Instant, mark: () -> Mark) {
    levels[place].level.add(reading, at: time, mark: mark)
  }

  /// Adds a message that may turn out to be a heartbeat; its place, valid for `add(_:heartbeat:)` until
  /// `keepSteadyHeartbeats`.
  package mutating func place(of heartbeat: Heartbeat) -> Int {
    heartbeats.append(heartbeat)
    return heartbeats.count - 1
  }

  package mutating func add(_ beat: Heartbeat.Beat, heartbeat place: Int) { heartbeats[place].add(beat) }

  /// Forgets the messages that came rarely or irregularly.
  package mutating func keepSteadyHeartbeats() { heartbeats.removeAll { $0.pace == nil } }

  package mutating func merge(_ other: Ledger) {
    if let mark = other.first, first.map({ Mark.precedes(mark, $0) }) ?? true { first = mark }
    if let time = other.last, last.map({ $0 < time }) ?? true { last = time }
    if let mark = other.lastMark { close(with: mark) }
    add(other.pauses)
    for trace in other.traces { traces[place(of: trace.signature)].merge(trace) }
    changes = Array(
      (changes + other.changes).sorted { ($0.time, $0.mark.offset) < ($1.time, $1.mark.offset) }
        .prefix(Ledger.changeLimit))
    for (server, told) in other.traffic { traffic[place(of: server)].traffic.merge(told) }
    endpoints.merge(other.endpoints)
    clients.merge(other.clients)
    latency.merge(other.latency)
    merge(other.levels)
    heartbeats = (heartbeats + other.heartbeats).sorted(by: Heartbeat.precedes)
    rhythm.merge(other.rhythm)
    anchors.merge(other.anchors)
  }

  /// Of too many pools those with the least keys are kept, as no order of merging changes which these are.
  private mutating func merge(_ others: [(pool: PoolLevel.Key, level: PoolLevel)]) {
    guard !others.isEmpty else { return }
    var all = Dictionary(uniqueKeysWithValues: levels.map { ($0.pool, $0.level) })
    for (pool, level) in others { all[pool, default: PoolLevel()].merge(level) }
    levels = all.sorted { $0.key < $1.key }.prefix(Ledger.poolLimit).map { ($0.key, $0.value) }
    pools = Dictionary(uniqueKeysWithValues: levels.enumerated().map { ($1.pool, $0) })
  }

  /// The same ledger told by another clock: a stamp without a zone becomes an instant.
  package func moved(by clock: (Instant) -> Instant) -> Ledger {
    var moved = self
    if let mark = first { moved.first?.time = clock(mark.time) }
    moved.last = last.map(clock)
    if let mark = lastMark { moved.lastMark?.time = clock(mark.time) }
    moved.pauses = pauses.map { $0.moved(by: clock) }.sorted(by: Pause.precedes)
    moved.traces = traces.map { $0.moved(by: clock) }
    moved.changes = changes.map { change in
      var change = change
      change.time = clock(change.time)
      change.mark.time = clock(change.mark.time)
      return change
    }
    moved.traffic = traffic.map { ($0.server, $0.traffic.moved(by: clock)) }
    moved.endpoints = endpoints.moved(by: clock)
    moved.clients = clients.moved(by: clock)
    moved.latency = latency.moved(by: clock)
    moved.levels = levels.map { ($0.pool, $0.level.moved(by: clock)) }
    moved.heartbeats = heartbeats.map { $0.moved(by: clock) }
    moved.rhythm = rhythm.moved(by: clock)
    moved.anchors = anchors.moved(by: clock)
    return moved
  }
}
