import Events
import Evidence
import Scenarios
import Testing

@testable import Analysis

/// A pool on `app-2` that is too small for one request in a hundred: too little to be seen without the change before it,
/// or another host that says the same.
@Suite struct NoveltyTests {
  /// Seconds of refusals; the first at 1 000.
  private static let refusals: [Double] = [1_000, 1_021, 1_043, 1_058, 1_084, 1_102]

  private func verdict(
    _ eventClass: EventClass = .poolExhausted, severity: Severity = .error, seconds: [Double] = refusals,
    _ change: (kind: String, second: Double, host: String)? = nil
  ) -> Verdict {
    var scenario = Scenario(seed: 3)
    for host in ["app-1", "app-2"] { scenario.addCoverage(host: host) }
    for second in seconds { scenario.add(eventClass, at: second, host: "app-2", severity: severity) }
    if let change { scenario.addChange(change.kind, at: change.second, host: change.host) }
    return scenario.findings.verdict
  }

  @Test func `few errors are an incident where they follow a change on their host`() {
    let found = verdict(.poolExhausted, ("deploy", 980, "app-2"))
    #expect(found.status == .anomaly && found.eventClass == .poolMisconfigured)
    #expect(found.onset == Scenario.instant(1_000) && found.component.host == "app-2")
  }

  @Test func `and are none without one that fits`() {
    #expect(verdict().status == .none)
    // Elsewhere, too early, after the first, of another kind.
    #expect(verdict(.poolExhausted, ("deploy", 980, "app-1")).status == .none)
    #expect(verdict(.poolExhausted, ("deploy", 700, "app-2")).status == .none)
    #expect(verdict(.poolExhausted, ("deploy", 1_010, "app-2")).status == .none)
    #expect(verdict(.poolExhausted, ("job", 980, "app-2")).status == .none)
  }

  @Test func `a start of the service will do`() {
    var scenario = Scenario(seed: 3)
    scenario.addCoverage(host: "app-2")
    scenario.add(.serverLifecycle, at: 975, host: "app-2", severity: .info)
    for second in NoveltyTests.refusals { scenario.add(.poolExhausted, at: second, host: "app-2") }
    let found = scenario.findings.verdict
    #expect(found.status == .anomaly && found.onset == Scenario.instant(1_000))
  }

  @Test func `several hosts that say it together will do`() {
    func verdict(_ hosts: [String], _ shift: Double) -> Verdict {
      var scenario = Scenario(seed: 3)
      for (place, host) in hosts.enumerated() {
        scenario.addCoverage(host: host)
        for second in NoveltyTests.refusals {
          scenario.add(.readTimeout, at: second + shift * Double(place), host: host)
        }
      }
      return scenario.findings.verdict
    }
    #expect(verdict(["app-1", "app-2"], 0.5).onset == Scenario.instant(1_000))
    #expect(verdict(["app-1"], 0.5).status == .none)
    // Each in its own time: two small troubles.
    #expect(verdict(["app-1", "app-2"], 400).status == .none)
  }

  @Test func `nor where they are over at once, were there before, or are no errors`() {
    #expect(verdict(seconds: [1_000, 1_002, 1_004, 1_006, 1_008], ("deploy", 980, "app-2")).status == .none)
    #expect(verdict(seconds: [300] + NoveltyTests.refusals, ("deploy", 980, "app-2")).status == .none)
    #expect(verdict(severity: .warning, ("deploy", 980, "app-2")).status == .none)
  }
}
