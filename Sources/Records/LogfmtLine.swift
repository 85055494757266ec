extension Line {
  /// `key=value key="quoted value"` to the end of the line. False unless it starts with a pair and says at least two of
  /// time, level and message.
  mutating func readLogfmt(_ bytes: [UInt8], _ stamps: inout StampReader, _ draft: inout Draft) -> Bool {
    let first = cursor
    var i = first
    while i < end, i - first < 40, bytes[i].isNameByte || bytes[i] == 64 { i += 1 }
    guard i > first, i < end, bytes[i] == 61 else { return false }
    draft.record.message = first..<first
    var fields = Fields()
    i = first
    while i < end {
      while i < end, bytes[i].isBlank { i += 1 }
      let key = i
      while i < end, bytes[i] != 61, !bytes[i].isBlank { i &+= 1 }
      guard i < end, bytes[i] == 61 else { continue }
      let name = KeyName.named(bytes, key, i)
      i += 1
      var value = Fields.Value(from: i, to: i)
      if i < end, bytes[i] == 34 {
        value.from = i + 1
        i += 1
        while i < end, bytes[i] != 34 {
          if bytes[i] == 0x5C {
            value.isEscaped = true
            i += 1
          }
          i += 1
        }
        i = Swift.min(i, end)
        value.to = i
        i = Swift.min(i + 1, end)
      } else {
        while i < end, !bytes[i].isBlank { i &+= 1 }
        value.to = i
      }
      if let name { fields.take(name, value, depth: 0, bytes, &stamps, &draft) }
    }
    guard fields.known >= 2 else { return false }
    if !fields.hasMessage { draft.record.message = first..<end }
    fields.finish(&draft)
    cursor = end
    return true
  }
}
