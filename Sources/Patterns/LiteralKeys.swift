internal import Matching

/// The few strings that are searched for in place of all literals, and which literals each of them may turn out to be.
///
/// Compiling a literal set costs some 13 µs for each string, whatever its length, which for all literals of all packs
/// is more than the rest of the start. Literals share words; so the search is for parts of eight bytes, each the part of
/// up to 32 literals, and where one occurs the bytes around it say which literal stands there, if any. Parts that
/// more literals share are the commonest words of logs (` connect`), and would be found too often.
struct LiteralKeys: Sendable {
  /// A literal that holds a key.
  private struct Holder: Sendable {
    var literal: Int32
    /// Bytes of the literal up to the end of the key.
    var upToKey: Int32
  }

  /// Bytes of a key; shorter literals are keys themselves.
  private static let length = 8
  /// The most literals that a key shall stand for.
  private static let mostHolders = 32

  /// What is searched for.
  let keys: [[UInt8]]
  /// In small letters.
  private let literals: [[UInt8]]
  /// The holders of key `i` are `holders[starts[i]..<starts[i + 1]]`.
  private let holders: [Holder]
  private let starts: [Int32]

  /// Keys for `literals`, which are in small letters and all different. Takes about 2 ms for 5000.
  init(_ literals: [[UInt8]]) {
    var frequency = PartTable(capacity: literals.reduce(0) { $0 + $1.count })
    for literal in literals {
      LiteralKeys.parts(of: literal) { part, _ in frequency.count(part) }
    }
    var keys: [[UInt8]] = []
    var holders: [[Holder]] = []
    var indices: [UInt64: Int] = [:]
    for (index, literal) in literals.enumerated() {
      guard literal.count >= LiteralKeys.length else {
        keys.append(literal)
        holders.append([Holder(literal: Int32(index), upToKey: Int32(literal.count))])
        continue
      }
      let (part, end) = LiteralKeys.key(of: literal, frequency)
      let key = indices[part, default: keys.count]
      if key == keys.count {
        indices[part] = key
        keys.append(Array(literal[(end - LiteralKeys.length)..<end]))
        holders.append([])
      }
      holders[key].append(Holder(literal: Int32(index), upToKey: Int32(end)))
    }
    self.keys = keys
    self.literals = literals
    var starts: [Int32] = [0]
    for holder in holders { starts.append(starts[starts.count - 1] + Int32(holder.count)) }
    self.starts = starts
    self.holders = holders.flatMap { $0 }
  }

  /// The literals that stand whole in `bytes[range]` around `hit`, a key that was found, and where each ends.
  func literals(
    at hit: LiteralHit, in bytes: [UInt8], _ range: Range<Int>, _ body: (_ literal: Int, _ end: Int) -> Void
  ) {
    for index in Int(starts[Int(hit.literal)])..<Int(starts[Int(hit.literal) + 1]) {
      let holder = holders[index]
      let start = hit.end - Int(holder.upToKey)
      let literal = Int(holder.literal)
      if stands(literal, from: start, in: bytes, range) { body(literal, start + literals[literal].count) }
    }
  }

  private func stands(_ literal: Int, from start: Int, in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let count = literals[literal].count
    guard start >= range.lowerBound, start + count <= range.upperBound else { return false }
    var i = 0
    while i < count {
      if bytes[start + i].lowercased != literals[literal][i] { return false }
      i += 1
    }
    return true
  }

  /// The part that most other literals share, within the limit; a fixed one of several.
  private static func key(of literal: [UInt8], _ frequency: PartTable) -> (part: UInt64, end: Int) {
    var best: (rank: Int, part: UInt64, end: Int) = (.min, 0, 0)
    parts(of: literal) { part, end in
      let count = frequency[part]
      let rank = count <= mostHolders ? count : -count
      if (rank, part) > (best.rank, best.part) { best = (rank, part, end) }
    }
    return (best.part, best.end)
  }

  /// Calls `body` with every part of eight bytes, and where it ends.
  private static func parts(of literal: [UInt8], _ body: (_ part: UInt64, _ end: Int) -> Void) {
    var part: UInt64 = 0
    for i in literal.indices {
      part = part << 8 | UInt64(literal[i])
      if i + 1 >= length { body(part, i + 1) }
    }
  }
}

/// How often each part occurs: a table for counting alone, ten times as fast as a dictionary.
private struct PartTable {
  private var parts: [UInt64]
  private var counts: [Int32]
  private let mask: Int

  /// Room for `capacity` different parts, at half load.
  init(capacity: Int) {
    var size = 1024
    while size < capacity * 2 { size *= 2 }
    parts = Array(repeating: 0, count: size)
    counts = Array(repeating: 0, count: size)
    mask = size - 1
  }

  mutating func count(_ part: UInt64) {
    let slot = slot(of: part)
    parts[slot] = part
    counts[slot] += 1
  }

  subscript(_ part: UInt64) -> Int { Int(counts[slot(of: part)]) }

  private func slot(of part: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (part &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
    while counts[slot] != 0, parts[slot] != part { slot = (slot + 1) & mask }
    return slot
  }
}
