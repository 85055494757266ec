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

  /// Seconds of the shortest frame: cells of ten seconds and a little.
  private static let shortest: Int64 = 1_800
  /// How many times shorter the frames of one scale are than those before, and how many scales there are at most.
  private static let step: Int64 = 2
  private static let scales = 9
  /// Nats more that are asked for with each e times as many frames.
  private static let luck = 2.0
  /// How many times more surprising a shorter frame must be.
  private static let gain = 1.2

  private init(
    _ tracks: [Track], _ requests: Requests?, against baseline: Baseline?, through lens: Channel.Lens, from: Instant,
    to: Instant, atLeast least: Double = 0
  ) {
    grid = Grid(from: from, to: to)
    var families = Family.all(of: tracks.compactMap { $0.cut(from: from.seconds, to: to.seconds) }, on: grid)
    if let table = baseline.map({ [grid] in ReferenceTable($0, width: grid.width) }) {
      for index in families.indices { families[index].reference = table.reference(for: families[index]) }
    }
    self.families = families
    channels =
      Channel.all(of: families, on: grid, through: lens)
      + [Channel.distress(requests, on: grid, against: baseline)].compactMap(\.self)
    shock = Shock.strongest(of: channels, on: grid, atLeast: least)
  }

  /// The frame that fits best; the whole window where none reaches `threshold`, or none does better.
  ///
  /// Cost: some 10 ms for each frame in which the channels together could reach that at all, which quiet ones cannot; a
  /// window of less than an hour is one frame, a week has some thousand.
  static func best(
    of tracks: [Track], _ requests: Requests?, against baseline: Baseline? = nil, through lens: Channel.Lens,
    from: Instant, to: Instant, threshold: Double
  ) -> Frame {
    let whole = Frame(tracks, requests, against: baseline, through: lens, from: from, to: to)
    var best = whole
    var length = (to.seconds - from.seconds) / step
    var threshold = threshold
    for _ in 0..<scales where length >= shortest {
      // Where more stretches are looked at, more stands out by chance.
      threshold += luck * natural(Double(step))
      var start = from.seconds
      while start < to.seconds {
        let end = min(to.seconds, start + length)
        // A shorter frame must show clearly more, or the longer baseline of the other is worth more.
        let least = max(threshold, gain * (best.shock?.ratio ?? 0))
        let frame = Frame(
          tracks, requests, against: baseline, through: lens, from: Instant(seconds: start),
          to: Instant(seconds: end), atLeast: least)
        // What begins with the frame began before it.
        if let shock = frame.shock, shock.ratio >= least, shock.from > 0,
          Siblings.count(of: shock, in: frame, among: tracks) < Siblings.many
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
