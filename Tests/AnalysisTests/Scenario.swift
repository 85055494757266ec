import Analysis
import Events
import Evidence
import Foundation

/// A made-up outage: sources with bursty noise and what is added to it, always the same for the same seed.
struct Scenario {
  /// The first second of the logs.
  static let origin: Int64 = 1_795_348_800  // 2026-11-22T12:00:00Z
  let length: Int64
  private var generator: SplitMix
  private var sources: [String: SourceEvidence] = [:]
  private var offset = 0

  init(seed: UInt64, length: Int64 = 1_800) {
    self.length = length
    generator = SplitMix(seed)
  }

  var evidence: Evidence { Evidence.merged(sources.values.map { Evidence(source: $0) }) }

  var findings: Findings { analyse(evidence, playbooks: Scenario.playbooks) }

  static func instant(_ second: Double) -> Instant { Instant(seconds: origin).advanced(bySeconds: second) }

  /// One record of a pattern.
  mutating func add(
    _ eventClass: EventClass, at second: Double, host: String, service: String = "app", system: String? = nil,
    severity: Severity = .error, blame: Signature.Blame = .observer, wait: Double = 0, text: String? = nil
  ) {
    let path = host + "/" + service + ".log"
    offset += 100
    let time = Scenario.instant(second)
    let mark = Mark(
      time: time, line: offset / 100, offset: offset, text: text ?? "\(eventClass.rawValue) on \(host)",
      wait: Int64(wait * 1e9))
    let signature = Signature(
      pattern: "test." + eventClass.rawValue, eventClass: eventClass, severity: severity, blame: blame,
      origin: .pattern, component: Component(host: host, service: service, system: system ?? service))
    var source = sources[path] ?? SourceEvidence(path: path)
    source.host = host
    source.service = service
    source.update(zoned: true) { ledger in
      ledger.note(at: time) { mark }
      let place = ledger.place(of: signature)
      ledger.add(place, at: time, wait: mark.wait) { mark }
    }
    sources[path] = source
  }

  /// Ordinary records from the first second to the last, so that a source covers the whole window.
  mutating func addCoverage(host: String, service: String = "app") {
    let path = host + "/" + service + ".log"
    var source = sources[path] ?? SourceEvidence(path: path)
    source.host = host
    source.service = service
    source.format = service
    for second in stride(from: 0, through: length, by: 5) {
      let time = Scenario.instant(Double(second))
      source.update(zoned: true) { ledger in
        ledger.note(at: time) { Mark(time: time, line: 1, offset: 0, text: "ok") }
      }
    }
    sources[path] = source
  }

  /// Errors that recover by themselves: on average one every `every` seconds, one in ten a burst of up to thirty.
  mutating func addNoise(_ eventClass: EventClass, every: Double, host: String, severity: Severity = .warning) {
    var second = generator.exponential(every)
    while second < Double(length) {
      let burst = generator.uniform() < 0.1 ? Int(generator.uniform() * 30) + 2 : 1
      for _ in 0..<burst {
        add(eventClass, at: min(Double(length), second + generator.uniform() * 3), host: host, severity: severity)
      }
      second += generator.exponential(every)
    }
  }

  /// Records at a rate that may change with time, by thinning.
  mutating func addRate(
    _ eventClass: EventClass, host: String, from: Double, to: Double, severity: Severity = .error, wait: Double = 0,
    perSecond: (Double) -> Double
  ) {
    var second = from
    let most = stride(from: from, through: to, by: 1).map(perSecond).max() ?? 0
    guard most > 0 else { return }
    while true {
      second += generator.exponential(1 / most)
      if second > to { return }
      if generator.uniform() * most <= perSecond(second) {
        add(eventClass, at: second, host: host, severity: severity, wait: wait)
      }
    }
  }

  mutating func addChange(_ kind: String, at second: Double, host: String) {
    let path = host + "/syslog"
    let time = Scenario.instant(second)
    var source = sources[path] ?? SourceEvidence(path: path)
    source.host = host
    source.update(zoned: true) { ledger in
      let mark = Mark(time: time, line: 1, offset: 0, text: kind)
      ledger.note(at: time) { mark }
      ledger.add(
        Change(
          time: time, kind: kind, pattern: "test." + kind, component: Component(host: host), mark: mark))
    }
    sources[path] = source
  }

  /// A few playbooks, as the built-in ones are data of another room.
  static let playbooks = Playbooks(
    [
      playbook(.serverLifecycle, 95, explains: [.connectionRefused, .connectionReset, .poolExhausted]),
      playbook(.lockContention, 82, explains: [.poolExhausted, .readTimeout], visibleIn: ["database"]),
      playbook(.poolMisconfigured, 80, explains: [.poolExhausted], triggers: ["deploy", "config"]),
      playbook(.connectionRefused, 70, explains: [.poolExhausted]),
      playbook(.dnsFailure, 88, explains: [.poolExhausted], visibleIn: ["system"]),
      playbook(.connectionReset, 48, explains: []),
      playbook(.poolExhausted, 34, explains: [], triggers: ["deploy"]),
    ], kinds: ["postgresql": "database", "syslog": "system"])

  private static func playbook(
    _ eventClass: EventClass, _ strength: Int, explains: Set<EventClass>, triggers: Set<String> = [],
    visibleIn: Set<String> = ["application"]
  ) -> Playbook {
    Playbook(
      eventClass: eventClass, title: eventClass.rawValue, suspect: "other", strength: strength, explains: explains,
      triggers: triggers, visibleIn: visibleIn, check: "look", fix: "mend")
  }
}

/// SplitMix64 (Steele, Lea, Flood, OOPSLA 2014): small, seeded, the same everywhere.
struct SplitMix {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  mutating func uniform() -> Double { Double(next() >> 11) / Double(1 << 53) }

  mutating func exponential(_ mean: Double) -> Double { -mean * log(max(1e-12, 1 - uniform())) }
}
