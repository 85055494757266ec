import Events
import Evidence

/// Smaller shocks of the same make-up before the main one: a server that crashes four times before it stays down.
///
/// A cell before the shock belongs to the incident when several families that make up the shock are seen in it at once
/// although each of them is rare outside it. One family alone, or noise that is always there, never suffices.
struct Foreshock {
  /// Nats of coincidence a cell must reach: three channels that are each occupied in one cell of forty.
  private static let coincidence = 11.0
  /// Families that must take part.
  private static let families = 3
  /// Seconds, or cells, that may lie between one shock and the one before it.
  private static let pause: Int64 = 180
  private static let pauseCells = 24

  /// The first cell of the earliest shock that leads to the main one; the main shock's own where there is none before.
  static func first(
    _ members: Set<Int>, _ channels: [Channel], _ shock: Shock, _ grid: Grid
  ) -> Int {
    let own = channels.filter { $0.family.map(members.contains) ?? false }
    var seen = [Int](repeating: 0, count: grid.count)
    for channel in own where channel.kind == .presence {
      for cell in channel.cells { seen[cell] += 1 }
    }
    // How often a channel is occupied by itself: a cell in which many are is what is looked for, and no measure of chance.
    var surprise = [Double](repeating: 0, count: shock.from)
    let outside = Double(grid.count - (shock.to - shock.from))
    for channel in own {
      let alone = channel.cells.filter { ($0 < shock.from || $0 >= shock.to) && seen[$0] < families }
      let chance = (Double(alone.count) + 1) / (outside + 2)
      for cell in channel.cells where cell < shock.from { surprise[cell] -= natural(chance) }
    }
    let reach = max(Int(pause / grid.width), min(pauseCells, grid.count / 8))
    var first = shock.from
    var cell = shock.from - 1
    while cell >= 0, cell >= first - reach {
      // What straddles the border of two cells is one burst.
      let next = cell + 1 < shock.from && seen[cell + 1] < self.families ? cell + 1 : cell
      let both = next == cell ? surprise[cell] : surprise[cell] + surprise[next]
      let count = next == cell ? seen[cell] : seen[cell] + seen[next]
      if seen[cell] > 0, count >= self.families, both >= coincidence { first = cell }
      cell -= 1
    }
    return first
  }
}
