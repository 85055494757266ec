package import Analysis
package import Events
package import Evidence

/// What was read of one input, as a report shows it: the same counts as its evidence, without what was found in it.
package struct Coverage: Sendable {
  package struct Gap: Sendable, Hashable {
    package var from: Instant
    package var to: Instant

    package init(from: Instant, to: Instant) {
      self.from = from
      self.to = to
    }
  }

  package var path: String
  package var format: String?
  package var host: String?
  package var service: String?
  package var zone: String?
  /// How the zone was found: `record`, `declared`, `assumed`, …
  package var zoneBasis: String?
  /// Seconds by which the clock of the source's host is ahead; its times are corrected by it.
  package var skewSeconds = 0.0
  package var encodedBytes = 0
  package var decodedBytes = 0
  /// `records` + `continuation` + `undated` + `skippedLines`.
  package var lines = 0
  package var records = 0
  package var continuation = 0
  package var undated = 0
  package var skippedLines = 0
  /// Lines that belong to no record, and bytes of lines too long to read.
  package var skippedBytes = 0
  package var events = 0
  package var from: Instant?
  package var to: Instant?
  package var gaps: [Gap] = []
  package var problems: [Problem] = []

  package init(path: String) { self.path = path }

  /// The coverage of each source of the evidence, its times and silences as the analysis found them.
  package static func all(of evidence: Evidence, _ findings: Findings) -> [Coverage] {
    let bySource = Dictionary(grouping: findings.silences, by: \.source)
    return HostClock.corrected(evidence, by: findings.clocks).sources.map { Coverage($0, bySource[$0.path] ?? []) }
  }

  package init(_ source: SourceEvidence, _ silences: [Silence] = []) {
    path = source.path
    format = source.format.isEmpty ? nil : source.format
    host = source.host
    service = source.service
    encodedBytes = source.encodedBytes
    decodedBytes = source.decodedBytes
    lines = source.lines
    records = source.records
    continuation = source.continuation
    undated = source.undated
    skippedLines = source.skippedLines
    skippedBytes = source.skippedBytes
    events = source.events
    // Once zones are resolved the civil ledger is empty; where they are not, its times are the best there is.
    let ledgers = [source.zoned, source.civil].filter { !$0.isEmpty }
    from = ledgers.compactMap { $0.first?.time }.min()
    to = ledgers.compactMap(\.last).max()
    if from != nil {
      zone = source.zone
      zoneBasis = source.zoneBasis
    }
    skewSeconds = source.skew
    problems = source.problems
    for silence in silences {
      let length = duration(silence.seconds)
      switch silence.kind {
      case .gap: gaps.append(Gap(from: silence.from, to: silence.to))
      case .startsLate:
        let detail = "its first record was written " + length + " after the logs begin"
        problems.append(Problem(source: path, kind: .startsLate, detail: detail))
      case .endsEarly:
        let pace = duration(Double(silence.patience))
        let detail = "nothing was written for the last " + length + " of the logs, though its pauses stay below " + pace
        problems.append(Problem(source: path, kind: .endsEarly, detail: detail))
      }
    }
  }

  /// Adds another input's counts, and widens the time range to hold both.
  mutating func add(_ other: Coverage) {
    encodedBytes += other.encodedBytes
    decodedBytes += other.decodedBytes
    lines += other.lines
    records += other.records
    continuation += other.continuation
    undated += other.undated
    skippedLines += other.skippedLines
    skippedBytes += other.skippedBytes
    events += other.events
    from = [from, other.from].compactMap { $0 }.min()
    to = [to, other.to].compactMap { $0 }.max()
  }
}
