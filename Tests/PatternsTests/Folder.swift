import Foundation

@testable import Patterns

/// Files of the repository, as they stand now.
enum Folder {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let patterns = root.appending(path: "patterns")
  static let broken = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Broken")

  static func bytes(_ url: URL) throws -> [UInt8] { [UInt8](try Data(contentsOf: url)) }

  static func text(_ url: URL) throws -> String { try String(contentsOf: url, encoding: .utf8) }

  /// Names of the files with `suffix`, in order of their bytes.
  static func names(in folder: URL, suffix: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(suffix) }
      .sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }
}

/// What the tests of built-in packs share: reading them takes a second without optimisation.
enum Builtin {
  static let packs: [Pack] = (try? BuiltinPacks.read()) ?? []
  static let catalog = try? Catalog(packs)
  static let patterns = packs.flatMap(\.patterns)
  static let examples = patterns.flatMap { pattern in pattern.matches.map { Proof(pattern: pattern, example: $0) } }
  static let nearMisses = patterns.flatMap { pattern in pattern.ignores.map { Proof(pattern: pattern, miss: $0) } }
  /// Every record that a pack holds.
  static let records = examples.map(\.record) + nearMisses.map(\.record)
}
