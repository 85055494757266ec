import Events
import Matching
import Patterns
import Records

/// What a merge makes of each record: an event where a pattern knows it, or the record itself.
protocol Reading: ~Copyable {
  associatedtype Item

  /// A new window; its records are asked for in order.
  mutating func begin(_ bytes: [UInt8], _ records: [Record])

  /// The item of a record, or nil where it makes none.
  mutating func item(
    _ record: Record, in bytes: [UInt8], time: Instant?, host: String?, service: String?, source: String,
    format: String
  ) -> Item?
}

struct RecordReading: Reading {
  mutating func begin(_ bytes: [UInt8], _ records: [Record]) {}

  mutating func item(
    _ record: Record, in bytes: [UInt8], time: Instant?, host: String?, service: String?, source: String,
    format: String
  ) -> RecordLine? {
    RecordLine(
      time: time, level: record.level, host: RecordText.of(record.host, in: bytes) ?? host,
      service: RecordText.of(record.service, in: bytes) ?? service, message: messageText(of: record, in: bytes),
      format: format, source: source, line: record.line, offset: record.offset, lines: record.lineCount)
  }
}

struct EventReading: ~Copyable, Reading {
  private var recogniser: Recogniser
  private var next = 0

  init(recogniser: consuming Recogniser) { self.recogniser = recogniser }

  mutating func begin(_ bytes: [UInt8], _ records: [Record]) {
    next = 0
    recogniser.scan(bytes, records)
  }

  mutating func item(
    _ record: Record, in bytes: [UInt8], time: Instant?, host: String?, service: String?, source: String,
    format: String
  ) -> Event? {
    let patterns = recogniser.catalog.patterns
    var found: (pattern: Int, target: String?, name: String?, fields: [Event.Field])?
    _ = recogniser.match(record, in: bytes, next: &next) { match, subject in
      let place = Place(match, of: patterns[match.pattern].eventClass, record, subject, bytes)
      let fields = match.captures.map { group in
        Event.Field(name: group.capture.rawValue, value: String(decoding: subject[group.range], as: UTF8.self))
      }
      found = (match.pattern, place.target, place.name, fields)
    }
    guard let found else { return nil }
    let pattern = patterns[found.pattern]
    return Event(
      eventClass: pattern.eventClass, pattern: pattern.id, severity: Recogniser.severity(of: pattern, in: record),
      component: Component(
        host: RecordText.of(record.host, in: bytes) ?? host,
        service: RecordText.of(record.service, in: bytes) ?? service,
        system: pattern.generic ? pattern.peerSystem : pattern.system, target: found.target, name: found.name),
      fields: found.fields,
      citation: Citation(
        source: source, line: record.line, offset: record.offset, time: time,
        text: RecordText.firstLine(of: record, in: bytes)))
  }
}
