import Evidence

/// How well the load of one source follows that of others, if its clock is a given number of seconds ahead.
///
/// Load is records per bin, less the mean of the bins beside it, so that neither the time of day nor a busy hour counts,
/// but its ups and downs from minute to minute do.
struct LoadAlignment {
  /// Bins that both must cover for a correlation to mean anything.
  private static let enough = 60
  /// Correlation below which there is no resemblance, and by how much the best must beat the next: in noise of a hundred
  /// bins the standard deviation is a tenth.
  private static let resemblance = 0.4
  /// Offsets that must be comparable for one to stand out among them.
  private static let rivals = 4
  /// Mean square of the ups and downs, in records, that both must reach: below it lies the beat of a regular log against
  /// the bins.
  private static let liveliness = 2.0
  private static let lead = 0.25
  /// Seconds per bin, at least: a source writes some records in it.
  private static let narrowest: Int64 = 32

  private let width: Int64
  private let own: Rhythm
  private let others: [Int64: Int]

  init(_ rhythm: Rhythm, to others: Rhythm) {
    width = max(rhythm.width, others.width, LoadAlignment.narrowest)
    own = rhythm
    self.others = LoadAlignment.coarse(others, width, ahead: 0)
  }

  /// The offset among `offsets`, in seconds, under which the load follows the others'; nil where none stands out.
  func best(of offsets: [Int64]) -> Int64? {
    let ranked = offsets.compactMap { offset in correlation(ahead: offset).map { (offset: offset, value: $0) } }
      .sorted { ($0.value, $1.offset) > ($1.value, $0.offset) }
    guard ranked.count >= LoadAlignment.rivals, ranked[0].value >= LoadAlignment.resemblance,
      ranked[0].value - ranked[1].value >= LoadAlignment.lead
    else { return nil }
    return ranked[0].offset
  }

  /// Pearson's, over the bins that both cover; nil where they are too few.
  private func correlation(ahead offset: Int64) -> Double? {
    let own = LoadAlignment.coarse(self.own, width, ahead: offset)
    guard let from = own.keys.min(), let to = own.keys.max(), let start = others.keys.min(),
      let end = others.keys.max()
    else { return nil }
    let first = max(from, start)
    let last = min(to, end)
    guard last - first >= Int64(LoadAlignment.enough) else { return nil }
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    // Elsewhere nothing changes: a stamp that is years off costs no more than another.
    for bin in LoadAlignment.restless(own) where first < bin && bin < last {
      let x = LoadAlignment.change(own, bin)
      xx += x * x
      xy += x * LoadAlignment.change(others, bin)
    }
    for bin in LoadAlignment.restless(others) where first < bin && bin < last {
      let y = LoadAlignment.change(others, bin)
      yy += y * y
    }
    let least = LoadAlignment.liveliness * Double(last - first)
    return xx >= least && yy >= least ? xy / (xx * yy).squareRoot() : nil
  }

  /// The bins that hold something or lie beside one that does.
  private static func restless(_ bins: [Int64: Int]) -> Set<Int64> {
    var restless = Set(bins.keys)
    for bin in bins.keys {
      restless.insert(bin - 1)
      restless.insert(bin + 1)
    }
    return restless
  }

  /// A bin less the mean of its neighbours: its mean over any long stretch is nearly 0.
  private static func change(_ bins: [Int64: Int], _ bin: Int64) -> Double {
    Double(bins[bin] ?? 0) - Double((bins[bin - 1] ?? 0) + (bins[bin + 1] ?? 0)) / 2
  }

  /// The records per bin of `width` seconds, if the clock was `offset` seconds ahead.
  private static func coarse(_ rhythm: Rhythm, _ width: Int64, ahead offset: Int64) -> [Int64: Int] {
    var bins: [Int64: Int] = [:]
    for (number, count) in rhythm.bins {
      let second = number * rhythm.width - offset
      bins[(second - ((second % width) + width) % width) / width, default: 0] += count
    }
    return bins
  }
}
