import Testing

@testable import Analysis

@Suite struct SegmentTests {
  @Test func nothingOccupiedHasNoSegment() {
    #expect(Segment.best(occupied: [], of: 100) == nil)
  }

  @Test func everythingOccupiedIsNoSurprise() {
    #expect(Segment.best(occupied: Array(0..<50), of: 50) == nil)
  }

  @Test func findsTheDenseStretchAmongNoise() throws {
    let occupied = [3, 17] + Array(40..<55) + [80]
    let best = try #require(Segment.best(occupied: occupied, of: 100))
    #expect(best.from == 40)
    #expect(best.to == 55)
    #expect(best.ratio > 30)
  }

  /// By the definition: the ratio of the two likelihoods, with no table.
  @Test func ratioIsTheLogLikelihoodRatio() {
    let table = Likelihood(20)
    func likelihood(_ hits: Int, _ cells: Int) -> Double {
      let p = Double(hits) / Double(cells)
      return (hits > 0 ? Double(hits) * natural(p) : 0) + (hits < cells ? Double(cells - hits) * natural(1 - p) : 0)
    }
    for total in 1..<20 {
      for length in 1..<20 {
        for inside in max(0, total - (20 - length))...min(length, total) {
          let ratio = table.ratio(inside: inside, of: length, total: total)
          let denser = inside * (20 - length) > (total - inside) * length
          let expected =
            denser
            ? likelihood(inside, length) + likelihood(total - inside, 20 - length) - likelihood(total, 20) : 0
          #expect(abs(ratio - max(0, expected)) < 1e-9, "\(inside) of \(length), \(total) in all")
        }
      }
    }
  }

  /// What a stretch may be denser by in health counts for nothing, and takes nothing from what was never seen outside.
  @Test func toleranceAsksForMore() {
    let (strict, lenient) = (Likelihood(20), Likelihood(20, tolerance: 2))
    for total in 1..<20 {
      for length in 1..<20 {
        for inside in max(0, total - (20 - length))...min(length, total) {
          let ratio = lenient.ratio(inside: inside, of: length, total: total)
          #expect(ratio <= strict.ratio(inside: inside, of: length, total: total) + 1e-9)
          if inside * (20 - length) <= 2 * (total - inside) * length { #expect(ratio == 0) }
          if inside == total { #expect(ratio == strict.ratio(inside: inside, of: length, total: total)) }
        }
      }
    }
  }

  /// Against all stretches, for every set of ten cells, in quiet times and in those that follow the hours of the day, with
  /// and without a baseline.
  @Test(arguments: [1, 2, 3], [Outside(), Outside(occupied: 1, of: 12)])
  func bestIsBestOfAll(tolerance: Int, outside: Outside) {
    let table = Likelihood(10, tolerance: tolerance, outside: outside.cells)
    for bits in 1..<1_024 {
      let occupied = (0..<10).filter { bits >> $0 & 1 == 1 }
      var most = 0.0
      for from in 0..<10 {
        for to in (from + 1)...10 {
          let inside = occupied.filter { (from..<to).contains($0) }.count
          most = max(
            most, table.ratio(inside: inside, of: to - from, total: occupied.count, outside: outside))
        }
      }
      let best = Segment.best(occupied: occupied, of: 10, tolerance: tolerance, outside: outside)
      #expect(abs((best?.ratio ?? 0) - most) < 1e-9)
    }
  }
}
