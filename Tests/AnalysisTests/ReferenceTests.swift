import Testing

@testable import Analysis

@Suite struct ReferenceTests {
  /// Cells outside count as if the series went on for so long: for every series of ten cells and some baselines.
  @Test func `stands beside the series as more of it`() {
    for (occupied, cells) in [(0, 0), (0, 10), (1, 10), (3, 10), (40, 50), (100, 100)] {
      let outside = Outside(occupied: occupied, of: cells)
      let (table, longer) = (Likelihood(10, outside: outside.cells), Likelihood(10 + outside.cells))
      for total in 1...10 {
        for length in 1...10 {
          for inside in max(0, total - (10 - length))...min(length, total) {
            #expect(
              table.ratio(inside: inside, of: length, total: total, outside: outside)
                == longer.ratio(inside: inside, of: length, total: total + outside.occupied))
          }
        }
      }
    }
  }

  @Test func `lets a healthy day be busier than another, and never counts for more than four windows`() {
    func outside(_ occupied: Int, of cells: Int) -> [Int] {
      let outside = Outside(occupied: occupied, of: cells)
      return [outside.occupied, outside.cells]
    }
    #expect(outside(0, of: 0) == [0, 0])
    #expect(outside(0, of: 100) == [2, 100])
    #expect(outside(10, of: 100) == [30, 100])
    #expect(outside(50, of: 100) == [100, 100])
    #expect(outside(0, of: 100_000) == [21, 1_024])
    #expect(outside(10_000, of: 100_000) == [308, 1_024])
  }

  @Test func `tells a rate, and whether a family is new`() {
    #expect(!Reference().isTold && !Reference().isNew && Reference().rate == 0)
    let known = Reference(cells: 10, counts: [1, 2, 3], seconds: 60)
    #expect(known.isTold && !known.isNew && known.rate == 0.1 && known.median == nil)
    #expect(Reference(cells: 10, seconds: 60).isNew)
    #expect(known.outside(atLeast: 3).occupied == 3 && known.outside(atLeast: 4).occupied == 1)
  }
}
