package import Events

/// What was learnt of one input.
package struct SourceEvidence: Sendable {
  package var path: String
  package var format = ""
  /// The path before rotation: files of equal `log` are parts of one.
  package var log: String
  package var host: String?
  package var service: String?
  /// Bytes on disk, and bytes once decompressed.
  package var encodedBytes = 0
  package var decodedBytes = 0
  /// `lines` = `records` + `undated` + `continuation` + `skippedLines`.
  package var lines = 0
  package var records = 0
  package var continuation = 0
  package var undated = 0
  package var skippedLines = 0
  /// Bytes of over-long lines that were passed over.
  package var skippedBytes = 0
  package var events = 0
  /// When the file was last written, where that is known.
  package var modified: Instant?
  /// The latest stamp that names its zone, whether in the window asked for or not.
  package var written: Instant?
  /// Records whose stamps name their zone (or need none), in UTC.
  package var zoned = Ledger()
  /// Records whose stamps name no zone, in civil time; empty once the zone is resolved.
  package var civil = Ledger()
  /// The zone the civil stamps were read in, and how it was found: `record`, `declared`, `shared identifiers`, `load`,
  /// `modification time`, `same log`, `same host`, `overlap`, `assumed`.
  package var zone = "UTC"
  package var zoneBasis = "record"
  /// Whether stamps name a zone that several countries mean otherwise, so that they count as civil time.
  package var hasAmbiguousZone = false
  /// The latest civil time before its clocks were seen to go back an hour; later ones go on counting from there.
  package var turn: Instant?
  /// The zone that civil stamps of this source were read in.
  package var clock = Zone.utc
  /// Seconds that its host's clock was ahead, which its times were corrected by.
  package private(set) var skew = 0.0
  package var problems: [Problem] = []

  package init(path: String) {
    self.path = path
    log = path
  }

  /// Changes the ledger that records of this kind are counted in.
  package mutating func update<Result>(zoned isZoned: Bool, _ change: (inout Ledger) -> Result) -> Result {
    isZoned ? change(&zoned) : change(&civil)
  }

  /// Reads the stamps that name no zone in the one the user declared.
  package mutating func declare(_ declared: Zone) {
    let turn = turn
    zoned.merge(civil.moved { declared.instant(ofCivil: $0, turn: turn) })
    civil = Ledger()
    zone = declared.name
    clock = declared
    zoneBasis = "declared"
  }

  /// The same source, its times corrected by a clock that was `seconds` ahead.
  package func corrected(bySeconds seconds: Double) -> SourceEvidence {
    var corrected = self
    corrected.zoned = zoned.moved { $0.advanced(bySeconds: -seconds) }
    corrected.skew += seconds
    return corrected
  }

  /// Adds what another reader learnt of the same input.
  package mutating func merge(_ other: SourceEvidence) {
    encodedBytes += other.encodedBytes
    decodedBytes += other.decodedBytes
    lines += other.lines
    records += other.records
    continuation += other.continuation
    undated += other.undated
    skippedLines += other.skippedLines
    skippedBytes += other.skippedBytes
    events += other.events
    if let time = other.written { written = max(written ?? time, time) }
    hasAmbiguousZone = hasAmbiguousZone || other.hasAmbiguousZone
    zoned.merge(other.zoned)
    civil.merge(other.civil)
    problems = (problems + other.problems).sorted { ($0.offset ?? 0, $0.detail) < ($1.offset ?? 0, $1.detail) }
  }
}
