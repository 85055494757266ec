internal import Matching

/// Cuts a record at the words by which runtimes join an error to its cause, and says which part is the root.
struct CauseChain: ~Copyable {
  /// A part of a record that tells of one error.
  struct Segment: Hashable {
    var range: Range<Int>
    /// How near the root: the symptom is 0.
    var depth: Int
  }

  /// What stands between two errors.
  private struct Link {
    var words: String
    /// The cause stands before the words and the consequence behind them; mostly it is the other way round.
    var causeFirst: Bool
  }

  private static let links = [
    // Java, Rust's anyhow, and prose after their model.
    Link(words: "Caused by:", causeFirst: false),
    // Java's side branch: an error of cleaning up, no cause.
    Link(words: "Suppressed:", causeFirst: false),
    // .NET.
    Link(words: "--->", causeFirst: false),
    // Spring, in one line.
    Link(words: "nested exception is", causeFirst: false),
    // Node.
    Link(words: "[cause]:", causeFirst: false),
    // Python (traceback.py, _cause_message and _context_message).
    Link(words: "The above exception was the direct cause of", causeFirst: true),
    Link(words: "During handling of the above exception", causeFirst: true),
    // Logback's %rEx.
    Link(words: "Wrapped by:", causeFirst: true),
    // PHP prints `previous` first.
    Link(words: "\nNext ", causeFirst: true),
  ]
  private static let suppressed: UInt32 = 1

  /// A record with more links than this is a loop or a dump; the rest of it is one segment.
  private static let mostLinks = 64

  private let words: LiteralSet
  private var hits: [LiteralHit] = []

  /// Throws where a link has no words.
  init() throws(MatchingError) {
    words = try LiteralSet(Self.links.map { Array($0.words.utf8) })
  }

  /// The parts of `bytes[range]` with the root first, into `segments`; one part where nothing is joined.
  mutating func cut(_ bytes: [UInt8], _ range: Range<Int>, into segments: inout [Segment]) {
    segments.removeAll(keepingCapacity: true)
    hits.removeAll(keepingCapacity: true)
    words.scan(bytes, from: range.lowerBound, to: range.upperBound, into: &hits)
    // Each `causeFirst` link makes all before it deeper, by more than any other can.
    var groups = hits.prefix(Self.mostLinks).count { Self.links[Int($0.literal)].causeFirst }
    var depth = 0
    var start = range.lowerBound
    var isSuppressed = false
    for hit in hits.prefix(Self.mostLinks) {
      let link = Self.links[Int(hit.literal)]
      let end = hit.end - link.words.utf8.count
      guard end >= start else { continue }
      segments.append(Segment(range: start..<end, depth: groups * (Self.mostLinks + 1) + (isSuppressed ? 0 : depth)))
      start = end
      if link.causeFirst {
        groups -= 1
        depth = 0
        isSuppressed = false
      } else if hit.literal == Self.suppressed {
        isSuppressed = true
      } else {
        // The cause of what is suppressed is indented as that is; the main line's is not.
        if isSuppressed, !isIndented(bytes, end, after: range.lowerBound) { isSuppressed = false }
        if !isSuppressed { depth += 1 }
      }
    }
    segments.append(
      Segment(
        range: start..<range.upperBound, depth: groups * (Self.mostLinks + 1) + (isSuppressed ? 0 : depth)))
    if segments.count > 1 { segments.sort { ($0.depth, $1.range.lowerBound) > ($1.depth, $0.range.lowerBound) } }
  }

  private func isIndented(_ bytes: [UInt8], _ position: Int, after start: Int) -> Bool {
    position > start && (bytes[position - 1] == .space || bytes[position - 1] == UInt8(ascii: "\t"))
  }
}
