package import Matching

/// What becomes of one record, and why: for `foreshock patterns try`.
package struct Trial: Sendable {
  /// A pattern that matches and does not speak for the record.
  package struct Loser: Sendable {
    package var match: Match
    /// Why the one that was chosen goes before it.
    package var reason: String
  }

  /// A pattern whose literal stands in the record, and whose regex does not match.
  package struct NearMiss: Sendable {
    /// The index in the catalog.
    package var pattern: Int
    /// How far the regex got, as an offset in the record.
    package var reach: Int
  }

  /// A pattern that nothing proposes, though part of one of its literals stands in the record.
  package struct Likeness: Sendable {
    package var pattern: Int
    package var literal: String
    /// The part that stands in the record, in small letters.
    package var common: String
  }

  package var chosen: Match?
  package var losers: [Loser] = []
  /// The farthest first.
  package var nearMisses: [NearMiss] = []
  /// The likest first; only where nothing is proposed at all.
  package var likenesses: [Likeness] = []

  /// Tries all patterns of `catalog` on one record, whose lines are joined by `\\n`. Takes some milliseconds.
  ///
  /// Throws where there is no memory to scan with.
  package static func of(_ record: [UInt8], _ catalog: Catalog) throws(MatchingError) -> Trial {
    var classifier = try Classifier(catalog)
    var sieve = Sieve(catalog)
    var candidates: [Int32] = []
    let range = 0..<record.count
    sieve.sift(record, range, into: &candidates)
    var trial = Trial()
    for (match, loses) in classifier.contest(record, range, candidates: candidates) {
      if let loses { trial.losers.append(Loser(match: match, reason: loses)) } else { trial.chosen = match }
    }
    let matched = Set(trial.losers.map(\.match.pattern) + (trial.chosen.map { [$0.pattern] } ?? []))
    for pattern in Set(candidates.map { Int($0) }).subtracting(matched) {
      trial.nearMisses.append(NearMiss(pattern: pattern, reach: classifier.reach(pattern, in: record)))
    }
    trial.nearMisses.sort { ($1.reach, $0.pattern) < ($0.reach, $1.pattern) }
    if candidates.isEmpty { trial.likenesses = likenesses(record, catalog) }
    return trial
  }

  /// The shortest common part that is worth a mention.
  private static let shortest = 6

  /// The pattern with the likest literal for each of the few likest common parts.
  private static func likenesses(_ record: [UInt8], _ catalog: Catalog) -> [Likeness] {
    let record = record.prefix(2_000).map(\.lowercased)
    var found: [Likeness] = []
    for (index, pattern) in catalog.patterns.enumerated() {
      var best: Likeness?
      for literal in pattern.literals {
        let common = longestCommonPart(literal.utf8.map(\.lowercased), record)
        if common.count >= shortest, common.count > best?.common.utf8.count ?? 0 {
          best = Likeness(pattern: index, literal: literal, common: String(decoding: common, as: UTF8.self))
        }
      }
      if let best { found.append(best) }
    }
    found.sort { ($1.common.utf8.count, $0.pattern) < ($0.common.utf8.count, $1.pattern) }
    return Array(found.prefix(3))
  }

  private static func longestCommonPart(_ a: [UInt8], _ b: [UInt8]) -> ArraySlice<UInt8> {
    var best = a[0..<0]
    var above = Array(repeating: 0, count: b.count + 1)
    for i in a.indices {
      var left = 0
      for j in b.indices {
        let diagonal = left
        left = above[j + 1]
        above[j + 1] = a[i] == b[j] ? diagonal + 1 : 0
        if above[j + 1] > best.count { best = a[(i + 1 - above[j + 1])...i] }
      }
    }
    return best
  }
}
