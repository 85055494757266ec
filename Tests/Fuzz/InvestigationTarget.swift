import Codecs
import Events
import Foundation
import Evidence
import Ingest
import Patterns

/// A whole investigation of one file: whatever it is, lines add up, and the windows change nothing.
struct InvestigationTarget: Target {
  let name = "files"
  let documents: [[UInt8]]
  let tokens: [[UInt8]] = ["PK\u{3}\u{4}", "ustar\u{0}00", "LPKSHHRH", "\u{1F}"].map { Array($0.utf8) }
  private let catalog: Catalog

  static func all(_ corpus: Corpus) throws -> [any Target] {
    let text = Array(corpus.logs.joined().prefix(20_000))
    let bundles = try [
      ("tar", ["-cf", "-", "in.log"]), ("tar", ["-czf", "-", "in.log"]), ("zip", ["-q", "-", "in.log"]),
    ].compactMap { try Corpus.run($0.0, $0.1, on: text) }
    let wide = String(decoding: text, as: UTF8.self).utf16.flatMap {
      [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)]
    }
    return [InvestigationTarget(documents: corpus.logs + bundles + bundles + [wide], catalog: try Catalog.load())]
  }

  private init(documents: [[UInt8]], catalog: Catalog) {
    self.documents = documents
    self.catalog = catalog
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
