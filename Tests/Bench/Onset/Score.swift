import Foundation

/// How often one method was right about one shape, and by how much it missed.
struct Score {
  /// Seconds within which an onset counts as right.
  static let near = 5.0

  var runs = 0
  /// Seconds from the truth, of the outages for which an onset was named.
  var errors: [Double] = []
  /// Outages for which none was named; alarms where there was no outage.
  var missed = 0
  var falseAlarms = 0
  var rightClass = 0

  mutating func add(truth: Double?, said: Double?) {
    runs += 1
    switch (truth, said) {
    case (nil, nil): break
    case (nil, _): falseAlarms += 1
    case (_, nil): missed += 1
    case (let truth?, let said?): errors.append(abs(said - truth))
    }
  }

  var right: Int { errors.count { $0 <= Score.near } }

  /// The share of runs that are right: near the truth, or quiet where there is none.
  var share: Double { Double(right + (errors.isEmpty && missed == 0 ? runs - falseAlarms : 0)) / Double(max(1, runs)) }

  func error(at share: Double) -> String {
    guard !errors.isEmpty else { return "–" }
    let sorted = errors.sorted()
    return String(format: "%.1f", sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))])
  }
}
