import Events
import Evidence

/// Short bursts of several families just where the shock begins: the first few seconds of a fault often read otherwise
/// than the rest of it (connections are found broken, then none can be made).
///
/// Each of these families alone is too small to be told from noise; that several begin together, next to the shock, is
/// no chance.
struct LeadIn {
  /// Nats of coincidence, and families, as for a foreshock.
  private static let coincidence = 11.0
  private static let families = 3
  /// Nats below which a family is too common there to count.
  private static let rare = 1.5

  /// The departures of families among `candidates` that begin next to the cell `first`.
  static func departures(
    _ candidates: [Int], _ families: [Family], first: Int, _ grid: Grid
  ) -> [Departure] {
    let near = max(0, first - 1)...min(grid.count - 1, first + 1)
    var found: [Departure] = []
    var surprise = 0.0
    for index in candidates {
      let family = families[index]
      guard family.cells.contains(where: near.contains) else { continue }
      let elsewhere = family.cells.filter { !near.contains($0) }.count
      let chance = Double(near.count) * (Double(elsewhere) + 1) / Double(grid.count + 2)
      guard chance < 1, -natural(chance) >= rare else { continue }
      // A burst that was on before is not one that begins here.
      if near.lowerBound > 0, family.cells.contains(near.lowerBound - 1) { continue }
      guard let (mark, source, track) = family.firstMark(from: grid.start(of: near.lowerBound)),
        near.contains(grid.cell(of: mark.time.seconds))
      else { continue }
      surprise -= natural(chance)
      found.append(
        Departure(
          family: index, mark: mark, source: source, track: track, isNew: elsewhere == 0,
          count: family.count(from: mark.time.seconds, to: grid.start(of: near.upperBound + 1)), share: -natural(chance)
        ))
    }
    return found.count >= self.families && surprise >= coincidence ? found : []
  }
}
