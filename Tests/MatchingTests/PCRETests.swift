import Matching
import Testing

@Suite struct PCRETests {
  @Test func `knows its groups by name and number`() throws {
    let pattern = try PCRE(#"(?<host>\S+):(?<port>\d+) (x)(?J)(?:(?<code>a)|(?<code>b))"#)
    #expect(pattern.groupCount == 5)
    #expect(pattern.groups.map(\.name) == ["host", "port", "code", "code"])
    #expect(pattern.groups.map(\.number) == [1, 2, 4, 5])
    #expect(pattern.numbers(of: "code") == [4, 5])
    #expect(pattern.numbers(of: "absent") == [])
    #expect(try PCRE("plain").groups.isEmpty)
  }

  @Test func `is made machine code where this machine can`() throws {
    #if arch(x86_64) || arch(arm64)
      #expect(try PCRE("a+b").isCompiledToMachineCode)
    #endif
  }

  @Test(arguments: [
    ("a(b", 3, "missing closing parenthesis"), ("a[b", 3, "missing terminating ]"),
    ("é*+?(", 4, "quantifier does not follow"),
    ("äö(", 5, "missing closing"),
    (#"\C"#, 2, #"using \C is disabled"#),
    ("(?<n>a)(?<n>b)", 12, "two named subpatterns have the same name"),
  ])
  func `says where a pattern is wrong`(pattern: String, offset: Int, message: String) {
    let error = #expect(throws: MatchingError.self) { try PCRE(pattern) }
    guard case .invalidPattern(pattern, let place, let text) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(place == offset && text.contains(message), "\(place): \(text)")
  }

  /// In bytes, `é*` would repeat the second byte only, and the Kelvin sign is a K in another case.
  @Test(arguments: [
    "é*a+", "[é]*b", "é ?a", "(?x)é ?a", "é{2}|c", #"\x{4e00}|b"#, #"(?<=[^é])(b)"#, "(?i)ÄB?|k", #"(?i)[^s]\w*"#,
    #"\bk\p{L}"#, "日本|c$", "((?=é)é|a)", "a(b",
  ])
  func `for ASCII alone it says the same, and throws the same`(pattern: String) throws {
    var matcher = Matcher()
    for subject in ["", "a", "b", "aa b", "kc", "K-sS", "abc\n", "s", " ka"] {
      let bytes = Array(subject.utf8)
      let answers = [PCRE.Subject.text, .ascii].map { kind -> [Range<Int>?]? in
        guard let compiled = try? PCRE(pattern, for: kind) else { return nil }
        guard (try? matcher.match(compiled, in: bytes)) == true else { return [] }
        return (0...compiled.groupCount).map { matcher.range(of: $0) }
      }
      #expect(answers[0] == answers[1], "\(subject)")
    }
  }
}
