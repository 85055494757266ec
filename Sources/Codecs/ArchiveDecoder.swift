/// zstd, xz, bzip2 and lz4 through libarchive.
///
/// Its filters hand out full blocks only (64 KiB for xz and bzip2, 128 KiB for zstd, the frame's own for lz4) and drop
/// an unfinished one when the data is damaged. `LostTail` wins it back from files; of a pipe it is lost, and the error
/// says so.
@safe struct ArchiveDecoder: ~Copyable {
  /// Before the source, whose state it points to: fields die in this order.
  private var reader: ArchiveReader
  private var source: EncodedSource
  private let codec: Codec
  /// Decoded, and taken by nobody yet.
  private var block = unsafe UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private var decodedBytes = 0
  /// What was won back after damage, which is reported once that is delivered.
  private var tail: ArraySlice<UInt8> = []
  private var damage: CodecError?

  init(_ source: consuming EncodedSource, _ codec: Codec) throws(CodecError) {
    guard let reader = unsafe ArchiveReader(codec, source.state) else { throw CodecError.noMemory }
    self.reader = reader
    self.source = source
    self.codec = codec
  }

  /// Bytes read from the source's origin so far.
  var encodedBytes: Int { source.total }
  var storedBytes: Int { source.stored }

  mutating func decode(into target: UnsafeMutableBufferPointer<UInt8>, failure: inout CodecError?) -> Int {
    if unsafe block.isEmpty, damage == nil {
      if let next = unsafe reader.next() {
        unsafe block = next
      } else if let reason = reader.damage {
        winBack(after: reason)
      } else {
        failure = leftOver()
        return 0
      }
    }
    if damage != nil {
      let count = min(tail.count, target.count)
      unsafe tail.withUnsafeBufferPointer { unsafe copy($0, count, to: target) }
      tail = tail.dropFirst(count)
      if tail.isEmpty { failure = damage }
      return count
    }
    let count = unsafe min(block.count, target.count)
    unsafe copy(block, count, to: target)
    unsafe block = UnsafeBufferPointer(rebasing: block[count...])
    decodedBytes += count
    return count
  }

  private func copy(
    _ bytes: UnsafeBufferPointer<UInt8>, _ count: Int, to target: UnsafeMutableBufferPointer<UInt8>
  ) {
    if count > 0 { unsafe target.baseAddress!.initialize(from: bytes.baseAddress!, count: count) }
  }

  private mutating func winBack(after reason: String) {
    if let error = source.readError(offset: 0) {
      damage = error
      return
    }
    var lost = 0
    if let tail = LostTail(codec, after: decodedBytes) {
      (self.tail, lost) = tail.winBack(from: &source)
    }
    // The wording is libarchive's, and for xz liblzma's at the end of its input.
    let isTruncated = ["runcated", "No progress is possible"].contains { reason.contains($0) }
    let what = isTruncated ? "ends in the middle; it was cut off, or is still being written" : "is damaged (\(reason))"
    let loss = lost > 0 ? ", and up to \(lost) bytes before that could not be won back" : ""
    damage = CodecError(
      kind: isTruncated ? .truncated : .damaged, detail: "the \(codec.rawValue) data \(what)\(loss): get another copy")
  }

  /// What is wrong with the end: bytes that the filter did not take, other than padding zeros. bzip2's and lz4's filters
  /// stop without a word at what is no stream of theirs, and lz4's at a frame that holds nothing, too.
  private mutating func leftOver() -> CodecError? {
    var isPadding = source.endsInZeros(source.total - reader.encodedBytes)
    while isPadding, let count = source.advance() { isPadding = source.endsInZeros(count) }
    if let error = source.readError(offset: 0) { return error }
    if isPadding { return nil }
    let name = codec.rawValue
    return CodecError(
      kind: .damaged, detail: "what follows the \(name) data was left out; try '\(name) -dc' on it and read that")
  }
}
