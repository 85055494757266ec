/// What a file was called before it was rotated, dated and compressed.
enum LogFileName {
  /// How a file is packed, written or kept: no part of its name.
  private static let suffixes = [
    ".gz", ".zst", ".xz", ".bz2", ".lz4", ".log", ".json", ".jsonl", ".ndjson", ".txt", ".csv", ".out", ".err",
    ".journal", ".old", ".bak", "-json",
  ]

  /// `x` of `x.log.2.gz`, `x-20261122.log`, `x.log-20261122.zst`, `x.2026-11-22.0.log`, `x_2026-11-22.txt`.
  static func stem(of name: String) -> String {
    var stem = name
    while let shorter = shortened(stem) { stem = shorter }
    return stem
  }

  /// A path as it was before rotation: `db-1/x` of `db-1/x.log.2.gz`.
  static func log(of path: String) -> String {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    return path.dropLast(name.count) + stem(of: String(name))
  }

  /// Without what stands last and names nobody; nil where there is none.
  private static func shortened(_ name: String) -> String? {
    for suffix in suffixes where name.hasSuffix(suffix) && name.utf8.count > suffix.utf8.count {
      return String(name.dropLast(suffix.count))
    }
    if let date = trailingDate(name) { return date }
    guard !isAddress(name), let cut = name.lastIndex(where: { ".-_".contains($0) }), cut > name.startIndex else {
      return nil
    }
    let tail = name[name.index(after: cut)...]
    guard !tail.isEmpty, tail.allSatisfy(\.isNumber), name[cut] == "." || tail.count >= 6 else { return nil }
    return String(name[..<cut])
  }

  /// `x` of `x-2026-11-22`, and of `x.2026-11-22-17` where a file is kept per hour.
  private static func trailingDate(_ name: String) -> String? {
    let bytes = Array(name.utf8)
    for hour in [0, 3] where bytes.count > 11 + hour {
      let date = bytes[(bytes.count - 10 - hour)...]
      let start = date.startIndex
      let isShaped = (0..<(10 + hour)).allSatisfy { place in
        let byte = date[start + place]
        return [4, 7, 10].contains(place) ? "-_.T".utf8.contains(byte) : byte >= 0x30 && byte <= 0x39
      }
      if isShaped, "-_.".utf8.contains(bytes[start - 1]) {
        return String(decoding: bytes[..<(start - 1)], as: UTF8.self)
      }
    }
    return nil
  }

  /// `10.0.0.7`: all of it numbers, none of them a rotation's.
  private static func isAddress(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { !$0.isEmpty && $0.count <= 3 && $0.allSatisfy(\.isNumber) }
  }
}
