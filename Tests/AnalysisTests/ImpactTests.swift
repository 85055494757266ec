import Events
import Evidence
import Scenarios
import Testing

@testable import Analysis

@Suite struct ImpactTests {
  /// An outage from 600 to 900 in half an hour of requests, of which `fails` picks those that fail in it; elsewhere
  /// one request fails in each of the seconds `strays`.
  private func impact(
    strays: Set<Int64> = [], wait: Double = 5, servers: [String] = ["app-1", "app-2", "app-3"],
    fails: (_ server: String, _ endpoint: String) -> Bool
  ) throws -> Impact {
    var scenario = Scenario(seed: 1)
    var strays = strays
    scenario.addRequests(servers: servers, wait: wait) { second, server, endpoint in
      600..<900 ~= second ? fails(server, endpoint) : strays.remove(second) != nil
    }
    let layer = try #require(Requests.outermost(of: scenario.evidence))
    let impact = try #require(layer.impact(from: Scenario.origin + 300, to: Scenario.origin + 1_300))
    return ImpactParts(evidence: scenario.evidence, impact: impact).told(by: layer, onset: Scenario.instant(588))
  }

  @Test func `begins and ends with the failures, and counts them`() throws {
    let impact = try impact { _, _ in true }
    #expect(impact.from == Scenario.instant(600) && impact.to == Scenario.instant(900))
    #expect(impact.requests == 1_800 && impact.failed == 1_800 && impact.lead == 12)
    #expect(impact.failedRatioBefore == 0 && impact.failedRatioAfter == 0 && impact.explanation == nil)
  }

  @Test func `lonely failures, as at any other time, are not part of it`() throws {
    let impact = try impact(strays: [50, 150, 320, 410, 1_050, 1_290, 1_400, 1_500, 1_700]) { server, _ in
      server == "app-2"
    }
    #expect(impact.from.seconds - Scenario.origin >= 600 && impact.to.seconds - Scenario.origin <= 900)
    #expect(impact.failedRatioBefore > 0 && impact.failedRatioBefore < 0.01 && impact.failed == 600)
  }

  @Test func `what follows is told until the next one begins`() throws {
    var scenario = Scenario(seed: 1)
    scenario.addRequests { second, _, _ in 600..<900 ~= second || 1_500..<1_600 ~= second }
    let layer = try #require(Requests.outermost(of: scenario.evidence))
    func after(_ next: Int64?) -> Double? {
      layer.impact(from: Scenario.origin + 600, to: Scenario.origin + 900, next: next)?.failedRatioAfter
    }
    #expect(after(Scenario.origin + 1_500) == 0 && after(nil) ?? 0 > 0.1)
  }

  @Test func `an outage that begins with few failures begins with them`() throws {
    var scenario = Scenario(seed: 1)
    scenario.addRequests { second, server, _ in
      600..<700 ~= second ? second % 10 == 0 && server == "app-1" : 700..<900 ~= second
    }
    let layer = try #require(Requests.outermost(of: scenario.evidence))
    let impact = try #require(layer.impact(from: Scenario.origin + 300, to: Scenario.origin + 1_300))
    #expect(impact.from == Scenario.instant(600) && impact.to == Scenario.instant(900))
  }

  @Test func `one server of three explains a third`() throws {
    let impact = try impact { server, _ in server == "app-2" }
    #expect(impact.explanation == "all of them on app-2, one of 3 servers")
    #expect(impact.servers.map(\.name).first == "app-2" && impact.servers.map(\.failed) == [600, 0, 0])
    #expect(impact.servers[0].failedRatio == 1 && impact.servers[0].failedRatioBefore == 0)
  }

  @Test func `writes alone, and what all servers share`() throws {
    #expect(try impact { _, endpoint in endpoint == "POST /pay" }.explanation == "all of them writes (POST)")
    #expect(
      try impact { _, endpoint in endpoint == "GET /search" }.explanation
        == "all of them of GET /search, one of 2 endpoints")
    var number = 0
    let even = try impact { _, _ in
      number += 1
      return number % 4 == 0
    }
    #expect(even.explanation == "alike on all 3 servers")
  }

  @Test func `a server that is named for none was not reached`() throws {
    let impact = try impact(servers: ["app-1", "app-2", "<NOSRV>"]) { server, _ in server == "<NOSRV>" }
    #expect(impact.explanation == "most of them reached no server")
    #expect(impact.servers[0].name == Impact.noServer)
  }

  @Test func `shows how much slower requests were`() throws {
    let latency = try #require(try impact(wait: 30) { server, _ in server == "app-2" }.latency)
    #expect(try abs(#require(latency.before).p99 - 0.02) < 0.003)
    #expect(try abs(#require(latency.during).p99 - 30) < 4 && #require(latency.during).p50 < 0.03)
  }
}
