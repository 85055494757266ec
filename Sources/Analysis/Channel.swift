import Events
import Evidence

/// One clipped series of a family: whether it was seen at all, or whether it was seen far more often than usual.
struct Channel: Sendable {
  enum Kind: Sendable { case presence, rise }

  /// What is looked for. Most incidents show in messages that are known to mean trouble; what is unknown, or only late,
  /// is asked where those are quiet.
  enum Lens: Sendable { case known, obscure }

  let family: Int
  let kind: Kind
  /// Occupied cells, ascending.
  let cells: [Int]
  /// How much its surprise counts for the main shock.
  let weight: Double

  /// How often the usual count a cell must hold to count as a rise, and the least it must hold: a doubling is common in
  /// bursty noise, a fourfold count rare.
  private static let rise = 4
  private static let least = 5

  static func all(of families: [Family], through lens: Lens) -> [Channel] {
    var channels: [Channel] = []
    for (index, family) in families.enumerated() {
      let weight = weight(of: family, through: lens)
      channels.append(Channel(family: index, kind: .presence, cells: family.cells, weight: weight))
      guard family.counts.count >= 8 else { continue }
      let median = family.counts.sorted()[family.counts.count / 2]
      let limit = max(least, rise * median)
      let risen = zip(family.cells, family.counts).filter { $0.1 >= limit }.map(\.0)
      if !risen.isEmpty { channels.append(Channel(family: index, kind: .rise, cells: risen, weight: weight)) }
    }
    return channels
  }

  /// Normal state and what a client did to itself begin no incident. A message that no pattern knows is weak evidence,
  /// and a late answer none, where known trouble is looked for: both come in the train of it.
  private static func weight(of family: Family, through lens: Lens) -> Double {
    if family.severity == .info || family.key.blame == .client { return 0 }
    switch (family.key.origin, family.severity) {
    case (.template, .error): return lens == .known ? 0.4 : 1
    case (.template, _): return lens == .known ? 0.2 : 0.5
    case (.late, _): return lens == .known ? 0 : 0.5
    case (_, .error): return 1
    default: return 0.6
    }
  }
}
