/// How a file's bytes are encoded.
package enum Codec: String, Sendable, CaseIterable {
  case plain, gzip, zstd, xz, bzip2, lz4
  /// A database of log entries: systemd's.
  case journal

  /// What the first bytes of a file say it is, whatever its name; `head` need not be longer than `sniffedBytes`.
  ///
  /// A file cut off inside its magic bytes counts as what it began to be once four of them (two for gzip) are there.
  package static func sniff(_ head: [UInt8]) -> Codec {
    if isSkippableFrame(head) {
      // Zstandard (RFC 8878, 3.1.2) and LZ4 share these; pzstd starts its files with them.
      let size = 8 + (4..<8).reduce(0) { $0 | (head.count > $1 ? Int(head[$1]) : 0) << (8 * ($1 - 4)) }
      let rest = sniff(Array(head.dropFirst(size)))
      return rest == .plain ? .zstd : rest
    }
    for magic in magics {
      let common = min(head.count, magic.bytes.count)
      if common >= magic.enough, agree(head, magic.bytes, common) { return magic.codec }
    }
    return .plain
  }

  /// How many bytes `sniff` looks at.
  package static let sniffedBytes = 10

  /// Whether more bytes after `head` could change what `sniff` says.
  static func isUndecided(_ head: [UInt8]) -> Bool {
    magics.contains { head.count < $0.bytes.count && agree(head, $0.bytes, head.count) }
      || head.count < 4 && isSkippableFrame(head + skippableMagic[head.count...])
  }

  /// Whether `head` starts a frame that carries no data: a magic number, a size, bytes to skip.
  static func isSkippableFrame(_ head: [UInt8]) -> Bool {
    head.count >= 4 && head[0] & 0xF0 == 0x50 && head[1..<4] == skippableMagic[1..<4]
  }

  /// The first of sixteen.
  private static let skippableMagic: [UInt8] = [0x50, 0x2A, 0x4D, 0x18]

  private struct Magic {
    var codec: Codec
    /// nil stands for a digit from 1 to 9.
    var bytes: [UInt8?]
    var enough = 4
  }

  /// RFC 1952, 2.3.1; RFC 8878, 3.1.1; the .xz file format, 2.1.1.1; bzip2's block header and end of stream; the LZ4
  /// frame format and its legacy form. bzip2's three letters alone would take a text for an archive.
  private static let magics = [
    Magic(codec: .gzip, bytes: [0x1F, 0x8B], enough: 2),
    Magic(codec: .zstd, bytes: [0x28, 0xB5, 0x2F, 0xFD]),
    Magic(codec: .xz, bytes: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
    Magic(codec: .bzip2, bytes: [0x42, 0x5A, 0x68, nil, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59]),
    Magic(codec: .bzip2, bytes: [0x42, 0x5A, 0x68, nil, 0x17, 0x72, 0x45, 0x38, 0x50, 0x90]),
    Magic(codec: .lz4, bytes: [0x04, 0x22, 0x4D, 0x18]),
    Magic(codec: .lz4, bytes: [0x02, 0x21, 0x4C, 0x18]),
    Magic(codec: .journal, bytes: JournalFile.magic, enough: 8),
  ]

  private static func agree(_ head: [UInt8], _ magic: [UInt8?], _ count: Int) -> Bool {
    (0..<count).allSatisfy { i in
      guard let wanted = magic[i] else { return (0x31...0x39).contains(head[i]) }
      return wanted == head[i]
    }
  }
}
