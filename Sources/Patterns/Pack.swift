/// The patterns of one system: one file.
package struct Pack: Sendable, Hashable {
  /// The file's name: `postgresql.yaml`.
  package var file: String
  /// The software whose words these are.
  package var system: String
  /// What the pack holds, in a few words.
  package var about: String
  /// Words of a runtime that recur in every product: specific patterns win over these.
  package var generic: Bool
  /// Where the wordings come from.
  package var references: [String]
  package var patterns: [Pattern]

  /// The file's name without folders and extension, which begins every id in it.
  package var stem: String { Pack.stem(of: file) }

  package static func stem(of file: String) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }
}
