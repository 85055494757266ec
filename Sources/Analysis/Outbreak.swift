import Events
import Evidence

/// Errors where there are none otherwise: nearly all that the logs hold lie together, and some of them are of kinds that
/// no pattern knows. Of the known ones every system has its share: sessions that an operator ended, a peer that restarted.
///
/// In logs that call nothing an error for as long as all is well, the test of a system or a service that is not noisy,
/// a handful of records is an incident that no count of cells could tell from chance.
struct Outbreak {
  /// The records of one family that one bin holds.
  private struct Complaint {
    var second: Int64
    var family: Int
    var source: Int
    var count: Int
  }

  /// Families of unknown messages, and records of them, at the least: one request that fails is often logged twice, and
  /// is no incident.
  private static let families = 2
  private static let records = 3
  /// Seconds within which two services complain of one thing, or a request fails of it, which is as good. Also the time
  /// after which a message that does not return is no part of what comes next.
  private static let echo: Int64 = 10
  /// Seconds that may lie between two of the errors, and share of the window that must be free of them.
  private static let pause: Int64 = 120
  private static let quiet = 0.25
  /// Share of the window, and seconds, of quiet before the first.
  private static let before = (share: 0.05, seconds: Int64(20))
  /// Records that may lie elsewhere in the window, per record of the outbreak.
  private static let elsewhere = 0.25

  /// The stretch from the first error to the last, and each family's first record; nil where errors are the way of these
  /// logs, or too few.
  static func found(by inquiry: Inquiry) -> (shock: Shock, departures: [Departure])? {
    let (all, grid) = (inquiry.families, inquiry.grid)
    let bursts = bursts(of: complaints(all))
    guard let largest = bursts.indices.max(by: { (weight(bursts[$0]), $1) < (weight(bursts[$1]), $0) }) else {
      return nil
    }
    let others = bursts.indices.filter { $0 != largest }.flatMap { bursts[$0] }
    guard Double(weight(others)) <= elsewhere * Double(weight(bursts[largest])) else { return nil }
    let known = Set(others.map(\.family))
    let burst = withoutStrays(bursts[largest].filter { !known.contains($0.family) })
    guard isIncident(burst, all), let first = burst.first?.second, let last = burst.last?.second else { return nil }
    let length = Double(grid.count) * Double(grid.width)
    guard Double(last - first) <= (1 - quiet) * length,
      first - grid.origin >= max(before.seconds, Int64(before.share * length))
    else { return nil }
    let shock = Shock(
      from: grid.cell(of: first), to: grid.cell(of: last) + 1, ratio: Inquiry.threshold,
      shares: inquiry.channels.map { _ in 0 })
    let departures = Set(burst.map(\.family)).sorted().compactMap { index -> Departure? in
      guard let (mark, source, track) = all[index].firstMark(from: first) else { return nil }
      return Departure(
        family: index, mark: mark, source: source, track: track, isNew: true, count: all[index].total, share: 0)
    }
    return (shock, departures)
  }

  /// All errors, in time order.
  private static func complaints(_ families: [Family]) -> [Complaint] {
    families.indices.filter {
      families[$0].severity == .error && !families[$0].isClients && families[$0].key.origin != .late
    }.flatMap { index in
      families[index].tracks.flatMap(\.slots).map {
        Complaint(second: $0.mark?.time.seconds ?? $0.second, family: index, source: $0.source, count: $0.count)
      }
    }.sorted { ($0.second, $0.family, $0.source) < ($1.second, $1.family, $1.source) }
  }

  private static func bursts(of complaints: [Complaint]) -> [[Complaint]] {
    var bursts: [[Complaint]] = []
    for complaint in complaints {
      if let last = bursts.last?.last, complaint.second - last.second <= pause {
        bursts[bursts.count - 1].append(complaint)
      } else {
        bursts.append([complaint])
      }
    }
    return bursts
  }

  private static func weight(_ complaints: [Complaint]) -> Int { complaints.reduce(0) { $0 + $1.count } }

  /// The burst without what comes before it, alone and once.
  private static func withoutStrays(_ burst: [Complaint]) -> ArraySlice<Complaint> {
    var rest = burst[...]
    while let first = rest.first, let next = rest.dropFirst().first, next.second - first.second > echo,
      !rest.dropFirst().contains(where: { $0.family == first.family })
    {
      rest.removeFirst()
    }
    return rest
  }

  /// Whether a burst is more than one request that failed.
  private static func isIncident(_ burst: ArraySlice<Complaint>, _ families: [Family]) -> Bool {
    let unknown = burst.filter { families[$0.family].key.origin == .template }
    if Set(unknown.map(\.family)).count >= Outbreak.families, weight(unknown) >= records { return true }
    let complaints = burst.filter { families[$0.family].key.origin != .pattern }
    return unknown.contains { one in
      complaints.contains { $0.family != one.family && $0.source != one.source && abs($0.second - one.second) <= echo }
    }
  }
}
