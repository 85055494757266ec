import Events
import Evidence
import Scenarios
import Testing

@testable import Analysis

/// Requests about a first refusal at second 300; logs end at 600.
@Suite struct LeakTests {
  private func leak(perSecond: Int = 5, served: (Int64) -> Double) -> Leak? {
    let bins = (Int64(0)..<600).map { second -> (second: Int64, bin: Traffic.Bin) in
      var bin = Traffic.Bin()
      bin.requests = second < 300 ? 5 : perSecond
      bin.failed = bin.requests - Int((Double(bin.requests) * served(second)).rounded())
      return (Scenario.origin + second, bin)
    }
    let refusal = Citation(source: "a", line: 1, offset: 0, time: Scenario.instant(300), text: "refused")
    return Leak(
      Requests(source: "lb", sources: [0], width: 1, bins: bins, servers: 1), from: Scenario.instant(300),
      to: Scenario.instant(600),
      refusal: refusal)
  }

  /// The same, where the logs show that the database goes on and the service was started anew in the end.
  private func leak(witness: String?, served: (Int64) -> Double) -> Leak? {
    let bins = (Int64(0)..<600).map { second -> (second: Int64, bin: Traffic.Bin) in
      var bin = Traffic.Bin()
      bin.requests = 5
      bin.failed = 5 - Int((5 * served(second)).rounded())
      return (Scenario.origin + second, bin)
    }
    let refusal = Citation(source: "a", line: 1, offset: 0, time: Scenario.instant(300), text: "refused")
    return Leak(
      Requests(source: "lb", sources: [0], width: 1, bins: bins, servers: 1), from: Scenario.instant(300),
      to: Scenario.instant(600), refusal: refusal, witness: witness)
  }

  @Test func `nobody is served while the database goes on where no connection comes back`() throws {
    let leak = try #require(leak(witness: "db.log") { $0 < 300 ? 1 : 0 })
    #expect(leak.reason.contains("db.log goes on"))
    #expect(self.leak(witness: nil) { $0 < 300 ? 1 : 0 } == nil)
    #expect(self.leak(witness: "db.log") { $0 < 300 ? 1 : 0.4 } == nil)
  }

  @Test func `some are served at first and none at the end where connections are lost one by one`() throws {
    let leak = try #require(leak { $0 < 300 ? 1 : max(0, 1 - Double($0 - 300) / 100) })
    #expect(leak.evidence.map(\.text) == ["refused"])
    #expect(leak.reason.contains("one by one"))
  }

  @Test func `a small pool serves somebody to the end`() {
    #expect(leak { $0 < 300 ? 1 : 0.4 } == nil)
  }

  @Test func `a database that stands still serves nobody from the first refusal on`() {
    #expect(leak { $0 < 295 ? 1 : 0 } == nil)
  }

  @Test func `what is overrun is not thereby a leak`() {
    #expect(leak(perSecond: 50) { $0 < 300 ? 1 : max(0, 1 - Double($0 - 300) / 100) } == nil)
  }

  @Test func `one that recovers is none`() {
    #expect(leak { $0 > 420 || $0 < 300 ? 1 : max(0, 1 - Double($0 - 300) / 50) } == nil)
  }
}
