import CArchive

/// The members of a tar, zip or 7z archive, one after the other, through libarchive.
///
/// A class, as the streams of its members keep it. It holds one block of the archive and what libarchive needs: some
/// 100 KiB, and for 7z the dictionary that the archive was packed with. Members must be read in order, each before the
/// next is asked for; what is left of a member is passed over, which costs its decompression unless the archive is a
/// plain file.
@safe package final class BundleReader {
  private let archive: OpaquePointer
  private var feed: DecodedStream
  private let block: UnsafeMutableBufferPointer<UInt8>
  /// What stopped the feed, in its own words rather than libarchive's.
  private var feedFailure: CodecError?
  private let kind: BundleKind
  /// Whether more was asked of the feed than it has: a whole tar archive says where it ends.
  private var isDry = false
  private var isOver = false
  /// Why the archive cannot be read on: libarchive would forget it by the next call.
  private var end: CodecError?
  /// Why the member at hand could not be read to its end.
  private(set) var memberFailure: CodecError?
  private(set) var modificationSeconds: Int64?

  private static let blockSize = 128 * 1024

  /// Opens an archive whose bytes `stream` is about to deliver; `kind` is what it said it holds.
  ///
  /// Throws `unsupported` for 7z from a pipe or from within another archive, as its index is at its end, and what
  /// libarchive thinks is wrong with the beginning.
  package init(_ kind: BundleKind, _ stream: consuming DecodedStream) throws(CodecError) {
    guard let archive = unsafe archive_read_new() else { throw CodecError.noMemory }
    unsafe self.archive = archive
    unsafe block = .allocate(capacity: BundleReader.blockSize)
    feed = stream
    self.kind = kind
    feed.liftLimits()
    switch kind {
    case .tar:
      unsafe archive_read_support_format_tar(archive)
    case .zip:
      // The index at the end knows more, but may be cut off, and a pipe has to be read as it comes.
      if feed.isSeekable { unsafe archive_read_support_format_zip_seekable(archive) }
      unsafe archive_read_support_format_zip_streamable(archive)
    case .sevenZip:
      unsafe archive_read_support_format_7zip(archive)
      if !feed.isSeekable {
        throw CodecError(
          kind: .unsupported, detail: "a 7z archive inside another or from a pipe has to be unpacked first")
      }
    }
    unsafe archive_read_set_callback_data(archive, Unmanaged.passUnretained(self).toOpaque())
    unsafe archive_read_set_read_callback(archive, readFeed)
    if feed.isSeekable { unsafe archive_read_set_seek_callback(archive, seekFeed) }
    if unsafe archive_read_open1(archive) < ARCHIVE_WARN { throw failure() }
  }

  deinit {
    unsafe archive_read_free(archive)
    unsafe block.deallocate()
  }

  /// Bytes read from disk so far, however deep the archive lies.
  package var storedBytes: Int { feed.storedBytes }

  /// Goes to the next member; nil at the end. Throws when the archive cannot be read on, and is at its end then.
  package func next() throws(CodecError) -> BundleMember? {
    if isOver { return nil }
    memberFailure = nil
    if let end {
      isOver = true
      throw end
    }
    var entry: OpaquePointer?
    var status = unsafe archive_read_next_header(archive, &entry)
    while status == ARCHIVE_RETRY { status = unsafe archive_read_next_header(archive, &entry) }
    if status == ARCHIVE_EOF {
      isOver = true
      if let feedFailure { throw feedFailure }
      // libarchive takes an archive that was cut between two members for a whole one.
      if kind == .tar, isDry { throw truncated }
      return nil
    }
    guard status >= ARCHIVE_WARN, let entry = unsafe entry else {
      isOver = true
      throw failure()
    }
    let member = unsafe BundleReader.member(entry)
    modificationSeconds = member.modificationSeconds
    return member
  }

  /// The bytes of the member at hand, decompressed if they are compressed again; good until `next`.
  package func stream(limit: ByteLimits = .init()) throws(CodecError) -> DecodedStream {
    try DecodedStream(member: self, limit)
  }

  /// The member's next bytes, as they were before they were archived.
  func read(into target: UnsafeMutableRawPointer, count: Int) -> Int {
    if memberFailure != nil { return -5 }
    while true {
      let got = unsafe archive_read_data(archive, target, count)
      if got >= 0 { return got }
      if got == Int(ARCHIVE_RETRY) { continue }
      // A warning is about the bytes that were delivered before: a checksum, at a zip member's end.
      memberFailure = failure()
      if got <= Int(ARCHIVE_FATAL) { end = memberFailure }
      return -5
    }
  }

  private static func member(_ entry: OpaquePointer) -> BundleMember {
    var kind: BundleMember.Kind
    switch unsafe archive_entry_filetype(entry) & 0o170000 {
    // A streamed zip says only at its end what is what; libarchive then says 0.
    case 0o100000, 0: kind = .file
    case 0o040000: kind = .directory
    case 0o010000: kind = .fifo
    case 0o140000: kind = .socket
    case 0o020000, 0o060000: kind = .device
    case 0o120000: kind = .symbolicLink(unsafe text(archive_entry_symlink(entry), archive_entry_symlink_utf8(entry)))
    default: kind = .other
    }
    if unsafe archive_entry_hardlink(entry) != nil || archive_entry_hardlink_utf8(entry) != nil {
      kind = .hardLink(unsafe text(archive_entry_hardlink(entry), archive_entry_hardlink_utf8(entry)))
    }
    return unsafe BundleMember(
      name: text(archive_entry_pathname(entry), archive_entry_pathname_utf8(entry)), kind: kind,
      size: max(0, Int(archive_entry_size(entry))),
      modificationSeconds: archive_entry_mtime_is_set(entry) != 0 ? Int64(archive_entry_mtime(entry)) : nil,
      isEncrypted: archive_entry_is_data_encrypted(entry) != 0)
  }

  /// A name's own bytes, or those libarchive makes of a name that is Unicode by the archive's word.
  private static func text(_ own: UnsafePointer<CChar>?, _ unicode: UnsafePointer<CChar>?) -> String {
    guard let name = unsafe own ?? unicode else { return "" }
    var count = 0
    while unsafe name[count] != 0 { count += 1 }
    return unsafe PathName.text(Array(UnsafeRawBufferPointer(start: name, count: count)))
  }

  private func failure() -> CodecError {
    if let feedFailure { return feedFailure }
    let reason = unsafe archive_error_string(archive).map { unsafe String(cString: $0) } ?? "no reason given"
    if reason.contains("ncrypt") || reason.contains("assphrase") {
      return .encrypted
    }
    if reason.contains("runcated") {
      return truncated
    }
    return CodecError(
      kind: .damaged, detail: "the \(kind.rawValue) archive is damaged or of a kind unknown here (\(reason))")
  }

  private var truncated: CodecError {
    CodecError(
      kind: .truncated, detail: "the \(kind.rawValue) archive ends in the middle; it was cut off: get all of it")
  }

  /// The feed's next block, for libarchive.
  fileprivate func refill(_ address: UnsafeMutablePointer<UnsafeRawPointer?>) -> Int {
    do {
      unsafe address.pointee = UnsafeRawPointer(block.baseAddress!)
      let got = try unsafe feed.read(into: block)
      isDry = got == 0
      return got
    } catch {
      feedFailure = error
      return -1
    }
  }

  fileprivate func seek(_ offset: Int64, _ whence: Int32) -> Int64 {
    let base =
      switch whence {
      case 1: feed.decodedBytes
      case 2: feed.size ?? 0
      default: 0
      }
    let (target, overflow) = Int64(base).addingReportingOverflow(offset)
    guard !overflow, target >= 0, feed.seek(to: Int(target)) else { return Int64(ARCHIVE_FATAL) }
    return target
  }
}

private func readFeed(
  _ archive: OpaquePointer?, _ context: UnsafeMutableRawPointer?,
  _ address: UnsafeMutablePointer<UnsafeRawPointer?>?
) -> Int {
  unsafe Unmanaged<BundleReader>.fromOpaque(context!).takeUnretainedValue().refill(address!)
}

private func seekFeed(
  _ archive: OpaquePointer?, _ context: UnsafeMutableRawPointer?, _ offset: la_int64_t, _ whence: Int32
) -> la_int64_t {
  unsafe Unmanaged<BundleReader>.fromOpaque(context!).takeUnretainedValue().seek(offset, whence)
}
