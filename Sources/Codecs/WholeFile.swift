/// All bytes of a file as they are stored, for what is small by nature: zone tables, packs, settings.
///
/// Throws `unreadable`, and `limit` for a file of more than `limit` bytes.
package func readWholeFile(_ path: String, atMost limit: Int) throws(CodecError) -> [UInt8] {
  let descriptor = try POSIX.open(path)
  defer { POSIX.close(descriptor) }
  var bytes: [UInt8] = []
  while true {
    // One byte more than allowed is enough to know.
    let room = min(64 * 1024, limit + 1 - bytes.count)
    var got = 0
    bytes.append(addingCapacity: room) { span in
      unsafe span.withUnsafeMutableBufferPointer { target, initialized in
        got = unsafe POSIX.read(descriptor, into: target.baseAddress! + initialized, count: room)
        initialized += max(got, 0)
      }
    }
    if got < 0 { throw CodecError(errno: Int32(-got), "cannot read '\(PathName.display(path))'", offset: bytes.count) }
    if bytes.count > limit {
      throw CodecError(
        kind: .limit, detail: "'\(PathName.display(path))' is larger than the \(limit) bytes expected", offset: limit)
    }
    if got == 0 { return bytes }
  }
}
