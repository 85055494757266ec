import Codecs
import Events
import Evidence

/// Finds inputs of the same content, so that each counts once: a copy, `x.log.1` beside `x.log.1.gz`, a bundle beside
/// what was unpacked from it.
///
/// What agrees in size, lines, records and times is read again: logs without twins cost nothing, twins a decompression
/// more, however many are alike. A few lines may well be the same on two hosts; `enough` bytes are not.
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
    let sources = evidence.sources
    var byLikeness: [Likeness: [Int]] = [:]
    for place in sources.indices where sources[place].decodedBytes > 0 {
      var likeness = likeness(of: sources[place])
      if !comparingEnds { likeness.last = nil }
      byLikeness[likeness, default: []].append(place)
    }
    var problems: [String: Problem] = [:]
    let groups = byLikeness.values.filter { $0.count > 1 }
    let hashes = twins.hashes(of: groups.joined().map { sources[$0].path })
    for alike in groups {
      // What lies nearest to the top is the original, if anything is.
      var originals: [Fingerprint: String] = [:]
      for place in alike.sorted(by: { precedes(sources[$0].path, sources[$1].path) }) {
        let source = sources[place]
        guard let hash = hashes[source.path] else { continue }
        let print = Fingerprint(hash: hash, host: source.decodedBytes < enough ? source.host : nil)
        if let original = originals[print] {
          problems[source.path] = Problem(
            source: source.path, kind: .duplicate, detail: "the same content as '\(original)', which is read")
        } else {
          originals[print] = source.path
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

  private static func precedes(_ a: String, _ b: String) -> Bool {
    (depth(a), a) < (depth(b), b)
  }

  private static func depth(_ path: String) -> Int { path.utf8.count { $0 == UInt8(ascii: "/") } }

  /// What copies have in common: their bytes, and of short ones the host.
  private struct Fingerprint: Hashable {
    var hash: ContentHash
    var host: String?
  }

  /// Without those that cannot be read again: what was piped in is gone. A bundle is read once for all of its members.
  private func hashes(of paths: [String]) -> [String: ContentHash] {
    var hashes: [String: ContentHash] = [:]
    var members: [String: [Input]] = [:]
    for path in paths {
      guard let input = inputs[path], input.isRereadable else { continue }
      if input.bundle != nil, input.part == nil {
        members[input.path, default: []].append(input)
      } else if var stream = try? input.open() {
        hashes[input.name] = ContentHash(of: &stream)
      }
    }
    for (path, members) in members {
      let wanted = Set(members.map(\.name))
      let bundle = Input(path: path, name: members[0].bundle ?? path, size: 0, modified: nil)
      guard var stream = try? bundle.open(), let kind = stream.bundleKind() else { continue }
      do {
        var walk = try BundleWalk(bundle, kind, stream)
        while var open = walk.next() {
          if wanted.contains(open.input.name) { hashes[open.input.name] = ContentHash(of: &open.stream) }
        }
      } catch {
        // What was read once and cannot be now is no copy of anything.
        continue
      }
    }
    return hashes
  }
}
