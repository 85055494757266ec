import Matching
import Testing

@Suite struct MatcherTests {
  private func ranges(_ pattern: String, _ text: String) throws -> [Range<Int>?]? {
    let pattern = try PCRE(pattern)
    var matcher = Matcher()
    guard try matcher.match(pattern, in: Array(text.utf8)) else { return nil }
    return (0...pattern.groupCount).map { matcher.range(of: $0) }
  }

  @Test func `gives the ranges of groups, in bytes`() throws {
    #expect(try ranges(#"(?<user>\w+)@(?<host>[\w.]+)"#, "tö ab@db.x!") == [4..<11, 4..<6, 7..<11])
    // Classes are ASCII's.
    #expect(try ranges(#"\w+"#, "éa") == [2..<3])
    #expect(try ranges("(a)|(b)|(c)", "b") == [0..<1, nil, 0..<1, nil])
    #expect(try ranges("(a)?(b)?()", "c") == [0..<0, nil, nil, 0..<0])
    #expect(try ranges("x", "abc") == nil)
    #expect(try ranges("", "") == [0..<0])
    #expect(try ranges("^$", "") == [0..<0])
    #expect(try ranges(#"a\Kb"#, "ab") == [1..<2])
  }

  @Test func `sees nothing but its range`() throws {
    let bytes = Array("one two\nthree".utf8)
    var matcher = Matcher()
    func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte) }
    let whole = try PCRE("^[a-z]*$")
    let behind = try PCRE("(?<=.)[a-z]")
    let word = try PCRE(#"\b[a-z]+\b"#)
    for from in 0...bytes.count {
      for to in from...bytes.count {
        let letters = bytes[from..<to].allSatisfy(isLetter)
        // `$` is also before a last newline.
        let beforeNewline = from < to && bytes[to - 1] == 10 && bytes[from..<(to - 1)].allSatisfy(isLetter)
        let isWord = letters || beforeNewline
        #expect(try matcher.match(whole, in: bytes, from: from, to: to) == isWord)
        if isWord { #expect(matcher.range(of: 0)?.lowerBound == from) } else { #expect(matcher.range(of: 0) == nil) }
        if try matcher.match(behind, in: bytes, from: from, to: to) { #expect(matcher.range(of: 0)!.lowerBound > from) }
        if try matcher.match(word, in: bytes, from: from, to: to) {
          let found = matcher.range(of: 0)!
          #expect(found.lowerBound >= from && found.upperBound <= to)
        }
      }
    }
  }

  @Test func `forgets a match when the next one fails, and knows no group beyond the last`() throws {
    let pattern = try PCRE("(a)")
    var matcher = Matcher()
    #expect(matcher.range(of: 0) == nil)
    #expect(try matcher.match(pattern, in: [97]))
    #expect(matcher.range(of: 1) == 0..<1)
    #expect(matcher.range(of: 2) == nil && matcher.range(of: -1) == nil)
    #expect(try !matcher.match(pattern, in: [98]))
    #expect(matcher.range(of: 0) == nil && matcher.range(of: 1) == nil)
  }

  @Test func `has room for any number of groups`() throws {
    for count in [1, 30, 31, 32, 33, 300] {
      let pattern = try PCRE(String(repeating: "(a)", count: count))
      var matcher = Matcher()
      #expect(try matcher.match(pattern, in: [UInt8](repeating: 97, count: count)))
      #expect(matcher.range(of: count) == (count - 1)..<count)
      // And is still there for small ones.
      #expect(try matcher.match(PCRE("b|(a)"), in: [98, 97]))
      #expect(matcher.range(of: 0) == 0..<1)
    }
  }

  @Test func `matches around bytes that are no UTF-8`() throws {
    var matcher = Matcher()
    let error = try PCRE(#"error (?<code>\d+)"#)
    let dots = try PCRE("a...b")
    for bad: [UInt8] in [
      [0xFF], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xC0, 0x80], [0x80],
    ] {
      let bytes = bad + Array("error 42".utf8) + bad
      #expect(try matcher.match(error, in: bytes))
      #expect(matcher.range(of: 1) == (bad.count + 6)..<(bad.count + 8))
      // No character is wrong, not even any character.
      #expect(try !matcher.match(dots, in: [97] + bad + bad + bad + [98]))
      // A character cut by the range's ends is as bad.
      for from in 0...bytes.count {
        for to in from...bytes.count { _ = try matcher.match(error, in: bytes, from: from, to: to) }
      }
    }
    #expect(try matcher.match(dots, in: Array("aäöüb".utf8)))
    #expect(try matcher.match(PCRE("É", caseInsensitive: true), in: Array("é".utf8)))
    #expect(try matcher.match(PCRE("a\\x00b"), in: [97, 0, 98]))
  }

  @Test(arguments: ["(a+)+$", "^(a|aa)+$", "(x+x+)+y|(a+a+)+z"])
  func `gives up a pattern that backtracks without end`(text: String) throws {
    let pattern = try PCRE(text)
    var matcher = Matcher()
    let subject = [UInt8](repeating: 97, count: 60) + [33]
    #expect(throws: MatchingError.limit(pattern: text)) { try matcher.match(pattern, in: subject) }
    #expect(matcher.range(of: 0) == nil)
    #expect(try matcher.match(PCRE("a!"), in: subject))
  }

  @Test func `takes long lines in its stride`() throws {
    var matcher = Matcher()
    let line = [UInt8](repeating: 97, count: 1 << 18) + Array("pool=HikariPool-1 total=10".utf8)
    #expect(try matcher.match(PCRE(#"pool=(\S+) total=(\d+)"#), in: line))
    #expect(matcher.range(of: 2) == (line.count - 2)..<line.count)
    #expect(try matcher.match(PCRE(#"^(\w+?)pool"#), in: line))
    #expect(try matcher.match(PCRE(#"^.*total"#), in: line))
  }

  @Test func `tells how far a pattern got`() throws {
    var matcher = Matcher()
    func reach(_ pattern: String, _ text: String) throws -> Int {
      matcher.reach(try PCRE(pattern), in: Array(text.utf8))
    }
    #expect(try reach(#"connection to (\S+) refused"#, "12 connection to db1 reset by peer") == 23)
    #expect(try reach(#"^\d+ [A-Z]+: "#, "123 error: x") == 4)
    #expect(try reach("abc", "xxabc!") == 5)
    #expect(try reach("abc", "xyz") == 0)
    #expect(try reach("abc", "") == 0)
    #expect(try reach("abc", "abxxxa") == 2)
    #expect(try reach("(?x) port \\s (?<port>\\d+) \\s failed", "host db port 5432 opened") == 18)
  }
}
