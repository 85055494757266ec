/// What a TZif file says (RFC 8536), version 1 to 4.
struct TZif {
  var starts: [Int64] = []
  var offsets: [Int32] = []
  var initial: Int32 = 0
  var rule: ZoneRule?

  /// The counts in a header, in the order of the file.
  private struct Header {
    var version: UInt8
    var isUT: Int, isStandard: Int, leaps: Int, times: Int, types: Int, letters: Int

    init?(_ bytes: [UInt8], at index: Int) {
      guard index >= 0, index + 44 <= bytes.count, bytes[index...].starts(with: Array("TZif".utf8)) else { return nil }
      version = bytes[index + 4]
      let counts = (0..<6).map { TZif.number(bytes, index + 20 + $0 * 4, 4) }
      guard counts.allSatisfy({ $0 >= 0 && $0 <= 100_000 }), counts[4] > 0 else { return nil }
      (isUT, isStandard, leaps, times, types, letters) =
        (Int(counts[0]), Int(counts[1]), Int(counts[2]), Int(counts[3]), Int(counts[4]), Int(counts[5]))
    }

    /// Bytes behind the header, with times of `width` bytes.
    func length(_ width: Int) -> Int {
      times * (width + 1) + types * 6 + letters + leaps * (width + 4) + isStandard + isUT
    }
  }

  init?(_ bytes: [UInt8]) {
    guard var header = Header(bytes, at: 0) else { return nil }
    var start = 44
    var width = 4
    if header.version >= UInt8(ascii: "2") {
      // The first block repeats the data in 32 bits for old readers.
      let second = start + header.length(4)
      guard let wide = Header(bytes, at: second) else { return nil }
      (header, start, width) = (wide, second + 44, 8)
    }
    let end = start + header.length(width)
    guard end <= bytes.count else { return nil }
    let types = start + header.times * (width + 1)
    let known = (0..<header.types).map { Int32(truncatingIfNeeded: TZif.number(bytes, types + $0 * 6, 4)) }
    for i in 0..<header.times {
      let type = Int(bytes[start + header.times * width + i])
      guard type < known.count else { return nil }
      starts.append(TZif.number(bytes, start + i * width, width))
      offsets.append(known[type])
    }
    guard zip(starts, starts.dropFirst()).allSatisfy(<), known.allSatisfy({ $0.magnitude < 100_000 }) else {
      return nil
    }
    initial = known[0]
    if width == 8, end < bytes.count, bytes[end] == 10, let close = bytes[(end + 1)...].firstIndex(of: 10) {
      rule = ZoneRule(bytes[(end + 1)..<close])
    }
  }

  /// A signed number, most significant byte first.
  private static func number(_ bytes: [UInt8], _ index: Int, _ width: Int) -> Int64 {
    let bits = bytes[index..<(index + width)].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return width == 4 ? Int64(Int32(truncatingIfNeeded: bits)) : Int64(bitPattern: bits)
  }
}
