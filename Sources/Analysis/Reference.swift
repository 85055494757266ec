/// How often a family was seen in the baseline, in cells as wide as those of the window's grid.
struct Reference: Sendable {
  /// Cells of the baseline; none where there is no baseline, or it does not cover the family's service.
  var cells = 0
  /// Records per cell, for the cells that hold any.
  var counts: [Int] = []
  /// Seconds that the baseline covers.
  var seconds = 0.0

  /// Whether the family was held against a baseline at all.
  var isTold: Bool { cells > 0 }
  /// Whether the baseline covers the family's service, and never saw it.
  var isNew: Bool { isTold && counts.isEmpty }
  /// Records per second.
  var rate: Double { isTold ? Double(counts.reduce(0, +)) / seconds : 0 }

  /// How many records a cell of the family holds as a rule; nil where too few cells tell.
  var median: Int? { counts.count < 8 ? nil : counts.sorted()[counts.count / 2] }

  /// The cells in which it was seen at least so often, as the outside of every stretch of the window.
  func outside(atLeast least: Int = 1) -> Outside {
    Outside(occupied: counts.count { $0 >= least }, of: cells)
  }
}

/// Cells that are known to lie outside of any incident of the window: those of a baseline.
struct Outside: Sendable {
  private(set) var cells = 0
  private(set) var occupied = 0

  /// Cells that count at most: four times those of a grid, so that a month of health does not make of every change of
  /// habits an incident.
  private static let most = 1_024
  /// How many times busier a healthy day may be than another, and the share of cells in which something may be seen
  /// that the other never saw.
  private static let tolerance = 3.0
  private static let floor = 0.02

  init() {}

  init(occupied: Int, of cells: Int) {
    self.cells = min(cells, Outside.most)
    guard cells > 0 else { return }
    let share = min(1, max(Outside.floor, Outside.tolerance * Double(occupied) / Double(cells)))
    self.occupied = Int((share * Double(self.cells)).rounded(.up))
  }
}
