extension Line {
  /// `KEY=value`, as `journalctl -o export` and `-o verbose` write the fields of an entry; false for anything else.
  /// A value given separately, `value`, is that of a field whose bytes do not stand on the line.
  mutating func readJournalField(
    _ bytes: [UInt8], value: Range<Int>? = nil, _ stamps: inout StampReader, _ draft: inout Draft
  ) -> Bool {
    while cursor < end, bytes[cursor].isBlank { cursor += 1 }
    let from = cursor
    while cursor < end, bytes[cursor].isUpper || bytes[cursor] == 95 || bytes[cursor].isDigit { cursor += 1 }
    guard cursor > from, cursor == end ? value != nil : bytes[cursor] == 61 else { return false }
    guard let key = KeyName.named(bytes, from, cursor) else { return true }
    let range = value ?? (cursor + 1)..<end
    // An entry has one message and one time, so a field simply replaces what stood in for it.
    var fields = Fields()
    if key == .message { draft.record.message = range.lowerBound..<range.lowerBound }
    fields.take(
      key, Fields.Value(from: range.lowerBound, to: range.upperBound), depth: 0, bytes, &stamps, &draft)
    return true
  }
}
