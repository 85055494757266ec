import Foundation

/// Whether verdicts given at a confidence are right as often as it says.
struct Reliability {
  private var bins: [Int: (count: Int, right: Int, sum: Double)] = [:]

  mutating func add(confidence: Double, isRight: Bool) {
    let bin = min(9, Int(confidence * 10))
    bins[bin, default: (0, 0, 0)].count += 1
    bins[bin, default: (0, 0, 0)].sum += confidence
    if isRight { bins[bin, default: (0, 0, 0)].right += 1 }
  }

  func print() {
    Swift.print("confidence    verdicts   said   right class")
    for (bin, told) in bins.sorted(by: { $0.key < $1.key }) {
      Swift.print(
        String(
          format: "%.1f–%.1f    %10d   %.2f   %.2f", Double(bin) / 10, Double(bin + 1) / 10, told.count,
          told.sum / Double(told.count), Double(told.right) / Double(told.count)))
    }
  }
}
