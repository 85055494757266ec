internal import Matching

/// JSON strings, written into bytes: valid whatever stands in them, and safe to show.
extension [UInt8] {
  /// The text in quotes. What is no UTF-8 becomes the replacement character. Costs a copy where nothing needs care.
  mutating func append(jsonString text: ArraySlice<UInt8>) {
    append(UInt8(ascii: "\""))
    append(jsonCharacters: text)
    append(UInt8(ascii: "\""))
  }

  private mutating func append(jsonCharacters text: ArraySlice<UInt8>) {
    var index = text.startIndex
    while true {
      let plain = ByteSearch.endOfPlain(in: text, from: index)
      append(text, index, plain)
      guard plain < text.endIndex else { return }
      index = plain + 1
      switch text[plain] {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
        append(text[plain])
      case UInt8(ascii: "\n"):
        append(UInt8(ascii: "\\"))
        append(UInt8(ascii: "n"))
      case ..<0x80: append(jsonScalar: Unicode.Scalar(text[plain]))
      default:
        // ASCII ends every sequence of UTF-8, whole or broken, so this much can be decoded by itself.
        while index < text.endIndex, text[index] >= 0x80 { index += 1 }
        for scalar in String(decoding: text[plain..<index], as: UTF8.self).unicodeScalars { append(jsonScalar: scalar) }
      }
    }
  }

  /// One character of a string. Controls, C1 controls and marks that change the direction of writing are escaped.
  mutating func append(jsonScalar scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": append(contentsOf: #"\""#.utf8)
    case "\\": append(contentsOf: #"\\"#.utf8)
    case "\n": append(contentsOf: #"\n"#.utf8)
    case "\r": append(contentsOf: #"\r"#.utf8)
    case "\t": append(contentsOf: #"\t"#.utf8)
    case _ where scalar.misleadsTerminals:
      // All of these lie in the basic plane.
      let digits = String(scalar.value, radix: 16)
      append(contentsOf: (#"\u"# + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
    case _ where scalar.isASCII: append(UInt8(truncatingIfNeeded: scalar.value))
    default: append(contentsOf: UTF8.encode(scalar)!)
    }
  }
}
