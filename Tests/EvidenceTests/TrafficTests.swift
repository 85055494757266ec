import Events
import Testing

@testable import Evidence

@Suite struct TrafficTests {
  /// Every third request fails, every fifth is given up, every second says how long it took.
  private func traffic(_ seconds: [Int64]) -> Traffic {
    var traffic = Traffic()
    for (place, second) in seconds.enumerated() {
      traffic.add(
        second: second, failed: place % 3 == 0, aborted: place % 5 == 0, duration: place % 2 == 0 ? Int64(place) : -1)
    }
    return traffic
  }

  private struct Account: Hashable {
    var width: Int64
    var bins: [Int64: Traffic.Bin]

    init(_ traffic: Traffic) { (width, bins) = (traffic.width, traffic.bins) }
  }

  @Test(arguments: Seconds.all) func `counts every request and its outcome where it ended`(seconds: [Int64]) {
    var told = traffic(seconds)
    told.merge(Traffic())
    let expected = Seconds.binned(seconds)
    #expect(told.width == expected.width && told.bins.mapValues(\.requests) == expected.counts)
    let places = seconds.indices
    #expect(told.bins.values.reduce(0) { $0 + $1.failed } == places.count { $0 % 3 == 0 })
    #expect(told.bins.values.reduce(0) { $0 + $1.aborted } == places.count { $0 % 5 == 0 })
    #expect(told.bins.values.reduce(0) { $0 + $1.timed } == places.count { $0 % 2 == 0 })
    #expect(
      told.bins.values.reduce(Int64(0)) { $0 + $1.duration } == places.reduce(0) { $0 + Int64($1 % 2 == 0 ? $1 : 0) })
  }

  @Test func `is the same however its parts are merged`() {
    let parts = Seconds.all.map(traffic)
    for parts in triples(of: parts) {
      #expect(Set(merges(of: parts, from: Traffic()) { $0.merge($1) }.map(Account.init)).count == 1)
    }
  }

  @Test func `holds its bound through a hundred thousand seconds, and misplaces none`() throws {
    var told = Traffic()
    for second in Int64(0)..<100_000 {
      told.add(second: second, failed: true, aborted: false, duration: 1)
      if second % 97 == 0 {
        try #require(told.bins.count <= Series.capacity + 1)
        try #require(told.bins.keys.max() == second / told.width)
      }
    }
    #expect(told.width == 64)
    for (number, bin) in told.bins {
      #expect(bin.requests == (number == 99_999 / 64 ? 100_000 % 64 : 64) && bin.failed == bin.requests)
    }
  }

  @Test func `moved there and back is where it was`() {
    for seconds in [Seconds.few, Seconds.beforeEpoch, Seconds.dense] {
      let told = traffic(seconds)
      let there = told.moved { $0.advanced(bySeconds: 20_700) }
      #expect(there.bins.keys.min() == told.bins.keys.min()! + 20_700 / told.width)
      #expect(Account(there.moved { $0.advanced(bySeconds: -20_700) }) == Account(told))
    }
  }
}
