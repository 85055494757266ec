import Events
import Testing

@testable import Evidence

@Suite struct EvidenceTests {
  private static func account(_ evidence: Evidence) -> [String] {
    let sources = evidence.sources.flatMap { source -> [String] in
      let bytes = [source.encodedBytes, source.decodedBytes, source.skippedBytes]
      let lines = [
        source.lines, source.records, source.continuation, source.undated, source.skippedLines, source.events,
      ]
      return ["\(source.path) \(bytes) \(lines)"] + source.zoned.account + source.civil.account
        + source.problems.map(\.detail)
    }
    return sources + evidence.problems.map { "\($0.source) \($0.detail)" }
  }

  /// Three sources of which two are of one path, and two problems.
  private static var parts: [Evidence] {
    let tales = zip(Tale.all, ["a.log", "b.log", "a.log"]).map { Tale(seconds: $0.seconds, path: $1) }
    return tales.map { Evidence(source: $0.source) } + [
      Evidence(problem: Problem(source: "z", kind: .unreadable, detail: "1")),
      Evidence(problem: Problem(source: "c", kind: .binary, detail: "2")),
    ]
  }

  @Test func `is the same however its parts are merged`() {
    var all = merges(of: EvidenceTests.parts, from: Evidence()) { $0.merge($1) }
    all += orders(of: EvidenceTests.parts).map(Evidence.merged)
    #expect(Set(all.map(EvidenceTests.account)).count == 1)
    #expect(all.count == 360)
  }

  @Test func `lists each path once, in order, and adds up what readers of one path learnt`() {
    let all = Evidence.merged(EvidenceTests.parts)
    #expect(all.sources.map(\.path) == ["a.log", "b.log"] && all.problems.map(\.source) == ["c", "z"])
    #expect(all.sources.map(\.records) == [7, 1] && all.sources.map(\.lines) == [19, 7])
    #expect(all.sources[0].problems.map(\.offset) == [3, 4] && all.sources[0].events == 10)
    #expect(all.sources[0].skippedBytes == 8 && all.sources[0].decodedBytes == 70 && all.sources[0].encodedBytes == 7)
    #expect(all.sources[0].zoned.rhythm.bins.values.reduce(0, +) == 7)
    #expect(all.sources[0].zoned.first?.time.seconds == -4)
  }

  @Test func `maps its sources and nothing else`() {
    let all = Evidence.merged(EvidenceTests.parts)
    let mapped = all.mapSources { source in
      var source = source
      source.events = 0
      return source
    }
    #expect(mapped.sources.map(\.events) == [0, 0] && mapped.problems == all.problems)
  }

  @Test func `of a source, tells zoned and civil records apart`() {
    var source = SourceEvidence(path: "x")
    let mark = Mark(time: Instant(seconds: 1), line: 1, offset: 0, text: "")
    source.update(zoned: false) { $0.note(at: mark.time) { mark } }
    #expect(source.zoned.isEmpty && !source.civil.isEmpty)
    source.update(zoned: true) { $0.note(at: mark.time) { mark } }
    #expect(!source.zoned.isEmpty)
  }

  @Test func `orders signatures that differ in any part`() {
    var parts = [Tale.signature("a"), Tale.signature("b"), Tale.signature("a", target: "x")]
    var other = Tale.signature("a")
    other.severity = .warning
    parts.append(other)
    other = Tale.signature("a")
    other.blame = .observer
    parts.append(other)
    other = Tale.signature("a")
    other.peerSystem = "postgresql"
    parts.append(other)
    other = Tale.signature("a")
    other.eventClass = .unknown
    parts.append(other)
    other = Tale.signature("a")
    other.origin = .template
    parts.append(other)
    for a in parts.indices {
      for b in parts.indices where a != b {
        #expect(Signature.precedes(parts[a], parts[b]) != Signature.precedes(parts[b], parts[a]))
      }
      #expect(!Signature.precedes(parts[a], parts[a]))
    }
  }
}
