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

  /// How many times `byte` occurs in `bytes[from..<to]`. The loop vectorises: several GB/s.
  package static func count(of byte: UInt8, in bytes: [UInt8], from: Int, to: Int) -> Int {
    precondition(from >= 0 && from <= to && to <= bytes.count)
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      var total = 0
      var start = from
      // Sums of at most 255 fit a byte, so that the inner loop adds 16 or 32 lanes at a time.
      while start < to {
        let end = min(start + 255 * 32, to)
        var lanes = SIMD32<UInt8>(repeating: 0)
        var i = start
        while i + 32 <= end {
          let chunk = unsafe UnsafeRawPointer(buffer.baseAddress! + i).loadUnaligned(as: SIMD32<UInt8>.self)
          lanes &+= SIMD32<UInt8>(repeating: 0).replacing(with: 1, where: chunk .== byte)
          i += 32
        }
        for lane in 0..<32 { total += Int(lanes[lane]) }
        while i < end {
          if unsafe buffer[i] == byte { total += 1 }
          i += 1
        }
        start = end
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
