#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The last bytes of a file, as they are stored.
package struct FileTail: Sendable {
  package var bytes: [UInt8]
  /// Whether that is all of it.
  package var isWhole: Bool
}

/// The last `count` bytes of the file at `path`, or all where it has fewer. Throws `unreadable`.
package func tailOfFile(_ path: String, _ count: Int) throws(CodecError) -> FileTail {
  let descriptor = try POSIX.open(path)
  defer { POSIX.close(descriptor) }
  let size = Int(POSIX.status(of: descriptor)?.st_size ?? 0)
  let start = max(0, size - count)
  guard lseek(descriptor, off_t(start), SEEK_SET) >= 0 else { return FileTail(bytes: [], isWhole: false) }
  var tail = FileTail(bytes: [], isWhole: start == 0)
  while tail.bytes.count < count {
    var got = 0
    let room = count - tail.bytes.count
    tail.bytes.append(addingCapacity: room) { span in
      unsafe span.withUnsafeMutableBufferPointer { target, initialized in
        got = unsafe POSIX.read(descriptor, into: target.baseAddress! + initialized, count: room)
        initialized += max(got, 0)
      }
    }
    if got <= 0 { break }
  }
  return tail
}
