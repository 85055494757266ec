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
      if start - record.start > field.count, bytes[(start - field.count)..<start].elementsEqual(field) {
        start -= field.count
      }
    }
    let limit = min(record.end, start + Citation.textLimit)
    var end = ByteSearch.index(of: 0x0a, in: bytes, from: start, to: limit)
    if end > start, bytes[end - 1] == 0x0d { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private static let exportStart = Array("__".utf8)
  private static let field = Array("MESSAGE=".utf8)
}
