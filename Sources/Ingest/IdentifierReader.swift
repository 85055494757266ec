/// Finds the identifiers of requests, traces and jobs in a record: runs of twelve or more hexadecimal digits that stand
/// alone, letters and digits both among the first twelve.
///
/// Only the first twelve digits count, as many loggers shorten identifiers, and of a UUID the first two groups, as some
/// leave out its dashes. A run of twelve holds a position divisible by twelve, so that most bytes are never looked at:
/// about one in eight of an access log.
struct IdentifierReader {
  private static let length = 12
  private var probe: Int
  private let from: Int
  private let to: Int

  /// Looks at `bytes[from..<to]` of the array that `next` is given.
  init(from: Int, to: Int) {
    self.from = from
    self.to = to
    probe = from + IdentifierReader.length - 1
  }

  /// A well-mixed hash of the next identifier.
  mutating func next(in bytes: [UInt8]) -> UInt64? {
    while probe < to {
      guard IdentifierReader.isHex(bytes[probe]) else {
        probe &+= IdentifierReader.length
        continue
      }
      var start = probe
      while start > from, IdentifierReader.isHex(bytes[start &- 1]) { start &-= 1 }
      var end = probe &+ 1
      while end < to, IdentifierReader.isHex(bytes[end]) { end &+= 1 }
      probe = end &+ IdentifierReader.length
      if end &- start >= IdentifierReader.length, let identifier = identifier(bytes, start, end) { return identifier }
    }
    return nil
  }

  private func identifier(_ bytes: [UInt8], _ start: Int, _ end: Int) -> UInt64? {
    if start > from, IdentifierReader.isWord(bytes[start &- 1]) { return nil }
    if end < to, IdentifierReader.isWord(bytes[end]) { return nil }
    var value: UInt64 = 0
    var letters = 0
    func take(_ byte: UInt8) {
      let isLetter = byte > 0x39
      letters += isLetter ? 1 : 0
      value = value << 4 | UInt64(isLetter ? (byte | 0x20) &- 87 : byte &- 48)
    }
    // The last group of 8-4-4-4-12.
    let dash = UInt8(ascii: "-")
    if end &- start == 12, start &- from >= 24, bytes[start &- 1] == dash, bytes[start &- 6] == dash,
      bytes[start &- 11] == dash, bytes[start &- 16] == dash
    {
      for place in start &- 24..<start &- 11 where place != start &- 16 { take(bytes[place]) }
    } else {
      for place in start..<start &+ IdentifierReader.length { take(bytes[place]) }
    }
    // Numbers and words are no identifiers.
    guard letters > 0, letters < IdentifierReader.length else { return nil }
    return IdentifierReader.mixed(value)
  }

  private static func isHex(_ byte: UInt8) -> Bool { byte &- 48 < 10 || (byte | 0x20) &- 97 < 6 }

  private static func isWord(_ byte: UInt8) -> Bool { byte &- 48 < 10 || (byte | 0x20) &- 97 < 26 }

  /// The finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).
  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9e37_79b9_7f4a_7c15
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
