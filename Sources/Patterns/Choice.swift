internal import Events
internal import Matching

/// A pattern that matches a record, and where.
struct Hit: Hashable {
  var pattern: Int32
  var range: Range<Int>
  /// Where its own words end: before the reason that it repeats, if it ends with one.
  var said: Int
  /// Where its regex began to search.
  var from: Int
  /// Bytes of the longest of its literals in the record.
  var literal: Int
  /// How near the root of the record's chain of causes.
  var depth = 0

  /// The same pattern's match elsewhere.
  func moved(to range: Range<Int>, said: Int, from: Int, depth: Int) -> Hit {
    Hit(pattern: pattern, range: range, said: said, from: from, literal: literal, depth: depth)
  }
}

/// Which of several patterns that match one record says what it is.
struct Choice: Sendable {
  /// What of a pattern decides.
  private struct Standing: Sendable {
    var isChange: Bool
    var isGeneric: Bool
    var severity: Severity
    var eventClass: EventClass
    var system: String
    /// In small letters.
    var literals: [[UInt8]]
    var id: String
  }

  private let standings: [Standing]

  /// `literals` are those of each pattern, in small letters.
  init(_ patterns: [Pattern], literals: [[[UInt8]]]) {
    standings = zip(patterns, literals).map { pattern, literals in
      Standing(
        isChange: pattern.eventClass == .changeMarker, isGeneric: pattern.generic, severity: pattern.severity,
        eventClass: pattern.eventClass, system: pattern.system, literals: literals, id: pattern.id)
    }
  }

  /// The length of the longest literal of `pattern` that stands in `bytes[range]`; 0 where none does.
  func longestLiteral(of pattern: Int32, in bytes: [UInt8], _ range: Range<Int>) -> Int {
    var longest = 0
    for literal in standings[Int(pattern)].literals where literal.count > longest {
      if Choice.holds(literal, in: bytes, range) { longest = literal.count }
    }
    return longest
  }

  /// The hit that speaks for the record. The order of `hits`, which must not be empty, does not matter.
  func best(of hits: [Hit], in bytes: [UInt8]) -> Hit {
    var best = leader(of: hits)
    // Go and its kin join an error to its cause by `: ` in one line: the cause stands last.
    while let deeper = leader(ofAny: hits.filter { isCause($0, of: best, in: bytes) }) {
      best = deeper
    }
    // A runtime's word at the root says the same as a product's above it, which says more.
    if standings[Int(best.pattern)].isGeneric {
      let same = hits.filter { hit in
        let standing = standings[Int(hit.pattern)]
        return !standing.isGeneric && standing.eventClass == standings[Int(best.pattern)].eventClass
      }
      if let specific = leader(ofAny: same) { return specific }
    }
    return best
  }

  private func leader(of hits: [Hit]) -> Hit {
    var leader = hits[0]
    for hit in hits.dropFirst() where precedes(hit, leader) { leader = hit }
    return leader
  }

  private func leader(ofAny hits: [Hit]) -> Hit? {
    hits.isEmpty ? nil : leader(of: hits)
  }

  /// A total order: errors before changes, the root first, what a product says before what its runtime says, the more
  /// severe, the longer literal.
  private func precedes(_ a: Hit, _ b: Hit) -> Bool {
    let x = standings[Int(a.pattern)], y = standings[Int(b.pattern)]
    if x.isChange != y.isChange { return y.isChange }
    if a.depth != b.depth { return a.depth > b.depth }
    if x.isGeneric != y.isGeneric { return y.isGeneric }
    if x.severity != y.severity { return x.severity > y.severity }
    return a.literal != b.literal ? a.literal > b.literal : x.id < y.id
  }

  /// Why `a` speaks for a record rather than `b`, in one clause.
  func reason(_ a: Hit, over b: Hit, in bytes: [UInt8]) -> String {
    let x = standings[Int(a.pattern)], y = standings[Int(b.pattern)]
    if x.isChange != y.isChange { return "an error goes before a change" }
    if isCause(a, of: b, in: bytes) { return "it stands behind the other as its cause does" }
    if x.eventClass == y.eventClass, y.isGeneric, !x.isGeneric { return "it says the same more precisely" }
    if a.depth != b.depth { return "it stands nearer the root of the chain of causes" }
    if x.isGeneric != y.isGeneric { return "a product's words go before a runtime's" }
    if x.severity != y.severity { return "it is the more severe" }
    return a.literal != b.literal
      ? "its literal is the longer (\(a.literal) bytes to \(b.literal))" : "its id comes first"
  }

  /// Whether `a` follows `b` in its line as a cause follows its consequence, `… b …: … a …`, or is the reason `b` gives.
  private func isCause(_ a: Hit, of b: Hit, in bytes: [UInt8]) -> Bool {
    guard a.depth == b.depth, a.range.lowerBound >= b.said, a.range.lowerBound != b.range.upperBound else {
      return false
    }
    let x = standings[Int(a.pattern)], y = standings[Int(b.pattern)]
    // Within one system its author has ranked the words.
    guard !x.isChange, x.severity >= y.severity, x.eventClass != y.eventClass, x.system != y.system else {
      return false
    }
    // A timeout at the end says that the caller gave up, not why.
    guard x.eventClass != .readTimeout, x.eventClass != .connectTimeout else { return false }
    if a.range.lowerBound < b.range.upperBound { return true }
    let between = bytes[b.range.upperBound..<a.range.lowerBound]
    return !between.contains(.newline)
      && zip(between, between.dropFirst()).contains { $0 == UInt8(ascii: ":") && $1 == UInt8(ascii: " ") }
  }

  /// Whether `folded`, in small letters, occurs in any case.
  private static func holds(_ folded: [UInt8], in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start + folded.count <= range.upperBound {
      var i = 0
      while i < folded.count, bytes[start + i].lowercased == folded[i] { i += 1 }
      if i == folded.count { return true }
      start += 1
    }
    return false
  }
}
