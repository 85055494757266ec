/// systemd's journal files as the lines of `JournalReader`.
@safe struct JournalDecoder: ~Copyable {
  private var reader: JournalReader
  /// Written, and taken by nobody yet.
  private var lines: [UInt8] = []
  private var taken = 0
  private var isEnded = false
  /// What is told once all is delivered.
  private var damage: CodecError?
  /// Bytes of all files.
  let encodedBytes: Int

  /// The one journal in `source`.
  init(_ source: consuming EncodedSource) throws(CodecError) {
    let library = try JournalDecoder.library()
    let bytes = source.fileSize
    let file = try JournalFile(source, library)
    // No field is set before all that throws is done: what cannot be copied cannot be half there.
    reader = try JournalDecoder.reader([file], library)
    damage = file.damage
    encodedBytes = bytes
  }

  /// One machine's journal in several files. What cannot be opened is told at the end; throws where that is all.
  init(paths: [String]) throws(CodecError) {
    let library = try JournalDecoder.library()
    var files: [JournalFile] = []
    var bytes = 0
    var damage: CodecError?
    for path in paths {
      do {
        let source = EncodedSource(.descriptor(try POSIX.open(path), owned: true))
        bytes += source.fileSize
        let file = try JournalFile(source, library)
        files.append(file)
        if let found = file.damage { damage = damage ?? JournalDecoder.named(found, path) }
      } catch {
        damage = damage ?? JournalDecoder.named(error, path)
      }
    }
    if files.isEmpty, let damage { throw damage }
    reader = try JournalDecoder.reader(files, library)
    self.damage = damage
    encodedBytes = bytes
  }

  /// Fills the front of `target` with what is written, and first writes more where nothing is.
  mutating func decode(into target: UnsafeMutableBufferPointer<UInt8>, failure: inout CodecError?) -> Int {
    if taken == lines.count { write() }
    let count = min(lines.count - taken, target.count)
    if count == 0 {
      failure = damage
      return 0
    }
    unsafe lines.withUnsafeBufferPointer {
      unsafe target.baseAddress!.initialize(from: $0.baseAddress! + taken, count: count)
    }
    taken += count
    return count
  }

  private mutating func write() {
    lines.removeAll(keepingCapacity: true)
    taken = 0
    var number: Int32 = 0
    while !isEnded, lines.count < EncodedSource.blockSize {
      isEnded = !reader.next(into: &lines, failure: &number)
    }
    guard isEnded, damage == nil else { return }
    if number != 0 {
      damage = CodecError(kind: .damaged, detail: "the journal is damaged; entries behind this are lost")
    } else if reader.incomplete > 0 {
      damage = CodecError(
        kind: .damaged, detail: "the journal is damaged; of \(reader.incomplete) entries not all fields could be read")
    }
  }

  private static func named(_ error: CodecError, _ path: String) -> CodecError {
    let name = PathName.display(path).split(separator: "/").last.map(String.init) ?? path
    return CodecError(kind: error.kind, detail: name + ": " + error.detail)
  }

  private static func library() throws(CodecError) -> JournalLibrary {
    guard let library = JournalLibrary.shared else { throw missing }
    return library
  }

  /// What is said where this machine has no libsystemd.
  static let missing = CodecError(
    kind: .unsupported,
    detail: "it is a systemd journal, and libsystemd is not installed; install it (Debian: libsystemd0, Fedora: "
      + "systemd-libs), or run 'journalctl --file FILE -o json | foreshock -' where it is")

  private static func reader(_ files: [JournalFile], _ library: JournalLibrary) throws(CodecError) -> JournalReader {
    let opened = unsafe library.journal(of: files.map(\.descriptor))
    guard let journal = unsafe opened.journal else { throw JournalFile.error(unsafe opened.errno) }
    for file in files { file.dropName() }
    return unsafe JournalReader(library, journal)
  }
}
