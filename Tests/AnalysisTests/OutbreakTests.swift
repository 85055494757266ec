import Analysis
import Events
import Scenarios
import Testing

/// A handful of unknown errors in half an hour of logs that hold no other.
@Suite struct OutbreakTests {
  /// What one of the services says at which second.
  private func onset(_ errors: [(second: Double, shape: String, service: String)]) -> Instant? {
    var scenario = Scenario(seed: 1)
    for service in ["api", "worker"] { scenario.addCoverage(host: "vm-1", service: service) }
    for error in errors { scenario.addUnknown(error.shape, at: error.second, host: "vm-1", service: error.service) }
    let verdict = scenario.findings.verdict
    #expect((verdict.status == .anomaly) == (verdict.onset != nil))
    return verdict.onset
  }

  @Test func ofSeveralShapesIsAnIncident() {
    #expect(onset([(900, "a", "api"), (901, "b", "api"), (940, "a", "api")]) == Scenario.instant(900))
  }

  @Test func ofOneServiceThatSaysItTwiceIsNone() {
    #expect(onset([(900, "a", "api"), (901, "b", "api")]) == nil)
  }

  @Test func ofTwoServicesAtOnceIsAnIncident() {
    #expect(onset([(900, "a", "api"), (904, "b", "worker")]) == Scenario.instant(900))
    #expect(onset([(900, "a", "api"), (930, "b", "worker")]) == nil)
  }

  /// A single error stands elsewhere, and another not long before: what is said once and never again is no beginning.
  @Test func isNotUndoneByOneErrorElsewhere() {
    let outbreak = (0..<8).map { (900 + Double($0), $0 % 2 == 0 ? "a" : "b", "api") }
    #expect(onset(outbreak + [(300, "c", "worker")]) == Scenario.instant(900))
    #expect(onset(outbreak + [(880, "c", "worker")]) == Scenario.instant(900))
    #expect(onset(outbreak + [(895, "c", "worker")]) == Scenario.instant(895))
    #expect(onset(outbreak + [(860, "a", "api")]) == Scenario.instant(860))
  }

  @Test func isNoneWhereErrorsComeAndGo() {
    let all = stride(from: 60.0, to: 1_800, by: 100).enumerated().map { ($1, $0 % 2 == 0 ? "a" : "b", "api") }
    #expect(onset(all) == nil)
    let twice = [300.0, 1_300].flatMap { start in (0..<3).map { (start + Double($0), $0 % 2 == 0 ? "a" : "b", "api") } }
    #expect(onset(twice) == nil)
  }

  @Test func isNoneWhenAllHasJustBeenStarted() {
    #expect(onset([(10, "a", "api"), (11, "b", "api"), (12, "a", "api"), (13, "b", "api")]) == nil)
  }
}
