/// The stretch of a series in which it was occupied most surprisingly often.
///
/// Maximum Bernoulli log-likelihood ratio over all stretches, on clipped counts (any record in a cell counts once):
/// bursts of a thousand errors weigh no more than one, so a stretch must last to stand out. A scan statistic after
/// Kulldorff, "A spatial scan statistic", Communications in Statistics 26(6), 1997, in one dimension.
struct Segment: Sendable, Equatable {
  /// Cells `from..<to`.
  var from: Int
  var to: Int
  /// In nats.
  var ratio: Double

  /// In cells.
  var length: Int { to - from }

  /// Cells that both hold.
  func overlap(with other: Segment) -> Int { max(0, min(to, other.to) - max(from, other.from)) }

  /// Whether it holds all of the `occupied` cells.
  func isAll(of occupied: [Int]) -> Bool { from == occupied.first && to == (occupied.last ?? 0) + 1 }

  /// The best stretch of a series with the given occupied cells, of `count` in all; nil when nothing stands out.
  ///
  /// It begins and ends where runs of occupied cells do: along a run the ratio is convex, and greatest at an end of it.
  ///
  /// Cost: the square of the number of runs, each in constant time; a series that is always occupied is one run.
  static func best(
    occupied: [Int], of count: Int, tolerance: Int = 1, prior: Double = 0, outside: Outside = Outside()
  ) -> Segment? {
    let table = Likelihood(count, tolerance: tolerance, outside: outside.cells)
    return best(occupied: occupied, table, prior: prior, outside: outside)
  }

  /// The same, with a table that serves many series.
  static func best(
    occupied: [Int], _ table: Likelihood, prior: Double = 0, outside: Outside = Outside()
  ) -> Segment? {
    guard !occupied.isEmpty else { return nil }
    let starts = occupied.indices.filter { $0 == 0 || occupied[$0 - 1] + 1 < occupied[$0] }
    let ends = starts.dropFirst().map { $0 - 1 } + [occupied.count - 1]
    var best: Segment?
    for (run, a) in starts.enumerated() {
      for b in ends[run...] {
        let ratio = table.ratio(
          inside: b - a + 1, of: occupied[b] - occupied[a] + 1, total: occupied.count, prior: prior, outside: outside)
        if ratio > best?.ratio ?? 0 { best = Segment(from: occupied[a], to: occupied[b] + 1, ratio: ratio) }
      }
    }
    return best
  }
}

/// Log-likelihood ratios of "denser inside than outside" for clipped counts, by table.
struct Likelihood: Sendable {
  /// `n ln n` for all that occurs.
  private let entropy: [Double]
  private let count: Int
  /// How many times as dense as outside a stretch may be in health.
  private let tolerance: Int

  /// For series of `count` cells, and at most `outside` more that a baseline adds.
  init(_ count: Int, tolerance: Int = 1, outside: Int = 0) {
    self.count = count
    self.tolerance = tolerance
    entropy = (0...count + outside).map { $0 == 0 ? 0 : Double($0) * natural(Double($0)) }
  }

  /// `inside` of `length` cells are occupied, of `total` in the whole series, or in its first `whole` cells; 0 where it is
  /// not denser inside.
  func ratio(
    inside: Int, of length: Int, total: Int, among whole: Int? = nil, outside: Outside = Outside()
  ) -> Double {
    let count = (whole ?? self.count) + outside.cells
    let rest = count - length
    let other = min(rest, tolerance * (total - inside) + outside.occupied)
    let total = inside + other
    guard inside * rest > other * length else { return 0 }
    let apart =
      entropy[inside] + entropy[length - inside] - entropy[length]
      + entropy[other] + entropy[rest - other] - entropy[rest]
    let together = entropy[total] + entropy[count - total] - entropy[count]
    return max(0, apart - together)
  }

  /// The same, with `prior` as the least share of cells that is believed occupied outside by chance: few occupied cells
  /// count for more where any at all is unheard of.
  func ratio(inside: Int, of length: Int, total: Int, prior: Double, outside: Outside = Outside()) -> Double {
    guard prior > 0 else { return ratio(inside: inside, of: length, total: total, outside: outside) }
    let rest = max(1, count - length + outside.cells)
    let usual = max(prior, Double(tolerance * (total - inside) + outside.occupied) / Double(rest))
    let share = min(0.999, Double(inside) / Double(length))
    guard share > usual else { return 0 }
    return Double(inside) * natural(share / usual)
      + Double(length - inside) * natural((1 - share) / (1 - usual))
  }
}
