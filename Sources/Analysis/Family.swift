import Events
import Evidence

/// Tracks that speak of one thing: a class, as one host or peer sees it. The unit that episodes are found in.
struct Family: Sendable {
  struct Key: Hashable {
    var eventClass: EventClass
    var origin: Signature.Origin
    var blame: Signature.Blame
    /// The pattern, for the classes whose members are kept apart.
    var pattern: String
    var host: String
    var system: String
    /// Normal state never mixes with trouble: the lines of an orderly start would hide those of a crash.
    var isInfo: Bool

    /// Classes in which one record may be the cause of all that follows: a session that an operator ended must not hide
    /// the crash of the server. And messages of no known class, which have nothing in common.
    private static let apart: Set<EventClass> = [.unknown, .serverLifecycle, .resourceExhausted, .failoverReadonly]

    init(_ signature: Signature) {
      eventClass = signature.eventClass
      origin = signature.origin
      blame = signature.blame
      pattern = Key.apart.contains(signature.eventClass) ? signature.pattern : ""
      host = signature.component.host ?? signature.component.service ?? ""
      system = signature.component.system ?? ""
      isInfo = signature.severity == .info
    }
  }

  let key: Key
  var tracks: [Track]
  /// The gravest severity among its tracks.
  var severity: Severity
  /// Whether it tells of what clients did to themselves.
  private(set) var isClients = false
  /// Occupied cells of the grid, ascending.
  var cells: [Int] = []
  /// Records per cell, for the cells in `cells`.
  var counts: [Int] = []
  /// What a baseline has of it.
  var reference = Reference()

  /// The peers that its records name.
  var targets: Set<String> { Set(tracks.compactMap(\.signature.component.target)) }

  static func all(of tracks: [Track], on grid: Grid) -> [Family] {
    var order: [Key] = []
    var families: [Key: Family] = [:]
    for track in tracks {
      let key = Key(track.signature)
      if families[key] == nil {
        families[key] = Family(key: key, tracks: [], severity: track.signature.severity)
        order.append(key)
      }
      families[key]?.tracks.append(track)
      let gravest = max(families[key]?.severity ?? .info, track.signature.severity)
      families[key]?.severity = gravest
    }
    let all = order.compactMap { families[$0]?.gridded(on: grid) }
    return all.map { family in
      var family = family
      family.isClients = family.key.blame == .client || family.isScan(among: all)
      return family
    }
  }

  private func gridded(on grid: Grid) -> Family {
    var family = self
    var sums = [Int](repeating: 0, count: grid.count)
    for track in tracks {
      for slot in track.slots {
        // A wide bin's records are laid on the cell of its first one; the rest of it is not known.
        let second = slot.mark?.time.seconds ?? slot.second
        sums[grid.cell(of: second)] += slot.count
      }
    }
    family.cells = sums.indices.filter { sums[$0] > 0 }
    family.counts = family.cells.map { sums[$0] }
    return family
  }

  /// Logins refused to several names by the server's own word, of which no client ever complains: somebody tries names.
  func isScan(among families: [Family]) -> Bool {
    guard key.eventClass == .authFailure, key.blame == .observer,
      Set(tracks.map(\.signature.component.name)).count >= Family.names
    else { return false }
    return !families.contains { $0.key.eventClass == .authFailure && $0.key.host != key.host }
  }

  /// Names that an application and its jobs may use between them, and one more.
  private static let names = 4

  /// Seconds that its records' times are known to: those of its widest bins.
  var resolution: Int64 { tracks.map(\.widest).max() ?? 0 }

  var total: Int { tracks.reduce(0) { $0 + $1.count } }

  /// The earliest kept record at or after `second`, over all tracks.
  func firstMark(from second: Int64) -> (mark: Mark, source: Int, track: Int)? {
    var best: (mark: Mark, source: Int, track: Int)?
    for (index, track) in tracks.enumerated() {
      guard let (mark, source) = track.firstMark(from: second) else { continue }
      if let known = best, !Mark.precedes(mark, known.mark) { continue }
      best = (mark, source, index)
    }
    return best
  }

  /// Records within `[from, to]` seconds.
  func count(from: Int64, to: Int64) -> Int {
    tracks.reduce(0) { sum, track in
      sum + track.slots.reduce(0) { $0 + ($1.second >= from && $1.second <= to ? $1.count : 0) }
    }
  }
}
