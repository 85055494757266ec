import Events

/// The window of the logs cut into equal cells.
struct Grid: Sendable, Equatable {
  /// Seconds since the epoch of the first cell.
  let origin: Int64
  /// Seconds per cell.
  let width: Int64
  let count: Int

  /// Cells aimed at: fine enough to see a minute in a few hours.
  private static let cells: Int64 = 256
  /// Seconds of a cell, where so many of them leave a baseline: a burst of ten seconds fills one or two of them, however
  /// many records it holds.
  private static let coarse: (width: Int64, cells: Int64) = (5, 48)
  private static let widths: [Int64] = [
    2, 3, 5, 10, 15, 20, 30, 60, 120, 180, 300, 600, 900, 1_800, 3_600, 7_200, 14_400, 43_200, 86_400,
  ]

  init(from: Instant, to: Instant, width: Int64? = nil) {
    let span = max(1, to.seconds - from.seconds + 1)
    let least = span / Grid.coarse.width >= Grid.coarse.cells ? Grid.coarse.width : 0
    let chosen =
      width ?? Grid.widths.first { $0 >= least && span / $0 <= Grid.cells } ?? max(86_400, span / Grid.cells)
    self.width = chosen
    origin = from.seconds
    count = Int((span + chosen - 1) / chosen)
  }

  /// How many times as dense as on the whole a healthy stretch may be: load, and the errors that come with it, follow the
  /// hours of the day.
  var rhythm: Int {
    let span = Int64(count) * width
    return span < 8 * 3_600 ? 1 : span < 86_400 ? 2 : 3
  }

  func cell(of second: Int64) -> Int { min(count - 1, max(0, Int((second - origin) / width))) }

  func contains(_ second: Int64) -> Bool { second >= origin && second < start(of: count) }

  func start(of cell: Int) -> Int64 { origin + Int64(cell) * width }
}
