// ASCII as the formats use it. Everything here works on single bytes: no locale, no Unicode.

extension UInt8 {
  @inline(__always) var isDigit: Bool { self &- 48 < 10 }
  @inline(__always) var isLetter: Bool { (self | 0x20) &- 97 < 26 }
  @inline(__always) var isBlank: Bool { self == 32 || self == 9 }
  /// A digit's value; meaningless for other bytes.
  @inline(__always) var digit: Int { Int(self &- 48) }
  @inline(__always) var isUpper: Bool { self &- 65 < 26 }
  @inline(__always) var isLower: Bool { self &- 97 < 26 }
  /// What words are made of in any language.
  @inline(__always) var isWordByte: Bool { isLetter || isDigit || self >= 0x80 }
  /// What host names, program names and keys are made of.
  @inline(__always) var isNameByte: Bool {
    isLetter || isDigit || self == 45 || self == 46 || self == 95
  }
}

extension [UInt8] {
  /// Whether `word` (ASCII) stands at `index`, before `limit`.
  @inline(__always)
  func holds(_ word: [UInt8], at index: Int, before limit: Int) -> Bool {
    guard index + word.count <= limit else { return false }
    for i in 0..<word.count where self[index + i] != word[i] { return false }
    return true
  }

  /// The first index in `from..<to` that holds `byte`, or `to`.
  @inline(__always)
  func first(_ byte: UInt8, from: Int, to: Int) -> Int {
    var i = from
    while i < to, self[i] != byte { i &+= 1 }
    return i
  }

  /// The digits from `index` as a number, and the index behind them; at most 18 digits count.
  @inline(__always)
  func number(at index: Int, before limit: Int) -> (value: Int, end: Int) {
    var i = index
    var value = 0
    while i < limit, i &- index < 18 {
      let byte = self[i]
      guard byte.isDigit else { break }
      value = value &* 10 &+ byte.digit
      i &+= 1
    }
    return (value, i)
  }
}
