import Events
import Evidence

/// A stretch of the logs looked at by itself: what fills a cell of a day is invisible among a day's cells.
///
/// The incident is sought in the whole window and in halves of windows ever shorter, each in the same number of cells;
/// the frame in which a stretch stands out most is the one that fits it. A burst gains nothing by it, as a frame is never
/// so short that its cells are finer than those of the shortest logs.
struct Frame: Sendable {
  let grid: Grid
  let families: [Family]
  let channels: [Channel]
  /// The most surprising stretch in it.
  let shock: Shock?

  /// Seconds of the shortest frame: 128 cells of ten seconds and a little.
  private static let shortest: Int64 = 1_800
  /// How many times shorter the frames of one scale are than those before, and how many times at most.
  private static let step: Int64 = 4
  private static let scales = 5

  private init(_ tracks: [Track], from: Instant, to: Instant) {
    grid = Grid(from: from, to: to)
    families = Family.all(of: tracks.compactMap { $0.cut(from: from.seconds, to: to.seconds) }, on: grid)
    channels = Channel.all(of: families)
    shock = Shock.strongest(of: channels, count: grid.count)
  }

  /// The frame that fits best; the whole window where none reaches `threshold`, or none does better.
  ///
  /// Cost: some 10 ms for each of at most 700 frames; a window of less than two hours is one frame.
  static func best(of tracks: [Track], from: Instant, to: Instant, threshold: Double) -> Frame {
    let whole = Frame(tracks, from: from, to: to)
    var best = whole
    var length = (to.seconds - from.seconds) / step
    for _ in 0..<scales where length >= shortest {
      var start = from.seconds
      while start < to.seconds {
        let end = min(to.seconds, start + length)
        let frame = Frame(tracks, from: Instant(seconds: start), to: Instant(seconds: end))
        // A frame must show more than what it cuts off at its end, and by more than chance.
        if let shock = frame.shock, shock.ratio >= threshold, shock.from > 0,
          shock.ratio > 1.2 * (best.shock?.ratio ?? 0)
        {
          best = frame
        }
        start += length / 2
      }
      length /= step
    }
    return best
  }
}
