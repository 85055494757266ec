import Events
import Testing

@testable import Evidence

@Suite struct AnchorsTests {
  /// Identifiers `from..<to`, hashed so that they are spread evenly, each seen once.
  private func anchors(_ range: Range<UInt64>) -> Anchors {
    var anchors = Anchors()
    for number in range {
      let time = Instant(seconds: Int64(number), nanoseconds: 1)
      anchors.add(number &* 0x9e37_79b9_7f4a_7c15, at: time, duration: 0)
    }
    return anchors
  }

  @Test func `keeps all of few identifiers, from the first sighting to the last`() {
    var told = Anchors()
    told.add(7, at: Instant(seconds: 10, nanoseconds: 5), duration: 2)
    told.add(7, at: Instant(seconds: 12, nanoseconds: 1), duration: 0)
    told.add(8, at: Instant(seconds: 3), duration: 0)
    // To the nanosecond; a stamp without a fraction is the whole second.
    #expect(
      told.sightings == [
        7: .init(from: 10_000_000_003, to: 12_000_000_001), 8: .init(from: 3_000_000_000, to: 4_000_000_000),
      ])
    let moved = told.moved { $0.advanced(bySeconds: -3) }
    #expect(
      moved.sightings[8] == .init(from: 0, to: 1_000_000_000) && moved.moved { $0.advanced(bySeconds: 3) } == told)
  }

  /// Twice the nanoseconds of a time after 2116 are more than 64 bits hold.
  @Test func `moves times of the next century`() {
    var told = Anchors()
    told.add(7, at: Instant(seconds: 7_000_000_000), duration: 0)
    let moved = told.moved { $0.advanced(bySeconds: 3_600) }
    #expect(moved.moved { $0.advanced(bySeconds: -3_600) } == told && moved != told)
  }

  @Test func `of many, keeps the same ones wherever they were seen`() throws {
    let one = anchors(0..<20_000)
    let two = anchors(5_000..<9_000)
    #expect(one.sightings.count <= Anchors.capacity && one.sightings.count > Anchors.capacity / 4)
    let shared = Set(one.sightings.keys).intersection(two.sightings.keys)
    let possible = one.sightings.keys.filter { anchors(5_000..<9_000).sightings[$0] != nil }
    #expect(shared.count == possible.count && shared.count > 100)
    #expect(one.sightings.keys.allSatisfy { $0 <= one.ceiling })
  }

  @Test func `is the same however its parts are merged`() {
    let parts = [Anchors(), anchors(0..<3), anchors(2..<900), anchors(500..<4_000), anchors(3_000..<20_000)]
    for parts in triples(of: parts) {
      #expect(Set(merges(of: parts, from: Anchors()) { $0.merge($1) }).count == 1)
    }
    var merged = anchors(0..<10_000)
    merged.merge(anchors(10_000..<20_000))
    #expect(merged == anchors(0..<20_000))
  }
}
