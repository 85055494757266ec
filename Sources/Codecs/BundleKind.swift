/// Archives of many files, by what their bytes say.
package enum BundleKind: String, Sendable, CaseIterable {
  case tar, zip
  case sevenZip = "7z"

  /// Bytes that `sniff` looks at: a tar header.
  package static let sniffedBytes = 512

  /// What decoded content that begins with `head` is; nil for no bundle.
  ///
  /// A tar archive needs no magic number (those of Unix V7 have none): its first header's checksum is right, which other
  /// bytes meet once in 2¹⁸ if they look like octal digits at all. An archive of nothing counts as none.
  static func sniff(_ head: [UInt8]) -> BundleKind? {
    // APPNOTE.TXT 4.3.7 (a local file), 8.5.4 (a split archive's marker); 7zFormat.txt, kSignature.
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x30, 0x30, 0x50, 0x4B]) {
      return .zip
    }
    if head.starts(with: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) { return .sevenZip }
    return isTarHeader(head) ? .tar : nil
  }

  /// POSIX.1-2017, pax, "ustar Interchange Format": the sum of the header's bytes, those of the sum taken for spaces.
  private static func isTarHeader(_ head: [UInt8]) -> Bool {
    guard head.count >= sniffedBytes, head[0] != 0 else { return false }
    let field = 148..<156
    var written = 0
    var digits = 0
    for byte in head[field] {
      switch byte {
      case 0x30...0x37:
        written = written * 8 + Int(byte - 0x30)
        digits += 1
      case 0x20 where digits == 0: continue
      case 0x00, 0x20: break
      default: return false
      }
    }
    guard digits > 0 else { return false }
    var sum = 0
    for index in 0..<sniffedBytes { sum += field.contains(index) ? 0x20 : Int(head[index]) }
    return sum == written
  }
}
