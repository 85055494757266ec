import Events
import Evidence
import Patterns
import Records

extension SourceEvidence {
  /// Who wrote the record: what it says itself, else what is known of its source.
  func component(of record: Record, _ bytes: [UInt8]) -> Component {
    Component(
      host: RecordText.of(record.host, in: bytes) ?? host, service: RecordText.of(record.service, in: bytes) ?? service)
  }

  /// The same, and whom its event is about.
  func component(of record: Record, _ place: Place, _ pattern: Pattern, _ bytes: [UInt8]) -> Component {
    var component = component(of: record, bytes)
    component.system = pattern.generic ? pattern.peerSystem : pattern.system
    component.target = place.target
    component.name = place.name
    return component
  }
}

extension Mark {
  /// The place and the words of a record of `time`. Cost: one string.
  init(_ record: Record, at time: Instant, in bytes: [UInt8], wait: Int64 = 0) {
    self.init(
      time: time, line: record.line, offset: record.offset, text: RecordText.firstLine(of: record, in: bytes),
      wait: wait)
  }
}
