#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A journal file in a form that libsystemd opens: the file itself, or a copy with its end mended.
///
/// libsystemd wants a file it can map, and refuses one that is shorter than its header says, or has no name. So what
/// comes from a pipe, or was cut off, is copied into a temporary file and made as long as it claims to be: what is
/// missing is zeros, which are no entries. The copy has a name until libsystemd has opened it: see `dropName`.
///
/// libsystemd maps what it reads. A file that somebody else cuts short meanwhile ends the program with SIGBUS; journald
/// cuts off only room that no entry takes.
final class JournalFile {
  let descriptor: Int32
  /// What is missing of it.
  let damage: CodecError?
  /// Of a copy.
  private var path: String?

  /// The first eight bytes; then, the lowest byte first, at 88 the size of the header and at 96 that of all behind it
  /// (systemd.io/JOURNAL_FILE_FORMAT, "Header").
  static let magic = Array("LPKSHHRH".utf8)
  private static let headerBytes = 104
  /// No journal is larger, whatever its header says: journald starts a new one at 128 MiB unless it is told otherwise
  /// (journald.conf(5), SystemMaxFileSize).
  private static let maximumBytes: UInt64 = 16 << 30

  /// Takes the whole source. Throws where it is no journal that libsystemd knows.
  init(_ source: consuming EncodedSource, _ library: JournalLibrary) throws(CodecError) {
    var source = source
    let header = source.peek(JournalFile.headerBytes)
    if let own = source.fileDescriptor, JournalFile.refusal(of: own, library) == 0 {
      descriptor = try POSIX.duplicate(own)
      damage = nil
      path = nil
      return
    }
    let copy = try POSIX.temporaryFile()
    // From here on `deinit` clears up.
    descriptor = copy.descriptor
    path = copy.path
    while true {
      let block = source.peek(EncodedSource.blockSize)
      if block.isEmpty { break }
      let number = POSIX.write(copy.descriptor, block)
      if number != 0 { throw CodecError(errno: number, "cannot copy the journal to '\(copy.path)'") }
      source.skip(block.count)
    }
    damage = JournalFile.lengthen(copy.descriptor, source.total, header) ?? source.readError(offset: 0)
    let number = JournalFile.refusal(of: copy.descriptor, library)
    if number != 0 { throw JournalFile.error(number) }
  }

  deinit {
    dropName()
    POSIX.close(descriptor)
  }

  /// Takes a copy's name away, so that nothing is left of it when the program is killed. Once libsystemd has opened a
  /// file, it asks no more for its name.
  func dropName() {
    if let path { POSIX.remove(path) }
    path = nil
  }

  /// Makes the file as long as its header says, and says what is missing; nil where nothing is.
  private static func lengthen(_ descriptor: Int32, _ stored: Int, _ header: [UInt8]) -> CodecError? {
    func number(_ place: Int) -> UInt64 { (0..<8).reduce(0) { $0 << 8 | UInt64(header[place + 7 - $1]) } }
    guard header.count == headerBytes else { return nil }
    let (wanted, overflow) = number(88).addingReportingOverflow(number(96))
    guard !overflow, wanted > UInt64(stored), wanted <= maximumBytes, ftruncate(descriptor, off_t(wanted)) == 0 else {
      return nil
    }
    return CodecError(
      kind: .truncated, detail: "the journal ends after \(stored) of \(wanted) bytes; entries behind that are lost")
  }

  /// What it means that libsystemd refuses a file with that `errno`.
  static func error(_ number: Int32) -> CodecError {
    switch number {
    case EPROTONOSUPPORT:
      CodecError(
        kind: .damaged,
        detail:
          "the journal is of a newer systemd than this machine's libsystemd; read it there with journalctl -o json")
    case ENODATA, EBADMSG, EINVAL, ENOTUNIQ, EADDRNOTAVAIL, EISDIR:
      CodecError(
        kind: .damaged,
        detail: "it is a damaged journal, which libsystemd does not open; try journalctl --verify --file")
    default: CodecError(errno: number, "libsystemd cannot open the journal")
    }
  }

  /// The `errno` with which libsystemd refuses the file, 0 where it does not.
  private static func refusal(of descriptor: Int32, _ library: JournalLibrary) -> Int32 {
    let opened = unsafe library.journal(of: [descriptor])
    if let journal = unsafe opened.journal { unsafe library.close(journal) }
    return unsafe opened.errno
  }
}
