#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The system calls of this target, without their traps: interrupted calls go on, paths may be any bytes but NUL.
enum POSIX {
  /// Opens for reading. A FIFO waits for its writer.
  static func open(_ path: String) throws(CodecError) -> Int32 {
    try open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY, action: "cannot open")
  }

  static func open(_ path: String, _ flags: Int32, mode: UInt32 = 0, action: String) throws(CodecError) -> Int32 {
    let bytes = terminated(path)
    while true {
      let descriptor = unsafe bytes.withUnsafeBufferPointer { unsafe openPath($0.baseAddress!, flags, mode) }
      if descriptor >= 0 { return descriptor }
      if lastError != EINTR { throw CodecError(errno: lastError, action + " '" + PathName.display(path) + "'") }
    }
  }

  /// Reads up to `count` bytes; 0 at the end, the negated `errno` when refused.
  static func read(_ descriptor: Int32, into target: UnsafeMutableRawPointer, count: Int) -> Int {
    while true {
      let got = unsafe readBytes(descriptor, target, count)
      if got >= 0 { return got }
      if lastError != EINTR { return -Int(lastError) }
    }
  }

  /// The same from a place of its own, whatever was read before.
  static func read(_ descriptor: Int32, at offset: Int, into target: UnsafeMutableRawPointer, count: Int) -> Int {
    while true {
      let got = unsafe pread(descriptor, target, count, off_t(offset))
      if got >= 0 { return got }
      if lastError != EINTR { return -Int(lastError) }
    }
  }

  /// Writes all of `bytes`; 0, or the `errno` when refused. A descriptor set not to block is waited for.
  static func write(_ descriptor: Int32, _ bytes: [UInt8]) -> Int32 {
    unsafe bytes.withUnsafeBytes { buffer in
      var start = 0
      while start < buffer.count {
        let put = unsafe writeBytes(descriptor, buffer.baseAddress! + start, buffer.count - start)
        if put >= 0 {
          start += put
        } else if lastError == EAGAIN {
          var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          unsafe poll(&wanted, 1, -1)
        } else if lastError != EINTR {
          return lastError
        }
      }
      return 0
    }
  }

  /// A new file, in `$TMPDIR` or else in /var/tmp, which is meant for what is large (file-hierarchy(7)).
  static func temporaryFile() throws(CodecError) -> (descriptor: Int32, path: String) {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/var/tmp"
    var path = terminated(FileTree.join(folder, "foreshock-XXXXXX"))
    let descriptor = unsafe path.withUnsafeMutableBufferPointer { unsafe mkstemp($0.baseAddress!) }
    if descriptor < 0 { throw CodecError(errno: lastError, "cannot make a temporary file in '\(folder)'") }
    return (descriptor, PathName.text(path.dropLast().map(UInt8.init(bitPattern:))))
  }

  /// Another descriptor of the same open file.
  static func duplicate(_ descriptor: Int32) throws(CodecError) -> Int32 {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    if copy < 0 { throw CodecError(errno: lastError, "cannot open it twice") }
    return copy
  }

  static func close(_ descriptor: Int32) { _ = closeDescriptor(descriptor) }

  /// The facts about what `path` leads to.
  static func status(of path: String) throws(CodecError) -> stat {
    var facts = stat()
    let result = unsafe terminated(path).withUnsafeBufferPointer { unsafe stat($0.baseAddress!, &facts) }
    if result != 0 { throw CodecError(errno: lastError, "cannot look at '" + PathName.display(path) + "'") }
    return facts
  }

  static func status(of descriptor: Int32) -> stat? {
    var facts = stat()
    return unsafe fstat(descriptor, &facts) == 0 ? facts : nil
  }

  /// Goes to a byte of the file; false for a pipe and the like.
  static func seek(_ descriptor: Int32, to offset: Int) -> Bool {
    lseek(descriptor, off_t(offset), SEEK_SET) == off_t(offset)
  }

  static func remove(_ path: String) {
    _ = unsafe terminated(path).withUnsafeBufferPointer { unsafe unlink($0.baseAddress!) }
  }

  static func rename(_ old: String, _ new: String) throws(CodecError) {
    let result = unsafe terminated(old).withUnsafeBufferPointer { old in
      unsafe terminated(new).withUnsafeBufferPointer { new in
        unsafe renamePath(old.baseAddress!, new.baseAddress!)
      }
    }
    if result != 0 { throw CodecError(errno: lastError, "cannot write '" + PathName.display(new) + "'") }
  }

  /// The path behind all symbolic links; nil when there is nothing there.
  static func resolved(_ path: String) -> String? {
    guard let real = unsafe terminated(path).withUnsafeBufferPointer({ unsafe realpath($0.baseAddress!, nil) }) else {
      return nil
    }
    defer { unsafe free(real) }
    return unsafe PathName.text(Array(UnsafeRawBufferPointer(start: real, count: strlen(real))))
  }

  static func setMode(_ descriptor: Int32, _ mode: UInt32) { _ = fchmod(descriptor, mode_t(mode)) }

  /// The path's bytes and a final zero, as C takes them.
  static func terminated(_ path: String) -> [CChar] {
    PathName.bytes(path).map(CChar.init(bitPattern:)) + [0]
  }

  static var lastError: Int32 { errno }
}

// Within `POSIX` the names of the C functions are taken.
private func openPath(_ path: UnsafePointer<CChar>, _ flags: Int32, _ mode: UInt32) -> Int32 {
  unsafe open(path, flags, mode_t(mode))
}
private func readBytes(_ descriptor: Int32, _ target: UnsafeMutableRawPointer, _ count: Int) -> Int {
  unsafe read(descriptor, target, count)
}
private func writeBytes(_ descriptor: Int32, _ source: UnsafeRawPointer, _ count: Int) -> Int {
  unsafe write(descriptor, source, count)
}
private func closeDescriptor(_ descriptor: Int32) -> Int32 { close(descriptor) }
private func renamePath(_ old: UnsafePointer<CChar>, _ new: UnsafePointer<CChar>) -> Int32 { unsafe rename(old, new) }
