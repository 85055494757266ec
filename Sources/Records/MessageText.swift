/// The whole text of `record` behind its prefix, unescaped, for people to read. Allocates; not for the hot path.
package func messageText(of record: Record, in bytes: [UInt8]) -> String {
  guard !record.isEscaped else {
    var scratch: [UInt8] = []
    JSONText.unescape(bytes, record.message, into: &scratch)
    return String(decoding: scratch, as: UTF8.self)
  }
  let end = record.lineCount > 1 ? record.end : record.message.upperBound
  return String(decoding: bytes[record.message.lowerBound..<Swift.max(end, record.message.lowerBound)], as: UTF8.self)
}
