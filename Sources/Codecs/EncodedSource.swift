/// The bytes of one descriptor, or of one member of a bundle, as they are stored, in blocks.
///
/// The state lives in a heap cell because libarchive's reader keeps a pointer to it.
@safe struct EncodedSource: ~Copyable {
  /// Large enough that system calls do not show in a profile, small enough for the second-level cache.
  static let blockSize = 128 * 1024
  /// Room in the block for bytes that are no part of the file.
  static let prependedSize = 16 * 1024

  /// What a callback from C may touch.
  @unsafe struct State {
    let origin: ByteOrigin
    var block: UnsafeMutablePointer<UInt8>
    /// The unread part of the block.
    var start = 0
    var end = 0
    /// Bytes read from the origin so far.
    var total = 0
    /// The `errno` of the read that failed, after which nothing more is read.
    var failure: Int32 = 0
    var ended = false
    /// The most that libarchive is handed at a time.
    var portion = EncodedSource.blockSize + EncodedSource.prependedSize

    /// Reads the next block over the last one, whose bytes must be used up; false at the end or on failure, when the
    /// last one stays.
    mutating func advance() -> Bool {
      let got = unsafe read(at: 0)
      if got > 0 {
        unsafe start = 0
        unsafe end = got
      }
      return got > 0
    }

    /// Reads more behind what is unread; false when there is no more, or no room.
    mutating func extend() -> Bool {
      if unsafe start > 0 {
        unsafe block.update(from: block + start, count: end - start)
        unsafe end -= start
        unsafe start = 0
      }
      let got = unsafe read(at: end)
      unsafe end += got
      return got > 0
    }

    /// Fills the block from `offset` on and says how much came; 0 at the end, or on failure.
    private mutating func read(at offset: Int) -> Int {
      guard unsafe !ended, offset < EncodedSource.blockSize else { return 0 }
      let got = unsafe origin.read(into: block + offset, count: EncodedSource.blockSize - offset)
      unsafe ended = got <= 0
      if got < 0 { unsafe failure = Int32(-got) }
      unsafe total += max(got, 0)
      return max(got, 0)
    }
  }

  let state: UnsafeMutablePointer<State>
  /// Bytes that had been read from disk when this began, of a bundle.
  private let storedBefore: Int

  init(_ origin: ByteOrigin) {
    unsafe state = .allocate(capacity: 1)
    let block = UnsafeMutablePointer<UInt8>.allocate(capacity: EncodedSource.blockSize + EncodedSource.prependedSize)
    unsafe state.initialize(to: State(origin: origin, block: block))
    storedBefore = if case .member(let reader) = origin { reader.storedBytes } else { 0 }
  }

  deinit {
    unsafe state.pointee.origin.close()
    unsafe state.pointee.block.deallocate()
    unsafe state.deinitialize(count: 1)
    unsafe state.deallocate()
  }

  /// Bytes read from disk so far: of a bundle's member, from where it began. What its reader had in its block then is
  /// not among them.
  var stored: Int {
    if case .member(let reader) = unsafe state.pointee.origin { reader.storedBytes - storedBefore } else { total }
  }

  /// Bytes read from the origin so far.
  var total: Int {
    get { unsafe state.pointee.total }
    set { unsafe state.pointee.total = newValue }
  }

  /// Whether a file of its own is being read, which may be read again.
  var isRereadable: Bool { unsafe state.pointee.origin.isRereadable }

  /// Of a file of its own.
  var fileDescriptor: Int32? {
    if case .descriptor(let descriptor, owned: true) = unsafe state.pointee.origin { descriptor } else { nil }
  }

  /// Bytes of a file of its own; 0 for all else.
  var fileSize: Int { unsafe state.pointee.origin.size ?? 0 }

  /// Goes back to the first byte; false where that cannot be done.
  ///
  /// libarchive is then handed at most `portion` bytes at a time.
  mutating func restart(portion: Int) -> Bool {
    guard seek(to: 0) else { return false }
    unsafe state.pointee.portion = portion
    return true
  }

  /// Goes to a byte of the file and forgets what was read ahead; false where that cannot be done.
  mutating func seek(to offset: Int) -> Bool {
    guard unsafe state.pointee.origin.seek(to: offset) else { return false }
    unsafe state.pointee.start = 0
    unsafe state.pointee.end = 0
    unsafe state.pointee.ended = false
    unsafe state.pointee.failure = 0
    return true
  }

  /// Puts at most `prependedSize` bytes before those unread.
  mutating func prepend(_ bytes: [UInt8]) {
    let joined = unsafe bytes + peek(state.pointee.end - state.pointee.start)
    unsafe state.pointee.block.update(from: joined, count: joined.count)
    unsafe state.pointee.start = 0
    unsafe state.pointee.end = joined.count
  }

  /// The next `count` unread bytes, fewer only where the input ends.
  mutating func peek(_ count: Int) -> [UInt8] {
    while unsafe state.pointee.end - state.pointee.start < count, unsafe state.pointee.extend() {}
    return unsafe Array(
      UnsafeBufferPointer(
        start: state.pointee.block + state.pointee.start,
        count: min(count, state.pointee.end - state.pointee.start)))
  }

  /// Passes over `count` bytes, or to the end.
  mutating func skip(_ count: Int) {
    var rest = count
    while rest > 0 {
      let step = unsafe min(rest, state.pointee.end - state.pointee.start)
      unsafe state.pointee.start += step
      rest -= step
      if rest > 0, unsafe !state.pointee.advance() { return }
    }
  }

  /// Reads the next block over the last one and says how long it is; nil at the end.
  mutating func advance() -> Int? {
    unsafe state.pointee.advance() ? unsafe state.pointee.end : nil
  }

  /// Whether the last `count` bytes of the block are zeros; false for more than it holds.
  func endsInZeros(_ count: Int) -> Bool {
    let end = unsafe state.pointee.end
    return count <= end && (end - count..<end).allSatisfy { unsafe state.pointee.block[$0] == 0 }
  }

  /// The error of the read that failed, nil while all is well.
  func readError(offset: Int) -> CodecError? {
    let number = unsafe state.pointee.failure
    return unsafe number == 0 ? nil : state.pointee.origin.error(number, offset: offset)
  }
}
