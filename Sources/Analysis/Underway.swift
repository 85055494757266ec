import Events
import Evidence

/// An incident that was already under way when the logs begin, and still is when they end: there is no healthy stretch to
/// hold it against, so it is judged by what it does to requests, and by causes and symptoms being seen together.
struct Underway {
  /// The share of requests that fail in a service that nobody would call healthy, at the least; and how many requests
  /// must have been seen to say so.
  private static let share = 0.05
  private static let requests = 30
  /// Share of cells in which a family is seen that goes on throughout.
  private static let throughout = 0.4
  private static let cells = 8
  /// The same of one that needs no failed request to be believed, and the seconds between two of its records at most.
  private static let incessant = 0.8
  private static let pace: Int64 = 5

  /// The departures of all families that go on throughout, each at its first record; nil where that is no incident.
  static func departures(_ inquiry: Inquiry) -> [Departure]? {
    let (families, grid) = (inquiry.families, inquiry.grid)
    guard grid.count >= cells else { return nil }
    let lasting = families.indices.filter { index in
      let family = families[index]
      guard family.severity > .info, !family.isClients, family.key.origin != .late else { return false }
      let head = family.cells.filter { $0 < max(4, grid.count / 8) }.count
      return Double(family.cells.count) >= throughout * Double(grid.count)
        && Double(head) >= throughout * Double(max(4, grid.count / 8))
    }
    let incessant = lasting.filter { index in
      let family = families[index]
      return family.key.origin == .pattern && family.severity == .error
        && Double(family.cells.count) >= Underway.incessant * Double(grid.count)
        && Int64(family.total) * pace >= Int64(grid.count) * grid.width
    }
    guard !lasting.isEmpty,
      isFailing(inquiry) || isExplained(incessant.map { families[$0].key.eventClass }, inquiry.playbooks)
    else { return nil }
    // A cause may say so once, and its symptoms ever after.
    let causes = families.indices.filter { index in
      let family = families[index]
      return !lasting.contains(index) && family.key.origin == .pattern && family.severity == .error
        && !family.isClients && (inquiry.playbooks[family.key.eventClass]?.strength ?? 0) >= Inquiry.grave
        && (family.cells.first ?? .max) < max(4, grid.count / 8)
    }
    return (lasting + causes).sorted().compactMap { index in
      guard let (mark, source, track) = families[index].firstMark(from: .min) else { return nil }
      return Departure(
        family: index, mark: mark, source: source, track: track, isNew: true, count: families[index].total, share: 0)
    }
  }

  /// Whether requests fail in the beginning and on the whole.
  private static func isFailing(_ inquiry: Inquiry) -> Bool {
    guard let requests = Requests.outermost(of: inquiry.evidence), let from = inquiry.window.from?.seconds,
      let to = inquiry.window.to?.seconds
    else { return false }
    let head = requests.sum(from: from, to: from + (to - from) / 8)
    let all = requests.sum(from: from, to: to)
    return all.requests >= Underway.requests && Double(head.failed) >= share * Double(max(1, head.requests))
      && Double(all.failed) >= share * Double(all.requests)
  }

  /// Whether one of the classes is the known cause of another of them.
  private static func isExplained(_ classes: [EventClass], _ playbooks: Playbooks) -> Bool {
    classes.contains { cause in classes.contains { playbooks[cause]?.explains.contains($0) ?? false } }
  }
}
