/// The whole text of `record` behind its prefix, unescaped where it stood in JSON; `scratch` holds it then. Copies
/// nothing else.
package func messageText(
  of record: Record, in bytes: [UInt8], scratch: inout [UInt8]
) -> ArraySlice<UInt8> {
  if record.isEscaped {
    scratch.removeAll(keepingCapacity: true)
    JSONText.unescape(bytes, record.message, into: &scratch)
    return scratch[...]
  }
  let end = record.lineCount > 1 ? record.end : record.message.upperBound
  return bytes[record.message.lowerBound..<Swift.max(end, record.message.lowerBound)]
}
