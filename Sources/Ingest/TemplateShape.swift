/// The shape of a message: a hash of its words with everything that varies left out.
///
/// Words with a digit, quoted values and anything after 16 words count as the same. Two messages of one shape hash
/// alike; the reverse is not promised. Cost: one pass over at most 300 bytes.
struct TemplateShape {
  private var shape = FNV()
  /// Whether one of its words is a word for trouble: what a record without a level says of itself.
  private(set) var isTrouble = false

  var hash: UInt64 { shape.value }

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    var word = FNV()
    var lower = FNV()
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
        word.add(UInt64(byte))
        let isEdge = byte == 0x2e || byte == 0x21 || byte == 0x5b || byte == 0x5d
        if !isEdge { lower.add(UInt64(byte | 0x20)) }
        length += 1
      } else if length > 0 {
        shape.add(varies ? 0x23 : word.value)
        if !varies, !isTrouble { isTrouble = TemplateShape.troubles.contains(lower.value) }
        word = FNV()
        lower = FNV()
        varies = false
        length = 0
        words += 1
      }
      if isOver { break }
      at += 1
    }
  }

  /// Words for trouble, whatever is in trouble.
  private static let troubles: Set<UInt64> = Set(
    """
    error errors err fail failed fails failing failure failures cannot unable refused rejected denied \
    timeout timed lost unreachable unavailable exception fatal panic panicked abort aborted crash crashed dead broken \
    stalled stuck giving gave exhausted overloaded corrupt traceback
    """.split(separator: " ").map { word in
      var hash = FNV()
      for byte in word.utf8 { hash.add(UInt64(byte | 0x20)) }
      return hash.value
    })
}
