import Codecs
import Testing

@Suite struct PathNameTests {
  /// Every name of up to three bytes of these: ASCII, a whole and a cut character, the escapes' own bytes, no UTF-8.
  private static let alphabet: [UInt8] = [0x2F, 0x61, 0x7F, 0x80, 0xBF, 0xC0, 0xC3, 0xEE, 0xBE, 0xED, 0xA0, 0xF0, 0xFF]

  @Test func `gives every name's bytes back, and no two names one text`() {
    var names: [[UInt8]] = [[]]
    for _ in 0..<3 { names += names.flatMap { name in Self.alphabet.map { name + [$0] } } }
    let unique = Set(names)
    for name in unique { #expect(PathName.bytes(PathName.text(name)) == name) }
    // By bytes: as strings, canonically equivalent names would count as one.
    #expect(Set(unique.map { Array(PathName.text($0).utf8) }).count == unique.count)
  }

  @Test func `leaves text alone`() {
    for text in ["", "/var/log/syslog", "/srv/übergröße/日本.log", "emoji 🐘"] {
      #expect(PathName.text(Array(text.utf8)) == text)
      #expect(PathName.bytes(text) == Array(text.utf8))
      #expect(PathName.display(text) == text)
    }
  }

  @Test func `shows what is no text in hexadecimal`() {
    #expect(PathName.display(PathName.text([0x61, 0xE9, 0x62])) == "a\\xE9b")
    #expect(PathName.display("a\u{1B}[31m\n") == "a\\x1B[31m\\x0A")
  }
}
