import Matching
import Testing

@Suite struct LiteralSetTests {
  /// Every occurrence, found the plain way, in the order promised.
  private func expected(_ literals: [[UInt8]], _ bytes: [UInt8], from: Int, to: Int) -> [LiteralHit] {
    func lower(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }
    var hits: [LiteralHit] = []
    for end in from...to {
      for (id, literal) in literals.enumerated() where end - from >= literal.count {
        if bytes[(end - literal.count)..<end].map(lower) == literal.map(lower) {
          hits.append(LiteralHit(literal: UInt32(id), end: end))
        }
      }
    }
    return hits
  }

  private static let literals = [
    "Connection refused", "refused", "FATAL", "fatal", "use", "sed", "too many clients",
    "\na\u{0}", "é: ", "a\u{0}\u{0}b", "refused ref",
  ].map { Array($0.utf8) }

  private static let text =
    Array("fatal: CONNECTION Refused reFUSED\n".utf8) + [65, 0, 0, 66, 0xFF]
    + Array("É é: too many clients".utf8) + [0xC3]

  @Test func `finds every literal in every range, whatever its case`() throws {
    let text = Self.text
    let set = try LiteralSet(Self.literals)
    for from in 0...text.count {
      for to in from...text.count {
        var hits: [LiteralHit] = []
        set.scan(text, from: from, to: to, into: &hits)
        #expect(hits == expected(Self.literals, text, from: from, to: to), "\(from)..<\(to)")
      }
    }
  }

  @Test func `sees a literal that two windows share if they overlap by its length`() throws {
    let text = Self.text
    let overlap = 17
    let set = try LiteralSet(Self.literals)
    let all = expected(Self.literals, text, from: 0, to: text.count)
    for cut in 0...text.count {
      var hits: [LiteralHit] = []
      set.scan(text, from: 0, to: cut, into: &hits)
      set.scan(text, from: max(0, cut - overlap), to: text.count, into: &hits)
      #expect(Set(hits) == Set(all))
    }
  }

  @Test func `reports each of equal literals, and those within others`() throws {
    let literals = ["timeout", "TIMEOUT", "time", "out", "timeout", "eou"].map { Array($0.utf8) }
    let text = Array("Timeout, out".utf8)
    let set = try LiteralSet(literals)
    var hits: [LiteralHit] = []
    set.scan(text, from: 0, to: text.count, into: &hits)
    #expect(hits == expected(literals, text, from: 0, to: text.count))
  }

  @Test func `takes no character for the start of an expression`() throws {
    let literals = [" .*", "a|b", "[x]", "\\d ", "( $", "$ ^"].map { Array($0.utf8) }
    let text = Array("anything .* a|b [x] \\d ( $ ^".utf8)
    let set = try LiteralSet(literals)
    var hits: [LiteralHit] = []
    set.scan(text, from: 0, to: text.count, into: &hits)
    #expect(hits == expected(literals, text, from: 0, to: text.count))
  }

  @Test func `appends, and keeps the array's room`() throws {
    let set = try LiteralSet([Array("xyz".utf8)])
    let earlier = LiteralHit(literal: 7, end: 99)
    var hits = [earlier]
    set.scan(Array("axyzxyz".utf8), from: 0, to: 7, into: &hits)
    #expect(hits == [earlier, LiteralHit(literal: 0, end: 4), LiteralHit(literal: 0, end: 7)])
    hits.reserveCapacity(100)
    let capacity = hits.capacity
    hits.removeAll(keepingCapacity: true)
    for _ in 0..<20 { set.scan(Array("axyzxyz".utf8), from: 0, to: 7, into: &hits) }
    #expect(hits.count == 40 && hits.capacity == capacity)
  }

  @Test func `looks for nothing in an empty set`() throws {
    let set = try LiteralSet([])
    var hits: [LiteralHit] = []
    set.scan(Self.text, from: 0, to: Self.text.count, into: &hits)
    #expect(hits.isEmpty && set.count == 0)
  }

  @Test func `refuses a literal of less than three bytes`() {
    let error = #expect(throws: MatchingError.self) { try LiteralSet([Array("abc".utf8), []]) }
    #expect(error == .invalidLiteral(index: 1, message: "it is empty"))
    #expect(error?.description == "literal 2 cannot be searched for: it is empty")
    let short = #expect(throws: MatchingError.self) { try LiteralSet([Array("ab".utf8)]) }
    #expect(short == .invalidLiteral(index: 0, message: "it is too short"))
  }

  /// Bytes that differ in the bit for small letters only, and texts in which everything is known by the same four bytes.
  @Test func `tells apart what is alike to its filter`() throws {
    let literals = ["[ab]", "{ab}", "@@@", "```", "aaaa", "aaaaa", "aaa", "_x_y", "\u{7F}x\u{7F}y"].map {
      Array($0.utf8)
    }
    let text = Array("[AB]{ab}[ab}@@@```@``aaaaaaAaa_X_Y\u{7F}x\u{7F}y".utf8)
    let set = try LiteralSet(literals)
    for from in 0...text.count {
      for to in from...text.count {
        var hits: [LiteralHit] = []
        set.scan(text, from: from, to: to, into: &hits)
        #expect(hits == expected(literals, text, from: from, to: to), "\(from)..<\(to)")
      }
    }
  }

  @Test func `finds hundreds of literals from several tasks at once`() async throws {
    let literals = (0..<200).map { Array("error code \($0 * 7919 % 300);".utf8) }
    let set = try LiteralSet(literals)
    let text = (0..<300).flatMap { Array("line: Error Code \($0); end\n".utf8) }
    let all = expected(literals, text, from: 0, to: text.count)
    #expect(all.count == 200)
    await withTaskGroup(of: [LiteralHit]?.self) { group in
      for _ in 0..<4 {
        group.addTask {
          var hits: [LiteralHit] = []
          set.scan(text, from: 0, to: text.count, into: &hits)
          return hits
        }
      }
      for await hits in group { #expect(hits == all) }
    }
  }
}
