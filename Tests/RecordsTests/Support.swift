import Events

@testable import Records

/// Every test reads as if the logs were collected on 2026-11-23.
let collected = Instant(seconds: 1_795_392_000)

/// The records of `text`, and what became of its lines, read in windows of `window` bytes as `Ingest` does: the rest of
/// one window is handed again with the next.
func read(
  _ bytes: [UInt8], window: Int = .max, latest: Instant = collected
) -> (records: [Record], counts: LineCounts, format: String) {
  var reader = RecordReader(source: SourceHint(path: "test.log", latest: latest))
  var records: [Record] = []
  var start = 0
  var end = 0
  repeat {
    end = window >= bytes.count - end ? bytes.count : end + window
    start = reader.read(bytes, start..<end, isEnd: end == bytes.count, into: &records)
  } while end < bytes.count
  return (records, reader.counts, reader.format)
}

func read(_ text: String, window: Int = .max, latest: Instant = collected) -> (
  records: [Record], counts: LineCounts, format: String
) {
  read(Array(text.utf8), window: window, latest: latest)
}

/// One record as the format table of the tests writes it: time, zone (Z or l for local), level, host, service, lines,
/// message.
func line(of record: Record, in bytes: [UInt8]) -> String {
  func text(_ range: Range<Int>?) -> String { range.map { String(decoding: bytes[$0], as: UTF8.self) } ?? "-" }
  var time = record.isDated ? Instant(nanoseconds: record.time).iso8601 : "undated"
  time = record.isDated && !record.isZoned ? String(time.dropLast()) + "l" : time
  let words = [time, record.level?.name ?? "-", text(record.host), text(record.service), "\(record.lineCount)"]
  return words.joined(separator: " ") + " | " + text(record.message)
}

/// What two runs must agree on, whatever the windows were.
struct Seen: Hashable {
  var offset: Int, length: Int, line: Int, lineCount: Int, time: Int64
  var level: Level?, isZoned: Bool, message: String, host: String?, service: String?, status: UInt16?

  init(_ record: Record, _ bytes: [UInt8]) {
    func text(_ range: Range<Int>?) -> String? { range.map { String(decoding: bytes[$0], as: UTF8.self) } }
    (offset, length, line, lineCount) = (record.offset, record.end - record.start, record.line, record.lineCount)
    (time, level, isZoned) = (record.time, record.level, record.isZoned)
    message = text(record.message) ?? ""
    (host, service, status) = (text(record.host), text(record.service), record.exchange?.status)
  }
}
