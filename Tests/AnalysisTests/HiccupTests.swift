import Evidence
import Events
import Scenarios
import Testing

@testable import Analysis

/// A cache that pauses for two seconds: each of twelve applications says so a dozen times.
@Suite struct HiccupTests {
  private func status(_ eventClass: EventClass = .readTimeout, failed: Int, at second: Double = 900) -> Verdict.Status {
    var scenario = Scenario(seed: 4)
    var left = failed
    scenario.addRequests { now, _, _ in
      guard now >= Int64(second), left > 0 else { return false }
      left -= 1
      return true
    }
    for host in (1...12).map({ "app-\($0)" }) {
      scenario.addCoverage(host: host)
      for number in 0..<12 {
        scenario.add(eventClass, at: second + Double(number) / 6, host: host, target: "cache:6379")
      }
    }
    return scenario.findings.verdict.status
  }

  @Test func `is no incident where a handful of requests paid for it`() {
    #expect(status(failed: 0) == .none && status(failed: 3) == .none)
  }

  @Test func `is one where more did, where a server crashed, or where nothing tells that it is over`() {
    #expect(status(failed: 30) == .anomaly)
    #expect(status(.serverLifecycle, failed: 3) == .anomaly)
    #expect(status(failed: 3, at: 1_790) == .anomaly)
  }
}
