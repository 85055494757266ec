/// How long requests took: a histogram in quarters of a power of two, so that a quantile is off by a tenth at most.
package struct Latency: Summand, Hashable {
  /// From 2¹⁰ µs, a millisecond, to 2²⁸ µs, four and a half minutes; what is shorter or longer counts at the ends.
  private static let first = 10
  private static let last = 28

  /// The first holds all below a millisecond; empty where nothing was counted.
  private var counts: [UInt32] = []

  package init() {}

  package mutating func add(microseconds: Int64) {
    if counts.isEmpty { counts = [UInt32](repeating: 0, count: 4 * (Latency.last - Latency.first) + 1) }
    counts[Latency.place(of: microseconds)] &+= 1
  }

  private static func place(of microseconds: Int64) -> Int {
    let octave = 63 - max(1, microseconds).leadingZeroBitCount
    if octave < first { return 0 }
    if octave >= last { return 4 * (last - first) }
    return 1 + 4 * (octave - first) + Int(microseconds >> Int64(octave - 2)) & 3
  }

  /// The least number of microseconds at a place.
  private static func floor(of place: Int) -> Double {
    guard place > 0 else { return 0 }
    let (octave, quarter) = ((place - 1) / 4, (place - 1) % 4)
    return Double(Int64(1) << Int64(first + octave)) * (1 + Double(quarter) / 4)
  }

  package var requests: Int { counts.reduce(0) { $0 + Int($1) } }

  /// Seconds within which a share of the requests was answered; nil where none was counted.
  package func seconds(atQuantile share: Double) -> Double? {
    let requests = requests
    guard requests > 0 else { return nil }
    let rank = max(1, (share * Double(requests)).rounded(.up))
    var below = 0.0
    for (place, count) in counts.enumerated() where count > 0 {
      if below + Double(count) >= rank {
        let (from, to) = (Latency.floor(of: place), Latency.floor(of: place + 1))
        return (from + (to - from) * (rank - below - 0.5) / Double(count)) / 1e6
      }
      below += Double(count)
    }
    return nil
  }

  package mutating func merge(_ other: Latency) {
    if counts.isEmpty {
      counts = other.counts
    } else {
      for (place, count) in other.counts.enumerated() { counts[place] &+= count }
    }
  }
}
