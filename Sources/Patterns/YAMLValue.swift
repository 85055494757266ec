/// A piece of a pack file with the line it stands on: text, a list or a map, nothing else.
///
/// Packs are read as text throughout: `port: 5432` and `port: '5432'` are the same, and no scalar ever becomes a number,
/// a date or a truth value behind an author's back.
package struct YAMLValue: Sendable, Hashable {
  package enum Content: Sendable, Hashable {
    case text(String)
    case list([YAMLValue])
    case map([Entry])
  }

  /// One key of a map, in the order of the file.
  package struct Entry: Sendable, Hashable {
    package var key: String
    /// The line of the key, from 1.
    package var line: Int
    package var value: YAMLValue
  }

  package var content: Content
  /// The line it starts on, from 1.
  package var line: Int

  package init(_ content: Content, line: Int) {
    self.content = content
    self.line = line
  }

  /// The value of `key` in a map; nil where it has none, or is no map.
  package subscript(_ key: String) -> YAMLValue? {
    guard case .map(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// Reads a whole file, by the quick reader where that understands it, else by Yams.
  ///
  /// The quick reader passes over the values of the keys in `skipping`, which come out as empty lists; Yams reads all.
  /// Throws what Yams says where the bytes are no YAML.
  package static func read(
    _ bytes: [UInt8], file: String, skipping: Set<String> = []
  ) throws(PackError) -> YAMLValue {
    if let value = BlockYAML.read(bytes, skipping: skipping) { return value }
    return try readWithYams(bytes, file: file)
  }
}
