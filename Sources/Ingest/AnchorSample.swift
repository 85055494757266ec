import Events
import Evidence
import Records

/// Which records of a source are searched for identifiers, that hosts' clocks can be compared by.
struct AnchorSample {
  private var looked = 0

  /// Records looked at; behind them, only those of every eighth eight seconds, which are the same in all sources.
  private static let first = 16_384
  /// Bytes of a record that are searched.
  private static let bytes = 1_024

  /// Notes the identifiers that the record's first bytes name, if it is one of the sample.
  mutating func look(at record: Record, _ time: Instant, _ bytes: [UInt8], for evidence: inout SourceEvidence) {
    guard looked < AnchorSample.first || (time.seconds >> 3) & 7 == 0 else { return }
    looked += 1
    var reader = IdentifierReader(from: record.start, to: min(record.end, record.start + AnchorSample.bytes))
    while let identifier = reader.next(in: bytes) {
      // Most are above it once a source has named some thousand.
      let ceiling = record.isZoned ? evidence.zoned.anchors.ceiling : evidence.civil.anchors.ceiling
      guard identifier <= ceiling else { continue }
      let duration = max(0, record.exchange?.durationMicroseconds ?? 0) * 1_000
      evidence.update(zoned: record.isZoned) { $0.add(anchor: identifier, at: time, duration: duration) }
    }
  }
}
