package import Events

/// Requests and their outcomes over time, as an access log tells them, for one server behind it.
package struct Traffic: Sendable {
  package struct Key: Sendable, Hashable, Comparable {
    package var backend: String
    package var server: String

    package init(backend: String, server: String) {
      self.backend = backend
      self.server = server
    }

    /// Whether the log names a server; `<NOSRV>` is how a proxy says that it reached none.
    package var isReached: Bool { !server.isEmpty && !server.hasPrefix("<") }

    package static func < (a: Key, b: Key) -> Bool { (a.backend, a.server) < (b.backend, b.server) }
  }

  package struct Bin: Summand, Hashable {
    package var requests = 0
    /// Answered with 500 or above, or not answered.
    package var failed = 0
    /// Given up by the client.
    package var aborted = 0
    /// Answered, but not within a second.
    package var late = 0
    /// Microseconds, summed over the requests that log a duration.
    package var duration: Int64 = 0
    package var timed = 0

    package init() {}

    package mutating func merge(_ other: Bin) {
      requests += other.requests
      failed += other.failed
      aborted += other.aborted
      late += other.late
      duration += other.duration
      timed += other.timed
    }
  }

  private var exchanges = Tally<Bin>()

  package init() {}

  /// Seconds per bin.
  package var width: Int64 { exchanges.width }
  /// By bin number, as in `Series`.
  package var bins: [Int64: Bin] { exchanges.bins }

  /// Counts one request; `duration` in microseconds, negative where unknown.
  package mutating func add(second: Int64, failed: Bool, aborted: Bool, late: Bool = false, duration: Int64) {
    exchanges.add(second: second) { bin in
      bin.requests += 1
      if failed { bin.failed += 1 }
      if aborted { bin.aborted += 1 }
      if late { bin.late += 1 }
      if duration >= 0 {
        bin.duration += duration
        bin.timed += 1
      }
    }
  }

  package mutating func merge(_ other: Traffic) { exchanges.merge(other.exchanges) }

  package func moved(by clock: (Instant) -> Instant) -> Traffic {
    var moved = Traffic()
    moved.exchanges = exchanges.moved(by: clock)
    return moved
  }
}
