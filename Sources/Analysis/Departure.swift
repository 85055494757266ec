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

  /// Whether it makes up a good part of the shock, held against the one of `all` that makes up most of it.
  func isTelling(among all: [Departure]) -> Bool { share * Departure.part >= all.map(\.share).max() ?? 0 }

  /// How many times as much the largest may make up.
  private static let part = 4.0

  /// The departure less the wait its record reports: when the trouble that it tells of began.
  var inferred: Instant { Instant(nanoseconds: mark.time.nanoseconds - mark.wait) }

  /// Nats that tie a family to the shock: e⁴ ≈ 55 to 1 that it is denser in it.
  private static let tie = 4.0
  /// Nats of a family's own best stretch that make it an episode in its own right, which the shock need only touch: a
  /// server that crashes five times has its main shock in the last. Noise that is there throughout clusters by chance,
  /// so more is asked of a family that was seen outside the stretch, too.
  private static let episode = 7.0
  private static let episodeInNoise = 15.0
  /// Nats by which whispers must be denser than what came before them to move the departure.
  private static let gain = 6.0
  /// Seconds before the shock in which a family that is not dense in it may begin: a crash is one record, and its
  /// consequences take a while to be felt.
  private static let lookback: Int64 = 300
  /// Strength of a class from which one isolated record will do; below it the family must go on into the shock.
  static let instantaneous = 90
  /// Strength of a class from which it may be too small to stand out, if it begins with the shock.
  static let newlyBegun = 60

  /// The departure of `family` if it belongs to the shock, else nil. `first` is the cell of the earliest foreshock that
  /// it may go back to; `whispers` says whether what came before, too little to stand out, may be its beginning.
  static func of(
    _ index: Int, _ family: Family, share: Double, in shock: Shock, on grid: Grid, strength: Int,
    notBefore first: Int? = nil, whispers: Bool = true
  ) -> Departure? {
    guard let firstCell = family.cells.first else { return nil }
    let end = grid.start(of: shock.to)
    let own = Segment.best(
      occupied: family.cells, of: grid.count, tolerance: grid.rhythm, outside: family.reference.outside())
    let overlaps = own.map { $0.from < shock.to && $0.to > shock.from } ?? false
    var from: Int64
    let isConfined = own?.isAll(of: family.cells) ?? false
    let begins = first ?? shock.from
    let reach = Departure.reach(of: shock, grid)
    let isNear =
      own.map { $0.from <= shock.from + 2 && grid.start(of: $0.from) >= grid.start(of: begins) - reach } ?? false
    if overlaps, isNear, let own, own.ratio >= (isConfined ? episode : episodeInNoise) {
      let isWorthIt = isConfined || own.ratio >= ratio(of: family, from: shock.from, to: own.to, grid) + gain
      from = grid.start(of: isWorthIt ? own.from : max(own.from, shock.from))
    } else if overlaps, let own, share >= tie {
      // Denser in the shock, and there long before it: what came before counts only as far as whispers lead back.
      from = grid.start(of: max(own.from, first ?? shock.from))
    } else if strength >= newlyBegun, isNewlyBegun(family, strength: strength, shock, first: begins, grid) {
      from = grid.start(of: firstCell)
    } else {
      return nil
    }
    if let first, first < shock.from, family.cells.contains(where: { $0 >= first && $0 < shock.from }) {
      from = min(from, grid.start(of: first))
    }
    // What is an effect, and seen on better days too, begins with the shock: an odd failed request before it is noise.
    let isEffect = family.key.origin == .exchange && !isConfined
    from =
      whispers && !isEffect
      ? walkedBack(from: from, family, shock, grid) : max(from, grid.start(of: shock.from))
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

  /// Nats of the family's stretch from one cell to another.
  private static func ratio(of family: Family, from: Int, to: Int, _ grid: Grid) -> Double {
    guard from < to else { return 0 }
    let inside = family.cells.count { $0 >= from && $0 < to }
    let outside = family.reference.outside()
    return Likelihood(grid.count, tolerance: grid.rhythm, outside: outside.cells).ratio(
      inside: inside, of: to - from, total: family.cells.count, outside: outside)
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

  /// The start of the whispers that lead up to `from`: what is denser than all that was seen before it, then single
  /// records too near for the pace of what came before. Where nothing does, the record after `from` at which the pace
  /// changes most, as one that came by chance may share its cell.
  private static func walkedBack(from: Int64, _ family: Family, _ shock: Shock, _ grid: Grid) -> Int64 {
    let longest = min(Departure.longest, max(lookback, Int64(shock.to - shock.from) * grid.width))
    let last = grid.cell(of: from)
    let first = max(0, last - Int(longest / grid.width) - 1)
    let before = family.cells.prefix { $0 < last }
    let table = Likelihood(grid.count)
    var best = (ratio: gain, cell: last)
    for (place, cell) in before.enumerated() where cell >= first {
      let ratio = table.ratio(inside: before.count - place, of: last - cell, total: before.count, among: last)
      if ratio > best.ratio { best = (ratio, cell) }
    }
    let seconds = Set(family.tracks.flatMap(\.slots).map { $0.mark?.time.seconds ?? $0.second }).sorted()
    let start = best.cell < last ? grid.start(of: best.cell) : turn(after: from, seconds, until: shock, grid)
    return lone(before: start, seconds, longest, grid)
  }

  /// The one of the `seconds` within two cells after `from` at which the pace changes most: the likeliest change of a
  /// Poisson process' rate. Only a little of the shock is looked at: whispers are not to be measured by its loudest.
  private static func turn(after from: Int64, _ seconds: [Int64], until shock: Shock, _ grid: Grid) -> Int64 {
    let end = min(grid.start(of: shock.to), from + max(60, 4 * grid.width))
    let inside = seconds.filter { $0 < end }
    guard let start = inside.firstIndex(where: { $0 >= from }), start > 0 else { return from }
    var best = (likelihood: -Double.infinity, second: from)
    for place in start..<inside.count where inside[place] <= from + 2 * grid.width {
      let (before, after) = (Double(place), Double(inside.count - place))
      let (quiet, loud) = (Double(inside[place] - grid.origin), Double(end - inside[place]))
      let likelihood = before * natural(before / max(1, quiet)) + after * natural(after / max(1, loud))
      if likelihood > best.likelihood { best = (likelihood, inside[place]) }
    }
    return best.second
  }

  /// The first of the lone records that come before `from`, each so near to the next as would be a rare chance.
  private static func lone(before from: Int64, _ seconds: [Int64], _ longest: Int64, _ grid: Grid) -> Int64 {
    var earlier = seconds.filter { $0 < from }
    var from = from
    while let last = earlier.popLast(), from - last <= longest {
      let pace = Double(earlier.count + 1) / Double(max(1, last - grid.origin))
      guard Double(from - last) * pace < chance else { break }
      from = last
    }
    return from
  }

  /// Seconds of whispers that are followed back at most.
  private static let longest: Int64 = 3_600
  /// How likely a lone record may come so near to the next by chance.
  private static let chance = 0.02
}
