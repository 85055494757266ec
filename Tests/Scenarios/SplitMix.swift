import Foundation

/// SplitMix64 (Steele, Lea, Flood, OOPSLA 2014): small, seeded, the same everywhere.
package struct SplitMix {
  private var state: UInt64

  package init(_ seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  package mutating func uniform() -> Double { Double(next() >> 11) / Double(1 << 53) }

  package mutating func uniform(_ range: ClosedRange<Double>) -> Double {
    range.lowerBound + uniform() * (range.upperBound - range.lowerBound)
  }

  package mutating func exponential(_ mean: Double) -> Double { -mean * log(max(1e-12, 1 - uniform())) }

  /// A Pareto variate of at least 1: the sizes of bursts have heavy tails.
  package mutating func pareto(_ shape: Double) -> Double { pow(max(1e-12, 1 - uniform()), -1 / shape) }
}
