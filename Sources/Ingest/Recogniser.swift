import Events
import Evidence
import Matching
import Patterns
import Records

/// Finds the records of a window that a pattern knows: literals propose over the whole window, PCRE2 confirms per record.
///
/// One per worker. `recognise` calls back once per record, in order, so that the caller counts all of them in one walk.
struct Recogniser: ~Copyable {
  let catalog: Catalog
  private var classifier: Classifier
  private var hits: [LiteralHit] = []
  private var proposals: [Proposal] = []
  private var candidates: [Int32] = []
  private var unescaped: [UInt8] = []
  private let usesLiterals: Bool

  init(catalog: Catalog, usesLiterals: Bool) throws(MatchingError) {
    let classifier = try Classifier(catalog)
    self.catalog = catalog
    self.usesLiterals = usesLiterals
    self.classifier = classifier
  }

  private var everyPattern: Range<Int32> { 0..<Int32(catalog.patterns.count) }

  /// Records on which a pattern ran into its match limit.
  var limitsHit: Int { classifier.limitsHit }

  /// Scans the bytes that `records` cover; afterwards `match(_:in:next:)` answers for each of them in order.
  mutating func scan(_ bytes: [UInt8], _ records: [Record]) {
    hits.removeAll(keepingCapacity: true)
    guard usesLiterals, let first = records.first, let last = records.last else { return }
    catalog.literals.scan(bytes, from: first.start, to: last.end, into: &hits)
  }

  /// How much an event matters: what its pattern says, except that a runtime's words in a record which calls itself
  /// information are information. Products name failures at any level (Kafka logs a failed login as INFO), so their own
  /// patterns are believed.
  static func severity(of pattern: Pattern, in record: Record) -> Severity {
    guard pattern.generic, let level = record.level, level <= .notice else { return pattern.severity }
    return .info
  }

  /// The pattern that knows `record`, if any. `next` is the first hit not yet looked at: 0 before the first record.
  ///
  /// The captures lie in `subject` of `withMatch`, which is `bytes` or, for a record full of JSON escapes, its
  /// unescaped copy.
  mutating func match(
    _ record: Record, in bytes: [UInt8], next: inout Int, _ body: (Match, _ subject: [UInt8]) -> Void
  ) -> Bool {
    while next < hits.count, hits[next].end <= record.start { next += 1 }
    let first = next
    while next < hits.count, hits[next].end <= record.end { next += 1 }
    // A request's outcome is told by its status; its URL may hold any words at all.
    if record.exchange != nil || usesLiterals && first == next { return false }
    if record.isEscaped {
      unescaped.removeAll(keepingCapacity: true)
      JSONText.unescape(bytes, record.start..<record.end, into: &unescaped)
      let all = 0..<unescaped.count
      let found: Match?
      if usesLiterals {
        // Offsets have moved, so the patterns are searched for in the whole of it.
        candidates.removeAll(keepingCapacity: true)
        for hit in hits[first..<next] {
          catalog.propose(hit, in: record.start..<record.end, into: &candidates)
        }
        found = classifier.classify(unescaped, all, candidates: candidates)
      } else {
        found = classifier.classify(unescaped, all, candidates: everyPattern)
      }
      guard let match = found else { return false }
      body(match, unescaped)
      return true
    }
    let range = record.start..<record.end
    let found: Match?
    if usesLiterals {
      proposals.removeAll(keepingCapacity: true)
      catalog.propose(hits[first..<next], in: range, into: &proposals)
      found = classifier.classify(bytes, range, proposals: proposals)
    } else {
      found = classifier.classify(bytes, range, candidates: everyPattern)
    }
    guard let match = found else { return false }
    body(match, bytes)
    return true
  }
}
