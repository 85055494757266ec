import Synchronization

/// Decoded bytes put aside in a file without a name, so that what can be had in one order only (the members of a bundle)
/// may be read in any other, and all at once. As large as what is put there; gone with the last that knows it.
package final class Spool: Sendable {
  /// What was put aside at once.
  package struct Part: Sendable, Hashable {
    let spool: Spool
    let offset: Int
    let count: Int
    let modificationSeconds: Int64?
    let gzipHeaderSeconds: Int64?

    package static func == (a: Part, b: Part) -> Bool { a.spool === b.spool && a.offset == b.offset }

    package func hash(into hasher: inout Hasher) { hasher.combine(offset) }
  }

  private let descriptor: Int32
  private let end = Mutex(0)

  /// Makes the file, in `$TMPDIR` or else in /var/tmp.
  package init() throws(CodecError) {
    let file = try POSIX.temporaryFile()
    POSIX.remove(file.path)
    descriptor = file.descriptor
  }

  deinit { POSIX.close(descriptor) }

  /// Puts aside all that `stream` delivers, and says what ended it early. Throws where there is no room.
  package func take(_ stream: inout DecodedStream) throws(CodecError) -> (part: Part, damage: CodecError?) {
    let offset = end.withLock { $0 }
    var count = 0
    var damage: CodecError?
    var bytes: [UInt8] = []
    while damage == nil {
      bytes.removeAll(keepingCapacity: true)
      do throws(CodecError) {
        if try stream.read(into: &bytes, upTo: EncodedSource.blockSize) == 0 { break }
      } catch {
        damage = error
        continue
      }
      let error = POSIX.write(descriptor, bytes)
      if error != 0 { throw CodecError(errno: error, "cannot put aside what is in the bundle") }
      count += bytes.count
    }
    end.withLock { $0 += count }
    let part = Part(
      spool: self, offset: offset, count: count, modificationSeconds: stream.modificationSeconds,
      gzipHeaderSeconds: stream.gzipHeaderSeconds)
    return (part, damage)
  }

  fileprivate func read(at offset: Int, into target: UnsafeMutableRawPointer, count: Int) -> Int {
    unsafe POSIX.read(descriptor, at: offset, into: target, count: count)
  }
}

/// One reading of a part.
@safe final class SpoolReader {
  let part: Spool.Part
  private var done = 0

  init(_ part: Spool.Part) { self.part = part }

  /// Reads up to `count` bytes; 0 at the end, the negated `errno` when refused.
  func read(into target: UnsafeMutableRawPointer, count: Int) -> Int {
    let wanted = min(count, part.count - done)
    let got = wanted == 0 ? 0 : unsafe part.spool.read(at: part.offset + done, into: target, count: wanted)
    done += max(got, 0)
    return got
  }
}
