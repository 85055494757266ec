#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Why bytes could not be had, or written.
package struct CodecError: Error, Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// The system refused; the `errno` says why.
    case unreadable(Int32)
    /// The compressed data ends in the middle.
    case truncated
    /// The compressed data is not what its format allows, or fails its checksum.
    case damaged
    /// The data grows beyond `ByteLimits`.
    case limit
    /// It cannot be read here, though it may be whole: encrypted, or an archive that needs a file to go back in.
    case unsupported
  }

  package var kind: Kind
  /// What happened and what to do about it, in one sentence without a full stop.
  package var detail: String
  /// Decompressed bytes that were delivered before it.
  package var offset: Int

  package init(kind: Kind, detail: String, offset: Int = 0) {
    self.kind = kind
    self.detail = detail
    self.offset = offset
  }

  package static let encrypted = CodecError(
    kind: .unsupported, detail: "it is encrypted; unpack it with its password, and read that")

  static let noMemory = CodecError(kind: .damaged, detail: "there is no memory to decompress with; lower --jobs")

  /// The system's refusal to do what `action` names: `cannot open 'x': permission denied; …`.
  init(errno number: Int32, _ action: String, offset: Int = 0) {
    let reason = unsafe String(cString: strerror(number))
    let remedy = CodecError.remedy(for: number).map { "; " + $0 } ?? ""
    self.init(kind: .unreadable(number), detail: action + ": " + reason + remedy, offset: offset)
  }

  private static func remedy(for number: Int32) -> String? {
    switch number {
    case EACCES, EPERM: "run as a user who may (root, or a member of the groups adm and systemd-journal)"
    case ENOENT: "check the path"
    case EMFILE, ENFILE: "lower --jobs or raise the limit with 'ulimit -n'"
    case EISDIR: "name the files in it"
    case ENOSPC, EDQUOT: "make room or write elsewhere"
    case EIO: "the medium may be failing; copy it with ddrescue and read the copy"
    case ELOOP: "the symbolic links go in a circle"
    default: nil
    }
  }
}
