import Events
import Evidence

/// Errors where there are none otherwise: all that the logs hold lie together, and several of them are of kinds that no
/// pattern knows. Of the known ones every system has its share: sessions that an operator ended, a peer that restarted.
///
/// In logs that call nothing an error for as long as all is well, the test of a system or a service that is not noisy,
/// a handful of records is an incident that no count of cells could tell from chance.
struct Outbreak {
  /// Families, and records of them, at the least: one request that fails is often logged twice, and is no incident.
  private static let families = 2
  private static let records = 3
  /// Seconds that may lie between two of the errors, and share of the window that must be free of them.
  private static let pause: Int64 = 120
  private static let quiet = 0.25
  /// Share of the window, and seconds, of quiet before the first.
  private static let before = (share: 0.1, seconds: Int64(20))

  /// The stretch from the first error to the last, and each family's first record; nil where errors are the way of these
  /// logs, or too few.
  static func found(by inquiry: Inquiry) -> (shock: Shock, departures: [Departure])? {
    let (all, grid) = (inquiry.families, inquiry.grid)
    let errors = all.indices.filter { all[$0].severity == .error && !all[$0].isClients && all[$0].key.origin != .late }
    let seconds = errors.flatMap { all[$0].tracks.flatMap(\.slots).map { $0.mark?.time.seconds ?? $0.second } }.sorted()
    let unknown = errors.filter { all[$0].key.origin == .template }
    guard unknown.count >= families, unknown.reduce(0, { $0 + all[$1].total }) >= records, let first = seconds.first,
      let last = seconds.last,
      zip(seconds, seconds.dropFirst()).allSatisfy({ $1 - $0 <= pause })
    else { return nil }
    let length = Double(grid.count) * Double(grid.width)
    guard Double(last - first) <= (1 - quiet) * length,
      first - grid.origin >= max(before.seconds, Int64(before.share * length))
    else { return nil }
    let shock = Shock(
      from: grid.cell(of: first), to: grid.cell(of: last) + 1, ratio: Inquiry.threshold,
      shares: inquiry.channels.map { _ in 0 })
    let departures = errors.compactMap { index -> Departure? in
      guard let (mark, source, track) = all[index].firstMark(from: .min) else { return nil }
      return Departure(
        family: index, mark: mark, source: source, track: track, isNew: true, count: all[index].total, share: 0)
    }
    return (shock, departures)
  }
}
