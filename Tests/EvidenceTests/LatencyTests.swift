import Testing

@testable import Evidence

@Suite struct LatencyTests {
  private func latency(_ microseconds: some Sequence<Int64>) -> Latency {
    var latency = Latency()
    for time in microseconds { latency.add(microseconds: time) }
    return latency
  }

  /// From a millisecond to three minutes.
  @Test(arguments: (0..<60).map { Int64(1_100 * 1.22.power($0)) })
  func `a single request is told within an eighth`(microseconds: Int64) throws {
    let told = try #require(latency([microseconds]).seconds(atQuantile: 0.99)) * 1e6
    #expect(abs(told - Double(microseconds)) <= Double(microseconds) / 8)
  }

  @Test func `quantiles of a thousand`() throws {
    let told = latency((1...1_000).map { Int64($0 * 10_000) })
    for (share, seconds) in [(0.5, 5.0), (0.9, 9.0), (0.99, 9.9)] {
      #expect(try abs(#require(told.seconds(atQuantile: share)) - seconds) < seconds / 20)
    }
    #expect(told.requests == 1_000)
  }

  @Test func `the slow few show at the end alone`() throws {
    let told = latency([Int64](repeating: 20_000, count: 980) + [Int64](repeating: 30_000_000, count: 20))
    #expect(try #require(told.seconds(atQuantile: 0.9)) < 0.03)
    #expect(try abs(#require(told.seconds(atQuantile: 0.99)) - 30) < 3.75)
  }

  @Test func `the shortest and the longest fit`() throws {
    let told = latency([0, 1, 999, .max])
    #expect(try #require(told.seconds(atQuantile: 0.5)) < 0.001)
    #expect(try #require(told.seconds(atQuantile: 1)) > 250)
    #expect(Latency().seconds(atQuantile: 0.5) == nil)
  }

  @Test func `is the same however its parts are merged`() {
    let parts = [latency([]), latency([5]), latency([2_000, 3_000_000]), latency([1 << 40])]
    for parts in triples(of: parts) {
      #expect(Set(merges(of: parts, from: Latency()) { $0.merge($1) }).count == 1)
    }
  }
}

extension Double {
  fileprivate func power(_ exponent: Int) -> Double { (0..<exponent).reduce(1) { power, _ in power * self } }
}
