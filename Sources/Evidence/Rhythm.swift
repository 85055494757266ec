package import Events

/// How many records a source wrote over time, whatever they say: shows gaps, silence and load.
package struct Rhythm: Sendable {
  private var records = Tally<Count>()

  /// A number of records.
  private struct Count: Summand {
    var count = 0

    mutating func merge(_ other: Count) { count += other.count }
  }

  package init() {}

  /// Seconds per bin.
  package var width: Int64 { records.width }
  /// Records by bin number, as in `Series`.
  package var bins: [Int64: Int] { records.bins.mapValues(\.count) }

  package mutating func add(second: Int64) { records.add(second: second) { $0.count += 1 } }

  package mutating func merge(_ other: Rhythm) { records.merge(other.records) }

  package func moved(by clock: (Instant) -> Instant) -> Rhythm {
    var moved = Rhythm()
    moved.records = records.moved(by: clock)
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
