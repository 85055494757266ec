import Analysis
import Events
import Evidence
import Scenarios
import Testing

@Suite struct VerdictTests {
  private func exhausted(seed: UInt64 = 7) -> Scenario {
    var scenario = Scenario(seed: seed)
    for host in ["app-1", "app-2"] { scenario.addCoverage(host: host) }
    scenario.addCoverage(host: "db-1", service: "postgresql")
    scenario.addRate(.poolExhausted, host: "app-2", from: 1_000, to: 1_400) { _ in 3 }
    return scenario
  }

  @Test func anEmptyDirectoryIsInconclusive() {
    let verdict = analyse(Evidence(), playbooks: Scenario.playbooks).verdict
    #expect(verdict.status == .inconclusive)
    #expect(!verdict.summary.isEmpty)
  }

  @Test func aDeployOnTheFailingHostMakesThePoolMisconfigured() {
    var scenario = exhausted()
    scenario.addChange("deploy", at: 990, host: "app-2")
    let verdict = scenario.findings.verdict
    #expect(verdict.eventClass == .poolMisconfigured)
    #expect(verdict.trigger?.component.host == "app-2")
    #expect(verdict.component.host == "app-2")
  }

  @Test func aDeployElsewhereIsNamedAndSetAside() throws {
    var scenario = exhausted()
    scenario.addChange("deploy", at: 990, host: "app-1")
    let findings = scenario.findings
    #expect(findings.verdict.eventClass == .poolExhausted)
    #expect(findings.verdict.trigger == nil)
    let change = try #require(findings.changes.first)
    #expect(change.reason.contains("elsewhere"))
  }

  @Test func locksBehindThePoolMakeThePoolASymptom() throws {
    var scenario = exhausted()
    scenario.addChange("deploy", at: 990, host: "app-2")
    scenario.addRate(.lockContention, host: "db-1", from: 995, to: 1_400, severity: .warning) { _ in 1 }
    let findings = scenario.findings
    #expect(findings.verdict.eventClass == .lockContention)
    let pool = try #require(findings.hypotheses.first { $0.eventClass == .poolExhausted })
    #expect(pool.status == .symptom)
    #expect(!pool.evidence.isEmpty)
  }

  @Test func whatAServerRefusesIsTheServersWhoeverWritesItDown() {
    /// An application that writes down that the database it calls waits for locks.
    func refused(by databases: [String]) -> Verdict {
      var scenario = Scenario(seed: 7)
      scenario.addCoverage(host: "app-1")
      for host in databases { scenario.addCoverage(host: host, service: "mysql") }
      for second in stride(from: 1_000.0, to: 1_400, by: 0.5) {
        scenario.add(.lockContention, at: second, host: "app-1", system: "mysql")
      }
      return scenario.findings.verdict
    }
    let found = refused(by: ["db-1"])
    #expect(found.eventClass == .lockContention && found.component.host == "db-1" && found.component.service == nil)
    // Of two nobody knows which.
    #expect(refused(by: ["db-1", "db-2"]).component.host == "app-1")
    #expect(refused(by: []).component.host == "app-1")
  }

  @Test func aHungPeersFullQueueIsNoNetwork() {
    func verdict(connecting delay: Double, system: String) -> Verdict {
      var scenario = Scenario(seed: 7)
      scenario.addCoverage(host: "web-1", service: system)
      for second in stride(from: 1_000.0, to: 1_300, by: 1) {
        scenario.add(.readTimeout, at: second, host: "web-1", service: system, target: "10.0.0.2:8080")
        guard second >= 1_000 + delay else { continue }
        scenario.add(.connectTimeout, at: second + 0.2, host: "web-1", service: system, target: "10.0.0.2:8080")
      }
      return scenario.findings.verdict
    }
    // A proxy that could connect at first, and was not answered.
    #expect(verdict(connecting: 15, system: "nginx").eventClass == .readTimeout)
    #expect(verdict(connecting: 0, system: "nginx").eventClass == .connectTimeout)
    // A pool connects anew only when its sessions are lost.
    #expect(verdict(connecting: 15, system: "hikaricp").eventClass == .connectTimeout)
  }

  @Test func aSessionThatAnOperatorEndedIsNoCrash() {
    var scenario = Scenario(seed: 7)
    scenario.addCoverage(host: "web-1", service: "nginx")
    for second in stride(from: 1_000.0, to: 1_300, by: 1) {
      scenario.add(.readTimeout, at: second, host: "web-1", service: "nginx")
    }
    for second in [1_011.0, 1_200] { scenario.add(.serverLifecycle, at: second, host: "app-3", severity: .warning) }
    #expect(scenario.findings.verdict.eventClass == .readTimeout)
  }

  @Test func aFewRecordsOfSomethingElseAreNoBeginning() {
    var scenario = Scenario(seed: 7)
    for host in ["app-1", "app-2"] { scenario.addCoverage(host: host) }
    for second in [972.0, 973, 1_010] { scenario.add(.connectionReset, at: second, host: "app-1") }
    for second in stride(from: 1_000.0, to: 1_300, by: 0.5) { scenario.add(.dnsFailure, at: second, host: "app-2") }
    let verdict = scenario.findings.verdict
    #expect(verdict.eventClass == .dnsFailure && verdict.onset == Scenario.instant(1_000))
  }

  @Test func aSecondRecordOfEachFailureIsNoCause() {
    func verdict(second lag: Double) -> Verdict {
      var scenario = Scenario(seed: 7)
      scenario.addCoverage(host: "web-1", service: "apache")
      for time in stride(from: 1_000.0, to: 1_300, by: 1) {
        scenario.add(.readTimeout, at: time, host: "web-1", service: "apache")
        scenario.add(.connectionReset, at: time + lag, host: "web-1", service: "apache")
      }
      return scenario.findings.verdict
    }
    // Its class would be the likelier cause.
    #expect(verdict(second: 0.001).eventClass == .readTimeout)
  }

  @Test func theReasoningSaysWhyThisCauseAndWhyNotTheNext() {
    var scenario = exhausted()
    scenario.addRate(.lockContention, host: "db-1", from: 995, to: 1_400) { _ in 3 }
    scenario.addChange("deploy", at: 990, host: "app-2")
    var reasoning = scenario.findings.reasoning.filter { $0.hasPrefix("why") }
    #expect(reasoning.count == 2 && reasoning[0].hasPrefix("why lock_contention"))
    #expect(reasoning[1].hasPrefix("why not pool_exhausted") && reasoning[1].contains("after the first"))
    scenario = exhausted()
    scenario.addChange("deploy", at: 990, host: "app-2")
    reasoning = scenario.findings.reasoning
    #expect(reasoning.last?.hasPrefix("called pool_misconfigured: a deploy 10 s before it on app-2") == true)
  }

  @Test func ruledOutNeedsASourceThatWouldShowIt() throws {
    let findings = exhausted().findings
    let locks = try #require(findings.hypotheses.first { $0.eventClass == .lockContention })
    #expect(locks.status == .ruledOut)
    // Names resolve on machines whose system log was not given.
    let names = try #require(findings.hypotheses.first { $0.eventClass == .dnsFailure })
    #expect(names.status == .notObservable)
  }

  @Test func everyClassHasOneHypothesisAndOneLeads() {
    let hypotheses = exhausted().findings.hypotheses
    #expect(Set(hypotheses.map(\.eventClass)).count == hypotheses.count)
    #expect(hypotheses.filter { $0.status == .leading }.count == 1)
    #expect(hypotheses.first?.status == .leading)
  }

  @Test func findingsDoNotDependOnTheOrderOfMerging() {
    let evidence = exhausted().evidence
    let parts = evidence.sources.map { Evidence(source: $0) }
    let forward = parts.reduce(into: Evidence()) { $0.merge($1) }
    let backward = parts.reversed().reduce(into: Evidence()) { $0.merge($1) }
    let a = analyse(forward, playbooks: Scenario.playbooks)
    let b = analyse(backward, playbooks: Scenario.playbooks)
    #expect("\(a)" == "\(b)")
  }
}
