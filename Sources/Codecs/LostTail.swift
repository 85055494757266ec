/// The decoded bytes that libarchive drops when a stream is damaged: what its filter had in an unfinished block.
///
/// They cannot be asked for, but the block's border can be moved: with the right number of other bytes decoded before
/// the file's own, the block is full just when the damage is met, and is handed out. That number is found by halving;
/// each try decodes the file again. Costs at most `budget` decoded bytes, seconds; xz and bzip2 are the slow ones.
struct LostTail {
  private let codec: Codec
  private let delivered: Int
  /// The size of the filter's blocks: archive_read_support_filter_{xz,bzip2}.c, and ZSTD_DStreamOutSize().
  private let blockSize: Int

  /// What all tries together may decode. Fixed, not timed, so that the same file always gives the same bytes.
  private static let budget = 512 << 20

  /// Encoded bytes up to which a file may be fed byte by byte, at some ten million a second.
  private static let spoonFed = 8 << 20

  /// nil for lz4, whose filter hands out each of the frame's blocks.
  init?(_ codec: Codec, after delivered: Int) {
    switch codec {
    case .xz, .bzip2: blockSize = 64 * 1024
    case .zstd: blockSize = 128 * 1024
    case .lz4, .plain, .gzip, .journal: return nil
    }
    self.codec = codec
    self.delivered = delivered
  }

  /// The bytes after those delivered, and how many more may be lost. A pipe, or a file too large, loses them.
  func winBack(from source: inout EncodedSource) -> (tail: ArraySlice<UInt8>, lost: Int) {
    guard source.isRereadable else { return ([], blockSize - 1) }
    let total = source.total
    defer { source.total = total }
    var tail: ArraySlice<UInt8> = []
    // With `enough` bytes before it the block is full in time, with `few` it is not.
    var few = 0
    var enough = blockSize
    var budget = LostTail.budget
    while enough - few > 1 {
      let count = tail.isEmpty ? blockSize - 1 : (few + enough) / 2
      budget -= delivered + blockSize
      guard budget >= 0, let found = attempt(&source, count) else { return (tail, enough - few - 1) }
      if found.isEmpty {
        // Not even with one byte missing from a block: there is none to win.
        if tail.isEmpty { return ([], 0) }
        few = count
      } else {
        tail = found
        enough = count
      }
    }
    // A filter that meets the damage in the same call that fills the block drops the block all the same. Fed byte by
    // byte it has to stop in between. That is slow, and is about the very last byte: not for large files.
    if !tail.isEmpty, few > 0, total <= LostTail.spoonFed, let found = attempt(&source, few, portion: 1),
      found.count > tail.count
    {
      tail = found
    }
    return (tail, 0)
  }

  /// What follows the bytes delivered when `count` others are decoded first; nil when that cannot be tried.
  private func attempt(
    _ source: inout EncodedSource, _ count: Int, portion: Int = EncodedSource.blockSize
  ) -> ArraySlice<UInt8>? {
    guard let other = ArchiveWriter.zeros(count, codec), source.restart(portion: portion) else { return nil }
    source.prepend(other)
    guard var reader = unsafe ArchiveReader(codec, source.state) else { return nil }
    var rest = count + delivered
    var tail: [UInt8] = []
    while let block = unsafe reader.next() {
      let passed = min(rest, block.count)
      rest -= passed
      unsafe tail.append(contentsOf: block[passed...])
    }
    return tail[...]
  }
}
