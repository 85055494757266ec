import Events
import Evidence

/// The level of one pool from its first record to its last, over all files that tell of it.
struct PoolCourse {
  /// Changes behind which a pool begins empty.
  static let emptying: Set<String> = ["restart", "deploy"]
  /// Stretches of equal length that the rise is looked at in, each by its lowest level: a burst comes back down
  /// between two of its peaks, what leaks does not.
  private static let stretches = 6
  /// How much busier than at the beginning the requests may be before a rise is put down to them.
  private static let busier = 1.5
  /// Seconds below which a rise is a rush.
  private static let least: Int64 = 60

  private let level: PoolLevel
  private let bins: [(second: Int64, bin: PoolLevel.Bin)]
  private let restarts: [Int64]
  private let marks: (first: Citation?, fullest: Citation?, refusal: Citation?)

  init(_ told: [(source: SourceEvidence, level: PoolLevel)], restarts: [Int64]) {
    var level = PoolLevel()
    for (_, part) in told { level.merge(part) }
    self.level = level
    self.restarts = restarts.sorted()
    bins = level.bins.sorted { $0.key < $1.key }.map { ($0.key * level.width, $0.value) }
    func cited(_ mark: KeyPath<PoolLevel, Mark?>) -> Citation? {
      guard let kept = level[keyPath: mark] else { return nil }
      return told.first { $0.level[keyPath: mark] == kept }.map { kept.citation(in: $0.source) }
    }
    marks = (cited(\.first), cited(\.fullest), cited(\.refusal))
  }

  private var limit: Int? { bins.compactMap(\.bin.limit).max() }

  private func isFull(_ bin: PoolLevel.Bin) -> Bool {
    if bin.refused > 0 || bin.waiting > 0 { return true }
    guard let limit, let most = bin.most else { return false }
    return most >= limit
  }

  func reading(of pool: PoolLevel.Key, _ requests: Requests?) -> PoolReading {
    let full = bins.filter { isFull($0.bin) }
    var reading = PoolReading(
      pool: pool, kind: full.isEmpty ? .steady : .saturated, limit: limit, most: bins.compactMap(\.bin.most).max(),
      waiting: bins.map(\.bin.waiting).max() ?? 0, refused: bins.reduce(0) { $0 + $1.bin.refused },
      fullFrom: full.first.map { Instant(seconds: $0.second) }, fullTo: full.last.map { Instant(seconds: $0.second) },
      reason: full.isEmpty ? "never full in these logs" : "all connections were lent",
      evidence: Set([marks.first, marks.fullest, marks.refusal].compactMap(\.self)).sorted(by: Citation.precedes))
    guard let from = full.first?.second, let rise = rise(before: from) else { return reading }
    reading.slope = Double(rise.by) * 60 / max(1, rise.seconds)
    guard rise.isSteady, rise.by * 2 >= limit ?? .max else { return reading }
    let told =
      "its lowest level rose by \(rise.by) of \(limit ?? 0) in "
      + Words.duration(rise.seconds) + " and never fell"
    guard staysFull(from: from) else {
      reading.reason = told + " until it was full, but connections came back by themselves"
      return reading
    }
    guard let requests, let growth = requests.growth(from: rise.from, to: rise.to) else {
      reading.reason = told + "; no log shows whether the load rose with it"
      return reading
    }
    guard growth < PoolCourse.busier else {
      reading.reason = told + ", but requests became busier as well"
      return reading
    }
    reading.kind = .leak
    reading.reason = told + ", though requests were no busier: connections are lent and not given back"
    return reading
  }

  private struct Rise {
    var from: Int64
    var to: Int64
    var by: Int
    /// Whether no stretch lay lower than the one before it.
    var isSteady: Bool

    var seconds: Double { Double(to - from) }
  }

  /// How the lowest level rose from the last start of the service until `full`; nil where too few records tell.
  private func rise(before full: Int64) -> Rise? {
    let start = restarts.last { $0 < full } ?? .min
    let told = bins.filter { $0.second >= start && $0.second < full && $0.bin.least != nil }
    guard let from = told.first?.second, full - from >= PoolCourse.least else { return nil }
    let length = max(1, (full - from + Int64(PoolCourse.stretches) - 1) / Int64(PoolCourse.stretches))
    var lowest: [Int64: Int] = [:]
    for (second, bin) in told {
      guard let least = bin.least else { continue }
      lowest[(second - from) / length] = min(lowest[(second - from) / length] ?? least, least)
    }
    let floors = lowest.sorted { $0.key < $1.key }.map(\.value)
    guard floors.count >= PoolCourse.stretches - 1, let first = floors.first, let last = floors.last else { return nil }
    return Rise(
      from: from, to: full, by: last - first, isSteady: zip(floors, floors.dropFirst()).allSatisfy { $0 <= $1 })
  }

  /// Whether, once full, it stays so until the service is started anew or the logs end.
  private func staysFull(from full: Int64) -> Bool {
    let end = restarts.first { $0 > full } ?? .max
    guard let limit else { return false }
    return bins.allSatisfy { second, bin in
      second < full || second >= end || bin.least.map { $0 * 10 >= limit * 9 } ?? true
    }
  }
}

extension Requests {
  /// How much busier the last third of a stretch was than the first: by the time spent on requests where it is logged,
  /// else by their number. Nil where there were none.
  fileprivate func growth(from: Int64, to: Int64) -> Double? {
    let third = (to - from) / 3
    let (early, late) = (sum(from: from, to: from + third), sum(from: to - third, to: to - 1))
    guard early.requests > 0 else { return nil }
    let number = Double(late.requests) / Double(early.requests)
    guard early.timed > 0, early.duration > 0 else { return number }
    return max(number, Double(late.duration) / Double(early.duration))
  }
}
