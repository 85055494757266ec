package import Events

/// What a `Tally` adds up in a bin: begins at nothing, and merges in any order.
package protocol Summand: Sendable {
  init()
  mutating func merge(_ other: Self)
}

/// Something added up over time, without citations: bins as in `Series`, coarsened alike when they become too many.
///
/// Adding is cheap, for every record of a source: logs are nearly in order, so most land in the open bin without a
/// look-up.
package struct Tally<Bin: Summand>: Sendable {
  /// Seconds per bin.
  package private(set) var width: Int64 = 1
  private var closed: [Int64: Bin] = [:]
  private var openNumber = Int64.min
  private var open = Bin()
  /// Occupied bins before the width doubles; the same in all that are merged.
  private let capacity: Int

  package init(capacity: Int = Series.capacity) { self.capacity = capacity }

  /// By bin number, as in `Series`.
  package var bins: [Int64: Bin] {
    var all = closed
    if openNumber != .min { all[openNumber, default: Bin()].merge(open) }
    return all
  }

  package mutating func add(second: Int64, _ change: (inout Bin) -> Void) {
    if number(of: second) != openNumber {
      close()
      // Only now, as closing may have made the bins wider.
      openNumber = number(of: second)
    }
    change(&open)
  }

  private func number(of second: Int64) -> Int64 { width == 1 ? second : Series.floor(second, width) }

  /// Puts the open bin with the others.
  mutating func close() {
    if openNumber != .min { closed[openNumber, default: Bin()].merge(open) }
    open = Bin()
    openNumber = .min
    while closed.count > capacity { coarsen() }
  }

  private mutating func coarsen() {
    let finer = closed
    width *= 2
    closed.removeAll(keepingCapacity: true)
    for (number, bin) in finer { closed[Series.floor(number, 2), default: Bin()].merge(bin) }
  }

  package mutating func merge(_ other: Tally) {
    var other = other
    close()
    other.close()
    while width < other.width { coarsen() }
    while other.width < width { other.coarsen() }
    for (number, bin) in other.closed { closed[number, default: Bin()].merge(bin) }
    while closed.count > capacity { coarsen() }
  }

  /// The same told by another clock.
  package func moved(by clock: (Instant) -> Instant) -> Tally {
    var moved = Tally(capacity: capacity)
    moved.width = width
    for (number, bin) in bins {
      let there = clock(Instant(seconds: number * width))
      moved.closed[Series.floor(there.seconds, width), default: Bin()].merge(bin)
    }
    return moved
  }
}
