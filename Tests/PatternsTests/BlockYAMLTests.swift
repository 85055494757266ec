import Testing

@testable import Patterns

@Suite struct BlockYAMLTests {
  @Test(arguments: BuiltinPacks.files.map(\.name)) func `a built-in pack reads as Yams reads it`(_ name: String) throws
  {
    let bytes = try #require(BuiltinPacks.files.first { $0.name == name }).bytes
    let quick = try #require(BlockYAML.read(bytes), "it holds YAML that only Yams reads: simplify it")
    let yams = try YAMLValue.readWithYams(bytes, file: name)
    #expect(quick == yams)
  }

  /// Each either reads as Yams reads it, or is left to Yams.
  @Test(arguments: [
    ("a: b", true), ("a: b # c", true), ("a: b#c", true), ("a: 'b # c'", true), ("a: it''s", true),
    ("a: 'it''s'", true),
    ("a: \"x\\n\\\"y\\\"\"", true), ("a: \"\\u00e9\"", false), ("a: [b, 'c, d', \"e\"]", true), ("a: []", true),
    ("a: [b, [c]]", false), ("a: {b: c}", false), ("a: [b c, d-e]", true), ("a: [b,\n  c]", false),
    ("a:\n- b\n- c", true), ("a:\n  - b\n  - c: d\n    e: f\n  - g", true), ("- a\n- b", true),
    ("-   a: b\n    c: d", true),
    ("a: |\n  b\n  c\n", true), ("a: |-\n  b\n\n  c\n\nd: e", true), ("a: |-\n  b\n   c\n# d\ne: f", true),
    ("a: |-\n   b\n  c", false), ("a: |+\n  b\n", false), ("a: |2\n  b\n", false), ("a: >\n  b\n  c", false),
    ("a: b\n  c", false), ("a: b\nc", false), ("a: &x b\nc: *x", false), ("a: !!str b", false), ("? a\n: b", false),
    ("a: - b", false), ("a: -b", true), ("a: 'b\n  c'", false), ("a: b: c", false), ("a: b:c", true), ("a:b", false),
    ("a: b\na: c", false), ("---\na: b", false), ("a: b\n...", false), ("a:\tb", false), ("a: b\r\n", false),
    ("a:\n", false), ("", false), ("# c\n", false), ("'a': b", false), ("a b: c", false), ("a: @b", false),
    ("a: [b", false), ("a: 'b", false), ("a: 'b' c", false), ("a: %b", false), ("a: b%", true), ("a:   b  ", true),
    ("a:\n    b: c\n  d: e", false), ("a:\n  b: c\n    d: e", false), ("- - a\n  - b\n- c", true), ("a: ~", true),
    ("a: |-\n  b # no comment\n  - c: d\n", true), ("a: é\u{2028}b", false), ("a: é", true), ("a: \"b\" # c", true),
    ("a: 'b'# c", false), ("a: [b] # c", true), ("a: [a: b]", false), ("a: [a:b]", true), ("a: :b", true),
    ("a: |-\n\n  b", false), ("a: |-\nb: c", false), ("a: # b\n  c: d", true), ("a: # b\n  c", false),
  ])
  func `a snippet reads as Yams reads it, or not at all`(_ text: String, _ isRead: Bool) throws {
    let quick = BlockYAML.read(Array(text.utf8))
    #expect((quick != nil) == isRead)
    if let quick {
      let yams = try YAMLValue.readWithYams(Array(text.utf8), file: "x")
      #expect(quick == yams)
    }
  }

  @Test func `cut anywhere, a pack reads as Yams reads it, or not at all`() throws {
    let pack = Array(CatalogTests.mine.utf8)
    for end in pack.indices {
      let part = Array(pack[..<end])
      guard let quick = BlockYAML.read(part) else { continue }
      let yams = try YAMLValue.readWithYams(part, file: "x")
      #expect(quick == yams, "\(end)")
    }
  }

  @Test func `with any byte replaced, a pack reads as Yams reads it, or not at all`() throws {
    let pack = Array(CatalogTests.mine.utf8)
    for i in pack.indices {
      for byte in Array("\n :#'\"-|[]&".utf8) {
        var other = pack
        other[i] = byte
        guard let quick = BlockYAML.read(other) else { continue }
        let yams = try? YAMLValue.readWithYams(other, file: "x")
        #expect(quick == yams, "byte \(i) replaced by \(byte)")
      }
    }
  }
}
