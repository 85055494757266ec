import Events
import Testing

@testable import Evidence

@Suite struct SeriesTests {
  private func mark(_ second: Int64, _ offset: Int = 0) -> Mark {
    Mark(time: Instant(seconds: second), line: offset + 1, offset: offset, text: "\(second)")
  }

  private func series(_ seconds: [Int64]) -> Series {
    var series = Series()
    for (place, second) in seconds.enumerated() {
      series.add(at: Instant(seconds: second), mark: mark(second, place))
    }
    return series
  }

  @Test(arguments: Seconds.all) func `counts every record in the narrowest bins that fit`(seconds: [Int64]) {
    let told = series(seconds)
    let expected = Seconds.binned(seconds, capacity: Series.capacity)
    #expect(told.width == expected.width)
    #expect(told.bins.mapValues(\.count) == expected.counts)
  }

  @Test func `is the same however its parts are merged`() {
    let parts = Seconds.all.map(series)
    for parts in triples(of: parts) {
      #expect(Set(merges(of: parts, from: Series()) { $0.merge($1) }).count == 1)
    }
  }

  @Test func `merged, counts as if one had read it all`() {
    for a in Seconds.all {
      for b in Seconds.all {
        var merged = series(a)
        merged.merge(series(b))
        let expected = Seconds.binned(a + b)
        #expect(merged.width == expected.width && merged.bins.mapValues(\.count) == expected.counts)
      }
    }
  }

  @Test func `keeps the first record of what follows a quiet bin, however coarse it grows`() {
    let told = series(Seconds.sparse)
    #expect(told.width > 512)
    let quiet = told.bins.keys.filter { told.bins[$0 - 1] == nil }
    #expect(quiet.count > 20)
    for number in quiet {
      let first = Seconds.sparse.first { Seconds.number($0, told.width) == number }
      #expect(told.bins[number]?.first?.time.seconds == first)
    }
    // Where another's first is kept, it is the first.
    for (number, bin) in told.bins {
      guard let mark = bin.first else { continue }
      #expect(Seconds.sparse.contains { Seconds.number($0, told.width) == number && $0 == mark.time.seconds })
    }
  }

  @Test func `keeps the earliest of a bin's records, whatever their order`() {
    for order in orders(of: [Int64(8), 9, 10, 11]) {
      let told = series(order)
      #expect(told.bins.mapValues { $0.first?.text } == [8: "8", 9: "9", 10: "10", 11: "11"])
    }
    var told = Series()
    for nanoseconds: Int64 in [5, 3, 9, 3] {
      let time = Instant(seconds: 7, nanoseconds: nanoseconds)
      told.add(at: time, mark: Mark(time: time, line: 1, offset: Int(nanoseconds), text: ""))
    }
    #expect(told.bins[7]?.first?.offset == 3)
  }

  @Test func `begins to drop records that can begin nothing, and no others`() {
    let told = series(Array(0..<400) + [500, 502])
    for second in Int64(0)..<400 { #expect((told.bins[second]?.first != nil) == (second < 256)) }
    #expect(told.bins[500]?.first != nil && told.bins[502]?.first != nil)
  }

  @Test func `asks for a record's words only where it keeps them`() {
    var asked = 0
    func counted() -> Mark {
      asked += 1
      return mark(1)
    }
    var told = Series()
    for _ in 0..<1_000 {
      told.add(at: Instant(seconds: 1), mark: counted())
    }
    #expect(asked == 1)
  }

  @Test func `holds its bound through a hundred thousand seconds`() throws {
    var told = Series()
    for second in Int64(0)..<100_000 {
      told.add(at: Instant(seconds: second), mark: mark(second))
      try #require(told.bins.count <= Series.capacity)
    }
    #expect(told.width == 64)
    #expect(told.bins.values.reduce(0) { $0 + $1.count } == 100_000)
  }

  @Test(arguments: [Seconds.few, Seconds.beforeEpoch, Seconds.dense])
  func `moved there and back is where it was`(seconds: [Int64]) {
    for shift: Int64 in [3_600, -12_600, 45 * 900] {
      let there = series(seconds).moved { $0.advanced(bySeconds: Double(shift)) }
      #expect(there.bins.values.compactMap { $0.first?.time.seconds }.min() == seconds.min()! + shift)
      #expect(there.moved { $0.advanced(bySeconds: -Double(shift)) } == series(seconds))
    }
  }
}
