import Analysis
import Events
import Evidence
import Scenarios
import Testing

@Suite struct ClockComparisonTests {
  /// A front and some servers behind it that write the same identifiers; the clocks of some are wrong.
  private struct Site {
    var generator: SplitMix
    var sources: [String: SourceEvidence] = [:]
    var ahead: [String: Double]

    init(seed: UInt64, ahead: [String: Double], hosts: [String] = ["app-1", "app-2", "app-3"], requests: Int = 900) {
      generator = SplitMix(seed)
      self.ahead = ahead
      var second = 0.0
      for _ in 0..<requests {
        second += generator.exponential(0.3)
        let identifier = generator.next()
        let length = generator.exponential(0.2)
        let host = hosts[Int(generator.uniform() * Double(hosts.count))]
        // One in twenty is lost on one side, one in thirty is tried again much later.
        if generator.uniform() > 0.05 { see(identifier, "web-1", at: second + length, length, wholeSeconds: true) }
        if generator.uniform() > 0.05 { see(identifier, host, at: second + length * generator.uniform()) }
        if generator.uniform() < 0.03 { see(identifier, host, at: second + 20 + generator.exponential(60)) }
      }
    }

    private mutating func see(
      _ identifier: UInt64, _ host: String, at second: Double, _ length: Double = 0, wholeSeconds: Bool = false
    ) {
      var time = Scenario.instant(second + (ahead[host] ?? 0))
      if wholeSeconds { time = Instant(seconds: time.seconds) }
      var source = sources[host] ?? SourceEvidence(path: host + "/app.log")
      source.host = host
      source.update(zoned: true) { ledger in
        ledger.note(at: time) { Mark(time: time, line: 1, offset: 0, text: "") }
        ledger.add(anchor: identifier, at: time, duration: Int64(length * 1e9))
      }
      sources[host] = source
    }

    var evidence: Evidence { Evidence.merged(sources.values.map(Evidence.init(source:))) }

    func clocks(declared: [String: Double] = [:]) -> [String: HostClock] {
      let told = ClockComparison.clocks(of: evidence, declared: declared)
      return Dictionary(uniqueKeysWithValues: told.map { ($0.host, $0) })
    }
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>) func `right clocks stay as they are`(seed: UInt64) {
    let clocks = Site(seed: seed, ahead: [:]).clocks()
    #expect(clocks.count == 4 && clocks.values.allSatisfy { !$0.isCorrected && $0.uncertainty < 1 && $0.anchors > 100 })
    // Some tenths of a second are within what logs can tell.
    #expect(Site(seed: seed, ahead: ["app-1": 0.6]).clocks().values.allSatisfy { !$0.isCorrected })
  }

  @Test(arguments: ["app-1", "app-2", "web-1"], [-3_601, -41.2, 3, 41.2, 900.5])
  func `a wrong clock is found, however far it is off`(host: String, ahead: Double) throws {
    let clocks = Site(seed: 5, ahead: [host: ahead]).clocks()
    #expect(clocks.values.filter(\.isCorrected).map(\.host) == [host])
    let clock = try #require(clocks[host])
    #expect(abs(clock.ahead - ahead) <= clock.uncertainty && clock.uncertainty < 0.6, "\(clock)")
    #expect(clock.basis == .anchors && clock.anchors > 100)
  }

  @Test func `several wrong clocks are told apart`() throws {
    let hosts = ["app-1", "app-2", "app-3", "app-4", "app-5"]
    let site = Site(seed: 3, ahead: ["app-2": 41, "app-5": -41], hosts: hosts)
    let clocks = site.clocks()
    #expect(clocks.values.filter(\.isCorrected).map(\.host).sorted() == ["app-2", "app-5"])
    for (host, ahead) in ["app-2": 41.0, "app-5": -41] { #expect(abs(clocks[host]!.ahead - ahead) < 0.6) }
  }

  @Test func `a declared clock is believed, and others are held against it`() throws {
    let site = Site(seed: 3, ahead: ["app-2": 41])
    let clocks = site.clocks(declared: ["app-2": 41, "nobody": 3])
    #expect(clocks["app-2"] == HostClock(host: "app-2", ahead: 41, uncertainty: 0, anchors: 0, basis: .declared))
    #expect(clocks.values.filter(\.isCorrected).count == 1 && clocks["nobody"] == nil)
    // Whoever says that this one is right says that the others are wrong.
    let others = site.clocks(declared: ["app-2": 0]).values.filter(\.isCorrected)
    #expect(others.map(\.host).sorted() == ["app-1", "app-3", "web-1"] && others.allSatisfy { abs($0.ahead + 41) < 1 })
  }

  @Test func `too few shared identifiers, or none, tell nothing`() {
    #expect(Site(seed: 1, ahead: ["app-1": 41], hosts: ["app-1"], requests: 4).clocks().isEmpty)
    #expect(ClockComparison.clocks(of: Evidence(), declared: [:]).isEmpty)
  }

  @Test func `corrected evidence is told by the right time, and cites the written one`() throws {
    let site = Site(seed: 5, ahead: ["app-1": 41])
    let right = HostClock.corrected(site.evidence, by: Array(site.clocks().values))
    let before = try #require(site.evidence.sources.first { $0.host == "app-1" })
    let after = try #require(right.sources.first { $0.host == "app-1" })
    let mark = try #require(after.zoned.first)
    let written = try #require(before.zoned.first?.time)
    #expect(abs(after.skew - 41) < 0.6 && abs(written.seconds(since: mark.time) - after.skew) < 1e-6)
    #expect(abs(mark.citation(in: after).time?.seconds(since: written) ?? 9) < 1e-6)
    // What is right already stays so.
    #expect(ClockComparison.clocks(of: right, declared: [:]).allSatisfy { !$0.isCorrected })
  }
}
