import Reports
import Testing

@Suite struct PlainTests {
  @Test(arguments: [
    ("plain", "plain"), ("\u{1b}[31mred\u{1b}[0m", "␛[31mred␛[0m"), ("a\tb\nc", "a b␊c"), ("\u{9b}2J", "\u{fffd}2J"),
    ("\u{202e}cod.exe", "\u{fffd}cod.exe"), ("del\u{7f}", "del␡"), ("file\u{ef80}", "file\\x80"), ("数据", "数据"),
  ])
  func `controls become pictures`(_ text: String, _ shown: String) { #expect(text.plain == shown) }

  @Test func `columns count what a terminal draws`() {
    #expect("abc".columns == 3)
    #expect("数据".columns == 4)
    #expect("e\u{301}".columns == 1)
    #expect("🚀".columns == 2)
  }

  @Test func `shortened to fit, at either end`() {
    #expect("abcdef".shortened(to: 6) == "abcdef")
    #expect("abcdef".shortened(to: 4) == "abc…")
    #expect("数据库".shortened(to: 4) == "数…")
    #expect("app-1/booking.log".shortenedAtStart(to: 12) == "…booking.log")
    #expect("abc".shortened(to: 0) == "…")
  }

  @Test func `wrapped at words, and within words that are too long`() {
    #expect("one two three".wrapped(to: 8) == ["one two", "three"])
    #expect("abcdefghijklm x".wrapped(to: 8) == ["abcdefgh", "ijklm x"])
    #expect("".wrapped(to: 8) == [""])
    #expect("   ".wrapped(to: 8) == [""])
  }
}
