import Testing

@testable import Ingest

@Suite struct GlobTests {
  /// All texts of at most `count` letters.
  private func texts(of letters: [String], upTo count: Int) -> [String] {
    count == 0 ? [""] : [""] + texts(of: letters, upTo: count - 1).flatMap { rest in letters.map { $0 + rest } }
  }

  /// What the words of the documentation say, letter by letter.
  private func fits(_ pattern: Substring, _ text: Substring) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    if first == "*" { return fits(pattern.dropFirst(), text) || !text.isEmpty && fits(pattern, text.dropFirst()) }
    guard let letter = text.first, first == "?" || first == letter else { return false }
    return fits(pattern.dropFirst(), text.dropFirst())
  }

  @Test func `matches what its words say, for all short patterns and paths`() {
    let paths = Set(texts(of: ["a", "b", "/"], upTo: 4))
    var count = 0
    for pattern in Set(texts(of: ["a", "*", "?", "/"], upTo: 4)) {
      for path in paths {
        var expected = fits(pattern[...], path[...])
        if !pattern.contains("/") {
          expected = expected || path.split(separator: "/").contains { fits(pattern[...], $0) }
        }
        if Glob.matches(pattern, path) != expected { Issue.record("\(pattern) and \(path): not \(expected)") }
        count += expected ? 1 : 0
      }
    }
    #expect(count > 5_000)
  }

  @Test func `takes time in proportion, not to the power, of many stars`() {
    let path = String(repeating: "a", count: 2_000)
    #expect(!Glob.matches(String(repeating: "*a", count: 200) + "b", path))
  }
}
