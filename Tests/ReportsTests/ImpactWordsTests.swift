import Analysis
import Events
import Testing

@testable import Reports

@Suite struct ImpactWordsTests {
  private let impact = Fixture.anomaly.findings.impact
  private let recovery = Fixture.anomaly.findings.recovery

  @Test func `says in a line how much, where, how slow and how soon`() {
    #expect(
      impact?.sentence
        == "30 % of requests failed (0.2 % before, 0.1 % after), nearly all of them on app-1, one of 2 servers; "
        + "p99 1.2 s → 30 s; began 2 s after the onset")
  }

  @Test func `leaves out what is no news`() {
    var impact = impact
    impact?.failedRatioAfter = nil
    impact?.explanation = nil
    impact?.latency?.during?.p99 = 1.3
    impact?.lead = 0.4
    #expect(impact?.sentence == "30 % of requests failed (0.2 % before)")
    impact?.lead = -3
    #expect(impact?.sentence == "30 % of requests failed (0.2 % before); began 3 s before the onset")
  }

  @Test func `shows the parts of what has several`() {
    #expect(impact?.breakdowns.map(\.kind) == ["server"])
  }

  @Test func `says what ended it, and whether it came back`() {
    #expect(
      recovery?.words
        == "2026-11-22 14:02:11.341 UTC, 16 s after a deploy of booking on app-1; it came back at 14:08:15")
    var alone = recovery
    alone?.change = nil
    alone?.recurrences = []
    #expect(alone?.words == "2026-11-22 14:02:11.341 UTC; no log tells of a change shortly before")
  }
}
