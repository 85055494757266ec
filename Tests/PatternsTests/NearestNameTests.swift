import Testing

@testable import Patterns

@Suite struct NearestNameTests {
  @Test(arguments: [("litterals", "literals"), ("regexp", "regex"), ("mtaches", "matches"), ("xyzzy", nil)])
  func `a misspelt key is recognised`(_ word: String, _ name: String?) {
    #expect(NearestName.of(word, among: ["literals", "regex", "matches", "means"]) == name)
  }

  @Test(arguments: [("", "abc", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("kitten", "sitting", 3)])
  func `distance counts changes`(_ a: String, _ b: String, _ distance: Int) {
    #expect(NearestName.distance(a, b) == distance)
    #expect(NearestName.distance(b, a) == distance)
  }
}
