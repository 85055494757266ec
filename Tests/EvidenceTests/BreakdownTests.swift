import Events
import Testing

@testable import Evidence

@Suite struct BreakdownTests {
  /// Requests to three endpoints in turn, each third of which fails.
  private func breakdown(_ seconds: [Int64]) -> Breakdown {
    var breakdown = Breakdown()
    for (number, second) in seconds.enumerated() {
      breakdown.add(breakdown.place(of: "/\(number % 3)"), second: second, failed: number % 3 == 0)
    }
    return breakdown
  }

  /// All that can be seen of it; an endpoint that nothing was counted for is none.
  private func account(_ breakdown: Breakdown) -> [String] {
    breakdown.parts.filter { !$0.counts.bins.isEmpty }.map { name, counts in
      "\(name) \(counts.width) \(counts.bins.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" })"
    }.sorted()
  }

  @Test func `counts each name by itself, and what failed`() {
    let parts = breakdown([1, 1, 1, 2, 2]).parts.dropFirst()
    #expect(parts.map(\.name) == ["/0", "/1", "/2"])
    #expect(parts.map { $0.counts.bins.values.reduce(0) { $0 + $1.requests } } == [2, 2, 1])
    #expect(parts.map { $0.counts.bins.values.reduce(0) { $0 + $1.failed } } == [2, 0, 0])
  }

  @Test func `is the same however its parts are merged`() {
    for parts in triples(of: Seconds.all.map(breakdown)) {
      #expect(Set(merges(of: parts, from: Breakdown()) { $0.merge($1) }.map(account)).count == 1)
    }
  }

  @Test func `beyond its limit new names count as one, and those it knows keep their place`() {
    var told = Breakdown()
    for number in 0..<1_000 { told.add(told.place(of: "/\(number)"), second: 5, failed: false) }
    #expect(told.isFull && told.parts.count == Breakdown.limit + 1)
    #expect(told.parts[0].counts.bins[5]?.requests == Int32(1_000 - Breakdown.limit))
    #expect(told.place(of: "/7") == 8 && told.place(of: "new") == 0)
    var sum = told
    sum.merge(told)
    #expect(sum.parts.count == told.parts.count)
    #expect(sum.parts.reduce(0) { $0 + ($1.counts.bins[5]?.requests ?? 0) } == 2_000)
  }

  @Test func `holds its bound in time, and moves with the clock`() {
    let told = breakdown(Array(0..<10_000))
    #expect(told.parts.allSatisfy { $0.counts.bins.count <= Breakdown.capacity + 1 })
    #expect(told.parts[1].counts.width == 32)
    let there = told.moved { $0.advanced(bySeconds: 3_200) }
    #expect(there.parts[1].counts.bins.keys.min() == 100)
    #expect(account(there.moved { $0.advanced(bySeconds: -3_200) }) == account(told))
  }
}
