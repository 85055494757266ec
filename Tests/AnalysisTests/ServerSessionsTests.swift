import Events
import Evidence
import Scenarios
import Testing

@testable import Analysis

/// A server `db-1` that tells when sessions of two owners begin and end, and refuses some in the end.
@Suite struct ServerSessionsTests {
  private static let owners = ["batch@shop", "web@shop"]

  /// `steps`: the second, the owner's place, and how many sessions more (or fewer) it has from then on.
  private func evidence(_ steps: [(second: Int64, owner: Int, by: Int)], refusedAt: Int64? = nil) -> Evidence {
    var source = SourceEvidence(path: "db-1/postgresql.log")
    source.host = "db-1"
    source.service = "postgresql"
    for (line, step) in steps.enumerated() {
      let time = Scenario.instant(Double(step.second))
      let mark = Mark(time: time, line: line + 1, offset: line * 10, text: "\(step)")
      source.zoned.note(at: time) { mark }
      let key = PoolLevel.Key(host: "db-1", service: "postgresql", pool: ServerSessionsTests.owners[step.owner])
      guard let place = source.zoned.place(of: key) else { continue }
      for _ in 0..<abs(step.by) {
        var reading = PoolLevel.Reading(refused: false)
        if step.by > 0 { reading.opened = 1 } else { reading.closed = 1 }
        source.zoned.add(reading, level: place, at: time) { mark }
      }
    }
    if let refusedAt {
      let signature = Signature(
        pattern: "test.too-many", eventClass: .serverConnectionLimit, severity: .error, blame: .observer,
        origin: .pattern, component: Component(host: "db-1"))
      let place = source.zoned.place(of: signature)
      let time = Scenario.instant(Double(refusedAt))
      source.zoned.add(place, at: time, wait: 0) { Mark(time: time, line: 99, offset: 990, text: "too many") }
    }
    return Evidence(source: source)
  }

  @Test func `sessions are counted from both of their ends`() throws {
    let servers = ServerSessions.all(of: evidence([(0, 1, 5), (60, 0, 2), (120, 1, -3), (180, 0, 7)]))
    let server = try #require(servers.first)
    let base = Scenario.instant(0).seconds
    #expect([0, 59, 60, 120, 179, 180].map { server.open(at: base + $0) } == [5, 5, 7, 4, 4, 11])
    #expect(
      server.words(at: Scenario.instant(180), ago: 100)
        == "at least 11 sessions were open on db-1: batch@shop 9 (100 s earlier 2), web@shop 2 (100 s earlier 5)")
    // Nobody knows what was open before the first record.
    #expect(
      server.words(at: Scenario.instant(180), ago: 200)
        == "at least 11 sessions were open on db-1: batch@shop 9, web@shop 2")
  }

  @Test func `what ends without a beginning was open before`() throws {
    let server = try #require(ServerSessions.all(of: evidence([(0, 1, 1), (10, 1, -4), (20, 1, 2)])).first)
    let base = Scenario.instant(0).seconds
    #expect([-5, 0, 10, 20].map { server.open(at: base + $0) } == [3, 4, 0, 2])
  }

  @Test func `beginnings alone tell no level`() {
    #expect(ServerSessions.all(of: evidence([(0, 0, 5), (60, 1, 2)])).isEmpty)
  }

  @Test func `the first refusal tells the limit`() throws {
    let told = evidence([(0, 1, 30), (60, 0, 10), (65, 1, -1), (90, 1, 1)], refusedAt: 100)
    let reading = try #require(PoolReading.all(of: told).first)
    #expect(reading.pool.pool == "sessions" && reading.kind == .saturated)
    #expect(reading.limit == 40 && reading.most == 40 && reading.refused == 1)
    #expect(reading.fullFrom == Scenario.instant(100))
    #expect(reading.evidence.map(\.text) == ["too many"])
    // Without a refusal nobody knows the limit.
    let quiet = try #require(PoolReading.all(of: evidence([(0, 1, 3), (9, 1, -1)])).first)
    #expect(quiet.kind == .steady && quiet.limit == nil && quiet.most == 3)
  }
}
