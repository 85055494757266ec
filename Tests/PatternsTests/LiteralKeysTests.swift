import Matching
import Testing

@testable import Patterns

@Suite struct LiteralKeysTests {
  /// The literals found in `text` by way of keys, in order.
  private static func found(_ literals: [String], in text: String, _ range: Range<Int>? = nil) throws -> [String] {
    let keys = LiteralKeys(literals.map { Array($0.utf8) })
    var scanner = try LiteralScanner(try LiteralSet(keys.keys))
    var hits: [LiteralHit] = []
    let bytes = Array(text.utf8)
    scanner.scan(bytes, from: 0, to: bytes.count, into: &hits)
    var found: Set<Int> = []
    for hit in hits {
      keys.literals(at: hit, in: bytes, range ?? 0..<bytes.count) { literal, _ in found.insert(literal) }
    }
    return found.sorted().map { literals[$0] }
  }

  private static let some = [
    "too many connections", "too many clients already", "many", "connections refused", "many clients", "eightlet",
  ]

  @Test(arguments: [
    ("", []), ("too many", ["many"]), ("TOO MANY CONNECTIONS", ["too many connections", "many"]),
    ("sorry, too many clients already", ["too many clients already", "many", "many clients"]),
    ("connections", []), ("eightlet", ["eightlet"]), ("eightle", []), ("xeightletx", ["eightlet"]),
    ("too many connections refused", ["too many connections", "many", "connections refused"]),
  ]) func `a literal is found where it stands whole`(_ text: String, _ literals: [String]) throws {
    #expect(try Self.found(Self.some, in: text) == literals)
  }

  @Test func `a literal that leaves the record is not found`() throws {
    let text = "too many connections refused"
    for start in 0...4 {
      for end in 18...28 {
        let expected = Self.some.filter { literal in
          let part = Array(text.utf8)[start..<end]
          return part.indices.contains { part[$0...].starts(with: literal.utf8) }
        }
        #expect(try Self.found(Self.some, in: text, start..<end) == expected, "\(start)..<\(end)")
      }
    }
  }

  @Test func `every literal of every pack is found in itself`() throws {
    let catalog = try #require(Builtin.catalog)
    var sieve = try Sieve(catalog)
    for (index, pattern) in catalog.patterns.enumerated() {
      for literal in pattern.literals {
        for text in [literal, literal.uppercased(), "x" + literal + "x"] where text.utf8.count >= literal.utf8.count {
          let bytes = Array(text.utf8)
          // Letters beyond ASCII have no other case here, and some change their length.
          guard text == text.lowercased() || literal.utf8.allSatisfy({ $0 < 0x80 }) else { continue }
          var candidates: [Int32] = []
          sieve.sift(bytes, 0..<bytes.count, into: &candidates)
          #expect(candidates.contains(Int32(index)), "\(pattern.id): \(text)")
        }
      }
    }
  }

  @Test func `a key stands for many literals, and a rare one for few`() {
    let literals = (0..<500).map { "connection number \($0) failed" }
    #expect(LiteralKeys(literals.map { Array($0.utf8) }).keys.count < 500)
    #expect(LiteralKeys([]).keys.isEmpty)
  }
}
