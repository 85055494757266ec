package import Events

/// How often something was recorded, and which record was first, per bin of time.
///
/// Bins are whole powers of two of a second, aligned to the epoch, so that two series of one signature merge whatever
/// their widths: the finer one is coarsened. At most `Series.capacity` bins are occupied at once; beyond that the width
/// doubles. Memory therefore depends on how long something went on, never on how often it was written.
package struct Series: Sendable, Hashable {
  package struct Bin: Sendable, Hashable {
    package var count: Int
    /// The earliest record of the bin. Kept for bins that may begin something: see `Series.keepsMark`.
    package var first: Mark?
  }

  /// Occupied bins before the width doubles: 34 minutes of every second, 4.5 hours of every eighth.
  package static let capacity = 2_048
  /// While fewer bins than this are occupied, each keeps its first record; after that only those which follow a quiet
  /// bin, as only they can begin an episode.
  static let markedBins = 256

  /// Seconds per bin.
  package private(set) var width: Int64 = 1
  /// By bin number: seconds since the epoch, divided by `width`, rounded down.
  package private(set) var bins: [Int64: Bin] = [:]

  package init() {}

  /// The bin that holds `time`.
  package func number(of time: Instant) -> Int64 { Series.floor(time.seconds, width) }

  /// Counts one record. `mark` is evaluated only where it will be kept.
  package mutating func add(at time: Instant, mark: @autoclosure () -> Mark) {
    let number = number(of: time)
    if let place = bins.index(forKey: number) {
      bins.values[place].count += 1
      if let first = bins.values[place].first, time < first.time { bins.values[place].first = mark() }
      return
    }
    bins[number] = Bin(count: 1, first: keepsMark(number) ? mark() : nil)
    while bins.count > Series.capacity { coarsen() }
  }

  private func keepsMark(_ number: Int64) -> Bool {
    bins.count < Series.markedBins || bins[number - 1] == nil
  }

  private mutating func add(_ bin: Bin, number: Int64) {
    guard let place = bins.index(forKey: number) else {
      bins[number] = bin
      return
    }
    bins.values[place].count += bin.count
    if let mark = bin.first {
      if let first = bins.values[place].first, Mark.precedes(first, mark) { return }
      bins.values[place].first = mark
    }
  }

  private mutating func coarsen() {
    let finer = bins
    width *= 2
    bins.removeAll(keepingCapacity: true)
    for (number, bin) in finer { add(bin, number: Series.floor(number, 2)) }
  }

  package mutating func merge(_ other: Series) {
    var other = other
    while width < other.width { coarsen() }
    while other.width < width { other.coarsen() }
    for (number, bin) in other.bins { add(bin, number: number) }
    while bins.count > Series.capacity { coarsen() }
  }

  /// The same series told by another clock.
  package func moved(by clock: (Instant) -> Instant) -> Series {
    var moved = Series()
    moved.width = width
    for (number, bin) in bins {
      var bin = bin
      let start = bin.first?.time ?? Instant(seconds: number * width)
      let there = clock(start)
      bin.first?.time = there
      moved.add(bin, number: moved.number(of: there))
    }
    return moved
  }

  static func floor(_ value: Int64, _ width: Int64) -> Int64 {
    let quotient = value / width
    return value % width < 0 ? quotient - 1 : quotient
  }
}
