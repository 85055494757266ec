package import Events

/// All that is kept of one signature in one source.
package struct Trace: Sendable {
  package let signature: Signature
  package private(set) var count = 0
  package private(set) var series = Series()
  package private(set) var first: Mark?
  package private(set) var last: Mark?
  /// The longest wait any of its records reports, in nanoseconds.
  package private(set) var longestWait: Int64 = 0

  package init(signature: Signature) { self.signature = signature }

  package mutating func add(at time: Instant, wait: Int64, mark: () -> Mark) {
    count += 1
    series.add(at: time, mark: mark())
    longestWait = max(longestWait, wait)
    if let first, first.time <= time {} else { first = mark() }
    if let last, time < last.time { return }
    // The last record is rebuilt only when it moves on by a second: citing it needs no finer truth, and a million
    // errors a minute should not make a million strings.
    if let last, time.seconds == last.time.seconds { return }
    last = mark()
  }

  package mutating func merge(_ other: Trace) {
    count += other.count
    series.merge(other.series)
    longestWait = max(longestWait, other.longestWait)
    if let mark = other.first, first.map({ Mark.precedes(mark, $0) }) ?? true { first = mark }
    if let mark = other.last, last.map({ Mark.precedes($0, mark) }) ?? true { last = mark }
  }

  package func moved(by clock: (Instant) -> Instant) -> Trace {
    var moved = self
    moved.series = series.moved(by: clock)
    if let mark = first { moved.first?.time = clock(mark.time) }
    if let mark = last { moved.last?.time = clock(mark.time) }
    return moved
  }
}
