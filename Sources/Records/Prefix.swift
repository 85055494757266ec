import Events

extension Line {
  /// What stands between stamp and text in a format nobody described: brackets with threads and process numbers,
  /// loggers, separators, and a level within the first few words. Without a level the text begins at the first word.
  mutating func readPrefix(_ bytes: [UInt8], _ draft: inout Draft) {
    var text = -1
    var words = 0
    var i = cursor
    while i < end, bytes[i] == 0x5D || bytes[i] == 58 || bytes[i] == 0x7C || Line.endsColumn(bytes[i]) { i += 1 }
    let plain = skip(bytes, i)
    for _ in 0..<8 {
      i = skip(bytes, i)
      guard i < end else { break }
      if let close = group(bytes, at: i) {
        let opening = trimmed(bytes, i + 1, close)
        let word = opening..<trimmedEnd(bytes, close, after: opening)
        i = close + 1
        guard take(bytes, word, &draft) || words == 0 && takeLetter(bytes, word, &draft) else { continue }
        text = i
        break
      }
      let from = i
      while i < end, !bytes[i].isBlank, !Line.endsWord(bytes[i]), !isEscape(bytes, i), bytes[i] != 47 || words > 0 {
        i += 1
      }
      if i == from { i += 1 }
      if isLevel(bytes, from, i), take(bytes, from..<i, &draft) {
        text = i
        break
      }
      if takeLetter(bytes, from..<i, isFirst: words == 0, &draft) {
        text = i
        break
      }
      // The next column of a line in columns; in `msg="ERROR` stands a value.
      if i > from, i < end, Line.endsColumn(bytes[i]), bytes[i - 1] != 61 {
        words += 1
        while i < end, Line.endsColumn(bytes[i]) { i += 1 }
        if words > 3 { break }
        continue
      }
      var isPair = false
      var k = from
      while k < i {
        isPair = isPair || bytes[k] == 61
        k += 1
      }
      while i < end, !bytes[i].isBlank, !isEscape(bytes, i) { i += 1 }
      words += isPair ? 0 : 1
      if words > 3 { break }
    }
    cursor = text < 0 ? plain : behindLevel(bytes, text)
    draft.record.message = cursor..<end
  }

  /// Behind a level: separators, up to three brackets, and a logger that a dash or a colon closes.
  private func behindLevel(_ bytes: [UInt8], _ from: Int) -> Int {
    var from = from
    if from < end, bytes[from] == 34 { from += 1 }
    if from < end, bytes[from] == 44 || bytes[from] == 59 { from += 1 }
    var i = skip(bytes, from)
    for _ in 0..<3 {
      guard i < end, let close = group(bytes, at: i) else { break }
      i = skip(bytes, close + 1)
    }
    var word = i
    while word < end, word - i < 100, !bytes[word].isBlank { word += 1 }
    if word + 2 < end, word > i, bytes[word] == 32, bytes[word + 1] == 45 || bytes[word + 1] == 58,
      bytes[word + 2] == 32
    {
      return skip(bytes, word)
    }
    return i
  }

  /// Behind blanks and lonely separators.
  private func skip(_ bytes: [UInt8], _ from: Int) -> Int {
    var i = from
    while i < end {
      switch bytes[i] {
      case 32, 9, 58, 0x7C: i += 1
      case 0x5C where isEscaped && i + 1 < end && bytes[i + 1] == UInt8(ascii: "t"): i += 2
      case 0x1B, 0x5C:
        let text = Colour.behind(bytes, i, end, isEscaped: isEscaped)
        guard text > i else { return i }
        i = text
      case 45:
        var dash = i
        while dash < end, bytes[dash] == 45 { dash += 1 }
        guard dash == end || bytes[dash].isBlank else { return i }
        i = dash
      default: return i
      }
    }
    return i
  }

  /// Whether a colour begins at `index`, or in JSON anything that is escaped.
  private func isEscape(_ bytes: [UInt8], _ index: Int) -> Bool {
    bytes[index] == 0x1B || (isEscaped && bytes[index] == 0x5C)
  }

  /// The index of the closing bracket of a short group that starts at `index`.
  private func group(_ bytes: [UInt8], at index: Int) -> Int? {
    let close: UInt8
    switch bytes[index] {
    case 0x5B: close = 0x5D
    case 40: close = 41
    case 60: close = 62
    default: return nil
    }
    let found = bytes.first(close, from: index, to: Swift.min(end, index + 80))
    return found < end && bytes[found] == close ? found : nil
  }

  private func trimmed(_ bytes: [UInt8], _ from: Int, _ to: Int) -> Int {
    var i = from
    while i < to, bytes[i].isBlank { i += 1 }
    return i
  }

  private func trimmedEnd(_ bytes: [UInt8], _ to: Int, after from: Int) -> Int {
    var i = to
    while i > from, bytes[i - 1].isBlank { i -= 1 }
    return i
  }

  /// A word is a level in capitals; in small letters only where a colon, a bar, a tab, more blanks or
  /// a bracket set it off, or where it is a column.
  private func isLevel(_ bytes: [UInt8], _ from: Int, _ to: Int) -> Bool {
    guard to > from + 2 else { return false }
    if bytes[from].isUpper, bytes[from + 1].isUpper { return true }
    guard to < end else { return false }
    switch bytes[to] {
    case 58, 0x7C, 9, 0x1B: return true
    case 34, 44, 59: return Line.endsColumn(bytes[from &- 1])
    // `warning/ApiListener:` is Icinga's.
    case 47: return to &+ 1 < end && bytes[to &+ 1].isUpper
    case 0x5C: return isEscaped
    default:
      return to + 1 < end
        && (bytes[to + 1] == 32 || bytes[to] == 32 && (bytes[to + 1] == 58 || bytes[to + 1] == 0x5B))
    }
  }

  /// What ends a column: a comma, a semicolon, a quote.
  private static func endsColumn(_ byte: UInt8) -> Bool { byte == 44 || byte == 59 || byte == 34 }

  private static func endsWord(_ byte: UInt8) -> Bool {
    byte == 58 || byte == 0x7C || byte == 0x5B || byte == 0x5D || endsColumn(byte)
  }

  /// Takes a lonely capital as the level if it is one: the first word (`E`, but not `A`, and `I` only before what is no
  /// plain word), or one of the first with its mark (`E!`, `E>`).
  private func takeLetter(_ bytes: [UInt8], _ word: Range<Int>, isFirst: Bool, _ draft: inout Draft) -> Bool {
    let letter = bytes[word.lowerBound]
    guard letter.isUpper, word.upperBound < end, bytes[word.upperBound].isBlank else { return false }
    if word.count == 2 {
      guard bytes[word.lowerBound + 1] == 33 || bytes[word.lowerBound + 1] == 62 else { return false }
      return takeLetter(bytes, word.lowerBound..<word.lowerBound + 1, &draft)
    }
    guard word.count == 1, isFirst, letter != UInt8(ascii: "A") else { return false }
    if letter == UInt8(ascii: "I") {
      var next = skip(bytes, word.upperBound)
      while next < end, bytes[next].isLetter { next += 1 }
      guard next < end, !bytes[next].isBlank else { return false }
    }
    return takeLetter(bytes, word, &draft)
  }

  private func takeLetter(_ bytes: [UInt8], _ word: Range<Int>, _ draft: inout Draft) -> Bool {
    guard word.count == 1, bytes[word.lowerBound].isUpper else { return false }
    let meaning = LevelWord.letter(bytes[word.lowerBound])
    guard meaning != .none else { return false }
    draft.take(meaning)
    return true
  }

  /// Takes `word` as the level if it is one; a word of everyday's text only where it begins with a capital.
  private func take(_ bytes: [UInt8], _ word: Range<Int>, _ draft: inout Draft) -> Bool {
    let meaning = LevelWord.meaning(bytes, word.lowerBound, word.upperBound)
    guard meaning.level != nil else { return false }
    guard bytes[word.lowerBound].isUpper || !LevelWord.isEveryday(bytes, word.lowerBound, word.upperBound) else {
      return false
    }
    draft.take(meaning)
    return true
  }
}
