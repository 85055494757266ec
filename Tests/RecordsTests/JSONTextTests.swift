import Testing

@testable import Records

@Suite struct JSONTextTests {
  @Test(arguments: [
    (#"plain"#, "plain"), (#"a\nb\tc\rd"#, "a\nb\tc\rd"), (#"say \"hi\" \\ \/"#, "say \"hi\" \\ /"),
    (#"\u00e9\u20ac"#, "é€"), (#"\ud83d\ude00"#, "😀"), (#"\ud83d x"#, "\u{FFFD} x"), (#"\u12"#, #"\u12"#),
    (#"\q"#, #"\q"#), (#"end\"#, #"end\"#), ("[104,105,10]", "hi\n"), ("[]", ""), ("", ""),
  ])
  func unescape(_ text: String, _ expected: String) {
    let bytes = Array(text.utf8)
    var scratch: [UInt8] = []
    JSONText.unescape(bytes, 0..<bytes.count, into: &scratch)
    #expect(String(decoding: scratch, as: UTF8.self) == expected)
  }
}
