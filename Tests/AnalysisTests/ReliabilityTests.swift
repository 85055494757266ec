import Scenarios
import Testing

@testable import Analysis

@Suite struct ReliabilityTests {
  /// Over outages of the shapes that are quickly made; `make bench` has all of them. A verdict that sounds surer than it is sends people the wrong way; one that is surer
  /// than it sounds costs less.
  @Test func aConfidenceIsKept() {
    var reliability = Reliability()
    for shape in Shape.allCases where shape != .ramp && shape != .week {
      for seed in UInt64(201)...204 {
        let (scenario, truth) = shape.made(seed: seed)
        let verdict = scenario.findings.verdict
        guard verdict.status == .anomaly else { continue }
        reliability.add(confidence: verdict.confidence, isRight: verdict.eventClass == truth.eventClass)
      }
    }
    print(reliability.table)
    for (tenth, bin) in reliability.bins where bin.count >= 6 {
      #expect(bin.share >= bin.confidence - 0.1, "\(tenth) tenths: \(bin.right) of \(bin.count) are right")
    }
    #expect(reliability.bins.values.reduce(0) { $0 + $1.count } > 30)
  }
}
