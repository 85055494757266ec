/// Says what kind of binary a file is, from its first bytes.
enum BinaryContent {
  /// Bytes looked at.
  static let head = 4_096

  /// What the content is, and what to do about it; nil for text.
  ///
  /// Text with a few NUL bytes (a log of a machine that lost power) is text: more than one byte in ten must be NUL or
  /// another control character that no log writes.
  static func name(of bytes: [UInt8]) -> String? {
    let size = min(bytes.count, head)
    if bytes.starts(with: Array("LPKSHHRH".utf8)) {
      return "a systemd journal, compressed; decompress it, and read that"
    }
    if bytes.starts(with: [0x7f, 0x45, 0x4c, 0x46]) { return "an ELF file (a program or a core dump), not a log" }
    guard size >= 16 else { return nil }
    var odd = 0
    for index in 0..<size {
      let byte = bytes[index]
      if byte < 0x20, byte != 0x0a, byte != 0x0d, byte != 0x09, byte != 0x1b, byte != 0x0c { odd += 1 }
    }
    return odd * 10 > size ? "binary content, not a log" : nil
  }
}
