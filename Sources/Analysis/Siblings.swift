import Evidence

/// Stretches like a shock elsewhere in the logs: what is alone of its kind in an hour may come every hour of a week.
struct Siblings {
  /// As many make a shock one of them: two outages alike are two outages.
  static let many = 3
  /// Nats that tie a family to the shock, as for a departure.
  private static let tie = 4.0
  /// The share of the shock's occupied cells that one like it has.
  private static let size = 0.5

  /// How many stretches outside the frame are as long as the shock and about as full of what makes it up.
  ///
  /// Cost: one step for each occupied bin of the families that take part.
  static func count(of shock: Shock, in frame: Frame, among tracks: [Track]) -> Int {
    let grid = frame.grid
    let members = zip(frame.channels, shock.shares).compactMap { $1 >= tie ? $0.family : nil }
    let length = Int64(shock.to - shock.from) * grid.width
    var full = 0
    // Occupied cells by half lengths, as a sibling need not begin where a length does.
    var halves: [Int64: Int] = [:]
    for index in Set(members).sorted() {
      let family = frame.families[index]
      full += family.cells.count { $0 >= shock.from && $0 < shock.to }
      var cells: Set<Int64> = []
      for track in tracks where Family.Key(track.signature) == family.key {
        for slot in track.slots where !grid.contains(slot.second) { cells.insert(slot.second / grid.width) }
      }
      for cell in cells { halves[2 * cell * grid.width / length, default: 0] += 1 }
    }
    let enough = size * Double(full)
    let alike = halves.keys.filter { Double(halves[$0, default: 0] + halves[$0 + 1, default: 0]) >= enough }.sorted()
    var count = 0
    var last: Int64?
    for half in alike where last.map({ half - $0 > 2 }) ?? true {
      count += 1
      last = half
    }
    return count
  }
}
