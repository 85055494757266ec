import Events
import Testing

@testable import Matching
@testable import Patterns

@Suite struct BuiltinPacksTests {
  @Test func `packs.c names every file of patterns, and holds its bytes`() throws {
    let names = try Folder.names(in: Folder.patterns, suffix: ".yaml")
    let files = BuiltinPacks.files
    #expect(files.map(\.name) == names, "run Sources/C/packs/list")
    for file in files {
      let now = try Folder.bytes(Folder.patterns.appending(path: file.name))
      #expect(file.bytes == now, "\(file.name) changed and packs.c was not compiled again")
    }
  }

  @Test func `every pack is well formed`() throws {
    for file in BuiltinPacks.files {
      do { _ = try PackReader.read(file.bytes, file: file.name) } catch { Issue.record("\(error)") }
    }
    #expect(Builtin.patterns.count > 500)
  }

  @Test func `ids are unique over all packs`() {
    #expect(Set(Builtin.patterns.map(\.id)).count == Builtin.patterns.count)
  }

  @Test(arguments: Builtin.examples) func `an example is matched, captured and classified`(_ proof: Proof) throws {
    let catalog = try #require(Builtin.catalog)
    var classifier = try Classifier(catalog)
    var sieve = Sieve(catalog)
    let index = try #require(catalog.index(of: proof.pattern.id))
    let record = Array(proof.record.utf8)
    var candidates: [Int32] = []
    sieve.sift(record, 0..<record.count, into: &candidates)
    try #require(candidates.contains(Int32(index)), "no literal stands in it")
    let own = classifier.classify(record, 0..<record.count, candidates: [Int32(index)])
    let match = try #require(own, "the regex does not match it")
    for expectation in proof.expectations {
      #expect(match.text(expectation.capture, in: record) == expectation.text, "\(expectation.capture.rawValue)")
    }
    let found = classifier.classify(record, 0..<record.count, candidates: candidates)
    let winner = try #require(found.map { catalog.patterns[$0.pattern] })
    #expect(winner.eventClass == proof.pattern.eventClass, "taken by \(winner.id)")
  }

  @Test func `a pattern for ASCII alone finds in its examples what the one for text does`() throws {
    var matcher = Matcher()
    for pattern in Builtin.patterns {
      let (text, ascii) = (try PCRE(pattern.regex), try PCRE(pattern.regex, for: .ascii))
      for record in pattern.matches.map(\.record) + pattern.ignores.map(\.record) {
        let bytes = Array(record.utf8)
        guard ByteSearch.isASCII(bytes, from: 0, to: bytes.count) else { continue }
        var answers: [[Range<Int>?]] = []
        for compiled in [text, ascii] {
          let isFound = try matcher.match(compiled, in: bytes)
          answers.append(isFound ? (0...compiled.groupCount).map { matcher.range(of: $0) } : [])
        }
        #expect(answers[0] == answers[1], "\(pattern.id): \(record)")
      }
    }
  }

  @Test func `no example is claimed by another product's pattern of another class`() throws {
    let catalog = try #require(Builtin.catalog)
    var classifier = try Classifier(catalog)
    var sieve = Sieve(catalog)
    for proof in Builtin.examples where !proof.pattern.generic {
      let record = Array(proof.record.utf8)
      var candidates: [Int32] = []
      sieve.sift(record, 0..<record.count, into: &candidates)
      for candidate in candidates {
        let other = catalog.patterns[Int(candidate)]
        if other.generic || other.place.file == proof.pattern.place.file { continue }
        if other.eventClass == proof.pattern.eventClass { continue }
        let claim = classifier.classify(record, 0..<record.count, candidates: [candidate])
        #expect(claim == nil, "\(proof.place): \(other.id) matches an example of \(proof.pattern.id)")
      }
    }
  }

  @Test(arguments: Builtin.nearMisses) func `a near miss is not matched`(_ proof: Proof) throws {
    let catalog = try #require(Builtin.catalog)
    var classifier = try Classifier(catalog)
    let index = try #require(catalog.index(of: proof.pattern.id))
    let record = Array(proof.record.utf8)
    let match = classifier.classify(record, 0..<record.count, candidates: [Int32(index)])
    #expect(match == nil, "matched: \(match.map { String(decoding: record[$0.range], as: UTF8.self) } ?? "")")
  }

  @Test func `the checker finds nothing to say, hostile lines included`() {
    for error in PackChecker.check(Builtin.packs) { Issue.record("\(error)") }
  }

  @Test func `every regex compiles to machine code`() throws {
    for pattern in Builtin.patterns {
      let pcre = try PCRE(pattern.regex)
      #expect(pcre.isCompiledToMachineCode, "\(pattern.id)")
    }
  }
}
