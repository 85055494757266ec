/// How far one clock is ahead of another, bounded by what both saw.
///
/// Work that two hosts saw under one identifier went on at both at some common moment. If one saw it in `[a, b]` and the
/// other, by its own clock, in `[c, d]`, the first clock is ahead by no less than `a - d` and no more than `b - c`. The
/// bounds are those that most pairs agree on (K. Marzullo, "Maintaining the time in a distributed system", 1984; the
/// same selection as in NTP, RFC 5905, 11.2.1), which outliers do not move: retries, queues, identifiers used again.
package struct ClockBounds: Sendable, Hashable {
  /// Seconds that the clock is ahead, at least and at most; negative where it is behind.
  package var least: Double
  package var most: Double
  /// The pairs that agree.
  package var anchors: Int

  /// Pairs that must exist, and the share of them that must agree: fewer may be chance, or work that waits in a queue.
  private static let enough = 5
  private static let agreeing = 0.6
  /// Bounds hold what all but one in ten of the agreeing pairs allow, as loggers are late by some milliseconds.
  private static let stragglers = 10
  /// Nanoseconds granted to either side of a pair: what passes between an event and its record, and on the wire.
  private static let slack: Int64 = 50_000_000
  /// Nanoseconds beyond which an identifier names no single piece of work.
  private static let longest: Int64 = 120_000_000_000

  package init(least: Double, most: Double, anchors: Int) {
    self.least = least
    self.most = most
    self.anchors = anchors
  }

  package var middle: Double { (least + most) / 2 }
  package var uncertainty: Double { (most - least) / 2 }
  /// The same, seen from the other clock.
  package var reversed: ClockBounds { ClockBounds(least: -most, most: -least, anchors: anchors) }

  /// Nanoseconds that the clock of `mine` may be ahead of that of `theirs`; nil where the pair tells nothing.
  package static func pair(_ mine: Anchors.Sighting, _ theirs: Anchors.Sighting) -> ClosedRange<Int64>? {
    guard mine.to - mine.from <= longest, theirs.to - theirs.from <= longest else { return nil }
    return (mine.from - theirs.to - slack)...(mine.to - theirs.from + slack)
  }

  /// What most of the pairs agree on; nil where they are too few or disagree. Cost: one sort.
  package init?(_ pairs: [ClosedRange<Int64>]) {
    guard pairs.count >= ClockBounds.enough else { return nil }
    // At one place, what begins comes before what ends: bounds are inclusive.
    let edges = (pairs.map { (at: $0.lowerBound, step: 1) } + pairs.map { (at: $0.upperBound, step: -1) })
      .sorted { a, b in a.at != b.at ? a.at < b.at : a.step > b.step }
    var depth = 0
    var deepest = 0
    for edge in edges {
      depth += edge.step
      deepest = max(deepest, depth)
    }
    guard Double(deepest) >= ClockBounds.agreeing * Double(pairs.count) else { return nil }
    let wanted = deepest - deepest / ClockBounds.stragglers
    var least: Int64?
    var most: Int64 = 0
    for edge in edges {
      if depth >= wanted, depth + edge.step < wanted { most = edge.at }
      depth += edge.step
      if depth >= wanted, least == nil { least = edge.at }
    }
    guard let least else { return nil }
    self.init(least: Double(least) / 1e9, most: Double(most) / 1e9, anchors: deepest)
  }
}
