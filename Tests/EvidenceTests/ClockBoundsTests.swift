import Testing

@testable import Evidence

@Suite struct ClockBoundsTests {
  /// Ranges in milliseconds.
  private func bounds(_ ranges: [ClosedRange<Int64>]) -> ClockBounds? {
    ClockBounds(ranges.map { $0.lowerBound * 1_000_000...$0.upperBound * 1_000_000 })
  }

  @Test func `are where all pairs agree`() throws {
    let told = try #require(bounds([0...100, 20...200, 10...50, -80...90, 30...40]))
    #expect(told == ClockBounds(least: 0.03, most: 0.04, anchors: 5))
    #expect(abs(told.middle - 0.035) < 1e-9 && abs(told.uncertainty - 0.005) < 1e-9)
    #expect(told.reversed.reversed == told && told.reversed.least == -0.04)
    // Touching is agreeing.
    #expect(bounds([0...10, 10...20, 0...20, 0...20, 0...20]) == ClockBounds(least: 0.01, most: 0.01, anchors: 5))
  }

  @Test func `are not moved by outliers`() throws {
    let good = (0..<12).map { 100 - $0 * 3...110 + $0 * 5 as ClosedRange<Int64> }
    let outliers: [ClosedRange<Int64>] = [9_000...9_001, -70_000...(-60_000), 30_000...30_001]
    let told = try #require(bounds(good + outliers))
    #expect(told.anchors == 12 && told.least >= 0.09 && told.most <= 0.12)
  }

  @Test func `are unknown where pairs are few, or most disagree`() {
    #expect(bounds([]) == nil && bounds([0...10, 0...10, 0...10, 0...10]) == nil)
    // Work that waits in a queue, each for its own time.
    #expect(bounds((0..<100).map { 1_000 * $0...1_000 * $0 + 300 }) == nil)
  }

  @Test func `hold the truth, whatever requests take`() throws {
    // The first clock is 41.2 s ahead and writes when a request ends, in whole seconds; the second writes its own
    // stretch of it, in milliseconds.
    var bounds: [ClosedRange<Int64>] = []
    for number in Int64(0)..<200 {
      let start = number * 1_777_000_000
      let length = number * number % 97 * 13_000_000 + 2_000_000
      let mine = start + length + 41_200_000_000
      let pair = ClockBounds.pair(
        .init(
          from: mine / 1_000_000_000 * 1_000_000_000 - length, to: mine / 1_000_000_000 * 1_000_000_000 + 1_000_000_000),
        .init(from: start + 1_000_000, to: start + length - 1_000_000))
      bounds.append(try #require(pair))
    }
    let told = try #require(ClockBounds(bounds))
    #expect(told.least <= 41.2 && told.most >= 41.2 && told.uncertainty < 0.6, "\(told)")
    #expect(told.anchors == 200)
  }

  @Test func `take no identifier that is used for hours for a piece of work`() {
    let session = Anchors.Sighting(from: 0, to: 3_600_000_000_000)
    let request = Anchors.Sighting(from: 5, to: 10)
    #expect(ClockBounds.pair(session, request) == nil && ClockBounds.pair(request, session) == nil)
    #expect(ClockBounds.pair(request, request) != nil)
  }
}
