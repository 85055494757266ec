import Events

/// What the baseline has of each family, in cells of one width.
struct ReferenceTable: Sendable {
  private let baseline: Baseline
  private let grid: Grid
  private var own: [Family.Key: Family] = [:]
  /// The busiest host's, for hosts that the baseline does not know: a healthy host is held against its sick sister.
  private var busiest: [Family.Key: Family] = [:]

  /// Cost: the baseline's occupied bins.
  init(_ baseline: Baseline, width: Int64) {
    self.baseline = baseline
    grid = Grid(from: baseline.from, to: baseline.to, width: width)
    for family in Family.all(of: baseline.tracks, on: grid) {
      own[family.key] = family
      let key = family.key.anywhere
      if family.cells.count > busiest[key]?.cells.count ?? 0 { busiest[key] = family }
    }
  }

  /// What the baseline tells of the family; nothing where none of its records is of a service that the family is of.
  func reference(for family: Family) -> Reference {
    guard family.tracks.contains(where: { !baseline.services.isDisjoint(with: $0.services) }) else {
      return Reference()
    }
    let known = baseline.hosts.contains(family.key.host) ? own[family.key] : busiest[family.key.anywhere]
    return Reference(cells: grid.count, counts: known?.counts ?? [], seconds: baseline.seconds)
  }
}

extension Family.Key {
  /// The same of whichever host.
  fileprivate var anywhere: Family.Key {
    var key = self
    key.host = ""
    return key
  }
}
