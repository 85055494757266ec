import Codecs
import Events
import Evidence

/// Finds inputs of the same content, so that each counts once: a copy, `x.log.1` beside `x.log.1.gz`, a bundle beside
/// what was unpacked from it.
///
/// What agrees in size, lines, records and times is read again, and what agrees in a hash of its bytes once more, byte by
/// byte: logs without twins cost nothing, twins two decompressions more, however many are alike. A few lines may well be
/// the same on two hosts; `enough` bytes are not.
struct Twins {
  private struct Likeness: Hashable {
    var bytes: Int
    var lines: Int
    var records: Int
    var first: Mark?
    var last: Instant?
  }

  /// Decoded bytes that two hosts do not write alike.
  private static let enough = 4_096
  private static let step = 256 * 1_024

  private let inputs: [String: Input]

  /// The evidence without sources that say what another says; a problem names that one.
  static func setAside(_ evidence: Evidence, of inputs: [Input]) -> Evidence {
    setAside(evidence, among: Input.read(inputs, as: evidence.sources), comparingEnds: true)
  }

  /// The same where only the beginnings of `inputs` were counted.
  static func setAside(glances evidence: Evidence, of inputs: [Input]) -> Evidence {
    setAside(evidence, among: inputs, comparingEnds: false)
  }

  private static func setAside(_ evidence: Evidence, among inputs: [Input], comparingEnds: Bool) -> Evidence {
    let twins = Twins(inputs: Dictionary(inputs.map { ($0.name, $0) }) { first, _ in first })
    var byLikeness: [Likeness: [SourceEvidence]] = [:]
    for source in evidence.sources where source.decodedBytes > 0 {
      var likeness = likeness(of: source)
      if !comparingEnds { likeness.last = nil }
      byLikeness[likeness, default: []].append(source)
    }
    var problems: [String: Problem] = [:]
    for alike in byLikeness.values where alike.count > 1 {
      // What lies nearest to the top is the original, if anything is.
      var originals: [Fingerprint: [SourceEvidence]] = [:]
      for source in alike.sorted(by: precedes) {
        guard let print = twins.fingerprint(of: source) else { continue }
        if let original = originals[print]?.first(where: { twins.isCopy(source, of: $0) }) {
          problems[source.path] = Problem(
            source: source.path, kind: .duplicate, detail: "the same content as '\(original.path)', which is read")
        } else {
          originals[print, default: []].append(source)
        }
      }
    }
    return problems.isEmpty ? evidence : evidence.replacing(problems)
  }

  private static func likeness(of source: SourceEvidence) -> Likeness {
    let ledger = source.zoned.isEmpty ? source.civil : source.zoned
    return Likeness(
      bytes: source.decodedBytes, lines: source.lines, records: source.records, first: ledger.first, last: ledger.last)
  }

  private static func precedes(_ a: SourceEvidence, _ b: SourceEvidence) -> Bool {
    (depth(a.path), a.path) < (depth(b.path), b.path)
  }

  private static func depth(_ path: String) -> Int { path.utf8.count { $0 == UInt8(ascii: "/") } }

  /// What copies have in common: their bytes, and of short ones the host.
  private struct Fingerprint: Hashable {
    var hash: UInt64
    var host: String?
  }

  /// Nil for what cannot be read again: what was piped in is gone.
  private func fingerprint(of source: SourceEvidence) -> Fingerprint? {
    guard let input = inputs[source.path], input.isRereadable, var stream = try? input.open() else { return nil }
    var hash = FNV()
    var bytes: [UInt8] = []
    repeat {
      bytes.removeAll(keepingCapacity: true)
      Twins.fill(&bytes, from: &stream)
      hash.add(bytes, bytes.indices)
    } while !bytes.isEmpty
    return Fingerprint(hash: hash.value, host: source.decodedBytes < Twins.enough ? source.host : nil)
  }

  private func isCopy(_ source: SourceEvidence, of original: SourceEvidence) -> Bool {
    guard var a = try? inputs[source.path]?.open(), var b = try? inputs[original.path]?.open() else { return false }
    return Twins.agree(&a, &b)
  }

  /// Whether two streams deliver the same bytes; damage ends them as the end does.
  private static func agree(_ a: inout DecodedStream, _ b: inout DecodedStream) -> Bool {
    var x: [UInt8] = []
    var y: [UInt8] = []
    while true {
      x.removeAll(keepingCapacity: true)
      y.removeAll(keepingCapacity: true)
      fill(&x, from: &a)
      fill(&y, from: &b)
      if x != y { return false }
      if x.isEmpty { return true }
    }
  }

  private static func fill(_ bytes: inout [UInt8], from stream: inout DecodedStream) {
    while bytes.count < step, let got = try? stream.read(into: &bytes, upTo: step - bytes.count), got > 0 {}
  }
}
