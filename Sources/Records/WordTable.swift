/// A fixed set of words of up to 40 bytes, looked up in any case (of ASCII) without an allocation.
///
/// Open addressing: the table is at most a quarter full, so nearly every look-up is one comparison of three numbers.
struct WordTable: Sendable {
  /// A word's bytes in lower case, packed: of a long one, the first 16 and the last eight.
  private struct Key: Sendable, Equatable {
    var first: UInt64 = 0
    var second: UInt64 = 0
    var third: UInt64 = 0

    @inline(__always)
    mutating func add(_ byte: UInt8, at index: Int) {
      let byte = UInt64(byte | 0x20)
      if index < 8 {
        first = first << 8 | byte
      } else if index < 16 {
        second = second << 8 | byte
      } else {
        third = third << 8 | byte
      }
    }

    @inline(__always)
    var hash: UInt64 { (first ^ second &* 31 ^ third &* 127) &* 0x9E37_79B9_7F4A_7C15 }
  }

  private struct Slot: Sendable {
    var key = Key()
    var value: UInt8 = 0
  }

  private var slots: [Slot]
  private let shift: UInt64

  /// `words` with their values, which must not be 0: that is what a look-up says of any other word.
  init(_ words: [(word: String, value: UInt8)]) {
    var bits: UInt64 = 4
    while 1 << bits < words.count * 4 { bits += 1 }
    shift = 64 - bits
    slots = [Slot](repeating: Slot(), count: 1 << Int(bits))
    for (word, value) in words {
      precondition(value != 0 && word.utf8.count <= 40)
      var key = Key()
      for (i, byte) in word.utf8.enumerated() { key.add(byte, at: i) }
      var slot = Int(key.hash >> shift)
      while slots[slot].value != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Slot(key: key, value: value)
    }
  }

  /// The value of `bytes[from..<to]`, 0 for a word that is not in the table.
  @inline(__always)
  func value(_ bytes: [UInt8], _ from: Int, _ to: Int) -> UInt8 {
    guard to > from, to &- from <= 40 else { return 0 }
    var key = Key()
    var i = from
    while i < to {
      key.add(bytes[i], at: i &- from)
      i &+= 1
    }
    var slot = Int(truncatingIfNeeded: key.hash >> shift)
    while true {
      let entry = slots[slot]
      if entry.value == 0 || entry.key == key { return entry.value }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
  }
}
