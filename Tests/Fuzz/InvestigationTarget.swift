import Codecs
import Events
import Foundation
import Evidence
import Ingest
import Patterns

/// A whole investigation of one file: whatever it is, lines add up, and the windows change nothing.
struct InvestigationTarget: Target {
  let name: String
  let documents: [[UInt8]]
  let tokens: [[UInt8]]
  /// What stays as it is before and behind the part of a document that is spoilt.
  private var frame: (before: [UInt8], behind: [UInt8]) = ([], [])
  private let catalog: Catalog

  static func all(_ corpus: Corpus) throws -> [any Target] {
    let catalog = try Catalog.load()
    let text = Array(corpus.logs.joined().prefix(20_000))
    let wide = String(decoding: text, as: UTF8.self).utf16.flatMap {
      [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)]
    }
    func target(_ name: String, _ documents: [[UInt8]], _ tokens: [[UInt8]]) -> InvestigationTarget {
      InvestigationTarget(name: name, documents: documents, tokens: tokens, catalog: catalog)
    }
    let marks = ["PK\u{3}\u{4}", "ustar\u{0}00", "LPKSHHRH", "\u{1F}"].map { Array($0.utf8) }
    var targets = [target("files", corpus.logs + [wide], marks)]
    // Three members in a folder, a copy and a bundle in the bundle among them.
    let members = "mkdir d; head -c 900 in.log >d/a.log; cp d/a.log d/b.log; tar -cf d/c.tar d/a.log;"
    let bundles: [(name: String, command: String, tokens: [String])] = [
      (
        "tar", "tar -cf - d",
        ["ustar\u{0}00", "ustar  \u{0}", "././@LongLink", "d/a.log", "0000644\u{0}", "77777777777"]
      ),
      ("zip", "zip -qr - d", ["PK\u{3}\u{4}", "PK\u{1}\u{2}", "PK\u{5}\u{6}", "PK\u{7}\u{8}", "d/a.log"]),
    ]
    for bundle in bundles {
      guard let bytes = try Corpus.run("sh", ["-c", "'\(members) \(bundle.command)'"], on: text) else { continue }
      targets.append(target(bundle.name, [bytes], bundle.tokens.map { Array($0.utf8) }))
    }
    let remote = "/lib/systemd/systemd-journal-remote -o x.journal in.log; cat x.journal"
    if let journal = try Corpus.run("sh", ["-c", "'\(remote)'"], on: corpus.journalExport) {
      // The eight megabytes are mostly hash tables, and room: what is spoilt is the header, or what the entries are made of.
      let objects = journal.firstRange(of: Array("MESSAGE=".utf8))?.lowerBound ?? 0
      for (name, part) in [("journal-header", 0..<272), ("journal", max(0, objects - 64)..<objects + 4_096)]
      where part.upperBound <= journal.count && objects > 0 {
        var made = target(name, [Array(journal[part])], [[UInt8](repeating: 0, count: 8), Array("MESSAGE=".utf8)])
        made.frame = (Array(journal[..<part.lowerBound]), Array(journal[part.upperBound...]))
        targets.append(made)
      }
    }
    return targets
  }

  private init(name: String, documents: [[UInt8]], tokens: [[UInt8]], catalog: Catalog) {
    self.name = name
    self.documents = documents
    self.tokens = tokens
    self.catalog = catalog
  }

  func input(_ random: inout Random) -> [UInt8] {
    frame.before + Mutation.mutate(documents, tokens, &random) + frame.behind
  }

  func check(_ input: [UInt8], at path: String, _ random: inout Random) async throws {
    let whole = try await read(path, window: 256 * 1_024)
    let window = 1 + random.below(5_000)
    let other = try await read(path, window: window)
    try require(whole == other, "in windows of \(window) it says otherwise:\n\(whole)\n\(other)")
  }

  private func read(_ path: String, window: Int) async throws -> String {
    var plan = Plan(paths: [path], jobs: 1, now: Instant(seconds: 1_797_000_000))
    plan.windowBytes = window
    let (evidence, missing) = await (try ParallelScan(plan: plan, catalog: catalog)).run(meter: Meter())
    for source in evidence.sources {
      try require(
        source.lines == source.records + source.undated + source.continuation + source.skippedLines,
        "lines of \(source.path) do not add up")
    }
    let sources = evidence.sources.map { source in
      "\(source.path) \(source.format) \(source.lines) \(source.records) \(source.events) \(source.decodedBytes) \(source.problems)"
    }
    return "\(sources) \(evidence.problems) \(missing)"
  }
}
