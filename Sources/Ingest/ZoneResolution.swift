import Events
import Evidence

/// Finds the zone of stamps that name none, and says how it was found.
///
/// In this order, each asked of what is still open: identifiers that sources whose zone is known wrote too; the one
/// offset at which the source lies over the time that they cover, or follows their load; the modification time of the
/// file, which is the moment of its last record give or take a few minutes, unless files were copied without theirs;
/// the rotated file of the same log that is nearest in time; another file of the same host; an offset at which it fits in,
/// though others would do; else the machine's own zone is assumed. Declared zones were applied while reading. Pure: the
/// same evidence gives the same zones.
struct ZoneResolution {
  /// Offsets of the world's zones: from -12 h to +14 h by the hour, and nine half hours (IANA time zone database); the
  /// three zones on a quarter of an hour must be declared.
  private static let offsets: [Int64] =
    ((-12...14).map { $0 * 3_600 } + [-19, -7, -5, 7, 9, 11, 13, 19, 21].map { $0 * 1_800 }).sorted()
  /// Seconds a file may have lain unwritten, and a clock may disagree, for its modification time to speak.
  private static let quiet = -10.0...240.0
  /// Seconds that a clock may be wrong, for what is left to be a zone.
  private static let skew = 450.0

  private let local: Zone
  private let sources: [SourceEvidence]

  /// Offsets found, by source.
  private var found: [String: (offset: Int64, basis: String)] = [:]

  static func resolved(_ evidence: Evidence, local: Zone) -> Evidence {
    guard evidence.sources.contains(where: { !$0.civil.isEmpty }) else { return evidence }
    var resolution = ZoneResolution(local: local, sources: evidence.sources)
    resolution.byAnchors()
    resolution.byOverlap(isDecisive: true)
    if resolution.trustsModification { resolution.byModification() }
    resolution.byLog()
    resolution.byHost()
    resolution.byOverlap(isDecisive: false)
    return evidence.mapSources { resolution.applied(to: $0) }
  }

  private init(local: Zone, sources: [SourceEvidence]) {
    self.local = local
    self.sources = sources
  }

  private func isOpen(_ source: SourceEvidence) -> Bool { !source.civil.isEmpty && found[source.path] == nil }

  /// What is known of a source in UTC: its zoned ledger, or its civil one with the offset that was found.
  private func known(_ source: SourceEvidence) -> (ledger: Ledger, offset: Int64)? {
    if !source.zoned.isEmpty { return (source.zoned, 0) }
    return found[source.path].map { (source.civil, $0.offset) }
  }

  /// Identifiers tell the difference of two clocks to the second: all of it but a few minutes is the zone.
  private mutating func byAnchors() {
    while true {
      var witnesses = Anchors()
      for source in sources {
        guard let (ledger, offset) = known(source) else { continue }
        witnesses.merge(ledger.anchors.moved { $0.advanced(bySeconds: -Double(offset)) })
      }
      let before = found.count
      for source in sources where isOpen(source) {
        let pairs = source.civil.anchors.sightings.compactMap { identifier, sighting in
          witnesses.sightings[identifier].flatMap { ClockBounds.pair(sighting, $0) }
        }
        guard let ahead = ClockBounds(pairs)?.middle else { continue }
        guard let offset = ZoneResolution.offsets.min(by: { abs(Double($0) - ahead) < abs(Double($1) - ahead) }),
          abs(Double(offset) - ahead) <= ZoneResolution.skew
        else { continue }
        found[source.path] = (offset, "shared identifiers")
      }
      if found.count == before { return }
    }
  }

  /// Whether modification times tell of last records. Files that were copied without theirs carry the time of copying:
  /// the last records of known zone lie far from it then, or, where there are none, most files have one and the same.
  private var trustsModification: Bool {
    var ends: [String: (last: Instant, modified: Instant)] = [:]
    for source in sources where source.civil.isEmpty {
      guard let last = source.written, let modified = source.modified else { continue }
      if ends[source.log].map({ $0.last < last }) ?? true { ends[source.log] = (last, modified) }
    }
    if !ends.isEmpty {
      let near = ends.values.count { ZoneResolution.quiet.contains($0.modified.seconds(since: $0.last)) }
      return near * 2 >= ends.count
    }
    var alike: [Int64: Int] = [:]
    for source in sources { if let modified = source.modified { alike[modified.seconds, default: 0] += 1 } }
    let most = alike.values.max() ?? 0
    return most < 3 || most * 2 <= alike.values.reduce(0, +)
  }

  private mutating func byModification() {
    for source in sources where isOpen(source) {
      guard let last = source.civil.last, let modified = source.modified else { continue }
      let difference = last.seconds(since: modified)
      // The last record was written before the file was: the rest is how long it lay.
      if let offset = ZoneResolution.offsets.first(where: { ZoneResolution.quiet.contains(Double($0) - difference) }) {
        found[source.path] = (offset, "modification time")
      }
    }
  }

  /// What one file of a rotated log tells holds for the others: their writer is the same. Of several the nearest in time,
  /// as summer time may have begun between them.
  private mutating func byLog() {
    var known: [String: [(first: Instant, offset: Int64)]] = [:]
    for source in sources {
      guard let (offset, _) = found[source.path], let first = source.civil.first?.time else { continue }
      known[source.log, default: []].append((first, offset))
    }
    for source in sources where isOpen(source) {
      guard let first = source.civil.first?.time, let siblings = known[source.log] else { continue }
      let nearest = siblings.min { a, b in
        (abs(a.first.seconds(since: first)), a.offset) < (abs(b.first.seconds(since: first)), b.offset)
      }
      if let nearest { found[source.path] = (nearest.offset, "same log") }
    }
  }

  /// A host keeps one zone: what most of its files say holds for the others, and outvotes a file that was copied late.
  /// But summer time may begin or end between them: an hour apart, and all written before or behind, both are right.
  private mutating func byHost() {
    var votes: [String: [Int64: Int]] = [:]
    for source in sources {
      guard let host = source.host, let (offset, _) = found[source.path] else { continue }
      votes[host, default: [:]][offset, default: 0] += 1
    }
    let told = found.mapValues(\.offset)
    for source in sources where !source.civil.isEmpty {
      guard let host = source.host, let offsets = votes[host] else { continue }
      guard let best = offsets.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { continue }
      if let own = found[source.path], own.offset == best.key || own.basis != "modification time" { continue }
      if let own = found[source.path] {
        if offsets[own.offset] == best.value { continue }
        if abs(own.offset - best.key) == 3_600,
          isApart(source, from: sources.filter { $0.host == host && told[$0.path] == best.key })
        {
          continue
        }
      }
      found[source.path] = (best.key, "same host")
    }
  }

  /// Whether the source lies before, or behind, all of the others.
  private func isApart(_ source: SourceEvidence, from others: [SourceEvidence]) -> Bool {
    guard let first = source.civil.first?.time, let last = source.civil.last else { return false }
    var (isBefore, isBehind) = (true, true)
    for other in others {
      guard let start = other.civil.first?.time, let end = other.civil.last else { continue }
      isBefore = isBefore && last < start
      isBehind = isBehind && first > end
    }
    return isBefore || isBehind
  }

  /// The open sources with most records of each host: asking for the load of all would cost more than it tells.
  private var busiest: Set<String> {
    var busiest: [String: SourceEvidence] = [:]
    for source in sources where isOpen(source) {
      let host = source.host ?? source.log
      if busiest[host].map({ $0.records < source.records }) ?? true { busiest[host] = source }
    }
    return Set(busiest.values.map(\.path))
  }

  /// The offset that lays the source over the stretch that other sources cover. Refused unless it covers a good part of
  /// it, as a short file would fit in many places; where the source is long, its load must follow the others'.
  ///
  /// Decisive: it fits nowhere else and covers half of the stretch, or its load tells.
  private mutating func byOverlap(isDecisive: Bool) {
    var from: Instant?
    var to: Instant?
    var load = Rhythm()
    for source in sources {
      guard let (ledger, offset) = known(source) else { continue }
      if let first = ledger.first?.time.advanced(bySeconds: -Double(offset)) { from = min(from ?? first, first) }
      if let last = ledger.last?.advanced(bySeconds: -Double(offset)) { to = max(to ?? last, last) }
      load.merge(offset == 0 ? ledger.rhythm : ledger.rhythm.moved { $0.advanced(bySeconds: -Double(offset)) })
    }
    guard let from, let to, to > from else { return }
    let span = to.seconds(since: from)
    let asked = isDecisive ? busiest : []
    for source in sources where isOpen(source) {
      guard let first = source.civil.first?.time, let last = source.civil.last else { continue }
      let length = max(last.seconds(since: first), 1)
      // Nothing is written behind the time at which the file was written last.
      let possible = ZoneResolution.offsets.filter { offset in
        guard let modified = source.modified else { return true }
        return last.advanced(bySeconds: -Double(offset)).seconds(since: modified) <= ZoneResolution.skew
      }
      let fitting = possible.filter { offset in
        let a = first.advanced(bySeconds: -Double(offset))
        let b = last.advanced(bySeconds: -Double(offset))
        return min(b, to).seconds(since: max(a, from)) >= 0.9 * length - 5
      }
      if isDecisive {
        if fitting.count == 1, length >= span / 2 {
          found[source.path] = (fitting[0], "overlap")
        } else if asked.contains(source.path),
          let offset = LoadAlignment(source.civil.rhythm, to: load).best(of: possible)
        {
          found[source.path] = (offset, "load")
        }
        continue
      }
      guard span < 12 * 3_600 else { continue }
      // Ties go to the offset nearest zero: most servers keep UTC.
      let best = fitting.max { a, b in
        func score(_ offset: Int64) -> Double {
          -abs(to.seconds(since: last.advanced(bySeconds: -Double(offset))))
            - abs(first.advanced(bySeconds: -Double(offset)).seconds(since: from)) - Double(abs(offset)) / 3_600
        }
        return (score(a), b) < (score(b), a)
      }
      if let best { found[source.path] = (best, "overlap") }
    }
  }

  private func applied(to source: SourceEvidence) -> SourceEvidence {
    guard !source.civil.isEmpty else { return source }
    var source = source
    let civil = source.civil
    source.civil = Ledger()
    if let (offset, basis) = found[source.path] {
      source.clock = clock(offset, at: civil.last, turn: source.turn)
      source.zone = source.clock == local && !local.isFixed ? local.name : ZoneResolution.name(of: offset)
      source.zoneBasis = basis
    } else {
      source.clock = local
      source.zone = local.name
      source.zoneBasis = "assumed"
      if source.hasAmbiguousZone {
        source.problems.append(
          Problem(
            source: source.path, kind: .zone,
            detail: "its stamps name a zone that several countries mean otherwise, and nothing tells which; they were "
              + "read as \(local.name): say it with --zone"))
      }
    }
    let clock = source.clock
    let turn = source.turn
    source.zoned.merge(civil.moved { clock.instant(ofCivil: $0, turn: turn) })
    return source
  }

  /// The zone that has the offset: the machine's own where it has it at that time, as that one knows when clocks change;
  /// else one that has it always, or until the clocks went back.
  private func clock(_ offset: Int64, at civil: Instant?, turn: Instant?) -> Zone {
    if !local.isFixed, let civil = turn ?? civil {
      let instant = civil.advanced(bySeconds: -Double(offset))
      if local.offsetSeconds(at: instant) == Int(offset) { return local }
    }
    if let turn { return Zone(name: ZoneResolution.name(of: offset), seconds: Int(offset), turn: turn) }
    return Zone(offsetText: ZoneResolution.offsetText(offset)) ?? .utc
  }

  /// `UTC`, `UTC-05:00`.
  private static func name(of offset: Int64) -> String {
    offset == 0 ? "UTC" : "UTC" + offsetText(offset)
  }

  /// `-05:00`.
  private static func offsetText(_ offset: Int64) -> String {
    let minutes = abs(offset) / 60
    let digits = { (number: Int64) in number < 10 ? "0\(number)" : "\(number)" }
    return (offset < 0 ? "-" : "+") + digits(minutes / 60) + ":" + digits(minutes % 60)
  }
}
