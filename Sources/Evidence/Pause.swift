import Events

/// A stretch in which a source wrote nothing, with the records on both sides of it.
package struct Pause: Sendable, Hashable {
  /// Seconds below which a stretch without records is no news.
  package static let least: Int64 = 60
  /// The longest pauses that a ledger keeps.
  static let limit = 32

  package var before: Mark
  package var after: Mark

  package init(before: Mark, after: Mark) {
    self.before = before
    self.after = after
  }

  package var seconds: Double { after.time.seconds(since: before.time) }

  /// The longest first; of two that are equally long, the earlier.
  static func precedes(_ a: Pause, _ b: Pause) -> Bool {
    let (x, y) = (
      a.after.time.nanoseconds - a.before.time.nanoseconds, b.after.time.nanoseconds - b.before.time.nanoseconds
    )
    return x != y ? x > y : Mark.precedes(a.before, b.before)
  }

  func moved(by clock: (Instant) -> Instant) -> Pause {
    var moved = self
    moved.before.time = clock(before.time)
    moved.after.time = clock(after.time)
    return moved
  }
}
