/// How much a compressed file may grow before it is taken for a bomb and left.
///
/// Logs shrink 10:1 to 100:1; a gigabyte of one stack trace again and again, each with a time of its own, some hundred
/// times more than that only in zstd and xz. Deflate ends at 1032:1 (zlib.net/zlib_tech.html, "Maximum Compression
/// Factor"), which takes a file of nothing but one byte; bzip2, xz and zstd go a thousand times further. Memory is
/// bounded either way: the limit saves time, so it may wait until time is being lost.
package struct ByteLimits: Sendable, Hashable {
  /// Decoded bytes for each encoded byte.
  package var maxRatio: Int
  /// Decoded bytes from which on `maxRatio` holds.
  package var ratioFrom: Int
  /// Decoded bytes in all.
  package var maxDecodedBytes: Int

  package init(maxRatio: Int = 1000, ratioFrom: Int = 1 << 30, maxDecodedBytes: Int = .max) {
    self.maxRatio = maxRatio
    self.ratioFrom = ratioFrom
    self.maxDecodedBytes = maxDecodedBytes
  }

  /// What is left of a bomb in a bundle has to be decompressed to get past it: the bundle is given up later than its
  /// members, so that one bomb costs no other member.
  static let bundle = ByteLimits(ratioFrom: 32 << 30)

  /// The limit that `decoded` bytes made of `encoded` ones break, in words; nil when they keep them all.
  func broken(decoded: Int, encoded: Int) -> String? {
    if decoded > maxDecodedBytes { return "it holds more than the \(maxDecodedBytes) bytes allowed" }
    if decoded >= ratioFrom, decoded / max(encoded, 1) > maxRatio {
      return "it grows more than \(maxRatio) times when decompressed, as no log does; look at it by hand"
    }
    return nil
  }
}
