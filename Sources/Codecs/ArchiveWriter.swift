import CArchive

/// libarchive's writer, for streams that are only there to be decoded before others.
enum ArchiveWriter {
  /// A stream that decodes to `count` zeros; nil where this libarchive cannot write the codec.
  static func zeros(_ count: Int, _ codec: Codec) -> [UInt8]? {
    guard let archive = unsafe archive_write_new() else { return nil }
    defer { unsafe archive_write_free(archive) }
    let status =
      switch codec {
      case .zstd: unsafe archive_write_add_filter_zstd(archive)
      case .xz: unsafe archive_write_add_filter_xz(archive)
      case .bzip2: unsafe archive_write_add_filter_bzip2(archive)
      case .lz4, .plain, .gzip, .journal: ARCHIVE_FATAL
      }
    guard status == ARCHIVE_OK, unsafe archive_write_set_format_raw(archive) == ARCHIVE_OK else { return nil }
    // The fastest level, which also spares xz an encoder of 90 MiB; a codec without levels refuses it, no harm.
    unsafe archive_write_set_filter_option(archive, nil, "compression-level", "1")
    // Zeros shrink to next to nothing in every codec.
    var encoded = [UInt8](repeating: 0, count: EncodedSource.prependedSize)
    var used = 0
    let isWritten = unsafe encoded.withUnsafeMutableBytes { buffer in
      unsafe archive_write_open_memory(archive, buffer.baseAddress!, buffer.count, &used) == ARCHIVE_OK
        && write(count, to: archive) && archive_write_close(archive) == ARCHIVE_OK
    }
    return isWritten ? Array(encoded[..<used]) : nil
  }

  private static func write(_ count: Int, to archive: OpaquePointer) -> Bool {
    let entry = unsafe archive_entry_new()
    defer { unsafe archive_entry_free(entry) }
    // AE_IFREG, a cast in the header, which Swift does not import.
    unsafe archive_entry_set_filetype(entry, 0o100000)
    guard unsafe archive_write_header(archive, entry) == ARCHIVE_OK else { return false }
    let zeros = [UInt8](repeating: 0, count: count)
    return unsafe archive_write_data(archive, zeros, count) == count
  }
}
