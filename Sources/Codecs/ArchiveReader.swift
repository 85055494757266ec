import CArchive

/// libarchive's reader of one compressed stream: a filter for the codec, and the format "raw" behind it.
@safe struct ArchiveReader: ~Copyable {
  private let archive: OpaquePointer
  private let filter: Int32
  private var isOpen = false
  /// libarchive's reason why there is no next block; nil at the end, which is no damage.
  private(set) var damage: String?

  /// nil when there is no memory. `state` must outlive the reader.
  init?(_ codec: Codec, _ state: UnsafeMutablePointer<EncodedSource.State>) {
    guard let archive = unsafe archive_read_new() else { return nil }
    switch codec {
    case .zstd:
      filter = ARCHIVE_FILTER_ZSTD
      unsafe archive_read_support_filter_zstd(archive)
    case .xz:
      filter = ARCHIVE_FILTER_XZ
      unsafe archive_read_support_filter_xz(archive)
    case .bzip2:
      filter = ARCHIVE_FILTER_BZIP2
      unsafe archive_read_support_filter_bzip2(archive)
    case .lz4:
      filter = ARCHIVE_FILTER_LZ4
      unsafe archive_read_support_filter_lz4(archive)
    case .plain, .gzip, .journal: preconditionFailure("not a codec of libarchive's")
    }
    unsafe archive_read_support_format_raw(archive)
    // A stream of no bytes at all is no format otherwise.
    unsafe archive_read_support_format_empty(archive)
    unsafe archive_read_set_callback_data(archive, state)
    unsafe archive_read_set_read_callback(archive, readBlock)
    unsafe self.archive = archive
  }

  deinit { unsafe archive_read_free(archive) }

  /// Bytes that were read and used; those read ahead are not among them.
  var encodedBytes: Int { unsafe max(0, Int(archive_filter_bytes(archive, -1))) }

  /// The next decoded block: libarchive's memory, good until the call after. nil at the end, or on damage.
  mutating func next() -> UnsafeBufferPointer<UInt8>? {
    var block = unsafe UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    while block.isEmpty {
      // Opening already decodes a block, so that damage may show there.
      let status = unsafe isOpen ? read(&block) : open()
      if unsafe archive_filter_count(archive) > 0, unsafe archive_filter_code(archive, 0) != filter {
        // A filter that does not know the header leaves the bytes as they are: they are not what they encode.
        damage = "its header is cut off or wrong"
        return nil
      }
      if status == ARCHIVE_EOF { return nil }
      // A warning delivers all the same.
      if status < ARCHIVE_WARN {
        damage = unsafe archive_error_string(archive).map { unsafe String(cString: $0) } ?? "status \(status)"
        return nil
      }
    }
    return unsafe block
  }

  private mutating func open() -> Int32 {
    isOpen = true
    let status = unsafe archive_read_open1(archive)
    if status < ARCHIVE_WARN { return status }
    var entry: OpaquePointer?
    return unsafe archive_read_next_header(archive, &entry)
  }

  private func read(_ block: inout UnsafeBufferPointer<UInt8>) -> Int32 {
    var address: UnsafeRawPointer?
    var count = 0
    var offset: Int64 = 0
    let status = unsafe archive_read_data_block(archive, &address, &count, &offset)
    if status >= ARCHIVE_WARN, status != ARCHIVE_EOF, let address = unsafe address {
      unsafe block = UnsafeBufferPointer(start: address.assumingMemoryBound(to: UInt8.self), count: count)
    }
    return status
  }
}

/// Hands libarchive the source's next bytes; `context` is its state.
private func readBlock(
  _ archive: OpaquePointer?, _ context: UnsafeMutableRawPointer?,
  _ address: UnsafeMutablePointer<UnsafeRawPointer?>?
) -> Int {
  let state = unsafe context!.assumingMemoryBound(to: EncodedSource.State.self)
  if unsafe state.pointee.start == state.pointee.end, unsafe !state.pointee.advance() {
    return unsafe state.pointee.failure == 0 ? 0 : -1
  }
  unsafe address!.pointee = UnsafeRawPointer(state.pointee.block + state.pointee.start)
  let count = unsafe min(state.pointee.portion, state.pointee.end - state.pointee.start)
  unsafe state.pointee.start += count
  return count
}
