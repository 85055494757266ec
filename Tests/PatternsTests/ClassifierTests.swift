import Events
import Testing

@testable import Patterns

@Suite struct ClassifierTests {
  /// A catalog of one-word patterns: id, class, severity, generic; the word is literal and, with what may follow, regex.
  private static func catalog(
    _ patterns: [(word: String, eventClass: EventClass, severity: Severity, generic: Bool, system: String)]
  ) throws -> Catalog {
    let place = Place(file: "t.yaml", line: 1)
    return try Catalog(
      patterns.map { word, eventClass, severity, generic, system in
        let pattern = Pattern(
          id: "t." + word, eventClass: eventClass, severity: severity, blames: .self, system: system, generic: generic,
          literals: [word], regex: word + "(?: on (?<target>\\w+))?(?:, for (?<reason>[^\\n]*))?", means: "", check: "",
          matches: [], ignores: [],
          todo: [], place: place, regexLine: 1, literalsLine: 1)
        return Pack(
          file: "t.yaml", system: system, about: "", generic: generic, references: [], patterns: [pattern])
      })
  }

  private static func classify(_ text: String, with catalog: Catalog) throws -> String? {
    var classifier = try Classifier(catalog)
    let record = Array(text.utf8)
    // In every order of candidates, and repeated.
    let candidates = catalog.patterns.indices.map { Int32($0) }
    var answers: Set<String?> = []
    for shift in 0...candidates.count {
      let turned = Array(candidates[(shift % candidates.count)...] + candidates[..<(shift % candidates.count)])
      for order in [turned, turned.reversed(), turned + turned] {
        let match = classifier.classify(record, 0..<record.count, candidates: order)
        answers.insert(match.map { catalog.patterns[$0.pattern].id })
      }
    }
    #expect(answers.count == 1)
    return answers.first ?? nil
  }

  private static func chained() throws -> Catalog {
    try catalog([
      ("poolempty", .poolExhausted, .error, false, "pool"), ("refused", .connectionRefused, .error, true, "errno"),
      ("unknownhost", .dnsFailure, .error, true, "errno"), ("dropped", .connectionReset, .warning, false, "db"),
      ("deployed", .changeMarker, .info, false, "ci"), ("gauge", .dbOverload, .info, false, "db"),
      ("slow", .readTimeout, .error, true, "errno"),
    ])
  }

  @Test(arguments: [
    ("nothing at all", nil),
    ("x poolempty", "t.poolempty"),
    // Java: the deepest cause, whatever the outer words say.
    ("A: poolempty\n\tat x\nCaused by: B: dropped\n\tat y\nCaused by: C: refused\n\tat z", "t.refused"),
    ("A: refused\nCaused by: B: poolempty", "t.poolempty"),
    ("A: poolempty\nCaused by: B: no word of ours", "t.poolempty"),
    // What went wrong while cleaning up is no cause.
    ("A: poolempty\n\tSuppressed: S: refused\n\tCaused by: T: refused\nCaused by: C: dropped", "t.dropped"),
    ("A: dropped\n\tSuppressed: S: refused", "t.dropped"),
    // .NET and Spring, in one line.
    ("A: poolempty ---> B: refused\n   at x\n   --- End of inner exception stack trace ---\n   at y", "t.refused"),
    ("A: poolempty; nested exception is B: C: refused", "t.refused"),
    // Node.
    ("Error: poolempty\n  [cause]: Error: refused", "t.refused"),
    // Python: the first told is the root.
    (
      "T:\nE: refused\n\nThe above exception was the direct cause of the following exception:\n\nF: poolempty",
      "t.refused"
    ),
    (
      "T:\nKeyError\n\nDuring handling of the above exception, another exception occurred:\n\nF: poolempty\n\n"
        + "During handling of the above exception, another exception occurred:\n\nG: refused", "t.poolempty"
    ),
    // PHP.
    ("PDOException: refused\n#0 x\n\nNext QueryException: poolempty\n#0 y", "t.refused"),
    // Go: the cause stands last; a timeout at the end is no cause, nor is a change, nor what only stands beside.
    ("get conn: poolempty: dial tcp: refused", "t.refused"),
    ("get conn: poolempty: dial tcp: slow", "t.poolempty"),
    ("get conn: dropped: deployed", "t.dropped"),
    ("get conn: poolempty and refused", "t.poolempty"),
    ("refused: poolempty", "t.poolempty"),
    // The reason that a pattern repeats holds the cause, by the same rules; what stands behind the reason does not.
    ("poolempty, for unknownhost", "t.unknownhost"),
    ("poolempty on a1, for x unknownhost y", "t.unknownhost"),
    ("poolempty, for slow", "t.poolempty"),
    ("poolempty, for dropped", "t.poolempty"),
    ("poolempty, for nothing\nunknownhost", "t.poolempty"),
    ("unknownhost poolempty, for nothing", "t.poolempty"),
    // Errors before changes, specific before generic, severe before mild, then the longer literal.
    ("deployed refused", "t.refused"),
    ("refused dropped", "t.dropped"),
    ("gauge dropped", "t.dropped"),
    ("gauge refused", "t.gauge"),
    ("refused unknownhost", "t.unknownhost"),
  ])
  func `one pattern speaks for a record`(_ record: String, _ id: String?) throws {
    #expect(try Self.classify(record, with: Self.chained()) == id)
  }

  @Test func `a product's word for the same class is preferred to its runtime's at the root`() throws {
    let catalog = try Self.catalog([
      ("dropped", .connectionReset, .error, false, "db"), ("reset", .connectionReset, .error, true, "errno"),
    ])
    #expect(try Self.classify("A: dropped\nCaused by: B: reset", with: catalog) == "t.dropped")
  }

  @Test func `captures come from the place nearest the root, as offsets in the caller's bytes`() throws {
    let catalog = try Self.chained()
    var classifier = try Classifier(catalog)
    let bytes = Array("before\npoolempty; refused on a1\nCaused by: refused on b2\nafter refused on c3".utf8)
    let range = 7..<(bytes.count - 19)
    let all = catalog.patterns.indices.map { Int32($0) }
    let found = classifier.classify(bytes, range, candidates: all)
    let match = try #require(found)
    #expect(catalog.patterns[match.pattern].id == "t.refused")
    #expect(match.text(.target, in: bytes) == "b2")
  }

  @Test func `a match limit is counted and is no match`() throws {
    var pattern = try Self.catalog([("aaa", .readTimeout, .error, false, "x")]).patterns[0]
    pattern.regex = "(?:a+)+$"
    let pack = Pack(file: "t.yaml", system: "x", about: "", generic: false, references: [], patterns: [pattern])
    var classifier = try Classifier(Catalog([pack]))
    let record = Array((String(repeating: "a", count: 2000) + "b").utf8)
    #expect(classifier.classify(record, 0..<record.count, candidates: [0]) == nil)
    #expect(classifier.limitsHit == 1)
  }

  @Test func `a regex matches only where one of the pattern's literals stands`() throws {
    var pattern = try Self.catalog([("aaa", .readTimeout, .error, false, "x")]).patterns[0]
    pattern.regex = "a+|b+"
    let pack = Pack(file: "t.yaml", system: "x", about: "", generic: false, references: [], patterns: [pattern])
    var classifier = try Classifier(Catalog([pack]))
    for (text, isMatch) in [("xaAay", true), ("bbb", false), ("bbb AAA", true), ("aa", false), ("", false)] {
      let record = Array(text.utf8)
      #expect((classifier.classify(record, 0..<record.count, candidates: [0]) != nil) == isMatch, "\(text)")
    }
  }
}
