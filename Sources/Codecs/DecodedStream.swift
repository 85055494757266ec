/// The bytes of one file or descriptor, decompressed, in order.
package struct DecodedStream: ~Copyable {
  /// What it is encoded with, by its first bytes.
  package let codec: Codec
  /// When the file was last written, seconds since 1970; nil for what is no regular file.
  package let modificationSeconds: Int64?
  /// When the compressed file's original was last written, as the first gzip header says; nil where it does not.
  package let gzipHeaderSeconds: Int64?
  /// Bytes delivered so far.
  package private(set) var decodedBytes = 0

  private var decoder: Decoder
  private let limits: ByteLimits
  /// Met, but not thrown while there were bytes to deliver; and thrown again for ever after.
  private var failure: CodecError?

  /// Opens a file and reads its first bytes. Throws `unreadable`. A FIFO waits for its writer.
  package init(path: String, limit: ByteLimits = .init()) throws(CodecError) {
    try self.init(EncodedSource(descriptor: POSIX.open(path), owned: true), limit)
  }

  /// Takes over a descriptor such as standard input, which is not closed at the end, and reads its first bytes: waits
  /// until there are some. Throws `unreadable`.
  package init(descriptor: Int32, limit: ByteLimits = .init()) throws(CodecError) {
    try self.init(EncodedSource(descriptor: descriptor, owned: false), limit)
  }

  private init(_ source: consuming EncodedSource, _ limits: ByteLimits) throws(CodecError) {
    var source = source
    var head = source.peek(1)
    while Codec.isUndecided(head) {
      let longer = source.peek(head.count + 1)
      if longer.count == head.count { break }
      head = longer
    }
    if head.isEmpty, let error = source.readError(offset: 0) { throw error }
    let codec = Codec.sniff(head)
    let written = codec == .gzip ? DecodedStream.seconds(inGzipHeader: source.peek(8)) : nil
    let modified = source.modificationSeconds
    // No field is set before all that throws is done: what cannot be copied cannot be half there.
    decoder = try Decoder(of: codec, source)
    self.codec = codec
    self.limits = limits
    modificationSeconds = modified
    gzipHeaderSeconds = written
  }

  /// Bytes read from the descriptor so far.
  package var encodedBytes: Int { decoder.encodedBytes }

  /// Appends up to `count` decoded bytes to `buffer` and says how many; 0 at the end.
  ///
  /// May append fewer before the end. Everything before damage is delivered first; then the next call throws, and so
  /// does every one after. Allocates only when `buffer` must grow. gzip: about 0.5 GB/s; plain: as fast as read(2).
  package mutating func read(into buffer: inout [UInt8], upTo count: Int) throws(CodecError) -> Int {
    if let failure { throw failure }
    if count <= 0 { return 0 }
    var got = 0
    var failure: CodecError?
    buffer.append(addingCapacity: count) { span in
      unsafe span.withUnsafeMutableBufferPointer { target, initialized in
        let room = unsafe UnsafeMutableBufferPointer(rebasing: target[initialized..<(initialized + count)])
        got = unsafe decoder.decode(into: room, failure: &failure)
        initialized += got
      }
    }
    decodedBytes += got
    if failure == nil, codec != .plain,
      let reason = limits.broken(decoded: decodedBytes, encoded: encodedBytes)
    {
      failure = CodecError(kind: .limit, detail: reason)
    }
    failure?.offset = decodedBytes
    self.failure = failure
    if let failure, got == 0 { throw failure }
    return got
  }

  /// MTIME, bytes 4 to 7 of the header, the lowest first; 0 where there is none (RFC 1952, 2.3.1).
  private static func seconds(inGzipHeader head: [UInt8]) -> Int64? {
    guard head.count >= 8 else { return nil }
    let seconds = (4..<8).reduce(Int64(0)) { $0 | Int64(head[$1]) << (8 * ($1 - 4)) }
    return seconds == 0 ? nil : seconds
  }
}
