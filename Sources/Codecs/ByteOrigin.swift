/// Where a source's stored bytes come from.
@safe enum ByteOrigin {
  /// `owned` ones are files that were opened here, and may be read again from their start.
  case descriptor(Int32, owned: Bool)
  /// The member that the reader stands at; it has to stay there as long as this is read.
  case member(BundleReader)
  /// What was put aside, decoded.
  case spooled(SpoolReader)

  /// Reads up to `count` bytes; 0 at the end, the negated `errno` when refused, EIO for a damaged bundle.
  func read(into target: UnsafeMutableRawPointer, count: Int) -> Int {
    switch self {
    case .descriptor(let descriptor, _): unsafe POSIX.read(descriptor, into: target, count: count)
    case .member(let reader): unsafe reader.read(into: target, count: count)
    case .spooled(let reader): unsafe reader.read(into: target, count: count)
    }
  }

  func close() {
    if case .descriptor(let descriptor, owned: true) = self { POSIX.close(descriptor) }
  }

  /// Goes to `offset` from the start, and says whether that is possible: of regular files only.
  func seek(to offset: Int) -> Bool {
    if case .descriptor(let descriptor, owned: true) = self { POSIX.seek(descriptor, to: offset) } else { false }
  }

  var isRereadable: Bool {
    if case .descriptor(_, owned: true) = self { true } else { false }
  }

  /// When the file or the member was last written, seconds since 1970; nil for what is neither.
  var modificationSeconds: Int64? {
    switch self {
    case .descriptor(let descriptor, _):
      guard let facts = POSIX.status(of: descriptor), facts.kind == .file else { return nil }
      return facts.modificationSeconds
    case .member(let reader): return reader.modificationSeconds
    case .spooled(let reader): return reader.part.modificationSeconds
    }
  }

  /// Bytes in the file; nil for what is no regular file.
  var size: Int? {
    guard case .descriptor(let descriptor, owned: true) = self, let facts = POSIX.status(of: descriptor),
      facts.kind == .file
    else { return nil }
    return Int(facts.st_size)
  }

  /// Why the last `read` was refused with `number`.
  func error(_ number: Int32, offset: Int) -> CodecError {
    if case .member(let reader) = self, var error = reader.memberFailure {
      error.offset = offset
      return error
    }
    return CodecError(errno: number, "cannot read on", offset: offset)
  }
}
