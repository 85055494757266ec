import Events
import Evidence

/// A cause that shows a while before its consequences do: the warnings of a leak come one by one until the pool is empty.
///
/// Too few to stand out, they count where they name what empties pools or breaks connections on the very host that then
/// suffers it, were never seen before, and go on into the shock.
struct Harbinger {
  /// Strength of a class that names a mechanism.
  private static let strength = 60
  /// Cells in which it was seen before the shock, and seconds that may lie between two of them (or half of its lead).
  private static let cells = 2
  private static let pause: Int64 = 60

  /// The departures of such families, each at its first record.
  static func departures(
    before shock: Shock, of departed: [Departure], _ families: [Family], _ playbooks: Playbooks, on grid: Grid
  ) -> [Departure] {
    families.indices.compactMap { index in
      let family = families[index]
      guard family.key.origin == .pattern, family.severity > .info, !family.isClients,
        let playbook = playbooks[family.key.eventClass], playbook.strength >= strength,
        departed.contains(where: { departure in
          let other = families[departure.family].key
          return other.host == family.key.host && playbook.explains.contains(other.eventClass)
        }), goesOn(family, into: shock, grid), let (mark, source, track) = family.firstMark(from: .min)
      else { return nil }
      return Departure(
        family: index, mark: mark, source: source, track: track, isNew: true, count: family.total, share: 0)
    }
  }

  /// Whether it is new, but older than the shock, and comes again and again until the shock and in it.
  private static func goesOn(_ family: Family, into shock: Shock, _ grid: Grid) -> Bool {
    let before = family.cells.filter { $0 < shock.from }
    guard before.count >= cells, let first = before.first,
      let next = family.cells.first(where: { $0 >= shock.from && $0 < shock.to })
    else { return false }
    let lead = shock.from - first
    let limit = max(Int(pause / grid.width), lead / 2)
    return first >= lead && zip(before, before.dropFirst() + [next]).allSatisfy { $1 - $0 <= limit }
  }
}
