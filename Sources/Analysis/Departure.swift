import Events
import Evidence

/// When a family that belongs to the main shock first departed from its own normal, to the record.
struct Departure: Sendable {
  let family: Int
  let mark: Mark
  let source: Int
  let track: Int
  /// Never seen before in these logs.
  let isNew: Bool
  /// Records from the departure to the end of the shock.
  let count: Int
  /// The channel's share in the shock, in nats.
  let share: Double

  /// How much of the shock it goes on for, from its departure to its last record there; 0…1.
  var lasts = 1.0

  /// The departure less the wait its record reports: when the trouble that it tells of began.
  var inferred: Instant { Instant(nanoseconds: mark.time.nanoseconds - mark.wait) }

  /// Nats that tie a family to the shock: e⁴ ≈ 55 to 1 that it is denser in it.
  private static let tie = 4.0
  /// Nats of a family's own best stretch that make it an episode in its own right, which the shock need only touch: a
  /// server that crashes five times has its main shock in the last. Noise that is there throughout clusters by chance,
  /// so more is asked of a family that was seen outside the stretch, too.
  private static let episode = 7.0
  private static let episodeInNoise = 15.0
  /// Steps of the walk back (found on simulated bursty series): an occupied cell doubles the odds,
  /// the walk ends 5 nats below its best, and a gain of 4 nats moves the departure.
  private static let stop = 5.0
  private static let gain = 4.0
  /// A share of occupied cells that even a quiet series may have by chance.
  private static let floor = 0.03
  /// Seconds before the shock in which a family that is not dense in it may begin: a crash is one record, and its
  /// consequences take a while to be felt.
  private static let lookback: Int64 = 300
  /// Strength of a class from which one isolated record will do; below it the family must go on into the shock.
  static let instantaneous = 90

  /// The departure of `family` if it belongs to the shock, else nil. `first` is the cell of the earliest foreshock that
  /// it may go back to; `whispers` says whether what came before, too little to stand out, may be its beginning.
  static func of(
    _ index: Int, _ family: Family, share: Double, in shock: Shock, on grid: Grid, strength: Int,
    notBefore first: Int? = nil, whispers: Bool = true
  ) -> Departure? {
    guard let firstCell = family.cells.first else { return nil }
    let end = grid.start(of: shock.to)
    let own = Segment.best(occupied: family.cells, of: grid.count, outside: family.reference.outside())
    let overlaps = own.map { $0.from < shock.to && $0.to > shock.from } ?? false
    var from: Int64
    let isConfined = own.map { $0.from == firstCell && $0.to == (family.cells.last ?? 0) + 1 } ?? false
    let begins = first ?? shock.from
    let reach = Departure.reach(of: shock, grid)
    let isNear =
      own.map { $0.from <= shock.from + 2 && grid.start(of: $0.from) >= grid.start(of: begins) - reach } ?? false
    if overlaps, isNear, let own, own.ratio >= (isConfined ? episode : episodeInNoise) {
      from = grid.start(of: own.from)
    } else if overlaps, let own, share >= tie {
      // Denser in the shock, and there long before it: what came before counts only as far as whispers lead back.
      from = grid.start(of: max(own.from, first ?? shock.from))
    } else if strength >= 60, isNewlyBegun(family, strength: strength, shock, first: begins, grid) {
      from = grid.start(of: firstCell)
    } else {
      return nil
    }
    if let first, first < shock.from, family.cells.contains(where: { $0 >= first && $0 < shock.from }) {
      from = min(from, grid.start(of: first))
    }
    // What is an effect, and seen on better days too, begins with the shock: an odd failed request before it is noise.
    let isEffect = family.key.origin == .exchange && !isConfined
    from = whispers && !isEffect ? walkedBack(from: from, family, grid) : max(from, grid.start(of: shock.from))
    guard let (mark, source, track) = family.firstMark(from: from), mark.time.seconds < end else { return nil }
    var departure = Departure(
      family: index, mark: mark, source: source, track: track,
      isNew: family.reference.counts.isEmpty
        && (family.cells.first.map { grid.start(of: $0) + grid.width > mark.time.seconds } ?? true),
      count: family.count(from: mark.time.seconds, to: end), share: share)
    let last = family.cells.last { $0 < shock.to } ?? shock.from
    departure.lasts = Double(last + 1 - shock.from) / Double(shock.to - shock.from)
    return departure
  }

  /// Seconds before the shock that still belong to it: a third of its length.
  private static func reach(of shock: Shock, _ grid: Grid) -> Int64 {
    min(lookback, max(30, Int64(shock.to - shock.from) * grid.width / 3))
  }

  /// Whether a family too small to stand out by itself begins with the shock: not seen until shortly before it, seen in
  /// it, and gone after it.
  private static func isNewlyBegun(_ family: Family, strength: Int, _ shock: Shock, first begins: Int, _ grid: Grid)
    -> Bool
  {
    guard let first = family.cells.first, let last = family.cells.last, first < shock.to else { return false }
    // What goes on for as long as it is broken begins with its consequences; a crash may come a while before them.
    let reach = strength >= instantaneous ? reach(of: shock, grid) : 2 * grid.width
    if grid.start(of: first) + grid.width < grid.start(of: begins) - reach { return false }
    if last > shock.to + 1 { return false }
    // What begins well after the shock is no cause of it, however grave its class.
    if first > shock.from + 2 { return false }
    let goesOn = family.cells.contains { $0 >= begins }
    return goesOn || strength >= instantaneous
  }

  /// The start of the whispers that lead up to `from`, or `from` itself.
  private static func walkedBack(from: Int64, _ family: Family, _ grid: Grid) -> Int64 {
    let last = grid.cell(of: from)
    guard last > 0 else { return from }
    let first = max(0, last - Int(3_600 / grid.width) - 1)
    let occupied = Set(family.cells)
    // The quieter half of what came before tells the normal: the louder half may be the whispers themselves.
    let before = (0..<last).map { occupied.contains($0) ? 1.0 : 0 }
    let blocks = stride(from: 0, to: before.count, by: 8).map { start in
      let block = before[start..<min(before.count, start + 8)]
      return block.reduce(0, +) / Double(block.count)
    }.sorted()
    let quiet = blocks.prefix(max(1, blocks.count / 2))
    let p0 = min(0.45, quiet.reduce(0, +) / Double(quiet.count) + floor)
    let p1 = 2 * p0
    var sum = 0.0
    var best = (sum: gain, cell: last)
    for cell in stride(from: last - 1, through: first, by: -1) {
      if occupied.contains(cell) {
        sum += natural(p1 / p0)
        if sum > best.sum { best = (sum, cell) }
      } else {
        sum += natural((1 - p1) / (1 - p0))
      }
      if sum < max(0, best.sum) - stop - gain { break }
    }
    return best.cell < last ? grid.start(of: best.cell) : from
  }
}
