import Events

extension Line {
  /// What stands between stamp and text in a format nobody described: brackets with threads and process numbers,
  /// loggers, separators, and a level within the first few words. Without a level the text begins at the first word.
  mutating func readPrefix(_ bytes: [UInt8], _ draft: inout Draft) {
    var text = -1
    var words = 0
    var i = cursor
    while i < end, bytes[i] == 0x5D || bytes[i] == 44 || bytes[i] == 58 || bytes[i] == 0x7C { i += 1 }
    let plain = skip(bytes, i)
    for _ in 0..<8 {
      i = skip(bytes, i)
      guard i < end else { break }
      if let close = group(bytes, at: i) {
        let meaning = LevelWord.meaning(bytes, trimmed(bytes, i + 1), trimmedEnd(bytes, close))
        i = close + 1
        guard take(bytes, meaning, &draft) else { continue }
        text = i
        break
      }
      let from = i
      while i < end, !bytes[i].isBlank, bytes[i] != 58, bytes[i] != 0x7C, bytes[i] != 0x5D { i += 1 }
      if i == from { i += 1 }
      if isLevel(bytes, from, i), take(bytes, LevelWord.meaning(bytes, from, i), &draft) {
        text = i
        break
      }
      while i < end, !bytes[i].isBlank { i += 1 }
      words += 1
      if words > 3 { break }
    }
    cursor = text < 0 ? plain : behindLevel(bytes, text)
    draft.record.message = cursor..<end
  }

  /// Behind a level: separators, up to three brackets, and a logger that a dash or a colon closes.
  private func behindLevel(_ bytes: [UInt8], _ from: Int) -> Int {
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

  private func trimmed(_ bytes: [UInt8], _ from: Int) -> Int {
    var i = from
    while i < end, bytes[i].isBlank { i += 1 }
    return i
  }

  private func trimmedEnd(_ bytes: [UInt8], _ to: Int) -> Int {
    var i = to
    while i > start, bytes[i - 1].isBlank { i -= 1 }
    return i
  }

  /// A word is a level in capitals; in small letters only where a colon, a bar, a tab or more blanks set it off.
  private func isLevel(_ bytes: [UInt8], _ from: Int, _ to: Int) -> Bool {
    guard to > from + 2 else { return false }
    if bytes[from].isUpper, bytes[from + 1].isUpper { return true }
    guard to < end else { return false }
    return bytes[to] == 58 || bytes[to] == 0x7C || bytes[to] == 9 || (to + 1 < end && bytes[to + 1] == 32)
  }

  private func take(_ bytes: [UInt8], _ meaning: LevelWord.Meaning, _ draft: inout Draft) -> Bool {
    guard meaning.level != nil else { return false }
    draft.take(meaning)
    return true
  }
}
