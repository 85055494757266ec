import Foundation
import Scenarios

/// What people do by hand or with a counter: each rule names a second, or nothing, from the times of error records alone.
enum SimpleRule: String, CaseIterable {
  case firstError = "first error"
  case firstNew = "first new message"
  case threeSigma = "3 sigma"
  case cusum = "CUSUM"
  case tallest = "tallest bin"

  /// Seconds per bin, as dashboards have them.
  private static let width = 10.0

  func onset(_ events: [Scenario.Event], length: Int64) -> Double? {
    let bins = SimpleRule.counts(events, length: length)
    switch self {
    case .firstError:
      return events.filter(\.isError).map(\.second).min()
    case .firstNew:
      // New: never seen in the first third of the logs.
      let learnt = Double(length) / 3
      let known = Set(events.filter { $0.second < learnt }.map { $0.host + $0.kind })
      return events.filter { $0.second >= learnt && !known.contains($0.host + $0.kind) }.map(\.second).min()
    case .threeSigma:
      let (mean, deviation) = SimpleRule.moments(bins)
      return bins.firstIndex { Double($0) > mean + 3 * deviation }.map { Double($0) * SimpleRule.width }
    case .cusum:
      // Page, Biometrika 41, 1954: half a deviation of slack, an alarm at five, dated to where the sum last left zero.
      let (mean, deviation) = SimpleRule.moments(Array(bins.prefix(bins.count / 3)))
      var sum = 0.0
      var start = 0
      for (place, count) in bins.enumerated() {
        sum = max(0, sum + (Double(count) - mean) / max(deviation, 0.5) - 0.5)
        if sum == 0 { start = place + 1 }
        if sum > 5 { return Double(start) * SimpleRule.width }
      }
      return nil
    case .tallest:
      let most = bins.max() ?? 0
      return most == 0 ? nil : bins.firstIndex(of: most).map { Double($0) * SimpleRule.width }
    }
  }

  private static func counts(_ events: [Scenario.Event], length: Int64) -> [Int] {
    var bins = [Int](repeating: 0, count: Int(Double(length) / width) + 1)
    for event in events { bins[min(bins.count - 1, Int(event.second / width))] += 1 }
    return bins
  }

  private static func moments(_ bins: [Int]) -> (mean: Double, deviation: Double) {
    guard !bins.isEmpty else { return (0, 0) }
    let mean = Double(bins.reduce(0, +)) / Double(bins.count)
    let variance = bins.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / Double(bins.count)
    return (mean, variance.squareRoot())
  }
}
