/// Bytes that are what they are.
@safe struct PlainDecoder: ~Copyable {
  private var source: EncodedSource

  init(_ source: consuming EncodedSource) { self.source = source }

  var encodedBytes: Int { source.total }
  var storedBytes: Int { source.stored }

  mutating func seek(to offset: Int) -> Bool { source.seek(to: offset) }

  /// Takes what sniffing read, then reads straight into `target`. A file that grows or shrinks meanwhile ends where it
  /// ends when the reading gets there.
  mutating func decode(into target: UnsafeMutableBufferPointer<UInt8>, failure: inout CodecError?) -> Int {
    let state = unsafe source.state
    let kept = unsafe state.pointee.end - state.pointee.start
    if kept > 0 {
      let count = min(kept, target.count)
      unsafe target.baseAddress!.initialize(from: state.pointee.block + state.pointee.start, count: count)
      unsafe state.pointee.start += count
      return count
    }
    guard unsafe !state.pointee.ended else {
      failure = source.readError(offset: 0)
      return 0
    }
    let got = unsafe state.pointee.origin.read(into: target.baseAddress!, count: target.count)
    if got < 0 { failure = unsafe state.pointee.origin.error(Int32(-got), offset: 0) }
    unsafe state.pointee.total += max(got, 0)
    return max(got, 0)
  }
}
