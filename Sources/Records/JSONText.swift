/// The text of a JSON string as it was meant.
package enum JSONText {
  /// Appends `bytes[range]`, the inside of a JSON string, to `scratch` without its escapes. A broken escape stays as it
  /// is. A range that starts with `[` is journald's array of byte values.
  package static func unescape(_ bytes: [UInt8], _ range: Range<Int>, into scratch: inout [UInt8]) {
    if !range.isEmpty, bytes[range.lowerBound] == 0x5B { return values(bytes, range, into: &scratch) }
    var i = range.lowerBound
    while i < range.upperBound {
      let byte = bytes[i]
      guard byte == 0x5C, i + 1 < range.upperBound else {
        scratch.append(byte)
        i += 1
        continue
      }
      let escaped = bytes[i + 1]
      i += 2
      switch escaped {
      case UInt8(ascii: "n"): scratch.append(10)
      case UInt8(ascii: "t"): scratch.append(9)
      case UInt8(ascii: "r"): scratch.append(13)
      case UInt8(ascii: "b"): scratch.append(8)
      case UInt8(ascii: "f"): scratch.append(12)
      case UInt8(ascii: "\""), 0x5C, UInt8(ascii: "/"): scratch.append(escaped)
      case UInt8(ascii: "u"):
        guard let unit = hex(bytes, i, range.upperBound) else {
          scratch += [0x5C, escaped]
          continue
        }
        i += 4
        var scalar = unit
        if unit & 0xFC00 == 0xD800, i + 1 < range.upperBound, bytes[i] == 0x5C, bytes[i + 1] == UInt8(ascii: "u"),
          let low = hex(bytes, i + 2, range.upperBound), low & 0xFC00 == 0xDC00
        {
          scalar = 0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF
          i += 6
        }
        append(scalar, to: &scratch)
      default: scratch += [0x5C, escaped]
      }
    }
  }

  private static func hex(_ bytes: [UInt8], _ index: Int, _ limit: Int) -> UInt32? {
    guard index + 4 <= limit else { return nil }
    var value: UInt32 = 0
    for i in index..<(index + 4) {
      let digit: UInt8
      switch bytes[i] {
      case 48...57: digit = bytes[i] - 48
      case 65...70: digit = bytes[i] - 55
      case 97...102: digit = bytes[i] - 87
      default: return nil
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  /// UTF-8; half of a surrogate pair becomes U+FFFD.
  private static func append(_ scalar: UInt32, to scratch: inout [UInt8]) {
    let scalar = scalar & 0xFFFF_F800 == 0xD800 ? 0xFFFD : scalar
    switch scalar {
    case ..<0x80: scratch.append(UInt8(scalar))
    case ..<0x800: scratch += [UInt8(0xC0 | scalar >> 6), UInt8(0x80 | scalar & 63)]
    case ..<0x10000:
      scratch += [UInt8(0xE0 | scalar >> 12), UInt8(0x80 | scalar >> 6 & 63), UInt8(0x80 | scalar & 63)]
    default:
      scratch += [
        UInt8(0xF0 | scalar >> 18), UInt8(0x80 | scalar >> 12 & 63), UInt8(0x80 | scalar >> 6 & 63),
        UInt8(0x80 | scalar & 63),
      ]
    }
  }

  private static func values(_ bytes: [UInt8], _ range: Range<Int>, into scratch: inout [UInt8]) {
    var i = range.lowerBound
    while i < range.upperBound {
      let (value, end) = bytes.number(at: i, before: range.upperBound)
      if end > i { scratch.append(UInt8(truncatingIfNeeded: value)) }
      i = Swift.max(end, i + 1)
    }
  }
}
