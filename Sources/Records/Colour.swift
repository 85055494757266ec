import Events

/// A terminal's colours, `ESC [ … m` (ECMA-48, SGR), as programs leave them in their logs; within JSON the escape is
/// itself escaped, `\u001b[31m`.
enum Colour {
  private static let escapes = ["\\u001b[", "\\u001B[", "\\x1b["].map { Array($0.utf8) }

  /// Behind the sequences that start at `from`, or `from` where there are none.
  static func behind(_ bytes: [UInt8], _ from: Int, _ to: Int, isEscaped: Bool) -> Int {
    var i = from
    while let text = opened(bytes, i, to, isEscaped: isEscaped) {
      let close = bytes.first(UInt8(ascii: "m"), from: text, to: Swift.min(to, text + 16))
      guard close < to, bytes[close] == UInt8(ascii: "m") else { return i }
      i = close + 1
    }
    return i
  }

  /// Behind the bytes that open a sequence at `index`; nil where none does.
  private static func opened(_ bytes: [UInt8], _ index: Int, _ to: Int, isEscaped: Bool) -> Int? {
    guard index < to else { return nil }
    if bytes[index] == 0x1B { return index + 1 }
    guard isEscaped, bytes[index] == 0x5C else { return nil }
    return escapes.first { bytes.holds($0, at: index, before: to) }.map { index + $0.count }
  }
}
