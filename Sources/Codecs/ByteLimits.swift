/// How much a compressed file may grow before it is taken for a bomb and left.
///
/// Deflate cannot pass 1032:1 (zlib.net/zlib_tech.html, "Maximum Compression Factor"), so no honest or hostile gzip
/// file meets the default ratio; logs reach 10:1 to 100:1. bzip2, xz and zstd can exceed it thousandfold. Memory is
/// bounded either way: the limit saves time, so it may wait until time is being lost.
package struct ByteLimits: Sendable, Hashable {
  /// Decoded bytes for each encoded byte.
  package var maxRatio: Int
  /// Decoded bytes from which on `maxRatio` holds.
  package var ratioFrom: Int
  /// Decoded bytes in all.
  package var maxDecodedBytes: Int

  package init(maxRatio: Int = 2000, ratioFrom: Int = 1 << 30, maxDecodedBytes: Int = .max) {
    self.maxRatio = maxRatio
    self.ratioFrom = ratioFrom
    self.maxDecodedBytes = maxDecodedBytes
  }

  /// The limit that `decoded` bytes made of `encoded` ones break, in words; nil when they keep them all.
  func broken(decoded: Int, encoded: Int) -> String? {
    if decoded > maxDecodedBytes { return "it holds more than the \(maxDecodedBytes) bytes allowed" }
    if decoded >= ratioFrom, decoded / max(encoded, 1) > maxRatio {
      return "it grows more than \(maxRatio) times when decompressed, as no log does; look at it by hand"
    }
    return nil
  }
}
