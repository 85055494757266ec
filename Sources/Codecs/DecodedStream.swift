/// The bytes of one file, descriptor or member of a bundle, decompressed, in order.
package struct DecodedStream: ~Copyable {
  /// What it is encoded with, by its first bytes.
  package let codec: Codec
  /// When the file or the member was last written, seconds since 1970; nil for what is neither.
  package let modificationSeconds: Int64?
  /// When the compressed file's original was last written, as the first gzip header says; nil where it does not.
  package let gzipHeaderSeconds: Int64?
  /// Bytes delivered so far.
  package private(set) var decodedBytes = 0

  private var decoder: Decoder
  private var limits: ByteLimits
  private let isMember: Bool
  /// In bytes, as stored; nil for what is no regular file.
  let size: Int?
  /// Decoded to be looked at, and not yet delivered: before `decodedBytes`.
  private var ahead: ArraySlice<UInt8> = []
  /// Met, but not thrown while there were bytes to deliver; and thrown again for ever after.
  private var failure: CodecError?

  /// Opens a file and reads its first bytes. Throws `unreadable`. A FIFO waits for its writer.
  package init(path: String, limit: ByteLimits = .init()) throws(CodecError) {
    try self.init(.descriptor(POSIX.open(path), owned: true), limit)
  }

  /// Takes over a descriptor such as standard input, which is not closed at the end, and reads its first bytes: waits
  /// until there are some. Throws `unreadable`.
  package init(descriptor: Int32, limit: ByteLimits = .init()) throws(CodecError) {
    try self.init(.descriptor(descriptor, owned: false), limit)
  }

  /// The journal that one machine keeps in these files, its entries in order. Throws where none of them can be opened.
  package init(journals paths: [String], limit: ByteLimits = .init()) throws(CodecError) {
    decoder = .journal(try JournalDecoder(paths: paths))
    codec = .journal
    limits = limit
    isMember = false
    size = nil
    modificationSeconds = nil
    gzipHeaderSeconds = nil
  }

  /// What was put aside, which is decoded, whatever it looks like.
  package init(_ part: Spool.Part, limit: ByteLimits = .init()) throws(CodecError) {
    try self.init(.spooled(SpoolReader(part)), limit)
  }

  /// The member that `reader` stands at.
  init(member reader: BundleReader, _ limit: ByteLimits) throws(CodecError) { try self.init(.member(reader), limit) }

  private init(_ origin: ByteOrigin, _ limits: ByteLimits) throws(CodecError) {
    var source = EncodedSource(origin)
    var part: Spool.Part?
    if case .spooled(let reader) = origin { part = reader.part }
    var head = source.peek(1)
    while part == nil, Codec.isUndecided(head) {
      let longer = source.peek(head.count + 1)
      if longer.count == head.count { break }
      head = longer
    }
    if head.isEmpty, let error = source.readError(offset: 0) { throw error }
    let codec = part == nil ? Codec.sniff(head) : .plain
    let written = codec == .gzip ? DecodedStream.seconds(inGzipHeader: source.peek(8)) : part?.gzipHeaderSeconds
    let modified = origin.modificationSeconds
    // No field is set before all that throws is done: what cannot be copied cannot be half there.
    decoder = try Decoder(of: codec, source)
    self.codec = codec
    self.limits = limits
    modificationSeconds = modified
    size = origin.size
    isMember = if case .member = origin { true } else { false }
    gzipHeaderSeconds = written
  }

  /// Bytes read so far as they are stored in the file, the pipe or the bundle.
  package var encodedBytes: Int { decoder.encodedBytes }

  /// Bytes read from disk so far; of a member, since it began.
  var storedBytes: Int { decoder.storedBytes }

  /// Appends up to `count` decoded bytes to `buffer` and says how many; 0 at the end.
  ///
  /// May append fewer before the end. Everything before damage is delivered first; then the next call throws, and so
  /// does every one after. Allocates only when `buffer` must grow. gzip: about 0.5 GB/s; plain: as fast as read(2).
  package mutating func read(into buffer: inout [UInt8], upTo count: Int) throws(CodecError) -> Int {
    if ahead.isEmpty, let failure { throw failure }
    if count <= 0 { return 0 }
    var got = 0
    buffer.append(addingCapacity: count) { span in
      unsafe span.withUnsafeMutableBufferPointer { target, initialized in
        got = unsafe deliver(into: UnsafeMutableBufferPointer(rebasing: target[initialized..<(initialized + count)]))
        initialized += got
      }
    }
    if got == 0, let failure { throw failure }
    return got
  }

  /// Fills the front of `target` likewise.
  mutating func read(into target: UnsafeMutableBufferPointer<UInt8>) throws(CodecError) -> Int {
    let got = unsafe deliver(into: target)
    if got == 0, let failure { throw failure }
    return got
  }

  /// The next `count` decoded bytes, fewer only before the end or damage; they are delivered all the same.
  package mutating func peek(_ count: Int) -> [UInt8] {
    var bytes = Array(ahead)
    while bytes.count < count, failure == nil {
      let before = bytes.count
      bytes.append(addingCapacity: count - before) { span in
        unsafe span.withUnsafeMutableBufferPointer { target, initialized in
          initialized += unsafe decode(into: UnsafeMutableBufferPointer(rebasing: target[initialized...]))
        }
      }
      ahead = bytes[...]
      if bytes.count == before { break }
    }
    return bytes
  }

  /// Whether there are no bytes at all, and nothing is wrong with that. Before the first `read`.
  package mutating func isEmpty() -> Bool { peek(1).isEmpty && failure == nil }

  /// What kind of bundle the bytes about to be delivered are; nil for none.
  package mutating func bundleKind() -> BundleKind? { BundleKind.sniff(peek(BundleKind.sniffedBytes)) }

  /// The same of what may come slowly: no more is waited for than a line, as a bundle does not begin with one.
  package mutating func bundleKindOfPipe() -> BundleKind? {
    var head: [UInt8] = []
    while head.count < BundleKind.sniffedBytes, head.last != 10 {
      let before = head.count
      head = peek(before + 1)
      if head.count == before { break }
    }
    return BundleKind.sniff(head)
  }

  private mutating func deliver(into target: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var got = min(ahead.count, target.count)
    if got > 0 {
      _ = unsafe target.update(fromContentsOf: ahead.prefix(got))
      ahead = ahead.dropFirst(got)
    } else if failure == nil {
      got = unsafe decode(into: target)
    }
    decodedBytes += got
    return got
  }

  /// Decodes to the front of `target`; the first failure is kept, for when all before it is delivered.
  private mutating func decode(into target: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var failure: CodecError?
    let before = decodedBytes + ahead.count
    let isLimited = codec != .plain || isMember
    // One byte more than allowed shows that there are more; whatever the portions, as many are delivered.
    let room = isLimited && limits.maxDecodedBytes < .max ? max(0, limits.maxDecodedBytes - before) + 1 : .max
    var got = unsafe decoder.decode(
      into: UnsafeMutableBufferPointer(rebasing: target[..<min(target.count, room)]), failure: &failure)
    if failure == nil, isLimited, let reason = limits.broken(decoded: before + got, encoded: storedBytes) {
      failure = CodecError(kind: .limit, detail: reason)
      if got == room { got -= 1 }
    }
    let all = before + got
    failure?.offset = all
    self.failure = failure
    return got
  }

  /// From here on this feeds a bundle.
  mutating func liftLimits() { limits = .bundle }

  /// Whether `seek` works: for files that are not encoded.
  var isSeekable: Bool { codec == .plain && size != nil }

  /// Goes to a byte of a file that is not encoded; false where that cannot be done.
  mutating func seek(to offset: Int) -> Bool {
    guard isSeekable, decoder.seek(to: offset) else { return false }
    ahead = []
    decodedBytes = offset
    return true
  }

  /// MTIME, bytes 4 to 7 of the header, the lowest first; 0 where there is none (RFC 1952, 2.3.1).
  private static func seconds(inGzipHeader head: [UInt8]) -> Int64? {
    guard head.count >= 8 else { return nil }
    let seconds = (4..<8).reduce(Int64(0)) { $0 | Int64(head[$1]) << (8 * ($1 - 4)) }
    return seconds == 0 ? nil : seconds
  }
}
