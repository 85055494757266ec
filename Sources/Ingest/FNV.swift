/// FNV-1a over 64 bits: tells apart the few keys of one source; not for hostile keys, where a clash only merges two
/// signatures' counts.
struct FNV {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  init() {}

  init(_ seed: UInt64) { add(seed) }

  mutating func add(_ number: UInt64) { value = (value ^ number) &* 0x100_0000_01b3 }

  /// The bytes of a range, or that there is none. A separator follows, so that `ab, c` and `a, bc` differ.
  mutating func add(_ bytes: [UInt8], _ range: Range<Int>?) {
    if let range { for index in range { add(UInt64(bytes[index])) } }
    add(0x1ff)
  }

  mutating func add(_ text: String) {
    for byte in text.utf8 { add(UInt64(byte)) }
    add(0x1ff)
  }
}
