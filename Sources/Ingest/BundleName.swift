/// Whose bundle it is, by its name.
enum BundleName {
  private static let suffixes = [
    ".tgz", ".tbz2", ".tbz", ".txz", ".tzst", ".gz", ".bz2", ".xz", ".zst", ".lz4", ".tar", ".zip", ".7z",
  ]

  /// What was packed: the name without what says how, and when.
  ///
  /// `sosreport-HOST-CASE-2026-11-22-abcdefg.tar.xz` (github.com/sosreport/sos, "name pattern") and its older
  /// `sosreport-HOST.CASE-20261122165049` are about `HOST`; so are the folders of the same name in them.
  static func subject(of name: String) -> String {
    var name = name[...]
    while let suffix = suffixes.first(where: { name.lowercased().hasSuffix($0) && name.utf8.count > $0.utf8.count }) {
      name = name.dropLast(suffix.count)
    }
    let isReport = name.hasPrefix("sosreport-")
    if isReport { name = name.dropFirst("sosreport-".count) }
    name = withoutDate(name)
    if isReport, let cut = name.lastIndex(where: { "-.".contains($0) }) {
      let tail = name[name.index(after: cut)...]
      if tail.count >= 6, tail.allSatisfy(\.isNumber) { name = name[..<cut] }
    }
    return String(name)
  }

  /// Up to the first of `-2026-11-22…`, `_20261122…` that has something before it.
  private static func withoutDate(_ name: Substring) -> Substring {
    let bytes = Array(name.utf8)
    let isDigit = { (byte: UInt8) in byte >= 0x30 && byte <= 0x39 }
    for start in bytes.indices.dropFirst() where "-_.".utf8.contains(bytes[start]) {
      let rest = bytes[(start + 1)...]
      let isCompact = rest.count >= 8 && rest.prefix(8).allSatisfy(isDigit)
      let isDashed =
        rest.count >= 10
        && rest.prefix(10).enumerated().allSatisfy { place, byte in
          place == 4 || place == 7 ? "-_.".utf8.contains(byte) : isDigit(byte)
        }
      let year = Int(String(decoding: rest.prefix(4), as: UTF8.self)) ?? 0
      if isCompact || isDashed, (1990..<2100).contains(year) {
        return Substring(decoding: bytes[..<start], as: UTF8.self)
      }
    }
    return name
  }
}
