import Testing

@testable import Ingest

@Suite struct IdentifierReaderTests {
  private func identifiers(_ text: String) -> [UInt64] {
    let bytes = Array(text.utf8)
    var reader = IdentifierReader(from: 0, to: bytes.count)
    var found: [UInt64] = []
    while let next = reader.next(in: bytes) { found.append(next) }
    return found
  }

  @Test func `finds an identifier at every place of a line`() {
    let expected = identifiers("09952618ffdf")
    #expect(expected.count == 1)
    for before in 0..<40 {
      for after in 0..<14 {
        let text = String(repeating: "x ", count: before) + "rid=09952618ffdf" + String(repeating: " y", count: after)
        #expect(identifiers(text) == expected)
      }
    }
  }

  @Test func `takes the forms that loggers give one identifier for one`() {
    let expected = identifiers("id 09952618ffdf3f5c5d3b8629a0a2c97e")
    for text in [
      "09952618ffdf", "[09952618FFDF3F5C]", "09952618-ffdf-3f5c-5d3b-8629a0a2c97e",
      "\"trace\":\"09952618ffdf3f5c5d3b8629a0a2c97e\"", "00-09952618ffdf3f5c5d3b8629a0a2c97e-01",
      "req-09952618-ffdf-3f5c-5d3b-8629a0a2c97e ",
    ] { #expect(identifiers(text) == expected, "\(text)") }
    #expect(identifiers("a=09952618ffdf b=09952618ffe0").count == 2)
    #expect(Set(identifiers("a=09952618ffdf b=09952618ffe0")).count == 2)
  }

  @Test(arguments: [
    "", "09952618ffd", "1795354695123", "123456789012345678", "deadbeefcafe", "0x7f3a09952618ffdf", "g09952618ffdf",
    "09952618ffdfz", "127.101.0.35:6379 0/0/0/757/757 200 137", "2026-11-22T14:10:52.864Z",
  ]) func `takes numbers, words and addresses for none`(text: String) {
    #expect(identifiers(text).isEmpty)
  }
}
