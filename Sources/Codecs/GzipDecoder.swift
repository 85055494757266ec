import CZlib

/// gzip (RFC 1952) through zlib: members one after the other, as gzip, bgzip and appending writers leave them.
///
/// Padding after the last member (zeros, 0xFF, white space) is no damage, as for gzip(1).
@safe struct GzipDecoder: ~Copyable {
  private var source: EncodedSource
  /// On the heap: zlib's state keeps a pointer back to it and rejects a moved one.
  private let stream: UnsafeMutablePointer<z_stream>
  /// Whether a member has begun and not ended.
  private var isInMember = true
  /// Whether zlib may hold bytes back that did not fit into the last call's target: it has taken their input by then.
  private var holdsMore = false

  init(_ source: consuming EncodedSource) throws(CodecError) {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 15: the largest window there is; 16: a gzip header is required (zlib.h, inflateInit2).
    if unsafe foreshock_inflate_init(stream, 15 + 16) != Z_OK {
      unsafe stream.deallocate()
      throw CodecError.noMemory
    }
    unsafe self.stream = stream
    self.source = source
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  var encodedBytes: Int { source.total }
  var storedBytes: Int { source.stored }

  mutating func decode(into target: UnsafeMutableBufferPointer<UInt8>, failure: inout CodecError?) -> Int {
    let state = unsafe source.state
    var written = 0
    while written < target.count {
      if !holdsMore, unsafe state.pointee.start == state.pointee.end {
        // A live pipe may be silent for long: what is there goes out first.
        if written > 0 { return written }
        if unsafe !state.pointee.advance() {
          failure = source.readError(offset: 0)
          if failure == nil, isInMember {
            failure = CodecError(
              kind: .truncated,
              detail: "the gzip data ends in the middle; it was cut off, or is still being written: get all of it")
          }
          return written
        }
      }
      if !isInMember {
        guard startMember(&failure) else { return written }
      }
      written += unsafe inflateSome(into: target, from: written, &failure)
      if failure != nil { return written }
    }
    return written
  }

  private mutating func inflateSome(
    into target: UnsafeMutableBufferPointer<UInt8>, from written: Int, _ failure: inout CodecError?
  ) -> Int {
    let state = unsafe source.state
    // zlib counts in 32 bits.
    let room = UInt32(clamping: target.count - written)
    unsafe stream.pointee.next_in = state.pointee.block + state.pointee.start
    unsafe stream.pointee.avail_in = UInt32(state.pointee.end - state.pointee.start)
    unsafe stream.pointee.next_out = target.baseAddress! + written
    unsafe stream.pointee.avail_out = room
    let status = unsafe inflate(stream, Z_NO_FLUSH)
    unsafe state.pointee.start = state.pointee.end - Int(stream.pointee.avail_in)
    switch status {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END: isInMember = false
    default: failure = damage(status)
    }
    holdsMore = unsafe isInMember && stream.pointee.avail_out == 0
    return unsafe Int(room - stream.pointee.avail_out)
  }

  /// Goes past padding to the next member; false when there is none, with `failure` set if something else is there.
  private mutating func startMember(_ failure: inout CodecError?) -> Bool {
    repeat {
      let next = source.peek(2)
      if next.starts(with: [0x1F, 0x8B]) {
        isInMember = unsafe inflateReset(stream) == Z_OK
        return isInMember
      }
      guard let first = next.first else { break }
      if next == [0x1F] {
        failure = CodecError(kind: .truncated, detail: "the file ends in the header of another gzip member")
        return false
      }
      guard [0x00, 0x09, 0x0A, 0x0D, 0x1A, 0x20, 0xFF].contains(first) else {
        failure = CodecError(
          kind: .damaged,
          detail: "what follows the gzip data is not gzip and was left out; if it is text, read it alone")
        return false
      }
      source.skip(1)
    } while true
    failure = source.readError(offset: 0)
    return false
  }

  private func damage(_ status: Int32) -> CodecError {
    if status == Z_MEM_ERROR { return CodecError.noMemory }
    let reason = unsafe stream.pointee.msg.map { unsafe String(cString: $0) } ?? "status \(status)"
    return CodecError(
      kind: .damaged, detail: "the gzip data is damaged (\(reason)); get another copy, or try gzrecover on the rest")
  }
}
