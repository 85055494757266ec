import Analysis
import Events
import Evidence
import Scenarios
import Testing

@Suite struct OpenOrderTests {
  /// An outage that two hosts saw `apart` seconds one after the other; both wrote the same identifiers, whose work took
  /// `length` seconds on the first.
  private func findings(apart: Double, length: Double, shared: Bool = true) -> Findings {
    var scenario = Scenario(seed: 7)
    for host in ["app-1", "db-1"] { scenario.addCoverage(host: host) }
    scenario.addRate(.lockContention, host: "db-1", from: 1_000, to: 1_400) { _ in 3 }
    scenario.add(.lockContention, at: 999, host: "db-1")
    scenario.addRate(.poolExhausted, host: "app-1", from: 1_000 + apart, to: 1_400) { _ in 3 }
    scenario.add(.poolExhausted, at: 999 + apart, host: "app-1")
    guard shared else { return scenario.findings }
    for number in 0..<200 {
      let begin = Double(number * 8) + 0.3
      scenario.addAnchor(UInt64(number), at: begin, lasting: length, host: "app-1")
      scenario.addAnchor(UInt64(number), at: begin + 0.1, lasting: 0, host: "db-1")
    }
    return scenario.findings
  }

  @Test func `is said where the clocks leave it`() throws {
    let told = try #require(findings(apart: 0.2, length: 0.7).openOrders.first)
    #expect(told.hosts == ["db-1", "app-1"] && abs(told.apart - 0.2) < 0.01 && told.uncertainty >= 0.6)
    #expect(told.onset.source.hasPrefix("db-1/") && told.other.source.hasPrefix("app-1/"))
  }

  @Test func `is not open where they tell, or where nothing is known of them`() {
    #expect(findings(apart: 30, length: 0.7).openOrders.isEmpty)
    #expect(findings(apart: 0.2, length: 0.7, shared: false).openOrders.isEmpty)
  }
}
