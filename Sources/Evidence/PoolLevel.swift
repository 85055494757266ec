package import Events

/// How full one pool was over time, as the records of its users say: gauges, and the numbers in its errors.
package struct PoolLevel: Sendable {
  package struct Key: Sendable, Hashable, Comparable {
    package var host: String
    package var service: String
    /// Its own name; empty where its records give none.
    package var pool: String

    package init(host: String, service: String, pool: String) {
      self.host = host
      self.service = service
      self.pool = pool
    }

    package static func < (a: Key, b: Key) -> Bool { (a.host, a.service, a.pool) < (b.host, b.service, b.pool) }
  }

  /// What one record says: connections lent, the most there may be, callers in the queue; nil where it does not say.
  package struct Reading: Sendable, Hashable {
    package var used: Int?
    package var limit: Int?
    package var waiting: Int?
    /// Whether somebody went without a connection.
    package var refused: Bool
    /// Sessions that began and ended: a server that tells these tells no level.
    package var opened = 0
    package var closed = 0

    package init(used: Int? = nil, limit: Int? = nil, waiting: Int? = nil, refused: Bool) {
      self.used = used
      self.limit = limit
      self.waiting = waiting
      self.refused = refused
    }
  }

  package struct Bin: Summand, Hashable {
    /// Connections lent: the fewest and the most that a record told; nil where none did.
    package var least: Int?
    package var most: Int?
    package var limit: Int?
    package var waiting = 0
    package var refused = 0
    package var opened = 0
    package var closed = 0

    package init() {}

    init(_ reading: Reading) {
      least = reading.used
      most = reading.used
      limit = reading.limit
      waiting = reading.waiting ?? 0
      refused = reading.refused ? 1 : 0
      opened = reading.opened
      closed = reading.closed
    }

    package mutating func merge(_ other: Bin) {
      if let used = other.least { least = min(least ?? used, used) }
      if let used = other.most { most = max(most ?? used, used) }
      if let told = other.limit { limit = max(limit ?? told, told) }
      waiting = max(waiting, other.waiting)
      refused += other.refused
      opened += other.opened
      closed += other.closed
    }
  }

  private var tally = Tally<Bin>()
  /// The first record that gives a level, the first of those that give the highest, and the first refusal.
  package private(set) var first: Mark?
  package private(set) var fullest: Mark?
  package private(set) var refusal: Mark?
  private var most = Int.min
  /// Whether it was told by the beginnings and ends of sessions.
  package private(set) var tellsSessions = false

  package init() {}

  /// Seconds per bin.
  package var width: Int64 { tally.width }
  /// By bin number, as in `Series`.
  package var bins: [Int64: Bin] { tally.bins }

  /// Adds one record; `mark` is called only where it is to be cited.
  package mutating func add(_ reading: Reading, at time: Instant, mark: () -> Mark) {
    tally.add(second: time.seconds) { $0.merge(Bin(reading)) }
    if reading.refused { PoolLevel.keep(&refusal, at: time, mark) }
    if reading.opened + reading.closed > 0 { tellsSessions = true }
    guard let used = reading.used else { return }
    PoolLevel.keep(&first, at: time, mark)
    if used > most { fullest = nil }
    if used >= most { PoolLevel.keep(&fullest, at: time, mark) }
    most = max(most, used)
  }

  private static func keep(_ known: inout Mark?, at time: Instant, _ mark: () -> Mark) {
    if let known, known.time < time { return }
    let mark = mark()
    if known.map({ Mark.precedes(mark, $0) }) ?? true { known = mark }
  }

  package mutating func merge(_ other: PoolLevel) {
    tally.merge(other.tally)
    tellsSessions = tellsSessions || other.tellsSessions
    if let mark = other.first { PoolLevel.keep(&first, at: mark.time) { mark } }
    if let mark = other.refusal { PoolLevel.keep(&refusal, at: mark.time) { mark } }
    if other.most > most { fullest = nil }
    if other.most >= most, let mark = other.fullest { PoolLevel.keep(&fullest, at: mark.time) { mark } }
    most = max(most, other.most)
  }

  package func moved(by clock: (Instant) -> Instant) -> PoolLevel {
    var moved = self
    moved.tally = tally.moved(by: clock)
    if let mark = first { moved.first?.time = clock(mark.time) }
    if let mark = fullest { moved.fullest?.time = clock(mark.time) }
    if let mark = refusal { moved.refusal?.time = clock(mark.time) }
    return moved
  }
}
