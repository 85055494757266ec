import Analysis
import Events
import Foundation
import Scenarios

/// A day of so many events on forty hosts, with an outage in it: the largest evidence that is promised to be told fast.
struct Load {
  let events: Int
  private let hosts = (1...40).map { "app-\($0)" }
  private let day: Int64 = 86_400

  /// How long the analysis took, and how much memory the evidence and the analysis; says also whether it was right.
  func measured(_ playbooks: Playbooks) -> String {
    let before = Load.memory("VmRSS")
    var scenario = Scenario(seed: 1, length: day, keepingEvents: false)
    let kinds: [EventClass] = [.connectionReset, .readTimeout, .connectionRefused, .rateLimited, .protocolError]
    let rate = Double(events) / Double(day) / Double(hosts.count * kinds.count)
    for host in hosts {
      scenario.addCoverage(host: host)
      for kind in kinds {
        scenario.addRate(kind, host: host, from: 0, to: Double(day), severity: .warning) { _ in rate }
      }
    }
    let onset = 50_000.0
    for host in hosts.prefix(10) {
      scenario.addRate(.poolExhausted, host: host, from: onset, to: onset + 600) { _ in 2 }
    }
    let evidence = scenario.evidence
    let held = Load.memory("VmRSS")
    // Forgets the highest mark so far: proc(5), clear_refs.
    try? "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .ascii)
    let began = Date()
    let verdict = analyse(evidence, playbooks: playbooks).verdict
    let seconds = Date().timeIntervalSince(began)
    let error = verdict.onset.map { $0.seconds(since: Scenario.instant(onset)) }
    return String(
      format: """
        %d events of a day on %d hosts: analysed in %.2f s, with %.0f MiB more than the %.0f MiB of their evidence; \
        onset off by %@ s, class %@
        """,
      events, hosts.count, seconds, Load.memory("VmHWM") - held, held - before,
      error.map { String(format: "%.1f", $0) } ?? "-", verdict.eventClass?.rawValue ?? "-")
  }

  /// A line of `/proc/self/status` in MiB.
  private static func memory(_ name: String) -> Double {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") }
    return Double(line?.split(separator: " ").dropFirst().first ?? "").map { $0 / 1_024 } ?? 0
  }
}
