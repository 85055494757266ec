package import Events

/// The shapes that outages take in logs; each can be made as often as there are seeds.
package enum Shape: String, CaseIterable, Sendable {
  /// From one second to the next.
  case step
  /// A leak: ever more records, over an hour.
  case ramp
  /// One record in ten seconds for some minutes, then the shock.
  case whispers
  /// Five bad seconds in every forty.
  case intermittent
  /// One record of a crash, then its consequences elsewhere.
  case crash
  /// A host that stops logging, and a proxy that misses it.
  case silence
  /// One request in five hundred, beside a louder scanner.
  case rare
  /// Two that have nothing to do with each other: the first counts.
  case twice
  /// On when the logs begin, mended later.
  case underway
  /// Not mended when the logs end.
  case unfinished
  /// Ten minutes in a week.
  case week
  /// No outage.
  case healthy

  package struct Truth: Sendable {
    /// Seconds from the scenario's origin to the first record that the outage wrote; nil where there is none.
    package var onset: Double?
    package var eventClass: EventClass?
  }

  private static let apps = ["app-1", "app-2", "app-3"]

  package func made(seed: UInt64) -> (scenario: Scenario, truth: Truth) {
    var random = SplitMix(seed &* 1_000_003)
    let length: Int64 = self == .week ? 7 * 86_400 : self == .ramp ? 21_600 : Int64(random.uniform(900...7_200))
    var scenario = Scenario(seed: seed, length: length)
    let end = Double(length)
    for host in Shape.apps + ["db-1", "lb-1"] {
      let stops = self == .silence && host == "app-2" ? Int64(0.6 * end) : nil
      scenario.addCoverage(host: host, to: stops)
    }
    scenario.addOrdinaryNoise()
    let from = self == .underway ? 0 : random.uniform(0.35...0.65) * end
    let lasting = min(end - from - 30, random.uniform(90...600))
    let to = self == .unfinished ? end : from + lasting
    switch self {
    case .healthy: return (scenario, Truth())
    case .step, .unfinished, .underway, .week:
      let rate = random.uniform(0.5...20)
      return scenario.with(.connectionRefused, on: ["app-1", "app-2"], from: from, to: to) { _ in rate }
    case .ramp:
      let most = random.uniform(2...10)
      return scenario.with(.poolExhausted, on: ["app-1", "app-2"], from: from, to: min(end - 30, from + 3_600)) {
        most * ($0 / 3_600) * ($0 / 3_600)
      }
    case .whispers:
      let quiet = random.uniform(180...420)
      return scenario.with(.poolExhausted, on: ["app-1", "app-2"], from: from, to: min(end, from + quiet + 240)) {
        $0 < quiet ? 0.1 : 10
      }
    case .intermittent:
      return scenario.with(.readTimeout, on: ["app-1", "app-2"], from: from, to: min(end, from + 480)) {
        $0.truncatingRemainder(dividingBy: 40) < 5 ? 4 : 0
      }
    case .crash:
      scenario.add(.serverLifecycle, at: from, host: "db-1", service: "postgresql")
      let (made, _) = scenario.with(.connectionRefused, on: Shape.apps, from: from + 1, to: to) { _ in 8 }
      return (made, Truth(onset: from, eventClass: .serverLifecycle))
    case .silence:
      return scenario.with(.readTimeout, on: ["lb-1"], from: 0.6 * end + 3, to: min(end, 0.6 * end + 400)) { _ in 2 }
    case .rare:
      scenario.addRate(.authFailure, host: "db-1", from: 0, to: end, severity: .warning) { _ in 0.5 }
      return scenario.with(.poolExhausted, on: ["app-1"], from: from, to: min(end, from + 900)) { _ in 0.06 }
    case .twice:
      let (made, truth) = scenario.with(.dnsFailure, on: ["app-3"], from: 0.3 * end, to: 0.3 * end + 120) { _ in 3 }
      var both = made
      for host in ["app-1", "app-2"] {
        both.addRate(.connectionRefused, host: host, from: 0.7 * end, to: 0.7 * end + 200) { _ in 15 }
      }
      return (both, truth)
    }
  }
}

extension Scenario {
  /// The scenario with an outage whose records come at `rate(seconds since its start)` on each host.
  fileprivate func with(
    _ eventClass: EventClass, on hosts: [String], from: Double, to: Double, rate: (Double) -> Double
  ) -> (scenario: Scenario, truth: Shape.Truth) {
    var scenario = self
    let before = scenario.events.count
    for host in hosts {
      scenario.addRate(eventClass, host: host, from: from, to: to) { rate($0 - from) }
    }
    let first = scenario.events[before...].map(\.second).min()
    return (scenario, Shape.Truth(onset: first, eventClass: eventClass))
  }
}
