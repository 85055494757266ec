#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Where a report's bytes go: a descriptor, or a file that appears under its name only when all of it is there.
package struct ByteSink: ~Copyable {
  /// Whether the reader has gone away (EPIPE): all that follows is dropped, which is no error.
  package private(set) var isClosed = false

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// The file's name, and the one it has until `finish`; nil for a descriptor.
  private let target: String?
  private var temporary: String?
  private let ownsDescriptor: Bool

  /// Bytes gathered before they are written.
  private static let bufferSize = 64 * 1024

  /// Writes to an open descriptor, which stays open.
  package init(descriptor: Int32) {
    self.descriptor = descriptor
    target = nil
    temporary = nil
    ownsDescriptor = false
  }

  /// Writes a file: into a sibling first, which takes the name, and the mode of a file there before, on `finish`.
  ///
  /// A symbolic link stays, its target is replaced; a FIFO or device is written directly. Throws `unreadable`.
  package init(path: String) throws(CodecError) {
    let target = POSIX.resolved(path) ?? path
    let old = try? POSIX.status(of: target)
    ownsDescriptor = true
    if let old, old.kind != .file {
      descriptor = try POSIX.open(target, O_WRONLY | O_CLOEXEC | O_NOCTTY, action: "cannot write")
      self.target = nil
      temporary = nil
      return
    }
    let temporary = target + ".\(getpid()).tmp"
    POSIX.remove(temporary)
    descriptor = try POSIX.open(
      temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode: 0o666, action: "cannot write")
    if let old { POSIX.setMode(descriptor, UInt32(old.st_mode & 0o7777)) }
    DyingWish.remove(temporary)
    self.target = target
    self.temporary = temporary
  }

  deinit {
    if ownsDescriptor { POSIX.close(descriptor) }
    if let temporary {
      POSIX.remove(temporary)
      DyingWish.forget()
    }
  }

  /// Writes bytes, sooner or later. Throws `unreadable` when the system refuses, a full disk for one.
  package mutating func write(_ bytes: [UInt8]) throws(CodecError) {
    if isClosed { return }
    buffer.append(contentsOf: bytes)
    if buffer.count >= ByteSink.bufferSize { try flush() }
  }

  /// Writes text as UTF-8.
  package mutating func write(_ text: String) throws(CodecError) {
    if isClosed { return }
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= ByteSink.bufferSize { try flush() }
  }

  /// Hands all that was written to the system.
  package mutating func flush() throws(CodecError) {
    if isClosed { return }
    let number = POSIX.write(descriptor, buffer)
    buffer.removeAll(keepingCapacity: true)
    if number == EPIPE {
      isClosed = true
    } else if number != 0 {
      throw CodecError(errno: number, target.map { "cannot write '" + PathName.display($0) + "'" } ?? "cannot write")
    }
  }

  /// Writes the rest and gives the file its name. Without it, no file appears and one there before stays as it was.
  ///
  /// Not fsync'd: a report can be made again, and the rename alone keeps halves from being seen.
  package mutating func finish() throws(CodecError) {
    try flush()
    guard let target, let temporary else { return }
    try POSIX.rename(temporary, target)
    self.temporary = nil
    DyingWish.forget()
  }
}
