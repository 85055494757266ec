/// The machine whose journal the file at `path` is a part of: 128 bits of its header
/// (systemd.io/JOURNAL_FILE_FORMAT, "Header"); nil for what is no journal, or cannot be read. Reads one block.
package func journalMachine(at path: String) -> [UInt8]? {
  guard let descriptor = try? POSIX.open(path) else { return nil }
  var source = EncodedSource(.descriptor(descriptor, owned: true))
  let header = source.peek(56)
  return header.count == 56 && header.starts(with: JournalFile.magic) ? Array(header[40..<56]) : nil
}
