import Events
import Evidence

/// One clipped series of a family: whether it was seen at all, or whether it was seen far more often than usual.
struct Channel: Sendable {
  enum Kind: Sendable {
    case presence, rise
    /// Cells in which a good part of all requests failed or were late, whoever logged why.
    case distress
  }

  /// What is looked for. Most incidents show in messages that are known to mean trouble; what is unknown, or only late,
  /// is asked where those are quiet.
  enum Lens: Sendable { case known, obscure }

  /// Nil for distress, which all families share.
  let family: Int?
  let kind: Kind
  /// Occupied cells, ascending.
  let cells: [Int]
  /// How much its surprise counts for the main shock.
  let weight: Double
  /// The same in the baseline.
  let outside: Outside

  /// How often the usual count a cell must hold to count as a rise, and the least it must hold: a doubling is common in
  /// bursty noise, a fourfold count rare.
  private static let rise = 4
  private static let least = 5

  /// The least share of occupied cells that is believed outside the incident: what was not seen in an hour may come the
  /// next, but a service in which every hundredth cell is in distress is not in use.
  var prior: Double { kind == .distress ? 0.002 : 0 }

  /// Cells in which at least a fifth of the requests failed or were late, of those that hold enough of them to tell; the
  /// first ones aside while caches are cold, unless a baseline says how it is when they are warm.
  static func distress(_ requests: Requests?, on grid: Grid, against baseline: Baseline? = nil) -> Channel? {
    guard let requests, requests.width <= grid.width else { return nil }
    let told = Channel.cells(of: requests, on: grid)
    let healthy = baseline.flatMap { baseline in
      baseline.requests.map {
        Channel.cells(of: $0, on: Grid(from: baseline.from, to: baseline.to, width: grid.width))
      }
    }
    // Where every tenth answer takes more than a second in most cells, that is its pace.
    let usual = (healthy ?? told).values
    let isSlow = 2 * usual.count { 10 * $0.late > $0.requests } > usual.count
    func isBad(_ bin: Traffic.Bin) -> Bool {
      Double(bin.failed + (isSlow ? 0 : bin.late)) >= badShare * Double(bin.requests)
    }
    var cells = told.filter { isBad($1) }.keys.sorted()[...]
    // A service that has just been started is slow until its first cell without distress.
    var warm = 0
    while healthy == nil, cells.first.map({ $0 <= warm + 2 }) ?? false { warm = cells.removeFirst() }
    let outside = healthy.map { Outside(occupied: $0.values.count(where: isBad), of: $0.count) } ?? Outside()
    return cells.isEmpty
      ? nil : Channel(family: nil, kind: .distress, cells: Array(cells), weight: 1, outside: outside)
  }

  /// The requests of each cell that holds enough of them to tell.
  private static func cells(of requests: Requests, on grid: Grid) -> [Int: Traffic.Bin] {
    var sums: [Int: Traffic.Bin] = [:]
    for (second, bin) in requests.bins where grid.contains(second) {
      sums[grid.cell(of: second), default: .init()].merge(bin)
    }
    return sums.filter { $1.requests >= enough }
  }

  private static let enough = 5
  private static let badShare = 0.2

  /// The channels of families whose times are known as finely as the cells ask for: what comes all the time was counted
  /// in bins wider than the cells of a short frame, and all such bins begin together.
  static func all(of families: [Family], on grid: Grid, through lens: Lens) -> [Channel] {
    var channels: [Channel] = []
    for (index, family) in families.enumerated() where family.resolution <= 2 * grid.width {
      let weight = weight(of: family, through: lens)
      let outside = family.reference.outside()
      channels.append(
        Channel(family: index, kind: .presence, cells: family.cells, weight: weight, outside: outside))
      guard family.counts.count >= 8 else { continue }
      // Of the quieter half: the incident itself may fill most of the cells that are occupied at all.
      let usual = family.reference.median ?? family.counts.sorted()[family.counts.count / 4]
      let limit = max(least, rise * grid.rhythm * usual)
      let risen = zip(family.cells, family.counts).filter { $0.1 >= limit }.map(\.0)
      guard !risen.isEmpty else { continue }
      channels.append(
        Channel(
          family: index, kind: .rise, cells: risen, weight: weight, outside: family.reference.outside(atLeast: limit)))
    }
    return channels
  }

  /// Normal state and what a client did to itself begin no incident. A message that no pattern knows is weak evidence,
  /// and a late answer none, where known trouble is looked for: both come in the train of it.
  private static func weight(of family: Family, through lens: Lens) -> Double {
    if family.severity == .info || family.isClients { return 0 }
    // Words that were written once are no series; where each message is new, the first ones would make an incident.
    if family.key.origin == .template, family.cells.count < 2 { return 0 }
    switch (family.key.origin, family.severity) {
    case (.template, .error): return lens == .known ? 0.4 : 1
    case (.template, _): return lens == .known ? 0.2 : 0.5
    case (.late, _): return lens == .known ? 0 : 0.5
    case (_, .error): return 1
    default: return 0.6
    }
  }
}
