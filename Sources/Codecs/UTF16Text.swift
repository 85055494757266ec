/// A text in UTF-16, as Windows programs write their logs, turned into UTF-8 as it comes.
///
/// Half of a surrogate pair alone becomes U+FFFD, an odd byte at the end is left out. The mark at the start stays, as
/// U+FEFF. So 1 to 3 bytes of UTF-8 always stand for 2 of the file, and 4 for 4: `fileBytes` can tell where in the file
/// a byte came from. About 200 MB/s.
package struct UTF16Text: Sendable {
  /// Which byte of a unit comes first.
  package enum Order: Sendable {
    case low, high
  }

  private let order: Order
  /// Bytes at the end of the last call that are no whole character yet.
  private var rest: [UInt8] = []

  package init(_ order: Order) { self.order = order }

  /// The order of the bytes of a file that starts with `head`; nil where it is no UTF-16.
  ///
  /// The mark U+FEFF tells it (Unicode, 3.10, D98). Without one, text of any script that stamps its lines has so many
  /// digits, blanks and line ends that their other byte, zero, fills a good part of one half of the units' bytes and
  /// next to nothing of the other.
  package static func order(of head: [UInt8]) -> Order? {
    if head.starts(with: [0xFF, 0xFE]) { return .low }
    if head.starts(with: [0xFE, 0xFF]) { return .high }
    let units = head.count / 2
    guard units >= 16 else { return nil }
    var zeros = (even: 0, odd: 0)
    for unit in 0..<units {
      if head[2 * unit] == 0 { zeros.even += 1 }
      if head[2 * unit + 1] == 0 { zeros.odd += 1 }
    }
    if zeros.odd * 4 >= units, zeros.even * 16 <= zeros.odd { return .low }
    if zeros.even * 4 >= units, zeros.odd * 16 <= zeros.even { return .high }
    return nil
  }

  /// Appends what `bytes`, the next of the file, say. `isEnd`: there are no more.
  package mutating func decode(_ bytes: [UInt8], isEnd: Bool, into text: inout [UInt8]) {
    let input = rest.isEmpty ? bytes : rest + bytes
    text.reserveCapacity(text.count + input.count * 3 / 2)
    var at = 0
    while at + 1 < input.count {
      let unit = self.unit(input, at)
      guard unit & 0xF800 == 0xD800 else {
        UTF16Text.append(unit, to: &text)
        at += 2
        continue
      }
      if unit < 0xDC00, at + 3 >= input.count, !isEnd { break }
      let next = unit < 0xDC00 && at + 3 < input.count ? self.unit(input, at + 2) : 0
      if next & 0xFC00 == 0xDC00 {
        UTF16Text.append(0x10000 + (unit & 0x3FF) << 10 + next & 0x3FF, to: &text)
        at += 4
      } else {
        UTF16Text.append(0xFFFD, to: &text)
        at += 2
      }
    }
    rest = isEnd ? [] : Array(input[at...])
  }

  /// How many bytes of the file became `text[range]`, which must hold whole characters as `decode` writes them.
  package static func fileBytes(of text: [UInt8], _ range: Range<Int>) -> Int {
    var count = 0
    for place in range {
      // One unit for each character, and another for those of four bytes.
      if text[place] & 0xC0 != 0x80 { count += text[place] >= 0xF0 ? 4 : 2 }
    }
    return count
  }

  private func unit(_ bytes: [UInt8], _ at: Int) -> UInt32 {
    switch order {
    case .low: UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8
    case .high: UInt32(bytes[at + 1]) | UInt32(bytes[at]) << 8
    }
  }

  /// RFC 3629, 3.
  private static func append(_ scalar: UInt32, to text: inout [UInt8]) {
    func more(_ shift: UInt32) -> UInt8 { UInt8(0x80 | scalar >> shift & 0x3F) }
    switch scalar {
    case ..<0x80: text.append(UInt8(scalar))
    case ..<0x800:
      text.append(UInt8(0xC0 | scalar >> 6))
      text.append(more(0))
    case ..<0x10000:
      text.append(UInt8(0xE0 | scalar >> 12))
      text.append(more(6))
      text.append(more(0))
    default:
      text.append(UInt8(0xF0 | scalar >> 18))
      text.append(more(12))
      text.append(more(6))
      text.append(more(0))
    }
  }
}
