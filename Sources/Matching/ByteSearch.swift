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

  /// Whether `bytes[from..<to]` are all below 128. 10 GB/s and more.
  package static func isASCII(_ bytes: [UInt8], from: Int, to: Int) -> Bool {
    precondition(from >= 0 && from <= to && to <= bytes.count)
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      var all: UInt64 = 0
      var start = from
      while start + 8 <= to {
        all |= unsafe UnsafeRawPointer(buffer.baseAddress! + start).loadUnaligned(as: UInt64.self)
        start += 8
      }
      while start < to {
        all |= unsafe UInt64(buffer[start])
        start += 1
      }
      return all & 0x8080_8080_8080_8080 == 0
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

  /// The offset of the first byte in `text` from `start` on that is not printable ASCII, or is `"` or `\`: all others
  /// stand as they are in JSON and on terminals. `text.endIndex` where there is none. About 4 GB/s.
  package static func endOfPlain(in text: ArraySlice<UInt8>, from start: Int) -> Int {
    precondition(start >= text.startIndex && start <= text.endIndex)
    return unsafe text.withUnsafeBufferPointer { buffer in
      // Bytes below 0x20 by subtraction, equal ones by the same after an exclusive or; each test is exact as long as
      // no byte before it fails, and the first that fails is all that matters (Hacker's Delight, 6-1).
      let ones: UInt64 = 0x0101_0101_0101_0101
      let tops: UInt64 = 0x8080_8080_8080_8080
      var index = start - text.startIndex
      while index + 8 <= buffer.count {
        let word = unsafe UInt64(
          littleEndian: UnsafeRawPointer(buffer.baseAddress! + index).loadUnaligned(as: UInt64.self))
        let quote = word ^ ones &* 0x22
        let slash = word ^ ones &* 0x5C
        let delete = word ^ ones &* 0x7F
        let odd =
          (word | (word &- ones &* 0x20) | (quote &- ones) | (slash &- ones) | (delete &- ones)) & tops
        if odd != 0 { return text.startIndex + index + odd.trailingZeroBitCount / 8 }
        index += 8
      }
      while index < buffer.count {
        let byte = unsafe buffer[index]
        if byte < 0x20 || byte >= 0x7F || byte == 0x22 || byte == 0x5C { break }
        index += 1
      }
      return text.startIndex + index
    }
  }
}

extension [UInt8] {
  /// Appends a part of `text`. What `append(contentsOf: text[from..<to])` does, without counting who holds the text:
  /// for lines made of many small pieces on many threads.
  package mutating func append(_ text: ArraySlice<UInt8>, _ from: Int, _ to: Int) {
    precondition(from >= text.startIndex && from <= to && to <= text.endIndex)
    unsafe text.withUnsafeBufferPointer { buffer in
      unsafe append(contentsOf: buffer[from - text.startIndex..<to - text.startIndex])
    }
  }
}
