import Events
import Testing

@testable import Evidence

@Suite struct PoolLevelTests {
  private static let readings: [(second: Int64, PoolLevel.Reading)] = [
    (100, .init(used: 3, limit: 10, waiting: 0, refused: false)), (101, .init(used: 9, limit: 10, refused: false)),
    (101, .init(used: 10, limit: 10, waiting: 4, refused: true)), (50, .init(used: 10, refused: false)),
    (102, .init(refused: true)), (-7, .init(waiting: 2, refused: false)),
  ]

  private func level(_ places: some Sequence<Int>) -> PoolLevel {
    var level = PoolLevel()
    for place in places {
      let (second, reading) = PoolLevelTests.readings[place]
      let mark = Mark(time: Instant(seconds: second), line: place + 1, offset: place * 10, text: "\(place)")
      level.add(reading, at: mark.time) { mark }
    }
    return level
  }

  private struct Account: Hashable {
    var bins: [Int64: PoolLevel.Bin]
    var marks: [Mark?]

    init(_ level: PoolLevel) { (bins, marks) = (level.bins, [level.first, level.fullest, level.refusal]) }
  }

  @Test func `keeps the fewest and the most of a second, and what to cite`() throws {
    let told = level(0..<6)
    let bin = try #require(told.bins[101])
    #expect(bin.least == 9 && bin.most == 10 && bin.limit == 10 && bin.waiting == 4 && bin.refused == 1)
    #expect(told.bins[102]?.most == nil && told.bins[102]?.refused == 1)
    #expect(told.first?.text == "3" && told.fullest?.text == "3" && told.refusal?.text == "2")
    #expect(told.bins.count == 5)
  }

  @Test func `is the same in whatever order records come and parts are merged`() {
    let whole = Account(level(0..<6))
    for order in orders(of: Array(0..<6)) { #expect(Account(level(order)) == whole) }
    let parts = [level([0, 5]), level([1, 4]), level([2]), level([3])]
    #expect(Set(merges(of: parts, from: PoolLevel()) { $0.merge($1) }.map(Account.init)) == [whole])
  }

  @Test func `moved there and back is where it was`() {
    let told = level(0..<6)
    let there = told.moved { $0.advanced(bySeconds: 3_600) }
    #expect(there.first?.time == Instant(seconds: 3_650) && there.bins[3_701]?.most == 10)
    #expect(Account(there.moved { $0.advanced(bySeconds: -3_600) }) == Account(told))
  }

  @Test func `a ledger keeps the same pools in whatever order its parts are merged`() {
    let time = Instant(seconds: 5)
    let parts = (0..<3).map { part -> Ledger in
      var ledger = Ledger()
      for number in 0..<Ledger.poolLimit {
        let pool = PoolLevel.Key(host: "app-\((number * 7 + part * 29) % 100)", service: "a", pool: "")
        guard let place = ledger.place(of: pool) else { continue }
        ledger.add(PoolLevel.Reading(used: number, refused: false), level: place, at: time) {
          Mark(time: time, line: number, offset: number, text: "")
        }
      }
      return ledger
    }
    let told = merges(of: parts, from: Ledger()) { $0.merge($1) }.map { ledger in
      ledger.levels.map { "\($0.pool) \(Account($0.level))" }
    }
    #expect(Set(told).count == 1 && told[0].count == Ledger.poolLimit)
  }

  @Test func `a ledger keeps so many pools and no more, and merges what it keeps`() throws {
    var ledger = Ledger()
    let pools = (0...Ledger.poolLimit).map { PoolLevel.Key(host: "app-1", service: "a", pool: "\($0)") }
    let places = pools.map { ledger.place(of: $0) }
    #expect(places == Array(0..<Ledger.poolLimit) + [nil])
    #expect(ledger.place(of: pools[3]) == 3)
    let time = Instant(seconds: 5)
    let mark = Mark(time: time, line: 1, offset: 0, text: "")
    ledger.add(PoolLevel.Reading(used: 1, refused: false), level: 3, at: time) { mark }
    var sum = Ledger()
    let made = sum.place(of: pools[3])
    let place = try #require(made)
    sum.add(PoolLevel.Reading(used: 4, refused: false), level: place, at: time) { mark }
    sum.merge(ledger)
    let bin = try #require(sum.levels.first { $0.pool == pools[3] }?.level.bins[5])
    #expect(bin.least == 1 && bin.most == 4)
    #expect(sum.moved { $0.advanced(bySeconds: 60) }.levels.first { $0.pool == pools[3] }?.level.bins[65] == bin)
  }
}
