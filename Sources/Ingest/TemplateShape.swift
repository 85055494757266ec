/// The shape of a message: a hash of its words with everything that varies left out.
///
/// Words with a digit, quoted values and anything after 16 words count as the same. Two messages of one shape hash
/// alike; the reverse is not promised. Cost: one pass over at most 300 bytes.
enum TemplateShape {
  static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325  // FNV-1a, 64 bits: offset basis and prime
    var word: UInt64 = 0xcbf2_9ce4_8422_2325
    var varies = false
    var length = 0
    var words = 0
    let end = min(range.upperBound, range.lowerBound + 300)
    var at = range.lowerBound
    while at <= end, words < 16 {
      let isOver = at == end || bytes[at] == 0x0a
      let byte = isOver ? 0x20 : bytes[at]
      let isWordByte = byte > 0x20 && byte != 0x3d && byte != 0x2c && byte != 0x3a && byte != 0x28 && byte != 0x29
      if isWordByte {
        if byte >= 0x30 && byte <= 0x39 || byte == 0x22 || byte == 0x27 || byte == 0x2f { varies = true }
        word = (word ^ UInt64(byte)) &* 0x100_0000_01b3
        length += 1
      } else if length > 0 {
        hash = (hash ^ (varies ? 0x23 : word)) &* 0x100_0000_01b3
        word = 0xcbf2_9ce4_8422_2325
        varies = false
        length = 0
        words += 1
      }
      if isOver { break }
      at += 1
    }
    return hash
  }
}
