import Codecs
import Testing

@Suite struct UTF16TextTests {
  /// One character of each length in UTF-8, the marks at the ends of the ranges among them.
  static let text =
    "\u{FEFF}2026-11-22 14:00:00 Fehler: \u{7F}\u{80}é\u{7FF}\u{800}€\u{FFFF}\u{10000}😀\u{10FFFF}\r\nlast"

  static func encode(_ text: String, _ order: UTF16Text.Order) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
      return order == .low ? bytes : bytes.reversed()
    }
  }

  private func decode(_ bytes: [UInt8], _ order: UTF16Text.Order, cuts: [Int] = []) -> [UInt8] {
    var decoder = UTF16Text(order)
    var text: [UInt8] = []
    var start = 0
    for end in cuts + [bytes.count] {
      decoder.decode(Array(bytes[start..<end]), isEnd: end == bytes.count, into: &text)
      start = end
    }
    return text
  }

  @Test(arguments: [UTF16Text.Order.low, .high])
  func `is the same text however it is cut`(order: UTF16Text.Order) {
    let bytes = UTF16TextTests.encode(UTF16TextTests.text, order)
    for cut in bytes.indices {
      for second in cut..<bytes.count {
        #expect(decode(bytes, order, cuts: [cut, second]) == Array(UTF16TextTests.text.utf8))
      }
    }
  }

  @Test func `replaces halves of pairs, and leaves out an odd byte`() {
    let cases: [([UInt16], String)] = [
      ([0xD83D], "\u{FFFD}"), ([0xDE00], "\u{FFFD}"), ([0xD83D, 0x41], "\u{FFFD}A"),
      ([0xDE00, 0xD83D], "\u{FFFD}\u{FFFD}"),
      ([0xD83D, 0xD83D, 0xDE00], "\u{FFFD}😀"),
    ]
    for (units, text) in cases {
      let bytes = units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
      for cut in 0...bytes.count {
        #expect(decode(bytes, .low, cuts: [cut]) == Array(text.utf8))
        #expect(decode(bytes + [0x41], .low, cuts: [cut]) == Array(text.utf8))
      }
    }
  }

  @Test func `says how many bytes of the file became a text`() {
    var place = 0
    for character in UTF16TextTests.text.unicodeScalars {
      let before = Array(UTF16TextTests.text.utf8)
      #expect(
        UTF16Text.fileBytes(of: before, 0..<place)
          == 2 * String(decoding: before[..<place], as: UTF8.self).utf16.count)
      place += String(character).utf8.count
    }
  }

  @Test func `is told by its mark or by its zeros`() {
    for order in [UTF16Text.Order.low, .high] {
      for text in ["2026-11-22 14:00:00.12 spid7s Error: 18456", "2026-11-22 14:00:00 Ошибка подключения к базе\r\n"] {
        #expect(UTF16Text.order(of: UTF16TextTests.encode(text, order)) == order)
        #expect(UTF16Text.order(of: UTF16TextTests.encode("\u{FEFF}" + text, order)) == order)
        #expect(UTF16Text.order(of: Array(text.utf8)) == nil)
      }
    }
    #expect(UTF16Text.order(of: [UInt8](repeating: 0, count: 100)) == nil)
    #expect(UTF16Text.order(of: []) == nil)
  }
}
