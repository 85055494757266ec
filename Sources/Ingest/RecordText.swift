import Events
import Matching
import Records

enum RecordText {
  /// A part of the buffer as text; nil where there is none.
  static func of(_ range: Range<Int>?, in bytes: [UInt8]) -> String? {
    guard let range, !range.isEmpty else { return nil }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// The record's first line, at most `Citation.textLimit` bytes of it.
  static func firstLine(of record: Record, in bytes: [UInt8]) -> String {
    let limit = min(record.end, record.start + Citation.textLimit)
    var end = ByteSearch.index(of: 0x0a, in: bytes, from: record.start, to: limit)
    if end > record.start, bytes[end - 1] == 0x0d { end -= 1 }
    return String(decoding: bytes[record.start..<end], as: UTF8.self)
  }
}
