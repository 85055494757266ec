import Analysis
import Events
import Scenarios
import Testing

/// The onset over made-up outages whose truth is known, with noise on four hosts that recovers by itself.
@Suite struct OnsetTests {
  static let seeds = Array(UInt64(1)...25)

  private func quietNight(_ seed: UInt64) -> Scenario {
    var scenario = Scenario(seed: seed)
    for host in ["app-1", "app-2", "db-1"] { scenario.addCoverage(host: host) }
    scenario.addNoise(.connectionReset, every: 40, host: "app-1")
    scenario.addNoise(.connectionReset, every: 60, host: "app-2")
    scenario.addNoise(.readTimeout, every: 120, host: "db-1")
    return scenario
  }

  @Test func noiseAloneIsNoIncident() {
    let alarms = (UInt64(1)...100).filter { quietNight($0).findings.verdict.status == .anomaly }
    #expect(alarms.count <= 1, "false alarms with seeds \(alarms)")
  }

  /// Slow statements are logged as a matter of course; in a few seconds of them some requests give up.
  @Test func loggedLoadIsAnIncidentOnlyIfItLasts() {
    func load(_ seed: UInt64, from: Int64, to: Int64) -> Verdict {
      var scenario = quietNight(seed)
      scenario.addRequests { second, server, _ in from..<to ~= second && server != "app-1" }
      for stretch in [0..<Double(scenario.length), Double(from)..<Double(to)] {
        let rate = stretch.lowerBound == 0 ? 0.3 : 30
        scenario.addRate(
          .dbOverload, host: "db-1", from: stretch.lowerBound, to: stretch.upperBound, severity: .info
        ) { _ in rate }
      }
      return scenario.findings.verdict
    }
    let passing = OnsetTests.seeds.filter { load($0, from: 900, to: 950).status != .none }
    #expect(passing.isEmpty, "false alarms with seeds \(passing)")
    let lasting = OnsetTests.seeds.filter { load($0, from: 900, to: 1_200).eventClass != .dbOverload }
    #expect(lasting.count <= 2, "missed with seeds \(lasting)")
  }

  @Test(arguments: seeds) func aStepIsDatedToItsFirstRecord(seed: UInt64) throws {
    var scenario = quietNight(seed)
    for host in ["app-1", "app-2"] {
      scenario.addRate(.connectionRefused, host: host, from: 1_000, to: 1_400) { _ in 2 }
    }
    let verdict = scenario.findings.verdict
    #expect(verdict.status == .anomaly)
    #expect(verdict.eventClass == .connectionRefused)
    let onset = try #require(verdict.onset)
    #expect(abs(onset.seconds(since: Scenario.instant(1_000))) < 5)
  }

  @Test(arguments: seeds) func aRampIsDatedNearItsStart(seed: UInt64) throws {
    var scenario = quietNight(seed)
    for host in ["app-1", "app-2"] {
      scenario.addRate(.poolExhausted, host: host, from: 800, to: 1_600) { min(8, ($0 - 800) * ($0 - 800) / 20_000) }
    }
    let onset = try #require(scenario.findings.verdict.onset)
    #expect(abs(onset.seconds(since: Scenario.instant(800))) < 90)
  }

  @Test(arguments: seeds) func whispersBeforeTheShockAreFound(seed: UInt64) throws {
    var scenario = quietNight(seed)
    for host in ["app-1", "app-2"] {
      scenario.addRate(.poolExhausted, host: host, from: 900, to: 1_200) { _ in 0.15 }
      scenario.addRate(.poolExhausted, host: host, from: 1_200, to: 1_600) { _ in 10 }
    }
    let onset = try #require(scenario.findings.verdict.onset)
    #expect(abs(onset.seconds(since: Scenario.instant(900))) < 60)
  }

  @Test(arguments: seeds) func oneRecordOfACrashIsTheCauseOfWhatFollows(seed: UInt64) throws {
    var scenario = quietNight(seed)
    scenario.add(.serverLifecycle, at: 1_000, host: "db-1", service: "postgresql")
    for host in ["app-1", "app-2"] {
      scenario.addRate(.connectionRefused, host: host, from: 1_002, to: 1_300) { _ in 20 }
    }
    let verdict = scenario.findings.verdict
    #expect(verdict.eventClass == .serverLifecycle)
    #expect(verdict.component.host == "db-1")
    #expect(try #require(verdict.onset) == Scenario.instant(1_000))
  }

  @Test(arguments: seeds) func aBurstBeforeTheIncidentIsSetAside(seed: UInt64) throws {
    var scenario = quietNight(seed)
    scenario.addRate(.dnsFailure, host: "app-1", from: 500, to: 520) { _ in 10 }
    for host in ["app-1", "app-2"] {
      scenario.addRate(.connectionRefused, host: host, from: 1_000, to: 1_400) { _ in 2 }
    }
    let findings = scenario.findings
    let onset = try #require(findings.verdict.onset)
    #expect(abs(onset.seconds(since: Scenario.instant(1_000))) < 5)
    #expect(findings.decoys.contains { $0.eventClass == .dnsFailure })
  }

  @Test(arguments: seeds) func aBurstInsideTheIncidentIsNotItsCause(seed: UInt64) {
    var scenario = quietNight(seed)
    for host in ["app-1", "app-2"] {
      scenario.addRate(.connectionRefused, host: host, from: 1_000, to: 1_400) { _ in 2 }
    }
    // Of a class that names its cause better, just after the onset, and soon over.
    scenario.addRate(.dnsFailure, host: "db-1", from: 1_010, to: 1_030) { _ in 2 }
    #expect(scenario.findings.verdict.eventClass == .connectionRefused)
  }

  /// Ten minutes of a day, and of four days: less than a cell of the whole.
  @Test(arguments: [86_400, 4 * 86_400] as [Int64], [1, 2, 3] as [UInt64])
  func aShortOutageOfALongWindowIsDatedToItsFirstRecord(length: Int64, seed: UInt64) throws {
    var scenario = Scenario(seed: seed, length: length)
    for host in ["app-1", "app-2", "db-1"] {
      scenario.addCoverage(host: host)
      scenario.addNoise(.connectionReset, every: 300, host: host)
    }
    #expect(scenario.findings.verdict.status == .none)
    for host in ["app-1", "app-2"] {
      scenario.addRate(.connectionRefused, host: host, from: 50_000, to: 50_600) { _ in 2 }
    }
    let verdict = scenario.findings.verdict
    #expect(verdict.eventClass == .connectionRefused)
    let onset = try #require(verdict.onset)
    #expect(abs(onset.seconds(since: Scenario.instant(50_000))) < 5)
  }

  /// Four times the errors at noon, and every forty minutes a blip that all hosts see: neither is an incident.
  @Test func whatComesEveryDayIsNoIncident() {
    var scenario = Scenario(seed: 1, length: 3 * 86_400)
    for host in ["app-1", "app-2", "db-1"] {
      scenario.addCoverage(host: host)
      scenario.addRate(.connectionReset, host: host, from: 0, to: 3 * 86_400) {
        Int($0 / 43_200) % 2 == 0 ? 0.02 : 0.005
      }
      for start in stride(from: 1_000, to: 3 * 86_400 - 100, by: 2_400) {
        let from = Double(start)
        scenario.addRate(.readTimeout, host: host, from: from, to: from + 20) { _ in 3 }
      }
    }
    #expect(scenario.findings.verdict.status == .none)
  }

  /// Nothing of the kind in a quarter of an hour, then one record, and twelve seconds later the flood.
  @Test(arguments: [1, 2, 3] as [UInt64]) func aLoneRecordBeforeTheShockIsItsFirst(seed: UInt64) throws {
    var scenario = quietNight(seed)
    scenario.add(.poolExhausted, at: 1_000, host: "app-1")
    scenario.addRate(.poolExhausted, host: "app-1", from: 1_012, to: 1_600) { _ in 3 }
    #expect(try #require(scenario.findings.verdict.onset) == Scenario.instant(1_000))
  }

  /// Bursts of five seconds in every forty, on top of the same errors that recover.
  /// In one of four it is too little to be called an incident, or an error just before it is taken for its first.
  @Test func anIntermittentFaultBeginsWithItsFirstBurst() {
    let dated = OnsetTests.seeds.filter { seed in
      var scenario = quietNight(seed)
      for host in ["app-1", "app-2"] {
        scenario.addNoise(.readTimeout, every: 300, host: host)
        scenario.addRate(.readTimeout, host: host, from: 900, to: 1_500) {
          ($0 - 900).truncatingRemainder(dividingBy: 40) < 5 ? 4 : 0
        }
      }
      guard let onset = scenario.findings.verdict.onset else { return false }
      return abs(onset.seconds(since: Scenario.instant(900))) < 45
    }
    #expect(dated.count >= 18, "only with seeds \(dated)")
  }

  @Test func theWaitOfARecordDatesTheStart() throws {
    var scenario = quietNight(3)
    scenario.addRate(.poolExhausted, host: "app-1", from: 1_000, to: 1_400, wait: 30) { _ in 3 }
    scenario.addRate(.poolExhausted, host: "app-2", from: 1_000, to: 1_400, wait: 30) { _ in 3 }
    let verdict = scenario.findings.verdict
    let onset = try #require(verdict.onset)
    let start = try #require(verdict.inferredStart)
    #expect(abs(onset.seconds(since: start) - 30) < 0.001)
  }

  @Test func alertSearchesBackFromIt() throws {
    var scenario = quietNight(5)
    for host in ["app-1", "app-2"] {
      scenario.addRate(.connectionRefused, host: host, from: 400, to: 600) { _ in 2 }
      scenario.addRate(.connectionRefused, host: host, from: 1_200, to: 1_700) { _ in 5 }
    }
    var options = AnalysisOptions()
    options.alert = Scenario.instant(650)
    let onset = try #require(analyse(scenario.evidence, playbooks: Scenario.playbooks, options: options).verdict.onset)
    #expect(abs(onset.seconds(since: Scenario.instant(400))) < 5)
  }
}
