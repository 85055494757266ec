import Events
import Reports
import Testing

@Suite struct JSONWriterTests {
  private func line(_ body: (inout JSONWriter) -> Void) -> String {
    var out: [UInt8] = []
    JSONWriter.line(into: &out, body)
    return String(decoding: out, as: UTF8.self)
  }

  @Test func `compact values in their order, nulls explicit`() {
    let written = line { json in
      json.object { json in
        json.member("text", "a")
        json.member("none", nil as String?)
        json.member("number", -3)
        json.member("share", 0.125, places: 2)
        json.member("broken", Double.nan, places: 2)
        json.member("flag", true)
        json.member("time", Instant(nanoseconds: 1_999_999))
        json.key("list")
        json.array([1, 2]) { $0.value($1) }
        json.key("empty")
        json.object { _ in }
      }
    }
    #expect(
      written == #"{"text":"a","none":null,"number":-3,"share":0.13,"broken":null,"flag":true,"#
        + #""time":"1970-01-01T00:00:00.001Z","list":[1,2],"empty":{}}"# + "\n")
  }

  @Test func `pretty with two spaces, empty brackets closed at once`() {
    var json = JSONWriter(pretty: true)
    json.object { json in
      json.key("a")
      json.array([0]) { json, _ in json.object { $0.member("b", 1) } }
      json.key("c")
      json.array([Int]()) { _, _ in }
    }
    #expect(
      String(decoding: json.bytes, as: UTF8.self) == """
        {
          "a": [
            {
              "b": 1
            }
          ],
          "c": []
        }
        """)
  }

  @Test(arguments: [
    "quote \" and \\ back", "tab\tnewline\nreturn\r", "esc \u{1b}[31m red \u{7} \u{0} \u{7f}", "c1 \u{9b}31m \u{85}",
    "bidi \u{202e}gnp.exe \u{2066}", "lines \u{2028}\u{2029}", "ümläut 数据库 🚀", "\u{fffd} and \u{feff}", "",
  ])
  func `any string is valid JSON, comes back as it was, and moves no cursor`(_ text: String) {
    let written = line { $0.value(text) }
    #expect(JSONValue(Array(written.utf8)) == .text(text))
    let shown = written.dropLast().unicodeScalars
    #expect(shown.allSatisfy { $0.value >= 0x20 && !(0x7f..<0xa0).contains($0.value) && $0.value != 0x202e })
  }

  @Test func `lines are appended`() {
    var out = Array("x\n".utf8)
    JSONWriter.line(into: &out) { $0.value(1) }
    JSONWriter.line(into: &out) { $0.value(2) }
    #expect(String(decoding: out, as: UTF8.self) == "x\n1\n2\n")
  }
}
