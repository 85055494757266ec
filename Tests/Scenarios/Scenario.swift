package import Analysis
package import Events
package import Evidence
import Foundation

/// A made-up outage: sources with bursty noise and what is added to it, always the same for the same seed.
package struct Scenario {
  /// The first second of the logs.
  package static let origin: Int64 = 1_795_348_800  // 2026-11-22T12:00:00Z
  package let length: Int64
  /// All that was added, as a rule that only counts lines would see it; nothing if it is not kept.
  package private(set) var events: [Event] = []
  private let keepsEvents: Bool

  package struct Event {
    package var second: Double
    package var isError: Bool
    package var host: String
    package var kind: String
  }

  package var generator: SplitMix
  private var sources: [String: SourceEvidence] = [:]
  private var offset = 0

  package init(seed: UInt64, length: Int64 = 1_800, keepingEvents: Bool = true) {
    self.length = length
    keepsEvents = keepingEvents
    generator = SplitMix(seed)
  }

  package var evidence: Evidence { Evidence.merged(sources.values.map { Evidence(source: $0) }) }

  package var findings: Findings { analyse(evidence, playbooks: Scenario.playbooks) }

  package static func instant(_ second: Double) -> Instant { Instant(seconds: origin).advanced(bySeconds: second) }

  /// One record of a pattern.
  package mutating func add(
    _ eventClass: EventClass, at second: Double, host: String, service: String = "app", system: String? = nil,
    severity: Severity = .error, blame: Signature.Blame = .observer, wait: Double = 0, target: String? = nil,
    text: String? = nil
  ) {
    let signature = Signature(
      pattern: "test." + eventClass.rawValue, eventClass: eventClass, severity: severity, blame: blame,
      origin: .pattern,
      component: Component(host: host, service: service, system: system ?? service, target: target))
    add(signature, at: second, wait: wait, text: text ?? "\(eventClass.rawValue) on \(host)")
  }

  /// One error that no pattern knows, of one shape.
  package mutating func addUnknown(_ shape: String, at second: Double, host: String, service: String = "app") {
    let signature = Signature(
      pattern: shape, eventClass: .unknown, severity: .error, blame: .observer, origin: .template,
      component: Component(host: host, service: service))
    add(signature, at: second, wait: 0, text: shape)
  }

  private mutating func add(_ signature: Signature, at second: Double, wait: Double, text: String) {
    guard let host = signature.component.host, let service = signature.component.service else { return }
    offset += 100
    let time = Scenario.instant(second)
    let mark = Mark(time: time, line: offset / 100, offset: offset, text: text, wait: Int64(wait * 1e9))
    update(host + "/" + service + ".log", host: host, service: service) { ledger in
      ledger.note(at: time) { mark }
      let place = ledger.place(of: signature)
      ledger.add(place, at: time, wait: mark.wait) { mark }
    }
    guard keepsEvents else { return }
    events.append(Event(second: second, isError: signature.severity == .error, host: host, kind: signature.pattern))
  }

  private mutating func update(_ path: String, host: String, service: String?, _ change: (inout Ledger) -> Void) {
    if sources[path] == nil {
      var source = SourceEvidence(path: path)
      source.host = host
      source.service = service
      sources[path] = source
    }
    sources[path]?.update(zoned: true, change)
  }

  /// Ordinary records from the first second to the last, so that a source covers the whole window.
  package mutating func addCoverage(host: String, service: String = "app", from: Int64? = nil, to: Int64? = nil) {
    let path = host + "/" + service + ".log"
    for second in stride(from: from ?? 0, through: to ?? length, by: 5) {
      let time = Scenario.instant(Double(second))
      update(path, host: host, service: service) { ledger in
        ledger.note(at: time) { Mark(time: time, line: 1, offset: 0, text: "ok") }
      }
    }
    sources[path]?.format = service
  }

  /// Errors that recover by themselves: on average one every `every` seconds, one in ten a burst of up to thirty.
  package mutating func addNoise(_ eventClass: EventClass, every: Double, host: String, severity: Severity = .warning) {
    var second = generator.exponential(every)
    while second < Double(length) {
      let burst = generator.uniform() < 0.1 ? Int(generator.uniform() * 30) + 2 : 1
      for _ in 0..<burst {
        add(eventClass, at: min(Double(length), second + generator.uniform() * 3), host: host, severity: severity)
      }
      second += generator.exponential(every)
    }
  }

  /// What real systems log on a good day: trouble that recovers, in bursts whose sizes have heavy tails and which come
  /// more often by day; blips that all hosts see; clients that go away; and what a start leaves behind.
  package mutating func addOrdinaryNoise() {
    let apps = ["app-1", "app-2", "app-3"]
    for (eventClass, every) in [(EventClass.connectionReset, 60.0), (.readTimeout, 200), (.connectionRefused, 1_500)] {
      for host in apps { addBursts(eventClass, every: every, hosts: [host]) }
      addBursts(eventClass, every: 12 * every, hosts: apps)
    }
    addBursts(.connectionReset, every: 25, hosts: ["db-1"], blame: .client)
    // There is always something that was never seen before.
    let rare: [EventClass] = [.tlsFailure, .dnsFailure, .poolExhausted, .protocolError, .serverLifecycle, .rateLimited]
    for eventClass in rare where generator.uniform() < 0.5 {
      add(eventClass, at: generator.uniform() * Double(length), host: apps[0], severity: .warning)
    }
    for host in apps { addRate(.connectionRefused, host: host, from: 0, to: 8, severity: .warning) { _ in 0.5 } }
  }

  private mutating func addBursts(
    _ eventClass: EventClass, every: Double, hosts: [String], blame: Signature.Blame = .observer
  ) {
    var second = generator.exponential(every)
    while second < Double(length) {
      // A fourth of the night's load by night; the origin is noon.
      let daylight = 0.625 + 0.375 * cosine(second / 86_400)
      if generator.uniform() < daylight {
        let size = min(500, Int(generator.pareto(1.2)))
        for host in hosts {
          let lasting = min(20, generator.exponential(1 + Double(size) / 20))
          for _ in 0..<size {
            add(
              eventClass, at: min(Double(length), second + generator.uniform() * lasting), host: host,
              severity: generator.uniform() < 0.3 ? .error : .warning, blame: blame)
          }
        }
      }
      second += generator.exponential(every)
    }
  }

  /// Records at a rate that may change with time, by thinning.
  package mutating func addRate(
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

  /// A record that names an identifier, of work that went on for `length` seconds before or after it.
  package mutating func addAnchor(_ identifier: UInt64, at second: Double, lasting length: Double, host: String) {
    update(host + "/app.log", host: host, service: "app") { ledger in
      ledger.add(anchor: identifier, at: Scenario.instant(second), duration: Int64(length * 1e9))
    }
  }

  /// Six requests a second through a proxy to its servers in turn; those that `fails` picks fail, each after `wait`
  /// seconds.
  package mutating func addRequests(
    servers: [String] = ["app-1", "app-2", "app-3"], wait: Double = 0.02,
    fails: (_ second: Int64, _ server: String, _ endpoint: String) -> Bool
  ) {
    var source = SourceEvidence(path: "lb-1/proxy.log")
    (source.host, source.service) = ("lb-1", "proxy")
    source.update(zoned: true) { ledger in
      let first = Scenario.instant(0)
      ledger.note(at: first) { Mark(time: first, line: 1, offset: 0, text: "GET") }
      let backs = servers.map { ($0, ledger.place(of: Traffic.Key(backend: "be", server: $0))) }
      let endpoints = ["GET /search", "POST /pay"].map { ($0, ledger.place(ofEndpoint: $0)) }
      for number in 0..<Int(length) * 6 {
        let second = Scenario.origin + Int64(number / 6)
        let (back, endpoint) = (backs[number % backs.count], endpoints[number / 7 % 2])
        let failed = fails(Int64(number / 6), back.0, endpoint.0)
        ledger.add(
          exchange: back.1, second: second, failed: failed, aborted: false,
          duration: Int64((failed ? wait : 0.02) * 1e6))
        ledger.add(endpoint: endpoint.1, clients: nil, second: second, failed: failed)
      }
    }
    sources[source.path] = source
  }

  package mutating func addChange(_ kind: String, at second: Double, host: String) {
    let path = host + "/syslog"
    let time = Scenario.instant(second)
    update(path, host: host, service: nil) { ledger in
      let mark = Mark(time: time, line: 1, offset: 0, text: kind)
      ledger.note(at: time) { mark }
      ledger.add(
        Change(
          time: time, kind: kind, pattern: "test." + kind, component: Component(host: host), mark: mark))
    }
  }
}

/// Of a whole turn per unit.
private func cosine(_ turns: Double) -> Double { cos(2 * .pi * turns) }
