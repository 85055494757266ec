import Events
import Matching
import Testing

@testable import Patterns

@Suite struct CatalogTests {
  static let mine = """
    system: mine
    patterns:
      - id: mine.gone
        class: connection_reset
        literals: ['flux capacitor']
        regex: '[Ff]lux capacitor (?<target_host>\\S+) gone'
        means: The flux capacitor went away.
        matches:
          - line: 'flux capacitor fc-1 gone'
            target_host: fc-1
          - line: 'Flux capacitor fc-2 gone'
        ignores: ['flux capacitor fc-1 came']
    """

  @Test func `a user's pack adds to the built-in ones`() throws {
    let catalog = try Catalog.load(adding: [(name: "packs/mine.yaml", bytes: Array(Self.mine.utf8))])
    let index = try #require(catalog.index(of: "mine.gone"))
    #expect(catalog.patterns.count == Builtin.patterns.count + 1)
    #expect(catalog.patterns[index].place == Place(file: "packs/mine.yaml", line: 3))
  }

  @Test func `a later pattern replaces the earlier one of its id, in its place`() throws {
    let first = try PackReader.read(Array(Self.mine.utf8), file: "mine.yaml")
    var second = first
    second.patterns[0].eventClass = .readTimeout
    let catalog = try Catalog([first, second])
    #expect(catalog.patterns.map(\.eventClass) == [.readTimeout])
  }

  @Test func `a user's pack that does not prove itself is refused`() throws {
    let text = Self.mine.replacing("fc-1 came", with: "fc-1 gone")
    let error = #expect(throws: PackErrors.self) {
      try Catalog.load(adding: [(name: "mine.yaml", bytes: Array(text.utf8))])
    }
    #expect(error?.errors.map(\.what) == ["`mine.gone` matches its near miss"])
  }

  @Test func `equal literals of several patterns are searched once`() throws {
    let pack = try PackReader.read(Array(Self.mine.utf8), file: "mine.yaml")
    var other = pack
    other.patterns[0].id = "mine.other"
    other.patterns[0].literals = ["FLUX CAPACITOR", "flux Capacitor", "gone"]
    let catalog = try Catalog([pack, other])
    #expect(catalog.literals.count == 2)
    var sieve = Sieve(catalog)
    var candidates: [Int32] = []
    sieve.sift(Array("a fLux Capacitor".utf8), 0..<16, into: &candidates)
    #expect(candidates == [0, 1])
    sieve.sift(Array("bygone".utf8), 0..<6, into: &candidates)
    #expect(candidates == [0, 1, 1])
  }

  @Test func `without proofs the patterns are the same but for these`() throws {
    let lean = try BuiltinPacks.read(withProofs: false)
    let full = Builtin.packs.map { pack in
      var pack = pack
      for i in pack.patterns.indices {
        pack.patterns[i].matches = []
        pack.patterns[i].ignores = []
        pack.patterns[i].todo = []
      }
      return pack
    }
    #expect(lean == full)
  }

  @Test func `with and without literals, every record of every pack is the same`() throws {
    let catalog = try #require(Builtin.catalog)
    var classifier = try Classifier(catalog)
    var sieve = Sieve(catalog)
    let all = catalog.patterns.indices.map { Int32($0) }
    var hits: [LiteralHit] = []
    var proposals: [Proposal] = []
    for text in Builtin.records {
      let record = Array(text.utf8)
      var candidates: [Int32] = []
      sieve.sift(record, 0..<record.count, into: &candidates)
      let with = classifier.classify(record, 0..<record.count, candidates: candidates)
      let without = classifier.classify(record, 0..<record.count, candidates: all)
      #expect(with == without, "\(text)")
      hits.removeAll()
      proposals.removeAll()
      catalog.literals.scan(record, from: 0, to: record.count, into: &hits)
      catalog.propose(hits[...], in: 0..<record.count, into: &proposals)
      #expect(Set(proposals.map(\.pattern)) == Set(candidates))
      #expect(proposals.map(\.end) == proposals.map(\.end).sorted())
      let near = classifier.classify(record, 0..<record.count, proposals: proposals)
      #expect(near == without, "searched near its literals only: \(text)")
    }
    #expect(classifier.limitsHit == 0)
  }

  @Test func `a literal that leaves the record is not proposed`() throws {
    let pack = try PackReader.read(Array(Self.mine.utf8), file: "mine.yaml")
    let catalog = try Catalog([pack])
    let text = Array("a flux capacitor gone".utf8)
    var hits: [LiteralHit] = []
    catalog.literals.scan(text, from: 0, to: text.count, into: &hits)
    for start in 0...text.count {
      for end in start...text.count {
        var candidates: [Int32] = []
        for hit in hits { catalog.propose(hit, in: start..<end, into: &candidates) }
        #expect(candidates == (start <= 2 && end >= 16 ? [0] : []), "\(start)..<\(end)")
      }
    }
  }

  @Test func `every literal of every pack is found in itself`() throws {
    let catalog = try #require(Builtin.catalog)
    var sieve = Sieve(catalog)
    for (index, pattern) in catalog.patterns.enumerated() {
      for literal in pattern.literals {
        for text in [literal, literal.uppercased(), "x" + literal + "x"] {
          // Letters beyond ASCII have no other case here, and some change their length.
          guard text == text.lowercased() || literal.utf8.allSatisfy({ $0 < 0x80 }) else { continue }
          let bytes = Array(text.utf8)
          var candidates: [Int32] = []
          sieve.sift(bytes, 0..<bytes.count, into: &candidates)
          #expect(candidates.contains(Int32(index)), "\(pattern.id): \(text)")
        }
      }
    }
  }
}
