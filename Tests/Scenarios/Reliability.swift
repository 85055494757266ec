import Foundation

/// Whether verdicts given at a confidence are right as often as it says.
package struct Reliability {
  /// Verdicts whose confidence lies between two tenths.
  package struct Bin {
    package var count = 0
    package var right = 0
    /// The sum of what was said.
    package var said = 0.0

    package var share: Double { Double(right) / Double(max(1, count)) }
    package var confidence: Double { said / Double(max(1, count)) }
  }

  /// By the lower bound in tenths.
  package private(set) var bins: [Int: Bin] = [:]

  package init() {}

  package mutating func add(confidence: Double, isRight: Bool) {
    let tenth = min(9, Int(confidence * 10))
    bins[tenth, default: Bin()].count += 1
    bins[tenth, default: Bin()].said += confidence
    if isRight { bins[tenth, default: Bin()].right += 1 }
  }

  /// For people to read.
  package var table: String {
    let rows = bins.sorted { $0.key < $1.key }.map { tenth, bin in
      String(
        format: "%.1f–%.1f    %10d   %.2f   %.2f", Double(tenth) / 10, Double(tenth + 1) / 10, bin.count,
        bin.confidence,
        bin.share)
    }
    return (["confidence    verdicts   said   right class"] + rows).joined(separator: "\n")
  }
}
