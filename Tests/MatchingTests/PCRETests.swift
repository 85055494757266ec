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
}
