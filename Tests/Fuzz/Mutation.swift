/// Numbers that look random and are always the same: SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).
struct Random: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<max(1, bound), using: &self) }
}

/// The ways in which documents are spoilt.
enum Mutation {
  /// What numbers in files go wrong with.
  private static let numbers =
    [
      "0", "-1", "99999999999999999999999999", "9223372036854775807", "-9223372036854775808", "4294967296", "65536",
      "1e999", "00", "2026-13-45T25:61:61", "0x7fffffff", "\u{0}", "\u{FEFF}", "\n", "\r\n", "\n\n", "\t",
    ].map { Array($0.utf8) } + [
      [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [UInt8](repeating: 0xFF, count: 8), [0, 0, 0, 0],
    ]

  /// One of the documents with up to eight changes.
  static func mutate(_ documents: [[UInt8]], _ tokens: [[UInt8]], _ random: inout Random) -> [UInt8] {
    var bytes = documents[random.below(documents.count)]
    let changes = 1 << random.below(4)
    for _ in 0..<changes {
      let at = random.below(bytes.count + 1)
      let end = min(bytes.count, at + 1 << random.below(12))
      switch random.below(9) {
      case 0: if at < bytes.count { bytes[at] ^= 1 << UInt8(random.below(8)) }
      case 1: if at < bytes.count { bytes[at] = UInt8(random.below(256)) }
      case 2: bytes.removeSubrange(at..<end)
      case 3: bytes.insert(contentsOf: bytes[at..<end], at: random.below(bytes.count + 1))
      case 4: bytes.removeSubrange(at...)
      case 5:
        // A piece of another document.
        let other = documents[random.below(documents.count)]
        let from = random.below(other.count + 1)
        bytes.replaceSubrange(at..<end, with: other[from..<min(other.count, from + 1 << random.below(12))])
      case 6: if !tokens.isEmpty { bytes.insert(contentsOf: tokens[random.below(tokens.count)], at: at) }
      case 7: bytes.replaceSubrange(at..<min(end, at + 8), with: numbers[random.below(numbers.count)])
      default:
        // Seldom, something long: a line, a nesting, a run.
        if random.below(8) == 0 {
          let piece = at < bytes.count ? Array(bytes[at..<min(end, at + 4)]) : [0x78]
          let many = 1 << random.below(15)
          bytes.insert(contentsOf: (0..<many).flatMap { _ in piece }, at: at)
        }
      }
    }
    return bytes
  }
}
