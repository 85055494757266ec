/// Paths as text that loses nothing: a file name is any bytes but NUL and `/`, a `String` only valid UTF-8.
///
/// Bytes that are not valid UTF-8 become the private-use scalars U+EF80…U+EFFF, one for each byte 80…FF, as in MirBSD's
/// OPTU-8; so do the bytes of those scalars themselves, so that no two names share a text.
package enum PathName {
  /// The text of a name's bytes.
  package static func text(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self), !text.unicodeScalars.contains(where: isEscape) {
      return text
    }
    var text = String.UnicodeScalarView()
    var start = 0
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    scalars: while true {
      switch parser.parseScalar(from: &rest) {
      case .emptyInput: break scalars
      case .error(let length):
        bytes[start..<(start + length)].forEach { text.append(escape($0)) }
        start += length
      case .valid(let encoded):
        let scalar = Unicode.UTF8.decode(encoded)
        if isEscape(scalar) { encoded.forEach { text.append(escape($0)) } } else { text.append(scalar) }
        start += encoded.count
      }
    }
    return String(text)
  }

  /// The name's bytes again.
  package static func bytes(_ text: String) -> [UInt8] {
    if !text.unicodeScalars.contains(where: isEscape) { return Array(text.utf8) }
    return text.unicodeScalars.flatMap { scalar -> [UInt8] in
      isEscape(scalar) ? [UInt8(scalar.value - 0xEF00)] : Array(String(scalar).utf8)
    }
  }

  /// The path for people: bytes that are no text, and control characters, as `\xHH`.
  package static func display(_ text: String) -> String {
    if !text.unicodeScalars.contains(where: { isEscape($0) || isControl($0) }) { return text }
    return text.unicodeScalars.map { scalar in
      if isEscape(scalar) { return hexadecimal(scalar.value - 0xEF00) }
      return isControl(scalar) ? hexadecimal(scalar.value) : String(scalar)
    }.joined()
  }

  private static func escape(_ byte: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(UInt16(0xEF00) + UInt16(byte | 0x80))!
  }

  private static func isEscape(_ scalar: Unicode.Scalar) -> Bool { (0xEF80...0xEFFF).contains(scalar.value) }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "\\x" + (digits.count < 2 ? "0" : "") + digits
  }
}
