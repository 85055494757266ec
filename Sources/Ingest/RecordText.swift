import Events
import Matching
import Records

enum RecordText {
  /// A part of the buffer as text; nil where there is none.
  static func of(_ range: Range<Int>?, in bytes: [UInt8]) -> String? {
    guard let range, !range.isEmpty else { return nil }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// The record's first line, at most `Citation.textLimit` bytes of it; of a journal entry in the export format, whose
  /// first line is a cursor, the line with the message.
  static func firstLine(of record: Record, in bytes: [UInt8]) -> String {
    var start = record.start
    if record.lineCount > 1, bytes[start..<record.end].starts(with: exportStart) {
      start = record.message.lowerBound
      // To the start of its line, or behind the length, whose last byte is zero, of a value of several lines.
      while start > record.start, bytes[start - 1] != 0x0a, bytes[start - 1] != 0 { start -= 1 }
    }
    let limit = min(record.end, start + Citation.textLimit)
    var end = ByteSearch.index(of: 0x0a, in: bytes, from: start, to: limit)
    if end > start, bytes[end - 1] == 0x0d { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private static let exportStart = Array("__".utf8)
}
