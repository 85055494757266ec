import Events
import Matching
import Patterns
import Records

/// What a merge makes of each record: an event where a pattern knows it, or the record itself.
protocol Reading: ~Copyable, SendableMetatype {
  /// A new window; its records are written in order, and any of them may be left out.
  mutating func begin(_ bytes: [UInt8], _ records: [Record])

  /// Appends what the record is written as; false where it is nothing.
  mutating func write(
    _ record: Record, in bytes: [UInt8], time: Instant?, _ place: PageReader.Place, _ format: ArraySlice<UInt8>,
    into out: inout [UInt8]
  ) -> Bool
}

struct RecordReading: Reading {
  let format: @Sendable (borrowing RecordLine, inout [UInt8]) -> Void
  private var scratch: [UInt8] = []

  init(format: @escaping @Sendable (borrowing RecordLine, inout [UInt8]) -> Void) { self.format = format }

  mutating func begin(_ bytes: [UInt8], _ records: [Record]) {}

  mutating func write(
    _ record: Record, in bytes: [UInt8], time: Instant?, _ place: PageReader.Place, _ formatName: ArraySlice<UInt8>,
    into out: inout [UInt8]
  ) -> Bool {
    format(
      RecordLine(
        time: time, level: record.level, host: slice(record.host, bytes, else: place.hostBytes),
        service: slice(record.service, bytes, else: place.serviceBytes),
        message: messageText(of: record, in: bytes, scratch: &scratch), format: formatName, source: place.name,
        line: record.line, offset: record.offset, lines: record.lineCount), &out)
    return true
  }

  private func slice(_ range: Range<Int>?, _ bytes: [UInt8], else own: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let range, !range.isEmpty else { return own }
    return bytes[range]
  }
}

struct EventReading: ~Copyable, Reading {
  let format: @Sendable (Event, inout [UInt8]) -> Void
  private var recogniser: Recogniser
  private var next = 0

  init(recogniser: consuming Recogniser, format: @escaping @Sendable (Event, inout [UInt8]) -> Void) {
    self.recogniser = recogniser
    self.format = format
  }

  mutating func begin(_ bytes: [UInt8], _ records: [Record]) {
    next = 0
    recogniser.scan(bytes, records)
  }

  mutating func write(
    _ record: Record, in bytes: [UInt8], time: Instant?, _ place: PageReader.Place, _ formatName: ArraySlice<UInt8>,
    into out: inout [UInt8]
  ) -> Bool {
    let patterns = recogniser.catalog.patterns
    var found: (pattern: Int, target: String?, name: String?, fields: [Event.Field])?
    _ = recogniser.match(record, in: bytes, next: &next) { match, subject in
      let place = Place(match, of: patterns[match.pattern], record, subject, bytes)
      let fields = match.captures.map { group in
        Event.Field(name: group.capture.rawValue, value: String(decoding: subject[group.range], as: UTF8.self))
      }
      found = (match.pattern, place.target, place.name, fields)
    }
    guard let found else {
      guard let exchange = record.exchange else { return false }
      return write(exchange, of: record, in: bytes, time: time, place, into: &out)
    }
    let pattern = patterns[found.pattern]
    let event = Event(
      eventClass: pattern.eventClass, pattern: pattern.id, severity: Recogniser.severity(of: pattern, in: record),
      component: Component(
        host: RecordText.of(record.host, in: bytes) ?? place.host,
        service: RecordText.of(record.service, in: bytes) ?? place.service,
        system: pattern.generic ? pattern.peerSystem : pattern.system, target: found.target, name: found.name),
      fields: found.fields,
      citation: Citation(
        source: place.source, line: record.line, offset: record.offset, time: time,
        text: RecordText.firstLine(of: record, in: bytes)))
    format(event, &out)
    return true
  }

  /// A request that failed on the way, where its row says how.
  private func write(
    _ exchange: Exchange, of record: Record, in bytes: [UInt8], time: Instant?, _ place: PageReader.Place,
    into out: inout [UInt8]
  ) -> Bool {
    let outcome = ExchangeOutcome(exchange)
    guard outcome.isTold, let eventClass = outcome.eventClass else { return false }
    let server = RecordText.of(exchange.server ?? exchange.upstream, in: bytes)
    let backend = RecordText.of(exchange.backend, in: bytes)
    var fields: [Event.Field] = []
    func add(_ capture: Capture, _ value: String?) {
      if let value { fields.append(Event.Field(name: capture.rawValue, value: value)) }
    }
    add(.backend, backend)
    add(.server, server)
    add(.code, exchange.status == 0 ? nil : "\(exchange.status)")
    add(.waitMilliseconds, exchange.durationMicroseconds < 0 ? nil : "\(exchange.durationMicroseconds / 1_000)")
    let event = Event(
      eventClass: eventClass, pattern: outcome.pattern, severity: .error,
      component: Component(
        host: RecordText.of(record.host, in: bytes) ?? place.host,
        service: RecordText.of(record.service, in: bytes) ?? place.service, system: "http", target: server,
        name: backend),
      fields: fields,
      citation: Citation(
        source: place.source, line: record.line, offset: record.offset, time: time,
        text: RecordText.firstLine(of: record, in: bytes)))
    format(event, &out)
    return true
  }
}
