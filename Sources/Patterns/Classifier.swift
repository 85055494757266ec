internal import Events
package import Matching

/// Decides which pattern a record is: runs the ones its literals propose and chooses one. One per worker.
///
/// Patterns compile when they are first proposed, so that a run pays for those it meets.
package struct Classifier: ~Copyable {
  /// A pattern ready to run.
  private struct Compiled {
    let pcre: PCRE
    let groups: [(number: Int, capture: Capture)]
  }

  package let catalog: Catalog
  /// How often a pattern was given up at its match limit, which counts as no match.
  package private(set) var limitsHit = 0
  /// Each pattern for text and, behind it, for ASCII alone, which most records are.
  private var compiled: [Compiled?]
  /// What the record at hand is.
  private var subject = PCRE.Subject.text
  /// The patterns that do not compile; only a catalog that was never checked has any.
  private var broken: Set<Int32> = []
  private var matcher = Matcher()
  private var chain: CauseChain
  private var mention = Mention()
  private var hits: [Hit] = []
  private var segments: [CauseChain.Segment] = []
  private var groups: [Match.Group] = []
  /// The record at which each pattern was last run: a pattern proposed by two literals runs once.
  private var seen: [UInt32]
  private var record: UInt32 = 0
  /// How far in it each was searched for, by the start of a match.
  private var searched: [Int]
  /// The longest literal of each that was found in it.
  private var longest: [Int]

  /// Costs some hundred KiB, and no time until the first candidate. Throws where there is no memory to scan with.
  package init(_ catalog: Catalog) throws(MatchingError) {
    self.catalog = catalog
    compiled = Array(repeating: nil, count: 2 * catalog.patterns.count)
    seen = Array(repeating: 0, count: catalog.patterns.count)
    searched = Array(repeating: 0, count: catalog.patterns.count)
    longest = searched
    chain = try CauseChain()
  }

  /// What the record `bytes[range]` is; nil where none of `candidates` matches it. Candidates may repeat, in any order.
  ///
  /// The record's lines are joined by `\n` and JSON escapes are undone. A pattern matches where its regex does and one of
  /// its literals stands in the record; so all patterns may be candidates, and the answer is the same.
  package mutating func classify(
    _ bytes: [UInt8], _ range: Range<Int>, candidates: some Sequence<Int32>
  ) -> Match? {
    collect(bytes, range, candidates)
    guard let first = hits.first else { return nil }
    if hits.count == 1 { return match(first, bytes, range) }
    chain.cut(bytes, range, into: &segments)
    if segments.count > 1 {
      for i in hits.indices { hits[i] = rooted(hits[i], bytes, range) }
    }
    return match(catalog.choice.best(of: hits, in: bytes), bytes, range)
  }

  /// The same for patterns of which the caller knows where their literals stand, in order of place: they are searched
  /// for there only. Costs a tenth on long records.
  package mutating func classify(_ bytes: [UInt8], _ range: Range<Int>, proposals: [Proposal]) -> Match? {
    collect(bytes, range, proposals)
    guard let first = hits.first else { return nil }
    if hits.count == 1 { return match(first, bytes, range) }
    chain.cut(bytes, range, into: &segments)
    if segments.count > 1 {
      for i in hits.indices { hits[i] = rooted(hits[i], bytes, range, proposals) }
    }
    return match(catalog.choice.best(of: hits, in: bytes), bytes, range)
  }

  /// All of `candidates` that match the record, each at its place nearest the root, the one that speaks for it first,
  /// with why it does rather than the others.
  package mutating func contest(
    _ bytes: [UInt8], _ range: Range<Int>, candidates: some Sequence<Int32>
  ) -> [(match: Match, loses: String?)] {
    guard let winner = classify(bytes, range, candidates: candidates) else { return [] }
    let hits = self.hits
    var contest: [(match: Match, loses: String?)] = [(winner, nil)]
    guard let first = hits.first(where: { Int($0.pattern) == winner.pattern }) else { return contest }
    for hit in hits where hit.pattern != first.pattern {
      guard let match = match(hit, bytes, range) else { continue }
      contest.append((match, catalog.choice.reason(first, over: hit, in: bytes)))
    }
    return contest
  }

  /// Whether the regex of `pattern` is one.
  package mutating func compiles(_ pattern: Int) -> Bool { ready(Int32(pattern), for: .text) != nil }

  /// How far the regex of `pattern` got in `bytes`: the offset for a caret.
  package mutating func reach(_ pattern: Int, in bytes: [UInt8]) -> Int {
    guard let ready = ready(Int32(pattern), for: .text) else { return 0 }
    return matcher.reach(ready.pcre, in: bytes)
  }

  /// Searches all of `bytes` for the regex of `pattern`, whatever its literals; counts in `limitsHit` where it gives up.
  package mutating func run(_ pattern: Int, on bytes: [UInt8]) {
    beginRecord(bytes, 0..<bytes.count)
    _ = run(Int32(pattern), bytes, 0, bytes.count)
  }

  private mutating func beginRecord(_ bytes: [UInt8], _ range: Range<Int>) {
    subject = ByteSearch.isASCII(bytes, from: range.lowerBound, to: range.upperBound) ? .ascii : .text
    hits.removeAll(keepingCapacity: true)
    record &+= 1
    if record == 0 {
      for i in seen.indices { seen[i] = 0 }
      record = 1
    }
  }

  /// Runs each proposed pattern around its literals until it matches; fills `hits`.
  private mutating func collect(_ bytes: [UInt8], _ range: Range<Int>, _ proposals: [Proposal]) {
    beginRecord(bytes, range)
    for proposal in proposals {
      let pattern = Int(proposal.pattern)
      var lower = max(range.lowerBound, proposal.end - Proposal.reach)
      let upper = min(range.upperBound, proposal.end + Proposal.behind)
      if seen[pattern] == record {
        longest[pattern] = max(longest[pattern], proposal.length)
        // Matched, or searched from the literal before this one.
        if searched[pattern] >= upper { continue }
        lower = max(lower, searched[pattern] + 1)
      } else {
        longest[pattern] = proposal.length
      }
      seen[pattern] = record
      searched[pattern] = upper
      if let found = run(
        proposal.pattern, bytes, range.lowerBound, range.upperBound, starting: lower...max(lower, upper))
      {
        searched[pattern] = .max
        hits.append(
          Hit(
            pattern: proposal.pattern, range: found, said: said(proposal.pattern, found), from: range.lowerBound,
            literal: 0))
      }
    }
    for i in hits.indices { hits[i].literal = longest[Int(hits[i].pattern)] }
  }

  /// Runs each candidate once over the whole record; fills `hits`.
  private mutating func collect(_ bytes: [UInt8], _ range: Range<Int>, _ candidates: some Sequence<Int32>) {
    beginRecord(bytes, range)
    for candidate in candidates where seen[Int(candidate)] != record {
      seen[Int(candidate)] = record
      guard let found = run(candidate, bytes, range.lowerBound, range.upperBound) else { continue }
      let literal = catalog.choice.longestLiteral(of: candidate, in: bytes, range)
      if literal > 0 {
        hits.append(
          Hit(
            pattern: candidate, range: found, said: said(candidate, found), from: range.lowerBound, literal: literal))
      }
    }
  }

  /// The same pattern's match nearest the root of the record's chain of causes.
  private mutating func rooted(_ hit: Hit, _ bytes: [UInt8], _ range: Range<Int>) -> Hit {
    for segment in segments {
      guard let found = run(hit.pattern, bytes, segment.range.lowerBound, range.upperBound) else { continue }
      // Behind the segment lies another, which has its own turn.
      if found.lowerBound >= segment.range.upperBound { continue }
      return hit.moved(
        to: found, said: said(hit.pattern, found), from: segment.range.lowerBound, depth: segment.depth)
    }
    return hit
  }

  /// The same where it is known where the pattern's literals stand.
  private mutating func rooted(
    _ hit: Hit, _ bytes: [UInt8], _ range: Range<Int>, _ proposals: [Proposal]
  ) -> Hit {
    for segment in segments {
      for proposal in proposals where proposal.pattern == hit.pattern && segment.range.contains(proposal.end - 1) {
        let lower = max(segment.range.lowerBound, proposal.end - Proposal.reach)
        let upper = max(lower, min(segment.range.upperBound - 1, proposal.end + Proposal.behind))
        guard
          let found = run(
            hit.pattern, bytes, segment.range.lowerBound, range.upperBound, starting: lower...upper)
        else { continue }
        return hit.moved(
          to: found, said: said(hit.pattern, found), from: segment.range.lowerBound, depth: segment.depth)
      }
    }
    return hit
  }

  /// The first place where `pattern` matches what a line reports; nil where it does not, or gives up.
  private mutating func run(
    _ pattern: Int32, _ bytes: [UInt8], _ from: Int, _ to: Int, starting: ClosedRange<Int>? = nil
  ) -> Range<Int>? {
    guard let ready = ready(pattern, for: subject) else { return nil }
    var starting = starting ?? from...to
    do {
      while try matcher.match(ready.pcre, in: bytes, from: from, to: to, starting: starting) {
        let found = matcher.range(of: 0) ?? from..<from
        guard let end = mention.end(of: found, in: bytes, from..<to) else { return found }
        guard end < starting.upperBound else { return nil }
        starting = (end + 1)...starting.upperBound
      }
    } catch {
      if case .limit = error { limitsHit += 1 }
    }
    return nil
  }

  /// Where the match at hand, `found`, stops to speak itself: where a reason begins that reaches to its end.
  private mutating func said(_ pattern: Int32, _ found: Range<Int>) -> Int {
    guard let ready = ready(pattern, for: subject) else { return found.upperBound }
    for (number, capture) in ready.groups where capture == .reason {
      if let reason = matcher.range(of: number), reason.upperBound == found.upperBound { return reason.lowerBound }
    }
    return found.upperBound
  }

  /// The chosen hit with its captures.
  private mutating func match(_ hit: Hit, _ bytes: [UInt8], _ range: Range<Int>) -> Match? {
    guard let ready = ready(hit.pattern, for: subject),
      run(
        hit.pattern, bytes, hit.from, range.upperBound, starting: hit.range.lowerBound...hit.range.lowerBound) != nil
    else { return nil }
    groups.removeAll(keepingCapacity: true)
    for (number, capture) in ready.groups {
      // `(?J)` lets several groups bear one name: the first that took part speaks.
      guard let found = matcher.range(of: number), !found.isEmpty, !groups.contains(where: { $0.capture == capture })
      else { continue }
      groups.append(Match.Group(capture: capture, range: found))
    }
    return Match(pattern: Int(hit.pattern), range: hit.range, captures: groups)
  }

  private mutating func ready(_ pattern: Int32, for subject: PCRE.Subject) -> Compiled? {
    let slot = 2 * Int(pattern) + (subject == .ascii ? 1 : 0)
    if let ready = compiled[slot] { return ready }
    if broken.contains(pattern) { return nil }
    guard let pcre = try? PCRE(catalog.patterns[Int(pattern)].regex, for: subject) else {
      broken.insert(pattern)
      return nil
    }
    let groups = pcre.groups.compactMap { group in
      Capture(rawValue: group.name).map { (number: group.number, capture: $0) }
    }
    let ready = Compiled(pcre: pcre, groups: groups)
    compiled[slot] = ready
    return ready
  }
}
