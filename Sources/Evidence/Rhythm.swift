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

  /// Seconds of silence that its own pace explains; nil where too little was written to know its pace.
  ///
  /// Twenty times what nine of ten records followed within, as records that come at random leave a pause of twenty
  /// times their usual distance once in 10²⁰; three times the fourth longest pause, as what happened four times is its
  /// way; and a minute.
  package var patience: Int64? {
    let numbers = bins.keys.sorted()
    guard numbers.count > 8 else { return nil }
    let steps = zip(numbers, numbers.dropFirst()).map { ($1 - $0) * width }.sorted()
    return max(Pause.least, 20 * steps[steps.count * 9 / 10], 3 * steps[steps.count - 4])
  }

  /// Whether nothing was written in the whole bins between two instants.
  package func isSilent(from: Instant, to: Instant) -> Bool {
    !bins.keys.contains { $0 * width > from.seconds && ($0 + 1) * width <= to.seconds }
  }
}
