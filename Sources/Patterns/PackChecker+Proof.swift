internal import Events
internal import Matching

extension PackChecker {
  /// Runs a pattern over its examples, its near misses and hostile lines.
  mutating func prove(_ pattern: Pattern) {
    guard let index = catalog.index(of: pattern.id), catalog.patterns[index] == pattern, classifier.compiles(index)
    else { return }
    for example in pattern.matches { prove(example, of: pattern, index) }
    for miss in pattern.ignores {
      let record = Array(miss.record.utf8)
      if let match = own(index, record) {
        errors.append(
          PackError(
            "`\(pattern.id)` matches its near miss", at: miss.place,
            excerpt: Excerpt.caret(record, at: match.range.lowerBound), why: "the match begins at the caret",
            mend: "make the regex demand what the near miss lacks"))
      }
    }
    for line in Self.hostileLines(pattern) where endures(line, index) {
      errors.append(
        PackError(
          "the regex of `\(pattern.id)` does not end on a long line",
          at: Place(file: pattern.place.file, line: pattern.regexLine),
          excerpt: [String(decoding: line.prefix(60), as: UTF8.self) + "…"],
          why: "64 KiB of this take more than \(Self.patience) s of a processor, or the match limit",
          mend: "begin it with fixed words; bound its repetitions (`{0,200}`) or make them possessive (`++`)"))
      break
    }
  }

  /// Seconds on a processor that one match of the longest record may take. Sound regexes take 0.0001 to 0.015, those
  /// that try again from every blank hundreds of times that. The thread's own clock stands still while others run.
  private static let patience = 0.2

  /// Whether the pattern takes too long on `line`, twice: once may be the price of compiling it.
  private mutating func endures(_ line: [UInt8], _ index: Int) -> Bool {
    for _ in 0..<2 {
      let limitsHit = classifier.limitsHit
      let start = ThreadClock.seconds
      classifier.run(index, on: line)
      if classifier.limitsHit > limitsHit { return true }
      if ThreadClock.seconds - start < Self.patience { return false }
    }
    return true
  }

  private mutating func prove(_ example: Example, of pattern: Pattern, _ index: Int) {
    let record = Array(example.record.utf8)
    var candidates: [Int32] = []
    sieve.sift(record, 0..<record.count, into: &candidates)
    guard candidates.contains(Int32(index)) else {
      if pattern.literals.isEmpty { return }
      errors.append(
        PackError(
          "no literal of `\(pattern.id)` stands in its example", at: example.place,
          why: "its regex would never be asked", mend: "add a literal that this shape of the message holds"))
      return
    }
    guard let match = own(index, record) else {
      let reach = classifier.reach(index, in: record)
      errors.append(
        PackError(
          "`\(pattern.id)` does not match its example", at: example.place, excerpt: Excerpt.caret(record, at: reach),
          why: reach == 0 ? "its regex fits nowhere" : "its regex got as far as the caret",
          mend: "compare the two there: versions and wrappers of a message differ in blanks, quotes and brackets"))
      return
    }
    for expectation in example.expectations {
      let found = match.text(expectation.capture, in: record)
      if found == expectation.text { continue }
      errors.append(
        PackError(
          "`\(expectation.capture.rawValue)` is \(found.map { "`\($0)`" } ?? "not captured"), not `\(expectation.text)`",
          at: expectation.place, why: "the example promises it", mend: "correct the group in the regex, or the example")
      )
    }
    guard let winner = classifier.classify(record, 0..<record.count, candidates: candidates) else { return }
    let other = catalog.patterns[winner.pattern]
    if winner.pattern != index, other.eventClass != pattern.eventClass {
      errors.append(
        PackError(
          "`\(other.id)` (\(other.eventClass.rawValue)) takes the example of `\(pattern.id)`", at: example.place,
          why: "of several patterns the root of a chain wins, then specific, then severe ones, then the longer literal",
          mend: "demand more in the regex of one, or give this one a longer literal"))
    }
  }

  /// The match of this pattern alone.
  private mutating func own(_ index: Int, _ record: [UInt8]) -> Match? {
    classifier.classify(record, 0..<record.count, candidates: CollectionOfOne(Int32(index)))
  }

  /// Bytes of a hostile line: the longest record that is looked at whole.
  private static let hostileLength = 65_536

  /// Lines that make careless regexes backtrack: the literals again and again, or one followed by one thing without end.
  ///
  /// Each ends in an example read backwards: with all of its letters there, PCRE2 cannot see at once that nothing matches.
  static func hostileLines(_ pattern: Pattern) -> [[UInt8]] {
    let literals = pattern.literals.map { Array($0.utf8) }
    let tail = Array(pattern.matches.first?.record.utf8.reversed() ?? []).prefix(400)
    var lines = [line([], filledWith: literals.flatMap { $0 + [.space] }, tail)]
    for literal in literals {
      for filling in [" ", "a", ": \"", "1.2.3.4:5 "] {
        lines.append(line(literal, filledWith: Array(filling.utf8), tail))
      }
    }
    return lines
  }

  private static func line(_ head: [UInt8], filledWith filling: [UInt8], _ tail: ArraySlice<UInt8>) -> [UInt8] {
    guard !filling.isEmpty else { return head + tail }
    var body = filling
    while body.count < hostileLength { body += body }
    return head + body.prefix(hostileLength - head.count - tail.count) + tail
  }
}
