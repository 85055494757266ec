import Events
import Evidence
import Records

/// Where the shapes of messages that no pattern knows are counted in a source's ledgers.
struct TemplatePlaces {
  private var met = 0

  /// Shapes kept per source; beyond it they count as one.
  private static let limit = 256

  /// The place of a record of the given shape, apart for each host, service and severity.
  mutating func place(
    of shape: TemplateShape, _ severity: Severity, _ record: Record, _ bytes: [UInt8],
    signatures: inout SignaturePlaces, in evidence: inout SourceEvidence
  ) -> Int {
    var hash = FNV((record.isZoned ? 3 : 4) &+ (severity == .error ? 2 : 0))
    hash.add(shape.hash)
    hash.add(bytes, record.host)
    hash.add(bytes, record.service)
    return signatures.place(hash.value, zoned: record.isZoned, in: &evidence) { evidence in
      let name = met < TemplatePlaces.limit ? String(shape.hash, radix: 16) : "other"
      met += 1
      return Signature(
        pattern: "template." + name, eventClass: .unknown, severity: severity, blame: .observer, origin: .template,
        component: evidence.component(of: record, bytes))
    }
  }
}
