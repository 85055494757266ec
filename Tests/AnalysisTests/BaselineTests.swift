import Events
import Evidence
import Scenarios
import Testing

@testable import Analysis

/// What changes when the user says what healthy looks like.
@Suite struct BaselineTests {
  /// Half an hour with noise on three hosts, and errors on two of them from the first second to the last if `failing`.
  private func night(
    _ seed: UInt64, hosts: [String] = ["app-1", "app-2"], every: Double = 60, failing: Bool = false
  ) -> Scenario {
    var scenario = Scenario(seed: seed)
    for host in hosts {
      scenario.addCoverage(host: host)
      scenario.addNoise(.connectionReset, every: every, host: host)
      if failing { scenario.addRate(.connectionRefused, host: host, from: 0, to: 1_800) { _ in 1 } }
    }
    return scenario
  }

  private func findings(_ scenario: Scenario, against baseline: Scenario?) -> Findings {
    var options = AnalysisOptions()
    options.baseline = baseline.flatMap { Baseline($0.evidence, name: "yesterday") }
    return analyse(scenario.evidence, playbooks: Scenario.playbooks, options: options)
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func `shows an incident that is on from the first line`(seed: UInt64) throws {
    let failing = night(seed, failing: true)
    #expect(findings(failing, against: nil).verdict.status == .none)
    let told = findings(failing, against: night(seed + 100))
    #expect(told.verdict.eventClass == .connectionRefused && told.baseline?.name == "yesterday")
    #expect(try #require(told.verdict.onset).seconds(since: Scenario.instant(0)) < 5)
    #expect(told.episodes.contains { $0.againstBaseline == "not in the baseline" && $0.baselinePerSecond == 0 })
    #expect(told.hypotheses.first?.reason.contains("not in the baseline") ?? false)
  }

  @Test func `one healthy night held against another is no incident, though it be twice as busy`() {
    let alarms = (UInt64(1)...60).filter { seed in
      findings(night(seed, every: 40), against: night(seed + 1_000, every: 80)).verdict.status == .anomaly
    }
    #expect(alarms.count <= 1, "false alarms with seeds \(alarms)")
  }

  @Test func `what a sick night writes as ever is no incident`() {
    #expect(findings(night(1, failing: true), against: night(2, failing: true)).verdict.status == .none)
  }

  @Test func `a healthy host stands for one that the baseline does not know`() {
    let sister = night(7, hosts: ["app-9"], failing: true)
    #expect(findings(night(1, failing: true), against: sister).verdict.status == .none)
    #expect(findings(night(1, failing: true), against: night(7, hosts: ["app-9"])).verdict.status == .anomaly)
  }

  @Test func `a service that it does not cover is not new`() {
    var other = Scenario(seed: 1)
    other.addCoverage(host: "db-1", service: "database")
    let told = findings(night(1, failing: true), against: other)
    #expect(told.verdict.status == .none && told.baseline != nil)
  }

  @Test func `says how many times its rate something was written at`() throws {
    var (sick, well) = (night(1), night(2))
    for host in ["app-1", "app-2"] {
      well.addRate(.connectionRefused, host: host, from: 0, to: 1_800) { _ in 0.01 }
      sick.addRate(.connectionRefused, host: host, from: 900, to: 1_500) { _ in 2 }
    }
    let episode = try #require(findings(sick, against: well).episodes.first { $0.eventClass == .connectionRefused })
    let times = try #require(episode.timesBaseline)
    #expect(
      times > 100 && times < 400 && episode.againstBaseline == "\(Int(times.rounded())) times the baseline's rate")
  }

  @Test func `may be a stretch of the logs themselves`() throws {
    var scenario = night(3)
    for host in ["app-1", "app-2"] {
      scenario.addRate(.connectionRefused, host: host, from: 600, to: 1_800) { _ in 1 }
    }
    var options = AnalysisOptions()
    options.baselineStretch = ("healthy", Scenario.instant(0), Scenario.instant(590))
    let told = analyse(scenario.evidence, playbooks: Scenario.playbooks, options: options)
    #expect(abs(try #require(told.verdict.onset).seconds(since: Scenario.instant(600))) < 5)
    #expect(told.baseline?.to == Scenario.instant(590))
    options.baselineStretch = ("nothing", Scenario.instant(9_000), Scenario.instant(9_100))
    #expect(analyse(scenario.evidence, playbooks: Scenario.playbooks, options: options).baseline == nil)
  }

  @Test func `without a time there is none`() {
    #expect(Baseline(Evidence(), name: "nothing") == nil)
  }
}
