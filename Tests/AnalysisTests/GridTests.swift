import Events
import Testing

@testable import Analysis

@Suite struct GridTests {
  @Test(arguments: [1, 60, 500, 3_600, 86_400, 30 * 86_400] as [Int64])
  func coversTheWindowInNoMoreThanAFewHundredCells(seconds: Int64) {
    let from = Instant(seconds: 1_000_000)
    let grid = Grid(from: from, to: Instant(seconds: 1_000_000 + seconds))
    #expect(grid.count >= 1)
    #expect(grid.count <= 260)
    #expect(grid.cell(of: from.seconds) == 0)
    #expect(grid.cell(of: from.seconds + seconds) == grid.count - 1)
    for cell in [0, grid.count / 2, grid.count - 1] { #expect(grid.cell(of: grid.start(of: cell)) == cell) }
  }
}
