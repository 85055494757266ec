import Testing

@testable import Ingest

@Suite struct BinaryContentTests {
  @Test func `knows journals and programs by their first bytes`() {
    #expect(BinaryContent.name(of: Array("LPKSHHRH".utf8))?.contains("a systemd journal, compressed") == true)
    #expect(BinaryContent.name(of: [0x7f, 0x45, 0x4c, 0x46])?.contains("ELF") == true)
  }

  @Test func `takes one odd byte in ten for text, and one more for none`() {
    let text = Array("2026-11-22T22:00:01Z \u{1b}[31mERROR\u{1b}[0m größer\tals\r\n".utf8)
    #expect(BinaryContent.name(of: text) == nil && BinaryContent.name(of: []) == nil)
    for odd in 0...100 {
      let bytes = [UInt8](repeating: 0, count: odd) + [UInt8](repeating: 0x61, count: 100 - odd)
      #expect((BinaryContent.name(of: bytes) == nil) == (odd <= 10))
    }
    #expect(BinaryContent.name(of: [UInt8](repeating: 0, count: 15)) == nil)
    // Behind the first four KiB anything may stand.
    #expect(BinaryContent.name(of: [UInt8](repeating: 0x61, count: 4_096) + [UInt8](repeating: 0, count: 9_000)) == nil)
  }
}
