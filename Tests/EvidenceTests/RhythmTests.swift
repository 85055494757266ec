import Events
import Testing

@testable import Evidence

@Suite struct RhythmTests {
  private func rhythm(_ seconds: [Int64]) -> Rhythm {
    var rhythm = Rhythm()
    for second in seconds { rhythm.add(second: second) }
    return rhythm
  }

  /// What can be seen of a rhythm.
  private struct Account: Hashable {
    var width: Int64
    var bins: [Int64: Int]

    init(_ rhythm: Rhythm) { (width, bins) = (rhythm.width, rhythm.bins) }
  }

  @Test(arguments: Seconds.all) func `counts every record where it was written`(seconds: [Int64]) {
    // A merge closes the bin that is being filled.
    var told = rhythm(seconds)
    #expect(told.bins.values.reduce(0, +) == seconds.count)
    told.merge(Rhythm())
    let expected = Seconds.binned(seconds)
    #expect(told.width == expected.width && told.bins == expected.counts)
  }

  @Test func `is the same however its parts are merged`() {
    let parts = Seconds.all.map(rhythm)
    for parts in triples(of: parts) {
      #expect(Set(merges(of: parts, from: Rhythm()) { $0.merge($1) }.map(Account.init)).count == 1)
    }
  }

  @Test func `holds its bound through a hundred thousand seconds, and misplaces none`() throws {
    var told = Rhythm()
    for second in Int64(0)..<100_000 {
      told.add(second: second)
      if second % 97 == 0 {
        try #require(told.bins.count <= Series.capacity + 1)
        try #require(told.bins.keys.max() == second / told.width)
      }
    }
    #expect(told.width == 64)
    for (number, count) in told.bins { #expect(count == (number == 99_999 / 64 ? 100_000 % 64 : 64)) }
  }

  @Test(arguments: [Seconds.few, Seconds.beforeEpoch, Seconds.dense])
  func `moved there and back is where it was`(seconds: [Int64]) {
    let told = rhythm(seconds)
    let there = told.moved { $0.advanced(bySeconds: -19_800) }
    #expect(there.bins == Dictionary(uniqueKeysWithValues: told.bins.map { ($0.key - 19_800 / told.width, $0.value) }))
    #expect(Account(there.moved { $0.advanced(bySeconds: 19_800) }) == Account(told))
  }

  @Test func `knows which silence its pace explains`() {
    #expect(rhythm(Array(0..<8)).patience == nil && rhythm(Array(0..<9)).patience == 60)
    // Every five minutes: silence is its pace.
    #expect(rhythm((0..<50).map { $0 * 300 }).patience == 6_000)
    // Bursts with half an hour between them: what happened four times will happen again.
    #expect(rhythm((0..<100).map { $0 % 20 + $0 / 20 * 1_800 }).patience! > 5_000)
    // Three long pauses in a steady log are not its way.
    #expect(rhythm((0..<400).map { $0 + $0 / 100 * 1_800 }).patience == 60)
  }

  @Test func `is silent where no whole bin is occupied between two instants`() {
    let told = rhythm([10, 11, 70])
    func isSilent(_ from: Int64, _ to: Int64) -> Bool {
      told.isSilent(from: Instant(seconds: from, nanoseconds: 5), to: Instant(seconds: to, nanoseconds: 5))
    }
    #expect(isSilent(11, 70) && isSilent(70, 900) && isSilent(0, 10) && !isSilent(10, 70) && !isSilent(11, 71))
  }
}
