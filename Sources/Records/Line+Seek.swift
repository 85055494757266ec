extension Line {
  /// Bytes of a line in which a stamp is looked for.
  private static let seekRange = 256
  /// A lead of at most so many bytes is no text.
  private static let shortLead = 16

  /// What ends the thing that a stamp stood in.
  private static let closers = Array(")>]\"',;".utf8)

  /// Finds the first stamp that says its date, wherever a word begins. The text before it, where it is more than
  /// brackets, numbers and a short word, stays part of the message.
  mutating func seek(_ bytes: [UInt8], _ stamps: inout StampReader, _ draft: inout Draft) -> Bool {
    guard stamps.patience.isDue() else { return false }
    let limit = Swift.min(end, start + Line.seekRange)
    var i = cursor
    while i < limit {
      if mayOpen(bytes, i), isOpening(bytes, i),
        let stamp = stamps.read(bytes, at: i, before: end, kinds: .dated, isNested: isNested)
      {
        stamps.patience.found()
        draft.take(stamp)
        let lead = start..<i
        cursor = stamp.end
        while cursor < end, Line.closers.contains(bytes[cursor]) { cursor += 1 }
        readPrefix(bytes, &draft)
        if lead.count > Line.shortLead, holdsWord(bytes, lead) { draft.record.message = start..<end }
        return true
      }
      i += 1
    }
    return false
  }

  /// Whether a word begins at `index` with a digit, or with a letter that a month or a day of the week begins with: most
  /// bytes of a text are dismissed by this alone.
  @inline(__always)
  private func mayOpen(_ bytes: [UInt8], _ index: Int) -> Bool {
    let byte = bytes[index]
    if !byte.isDigit {
      let letter = (byte | 0x20) &- UInt8(ascii: "a")
      guard letter < 26, Line.calendarLetters >> UInt32(letter) & 1 != 0 else { return false }
    }
    return index == start || !(bytes[index &- 1].isLetter || bytes[index &- 1].isDigit)
  }

  /// A bit for each of `adfjmnostw`.
  private static let calendarLetters: UInt32 = 0b0100_1100_0111_0010_0010_1001

  private func isOpening(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard bytes[index].isDigit || bytes[index].isLetter else { return false }
    guard index > start else { return true }
    let before = bytes[index - 1]
    if index == start + 1, !before.isLetter, !before.isDigit { return true }
    // Behind a colon stands a time more often than a date, unless a letter is before it, or many digits behind.
    if before == 58, bytes[index].isDigit, index - 1 > start, bytes[index - 2].isDigit {
      let behind = bytes.number(at: index, before: end).end
      return behind - index >= 6
        || (behind - index == 4 && behind < end && (bytes[behind] == 47 || bytes[behind] == 45))
    }
    return !(before.isNameByte || before == 47 || before == 0x5C || before == 43 || before == 37 || before >= 0x80)
  }

  private func holdsWord(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var letters = 0
    for i in range {
      letters = bytes[i].isLetter ? letters + 1 : 0
      if letters == 3 { return true }
    }
    return false
  }
}
