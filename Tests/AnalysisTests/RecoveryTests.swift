import Events
import Evidence
import Scenarios
import Testing

@testable import Analysis

@Suite struct RecoveryTests {
  /// A server that refuses for five minutes, and what its host logs of changes.
  private func recovery(changes: [(String, Double, String)] = [], again: Double? = nil) throws -> Recovery {
    var scenario = Scenario(seed: 4)
    scenario.addCoverage(host: "app-1")
    scenario.addRate(.connectionRefused, host: "app-1", from: 600, to: 900) { _ in 2 }
    if let again { scenario.addRate(.connectionRefused, host: "app-1", from: again, to: again + 60) { _ in 2 } }
    scenario.addRequests { second, server, _ in 602..<900 ~= second && server == "app-1" }
    for (kind, second, host) in changes { scenario.addChange(kind, at: second, host: host) }
    return try #require(scenario.findings.recovery)
  }

  @Test func `ends when requests fail no more, with nothing to credit where no log tells of a change`() throws {
    let recovery = try recovery()
    #expect(abs(recovery.time.seconds(since: Scenario.instant(900))) <= 1)
    #expect(recovery.change == nil && recovery.recurrences.isEmpty)
  }

  @Test func `names the change on the failing host shortly before, at its first record`() throws {
    let change = try #require(
      try recovery(changes: [("deploy", 880, "app-1"), ("deploy", 890, "app-1"), ("restart", 892, "app-9")]).change)
    #expect(change.kind == "deploy" && change.time == Scenario.instant(880))
    #expect(try abs(#require(change.lead) - 20) <= 1)
  }

  @Test func `says when it came back`() throws {
    let recovery = try recovery(again: 1_400)
    #expect(recovery.recurrences.count == 1)
    #expect(abs(try #require(recovery.recurrences.first).seconds(since: Scenario.instant(1_400))) < 20)
  }

  @Test(arguments: [
    ("deploy", 700.0, "app-1"), ("deploy", 890, "app-9"), ("job", 895, "app-1"), ("deploy", 960, "app-1"),
  ])
  func `gives no credit to what is early, elsewhere, idle or late`(change: (String, Double, String)) throws {
    #expect(try recovery(changes: [change]).change == nil)
  }
}

@Suite struct RecurrenceTests {
  private let grid = Grid(from: Instant(seconds: 0), to: Instant(seconds: 1_000), width: 10)

  private func recurrences(_ counts: [Int: Int]) -> [Instant] {
    let signature = Signature(
      pattern: "a", eventClass: .connectionRefused, severity: .error, blame: .observer, origin: .pattern,
      component: Component(host: "app-1"))
    var family = Family(key: Family.Key(signature), tracks: [], severity: .error)
    family.cells = counts.keys.sorted()
    family.counts = family.cells.compactMap { counts[$0] }
    return family.recurrences(after: Shock(from: 20, to: 30, ratio: 50, shares: []), on: grid)
  }

  private let shock = Dictionary(uniqueKeysWithValues: (20..<30).map { ($0, 40) })

  @Test func `comes back when as loud as before, once for each time`() {
    #expect(recurrences(shock).isEmpty)
    #expect(recurrences(shock.merging([60: 30, 61: 30, 90: 12]) { $1 }).count == 2)
    #expect(recurrences(shock.merging([60: 9, 90: 2]) { $1 }).isEmpty)
  }

  @Test func `what was as loud before it is a habit`() {
    #expect(recurrences(shock.merging([5: 30, 60: 30]) { $1 }).isEmpty)
  }
}
