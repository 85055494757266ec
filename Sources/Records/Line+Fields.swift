import Events

/// The fields of layouts that are more than a word.
extension Line {
  mutating func readField(_ bytes: [UInt8], _ step: Layout.Step, _ stamps: inout StampReader, _ draft: inout Draft)
    -> Bool
  {
    switch step {
    case .digits(let part): return readDigits(bytes, part, &draft)
    case .level, .capitals: return readLevel(bytes, &draft, isCapital: step == .capitals)
    case .letter: return readMark(bytes, LevelWord.letter, &draft)
    case .symbol: return readMark(bytes, LevelWord.symbol, &draft)
    case .priority:
      let (number, behind) = bytes.number(at: cursor, before: end)
      guard behind > cursor, number < 192 else { return false }
      draft.take(LevelWord.priority(number))
      cursor = behind
    case .scale(let scale):
      let (number, behind) = bytes.number(at: cursor, before: end)
      let meaning = LevelWord.meaning(of: number, on: scale)
      guard behind > cursor, meaning != .none else { return false }
      draft.take(meaning)
      cursor = behind
    case .implied(let meaning): draft.take(meaning)
    case .abbreviation:
      guard cursor + 1 < end, bytes[cursor].isUpper, bytes[cursor + 1].isLetter, !bytes[cursor + 1].isUpper else {
        return false
      }
      cursor += 2
    case .landmark(let place): return skip(to: Layout.landmarkBytes[place], bytes)
    case .text(let place):
      let from = cursor
      guard skip(to: Layout.landmarkBytes[place], bytes) else { return false }
      draft.record.message = from..<cursor - Layout.landmarkBytes[place].count
    case .accepted:
      guard let stamp = stamps.read(bytes, at: cursor, before: end, kinds: .access, isNested: isNested) else {
        return false
      }
      draft.take(stamp)
      draft.wasAccepted = true
      cursor = stamp.end
    case .uptime: return readUptime(bytes, &draft)
    case .seek: return seek(bytes, &stamps, &draft)
    case .severity: return readSeverity(bytes, &draft)
    case .tag: readTag(bytes, &draft, isStrict: false)
    case .strictTag: return readTag(bytes, &draft, isStrict: true)
    case .quoted: return readQuoted(bytes)
    case .field: return readCSV(bytes, nil, &draft)
    case .messageField: return readCSV(bytes, true, &draft)
    case .structuredData:
      guard skipStructuredData(bytes) else { return false }
      if cursor < end, bytes[cursor] == 32 { cursor += 1 }
      if cursor + 3 <= end, bytes[cursor] == 0xEF, bytes[cursor + 1] == 0xBB, bytes[cursor + 2] == 0xBF { cursor += 3 }
    case .request: return readRequest(bytes, &draft)
    case .status: return readStatus(bytes, &draft)
    case .timers: return readTimers(bytes, &draft)
    case .termination: return readTermination(bytes, &draft)
    case .captures: skipCaptures(bytes)
    case .pairs: readPairs(bytes, &draft)
    case .prefix: readPrefix(bytes, &draft)
    case .openJSON: return readOpenJSON(bytes, &stamps, &draft)
    case .partial:
      let tag = cursor
      while cursor < end, !bytes[cursor].isBlank { cursor += 1 }
      guard cursor > tag, bytes[tag] == UInt8(ascii: "P") || bytes[tag] == UInt8(ascii: "F") else { return false }
      draft.isPartial = bytes[tag] == UInt8(ascii: "P")
    case .json: return readJSON(bytes, &stamps, &draft)
    case .logfmt: return readLogfmt(bytes, &stamps, &draft)
    case .journalField: return readJournalField(bytes, &stamps, &draft)
    case .end: return cursor == end
    default: return false
    }
    return true
  }

  private mutating func skip(to landmark: [UInt8], _ bytes: [UInt8]) -> Bool {
    while cursor < end {
      cursor = bytes.first(landmark[0], from: cursor, to: end)
      if bytes.holds(landmark, at: cursor, before: end) {
        cursor += landmark.count
        return true
      }
      cursor += 1
    }
    return false
  }

  private mutating func readDigits(_ bytes: [UInt8], _ part: Layout.Part, _ draft: inout Draft) -> Bool {
    let (_, behind) = bytes.number(at: cursor, before: end)
    guard behind > cursor else { return false }
    if part == .pid { draft.pid = Slice(cursor, behind) }
    cursor = behind
    return true
  }

  private mutating func readUptime(_ bytes: [UInt8], _ draft: inout Draft) -> Bool {
    let (seconds, point) = bytes.number(at: cursor, before: end)
    guard point > cursor, point - cursor < 10, point < end, bytes[point] == 46 else { return false }
    let (fraction, behind) = bytes.number(at: point + 1, before: end)
    guard behind == point + 7 else { return false }
    draft.uptime = Int64(seconds) * 1_000_000_000 + Int64(fraction) * 1_000
    cursor = behind
    return true
  }

  private mutating func readLevel(_ bytes: [UInt8], _ draft: inout Draft, isCapital: Bool) -> Bool {
    let from = cursor
    while cursor < end, bytes[cursor].isWordByte { cursor &+= 1 }
    guard !isCapital || (cursor > from &+ 2 && (bytes[from &+ 1].isUpper || bytes[from] >= 0x80)) else { return false }
    let meaning = LevelWord.meaning(bytes, from, cursor)
    guard meaning != .none else { return false }
    draft.take(meaning)
    return true
  }

  private mutating func readMark(_ bytes: [UInt8], _ table: (UInt8) -> LevelWord.Meaning, _ draft: inout Draft) -> Bool
  {
    guard cursor < end else { return false }
    let meaning = table(bytes[cursor])
    guard meaning != .none else { return false }
    draft.take(meaning)
    cursor += 1
    return true
  }

  /// Up to `LOG:  ` and its like. The process is the first number in brackets, else the first that stands alone.
  private mutating func readSeverity(_ bytes: [UInt8], _ draft: inout Draft) -> Bool {
    let from = cursor
    let limit = Swift.min(end &- 2, from &+ 400)
    var i = from
    while i < limit {
      if bytes[i] == 58, bytes[i &+ 1] == 32, bytes[i &+ 2] == 32 {
        var behind = i
        // French puts a space before a colon, and one that does not break.
        if behind > from, bytes[behind &- 1] == 32 { behind &-= 1 }
        if behind &- from > 1, bytes[behind &- 1] == 0xA0, bytes[behind &- 2] == 0xC2 { behind &-= 2 }
        var word = behind
        while word > from, bytes[word &- 1].isWordByte, !bytes[word &- 1].isLower { word &-= 1 }
        let meaning = LevelWord.meaning(bytes, word, behind)
        if word < behind, !bytes[word].isDigit, meaning != .none {
          draft.take(meaning)
          draft.pid = process(bytes, from, word)
          cursor = i &+ 3
          return true
        }
      }
      i &+= 1
    }
    return false
  }

  private func process(_ bytes: [UInt8], _ from: Int, _ to: Int) -> Slice {
    var i = from
    var lonely = Slice.none
    while i < to {
      let isBracket = bytes[i] == 0x5B
      if isBracket || (bytes[i].isBlank && lonely.isNone) {
        let (_, behind) = bytes.number(at: i &+ 1, before: to)
        if behind > i &+ 1, behind < to {
          if isBracket, bytes[behind] == 0x5D { return Slice(i &+ 1, behind) }
          if bytes[behind].isBlank, lonely.isNone { lonely = Slice(i &+ 1, behind) }
        }
      }
      i &+= 1
    }
    return lonely
  }

  /// `program[pid]: ` or `program: `. Without a colon the text begins at once, unless that is refused.
  @discardableResult
  private mutating func readTag(_ bytes: [UInt8], _ draft: inout Draft, isStrict: Bool) -> Bool {
    let from = cursor
    var i = cursor
    while i < end, i - from < 96, bytes[i] > 32, bytes[i] != 58, bytes[i] != 0x5B { i &+= 1 }
    let name = from..<i
    var pid = Slice.none
    if i < end, bytes[i] == 0x5B {
      let close = bytes.first(0x5D, from: i, to: Swift.min(end, i + 40))
      guard close < end, bytes[close] == 0x5D else { return !isStrict }
      pid = Slice(i + 1, close)
      i = close + 1
    }
    // `%LINK-3-UPDOWN:` is Cisco's, and says a level.
    guard !name.isEmpty, bytes[from] != UInt8(ascii: "%"), i < end, bytes[i] == 58 else { return !isStrict }
    i += 1
    if i < end {
      guard bytes[i].isBlank || !isStrict else { return false }
      if bytes[i].isBlank { i += 1 }
    }
    draft.record.service = name
    draft.pid = pid
    cursor = i
    return true
  }

  private mutating func readQuoted(_ bytes: [UInt8]) -> Bool {
    guard cursor < end, bytes[cursor] == 34 else { return false }
    cursor &+= 1
    while cursor < end, bytes[cursor] != 34 { cursor &+= bytes[cursor] == 0x5C ? 2 : 1 }
    guard cursor < end else { return false }
    cursor &+= 1
    return true
  }

  /// A CSV field; the one that holds the message may end on a later line.
  private mutating func readCSV(_ bytes: [UInt8], _ isMessage: Bool?, _ draft: inout Draft) -> Bool {
    guard cursor < end else { return isMessage == nil }
    guard bytes[cursor] == 34 else {
      let from = cursor
      cursor = bytes.first(44, from: cursor, to: end)
      if isMessage == true { draft.record.message = from..<cursor }
      return true
    }
    let from = cursor &+ 1
    var i = from
    while i < end {
      if bytes[i] == 34 {
        guard i &+ 1 < end, bytes[i &+ 1] == 34 else { break }
        i &+= 1
      }
      i &+= 1
    }
    i = Swift.min(i, end)
    if isMessage == true { draft.record.message = from..<i }
    cursor = Swift.min(i &+ 1, end)
    return true
  }

  /// `-`, or `[id name="value"]…` with `\]` and `\"` escaped.
  private mutating func skipStructuredData(_ bytes: [UInt8]) -> Bool {
    guard cursor < end else { return false }
    if bytes[cursor] == 45 {
      cursor += 1
      return true
    }
    guard bytes[cursor] == 0x5B else { return false }
    var isQuoted = false
    while cursor < end {
      switch bytes[cursor] {
      case 0x5C: cursor += 1
      case 34: isQuoted.toggle()
      case 0x5D where !isQuoted:
        if cursor + 1 >= end || bytes[cursor + 1] != 0x5B {
          cursor += 1
          return true
        }
      default: break
      }
      cursor += 1
    }
    return false
  }
}
