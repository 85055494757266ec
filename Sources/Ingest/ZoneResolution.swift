import Events
import Evidence

/// Finds the zone of stamps that name none, and says how it was found.
///
/// In this order: the modification time of a file, which is the moment of its last record give or take a few minutes;
/// the rotated file of the same log that is nearest in time, whose zone is known; another
/// file of the same host, whose zone is known; the offset under which the source covers the same stretch of
/// time as the sources that name their zone; else the machine's own zone is assumed. Declared zones were applied while
/// reading. Pure: the same evidence gives the same zones.
struct ZoneResolution {
  /// Offsets of the world's zones: from -12 h to +14 h by the hour, and nine half hours (IANA time zone database); the
  /// three zones on a quarter of an hour must be declared.
  private static let offsets: [Int64] =
    ((-12...14).map { $0 * 3_600 } + [-19, -7, -5, 7, 9, 11, 13, 19, 21].map { $0 * 1_800 }).sorted()
  /// Seconds a file may have lain unwritten, and a clock may disagree, for its modification time to speak.
  private static let quiet = -10.0...240.0

  private let local: Zone
  private let sources: [SourceEvidence]

  /// Offsets found, by source.
  private var found: [String: (offset: Int64, basis: String)] = [:]

  static func resolved(_ evidence: Evidence, local: Zone) -> Evidence {
    var resolution = ZoneResolution(local: local, sources: evidence.sources)
    resolution.byModification()
    resolution.byLog()
    resolution.byHost()
    resolution.byOverlap()
    return evidence.mapSources { resolution.applied(to: $0) }
  }

  private init(local: Zone, sources: [SourceEvidence]) {
    self.local = local
    self.sources = sources
  }

  private func isOpen(_ source: SourceEvidence) -> Bool { !source.civil.isEmpty && found[source.path] == nil }

  /// Whether the modification times are those of a copy: most files whose records name their zone were "modified" long
  /// after their last record, or before it.
  private var isCopied: Bool {
    let told = sources.compactMap { source -> Double? in
      guard source.civil.isEmpty, let last = source.written, let modified = source.modified else { return nil }
      return modified.seconds(since: last)
    }
    return 2 * told.count { ZoneResolution.quiet.contains($0) } < told.count
  }

  private mutating func byModification() {
    guard !isCopied else { return }
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
  private mutating func byHost() {
    var votes: [String: [Int64: Int]] = [:]
    for source in sources {
      guard let host = source.host, let (offset, _) = found[source.path] else { continue }
      votes[host, default: [:]][offset, default: 0] += 1
    }
    for source in sources where !source.civil.isEmpty {
      guard let host = source.host, let offsets = votes[host] else { continue }
      guard let best = offsets.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { continue }
      if let own = found[source.path], own.offset == best.key { continue }
      if let own = found[source.path], offsets[own.offset] == best.value { continue }
      found[source.path] = (best.key, "same host")
    }
  }

  /// The offset that lays the source over the stretch that other sources cover. Refused unless it covers a good part of
  /// it, as a short file would fit in many places.
  private mutating func byOverlap() {
    var from: Instant?
    var to: Instant?
    for source in sources {
      let offset = Double(found[source.path]?.offset ?? 0)
      let ledger: Ledger
      if !source.zoned.isEmpty {
        ledger = source.zoned
      } else if found[source.path] != nil {
        ledger = source.civil
      } else {
        continue
      }
      let shift = source.zoned.isEmpty ? -offset : 0
      if let first = ledger.first?.time.advanced(bySeconds: shift) { from = min(from ?? first, first) }
      if let last = ledger.last?.advanced(bySeconds: shift) { to = max(to ?? last, last) }
    }
    guard let from, let to, to > from else { return }
    for source in sources where isOpen(source) {
      guard let first = source.civil.first?.time, let last = source.civil.last else { continue }
      var best: (offset: Int64, score: Double)?
      for offset in ZoneResolution.offsets {
        let a = first.advanced(bySeconds: -Double(offset))
        let b = last.advanced(bySeconds: -Double(offset))
        let inside = min(b, to).seconds(since: max(a, from))
        let length = max(b.seconds(since: a), 1)
        guard inside >= 0.9 * length - 5 else { continue }
        // Ties go to the offset nearest zero: most servers keep UTC.
        let score = -abs(to.seconds(since: b)) - abs(a.seconds(since: from)) - Double(abs(offset)) / 3_600
        if best == nil || score > best?.score ?? 0 { best = (offset, score) }
      }
      if let best, to.seconds(since: from) < 12 * 3_600 { found[source.path] = (best.offset, "overlap") }
    }
  }

  private func applied(to source: SourceEvidence) -> SourceEvidence {
    guard !source.civil.isEmpty else { return source }
    var source = source
    let civil = source.civil
    source.civil = Ledger()
    if let (offset, basis) = found[source.path] {
      source.zoned.merge(civil.moved { Instant(nanoseconds: $0.nanoseconds - offset * 1_000_000_000) })
      source.zone = ZoneResolution.name(of: offset)
      source.clock = Zone(offsetText: ZoneResolution.offsetText(offset)) ?? .utc
      source.zoneBasis = basis
    } else {
      let local = self.local
      source.zoned.merge(civil.moved { local.instant(ofCivil: $0) })
      source.zone = local.name
      source.clock = local
      source.zoneBasis = "assumed"
    }
    return source
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
