/// The main shock: the stretch of time that the surprise of all series agrees on.
struct Shock: Sendable {
  /// Cells `from..<to` of the grid.
  var from: Int
  var to: Int
  /// The sum of the channels' weighted log-likelihood ratios, in nats.
  var ratio: Double
  /// Each channel's own share, in the order of the channels.
  var shares: [Double]

  /// Nats that a channel of pure noise reaches in a stretch chosen to suit others, and a little more: without it the
  /// small change of many channels adds up to an incident.
  private static let chance = 3.0

  /// What no stretch can exceed: each channel taken at its own best. Quick, as a channel has few occupied cells.
  private static func bound(of channels: [Channel], _ table: Likelihood) -> Double {
    channels.reduce(0) { sum, channel in
      let own = Segment.best(occupied: channel.cells, table, prior: channel.prior, outside: channel.outside)
      return sum + channel.weight * max(0, (own?.ratio ?? 0) - chance)
    }
  }

  /// The best stretch of the grid's cells, or nil where no channel stands out anywhere, or where all of them at their own
  /// best would not reach `least` nats together.
  ///
  /// Like each channel's own best it begins and ends where a run of occupied cells does, in one of them.
  ///
  /// Cost: runs² × channels table look-ups; 128 cells and 300 channels take some 10 ms.
  static func strongest(of channels: [Channel], on grid: Grid, atLeast least: Double = 0) -> Shock? {
    let count = grid.count
    let weighed = channels.indices.filter { channels[$0].weight > 0 && !channels[$0].cells.isEmpty }
    let table = Likelihood(
      count, tolerance: grid.rhythm, outside: channels.map(\.outside.cells).max() ?? 0)
    if least > 0, bound(of: weighed.map { channels[$0] }, table) < least { return nil }
    // Occupied cells before each cell, per channel: any stretch's content is one subtraction.
    let before: [[Int]] = weighed.map { index in
      var sums = [0]
      sums.reserveCapacity(count + 1)
      var cells = channels[index].cells[...]
      for cell in 0..<count {
        var sum = sums[cell]
        if cells.first == cell {
          sum += 1
          cells = cells.dropFirst()
        }
        sums.append(sum)
      }
      return sums
    }
    var isStart = [Bool](repeating: false, count: count)
    var isEnd = isStart
    for sums in before {
      for cell in 0..<count where sums[cell] < sums[cell + 1] {
        if cell == 0 || sums[cell - 1] == sums[cell] { isStart[cell] = true }
        if cell == count - 1 || sums[cell + 2] == sums[cell + 1] { isEnd[cell] = true }
      }
    }
    let ends = isEnd.indices.filter { isEnd[$0] }
    var best: (from: Int, to: Int, ratio: Double)?
    for from in isStart.indices where isStart[from] {
      for last in ends where last >= from {
        var ratio = 0.0
        for (place, index) in weighed.enumerated() {
          let inside = before[place][last + 1] - before[place][from]
          guard inside > 0 else { continue }
          let own = table.ratio(
            inside: inside, of: last + 1 - from, total: before[place][count], prior: channels[index].prior,
            outside: channels[index].outside)
          ratio += channels[index].weight * max(0, own - Shock.chance)
        }
        if ratio > best?.ratio ?? 0 { best = (from, last + 1, ratio) }
      }
    }
    guard let best else { return nil }
    let shares = channels.map { channel in
      let inside = channel.cells.reduce(0) { $0 + (best.from..<best.to ~= $1 ? 1 : 0) }
      return inside == 0
        ? 0
        : table.ratio(
          inside: inside, of: best.to - best.from, total: channel.cells.count, prior: channel.prior,
          outside: channel.outside)
    }
    return Shock(from: best.from, to: best.to, ratio: best.ratio, shares: shares)
  }
}
