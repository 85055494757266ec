/// Strings to look for all at once, whatever their case (ASCII letters only). Shared by all threads.
///
/// A literal is known by two runs of four of its bytes, one place apart, those that the fewest literals share: what is rare
/// among the words of all packs is rare in logs. A scan looks up the four bytes at every other place in a filter, which
/// few of them pass, and compares the literals of those. That is the filter of Wu and Manber ("A fast algorithm for multi-pattern searching",
/// 1994) without its leaps, which literals of three bytes forbid. It takes as long as Vectorscan's automata for the same
/// literals, which take 30 ms to compile.
package final class LiteralSet: Sendable {
  /// How many literals there are; their ids are `0..<count`.
  package let count: Int
  /// All literals in small letters; the `i`th is `text[starts[i]..<starts[i + 1]]`.
  private let text: [UInt8]
  private let starts: [Int]
  /// The literals by the four bytes that each is known by.
  private let holders: [Holder]
  /// Four bytes and the first of their holders, by hash, at most half full.
  private let slots: [Slot]
  /// One bit for each hash of four bytes. 32 KiB: it shares the processor's first cache with the text.
  private let filter: [UInt64]

  private struct Slot: Sendable {
    var gram = Gram(0)
    var first: Int32 = -1
  }

  /// A literal, where in it the four bytes stand that it is known by, and the next holder of the same; -1 for none.
  private struct Holder: Sendable {
    var literal: Int32
    var place: Int32
    var next: Int32
  }

  /// Prepares `literals`; a literal's id is its index, and equal literals each report their own. Throws `invalidLiteral`
  /// for one of less than three bytes. Costs 1.5 ms for 6000.
  package init(_ literals: [[UInt8]]) throws(MatchingError) {
    if let index = literals.firstIndex(where: { $0.count < 3 }) {
      throw .invalidLiteral(index: index, message: literals[index].isEmpty ? "it is empty" : "it is too short")
    }
    count = literals.count
    let text = literals.flatMap { $0.map(LiteralSet.lowercased) }
    var starts = [0]
    for literal in literals { starts.append(starts[starts.count - 1] + literal.count) }
    var shares = [Int32](repeating: 0, count: 1 << Gram.bits)
    for literal in literals.indices {
      for i in starts[literal]..<starts[literal + 1] - 3 { shares[Gram(text, at: i).hash] += 1 }
    }
    var known: [(gram: Gram, literal: Int, place: Int)] = []
    for literal in literals.indices {
      let (start, end) = (starts[literal], starts[literal + 1])
      if end - start < 5 {
        // Whatever stands before it, and behind one of three bytes.
        let before = Gram.all(before: text[start..<start + 3])
        let here = end - start == 3 ? Gram.all(behind: text[start..<end]) : [Gram(text, at: start)]
        known += before.map { ($0, literal, -1) } + here.map { ($0, literal, 0) }
      } else {
        let grams = (start..<end - 3).map { Gram(text, at: $0) }
        let pairs = zip(grams, grams.dropFirst()).map { shares[$0.hash] + shares[$1.hash] }
        let best = pairs.indices.min { pairs[$0] < pairs[$1] } ?? 0
        known += [(grams[best], literal, best), (grams[best + 1], literal, best + 1)]
      }
    }
    var holders: [Holder] = []
    var filter = [UInt64](repeating: 0, count: 1 << Gram.bits / 64)
    var slots = [Slot](
      repeating: Slot(), count: 1 << (Int.bitWidth - (2 * known.count).leadingZeroBitCount))
    for (gram, literal, place) in known {
      filter[gram.hash >> 6] |= 1 << UInt64(gram.hash & 63)
      let slot = LiteralSet.slot(of: gram, in: slots)
      holders.append(Holder(literal: Int32(literal), place: Int32(place), next: slots[slot].first))
      slots[slot] = Slot(gram: gram, first: Int32(holders.count - 1))
    }
    self.text = text
    self.starts = starts
    self.holders = holders
    self.slots = slots
    self.filter = filter
  }

  /// How many bytes the literal `id` has.
  package func length(of id: UInt32) -> Int { starts[Int(id) + 1] - starts[Int(id)] }

  /// Appends to `hits` every occurrence that lies whole in `bytes[from..<to]`, overlapping ones too, by end, then by
  /// literal. A word of warning to callers with windows: one that straddles `to` is not seen.
  ///
  /// Allocates only when `hits` must grow. 0.8 GB/s on logs.
  package func scan(_ bytes: [UInt8], from: Int, to: Int, into hits: inout [LiteralHit]) {
    precondition(from >= 0 && from <= to && to <= bytes.count)
    guard to - from >= 3 else { return }
    let before = hits.count
    unsafe bytes.withUnsafeBytes { buffer in
      unsafe filter.withUnsafeBufferPointer { filter in
        let (text, filter) = (buffer.baseAddress!, filter.baseAddress!)
        var index = from
        while index &+ 3 < to {
          let gram = unsafe Gram(text.loadUnaligned(fromByteOffset: index, as: UInt32.self))
          let hash = gram.hash
          if unsafe filter[hash >> 6] >> UInt64(hash & 63) & 1 != 0 { take(gram, bytes, index, from, to, &hits) }
          index &+= 2
        }
      }
    }
    // The last three bytes may be a literal, if the last place looked at was not the one before them.
    if (to - from) & 1 != 0 { take(Gram(bytes, at: to - 3, count: 3), bytes, to - 3, from, to, &hits) }
    LiteralSet.settle(&hits, from: before)
  }

  /// Takes the literals that are known by `gram`, the four bytes at `index`, and stand around it.
  @inline(never)
  private func take(
    _ gram: Gram, _ bytes: [UInt8], _ index: Int, _ from: Int, _ to: Int, _ hits: inout [LiteralHit]
  ) {
    var next = Int(slots[LiteralSet.slot(of: gram, in: slots)].first)
    while next >= 0 {
      let holder = holders[next]
      let literal = Int(holder.literal)
      let start = index - Int(holder.place)
      let end = start + starts[literal + 1] - starts[literal]
      if start >= from, end <= to, stands(literal, bytes, start, end) {
        hits.append(LiteralHit(literal: UInt32(literal), end: end))
      }
      next = Int(holder.next)
    }
  }

  private func stands(_ literal: Int, _ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    let shift = starts[literal] - start
    for i in start..<end where LiteralSet.lowercased(bytes[i]) != text[i + shift] { return false }
    return true
  }

  /// Puts the hits behind `before` in order. They come by the place of their four bytes, so hardly any moves far.
  private static func settle(_ hits: inout [LiteralHit], from before: Int) {
    for i in before..<hits.count {
      let hit = hits[i]
      var place = i
      while place > before, LiteralHit.precedes(hit, hits[place - 1]) {
        hits[place] = hits[place - 1]
        place -= 1
      }
      if place < i { hits[place] = hit }
    }
  }

  /// The slot that holds `gram`, or an empty one where there is none.
  private static func slot(of gram: Gram, in slots: [Slot]) -> Int {
    var slot = gram.hash & (slots.count - 1)
    while slots[slot].first >= 0, slots[slot].gram != gram { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte | 0x20 : byte }
}

/// Four bytes of a text, in one of several forms that letters make the same in either case, and a few other bytes, too.
private struct Gram: Sendable, Equatable {
  /// Of a hash.
  static let bits = 18

  private let bytes: UInt32

  /// The four bytes as they lie in memory.
  @inline(__always)
  init(_ bytes: UInt32) { self.bytes = UInt32(littleEndian: bytes) | 0x2020_2020 }

  init(_ text: [UInt8], at index: Int, count: Int = 4) {
    self.init(UInt32(littleEndian: (0..<count).reduce(0) { $0 | UInt32(text[index + $1]) << UInt32(8 * $1) }))
  }

  /// All that may be three bytes and one more, behind or before them. The bytes whose bit for small letters is set
  /// stand for all.
  static func all(behind text: ArraySlice<UInt8>) -> [Gram] {
    (0...UInt8.max).filter { $0 & 0x20 != 0 }.map { Gram(Array(text) + [$0], at: 0) }
  }

  static func all(before text: ArraySlice<UInt8>) -> [Gram] {
    (0...UInt8.max).filter { $0 & 0x20 != 0 }.map { Gram([$0] + Array(text), at: 0) }
  }

  @inline(__always)
  var hash: Int { Int(truncatingIfNeeded: (bytes &* 0x9E37_79B1) >> UInt32(32 - Gram.bits)) }
}
