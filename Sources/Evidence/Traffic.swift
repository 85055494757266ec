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

    package static func < (a: Key, b: Key) -> Bool { (a.backend, a.server) < (b.backend, b.server) }
  }

  package struct Bin: Sendable, Hashable {
    package var requests = 0
    /// Answered with 500 or above, or not answered.
    package var failed = 0
    /// Given up by the client.
    package var aborted = 0
    /// Microseconds, summed over the requests that log a duration.
    package var duration: Int64 = 0
    package var timed = 0

    package init() {}

    mutating func merge(_ other: Bin) {
      requests += other.requests
      failed += other.failed
      aborted += other.aborted
      duration += other.duration
      timed += other.timed
    }
  }

  package private(set) var width: Int64 = 1
  private var closed: [Int64: Bin] = [:]
  /// The bin being filled: logs are nearly in order, so most records land here without a look-up.
  private var openNumber = Int64.min
  private var open = Bin()

  package init() {}

  /// By bin number, as in `Series`.
  package var bins: [Int64: Bin] {
    var all = closed
    if openNumber != .min { all[openNumber, default: Bin()].merge(open) }
    return all
  }

  package mutating func add(second: Int64, failed: Bool, aborted: Bool, duration: Int64) {
    if number(of: second) != openNumber {
      close()
      // Only now, as closing may have made the bins wider.
      openNumber = number(of: second)
    }
    open.requests += 1
    if failed { open.failed += 1 }
    if aborted { open.aborted += 1 }
    if duration >= 0 {
      open.duration += duration
      open.timed += 1
    }
  }

  private func number(of second: Int64) -> Int64 { width == 1 ? second : Series.floor(second, width) }

  private mutating func close() {
    if openNumber != .min { closed[openNumber, default: Bin()].merge(open) }
    open = Bin()
    openNumber = .min
    while closed.count > Series.capacity { coarsen() }
  }

  private mutating func coarsen() {
    let finer = closed
    width *= 2
    closed.removeAll(keepingCapacity: true)
    for (number, bin) in finer { closed[Series.floor(number, 2), default: Bin()].merge(bin) }
  }

  package mutating func merge(_ other: Traffic) {
    var other = other
    close()
    other.close()
    while width < other.width { coarsen() }
    while other.width < width { other.coarsen() }
    for (number, bin) in other.closed { closed[number, default: Bin()].merge(bin) }
    while closed.count > Series.capacity { coarsen() }
  }

  package func moved(by clock: (Instant) -> Instant) -> Traffic {
    var moved = Traffic()
    moved.width = width
    for (number, bin) in bins {
      let there = clock(Instant(seconds: number * width))
      moved.closed[Series.floor(there.seconds, width), default: Bin()].merge(bin)
    }
    return moved
  }
}
