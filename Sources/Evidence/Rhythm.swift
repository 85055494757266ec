package import Events

/// How many records a source wrote over time, whatever they say: shows gaps, silence and load.
package struct Rhythm: Sendable {
  package private(set) var width: Int64 = 1
  private var closed: [Int64: Int] = [:]
  private var openNumber = Int64.min
  private var open = 0

  package init() {}

  /// Records by bin number, as in `Series`.
  package var bins: [Int64: Int] {
    var all = closed
    if openNumber != .min { all[openNumber, default: 0] += open }
    return all
  }

  package mutating func add(second: Int64) {
    if number(of: second) != openNumber {
      close()
      // Only now, as closing may have made the bins wider.
      openNumber = number(of: second)
    }
    open += 1
  }

  private func number(of second: Int64) -> Int64 { width == 1 ? second : Series.floor(second, width) }

  private mutating func close() {
    if openNumber != .min { closed[openNumber, default: 0] += open }
    open = 0
    openNumber = .min
    while closed.count > Series.capacity { coarsen() }
  }

  private mutating func coarsen() {
    let finer = closed
    width *= 2
    closed.removeAll(keepingCapacity: true)
    for (number, count) in finer { closed[Series.floor(number, 2), default: 0] += count }
  }

  package mutating func merge(_ other: Rhythm) {
    var other = other
    close()
    other.close()
    while width < other.width { coarsen() }
    while other.width < width { other.coarsen() }
    for (number, count) in other.closed { closed[number, default: 0] += count }
    while closed.count > Series.capacity { coarsen() }
  }

  package func moved(by clock: (Instant) -> Instant) -> Rhythm {
    var moved = Rhythm()
    moved.width = width
    for (number, count) in bins {
      let there = clock(Instant(seconds: number * width))
      moved.closed[Series.floor(there.seconds, width), default: 0] += count
    }
    return moved
  }

  /// Silences longer than `factor` times the usual distance between occupied bins, and at least `least` seconds long.
  package func gaps(factor: Double = 20, least: Int64 = 60) -> [(from: Instant, to: Instant)] {
    let numbers = bins.keys.sorted()
    guard numbers.count > 8 else { return [] }
    let steps = zip(numbers, numbers.dropFirst()).map { ($1 - $0) * width }
    let usual = Double(steps.sorted()[steps.count * 9 / 10])
    let limit = max(Double(least), factor * usual)
    var gaps: [(from: Instant, to: Instant)] = []
    for (number, step) in zip(numbers, steps) where Double(step) > limit {
      gaps.append((Instant(seconds: (number + 1) * width), Instant(seconds: number * width + step)))
    }
    return gaps
  }
}
