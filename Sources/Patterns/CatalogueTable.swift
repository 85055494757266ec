internal import Events

/// All patterns as a Markdown document: `patterns/CATALOGUE.md`, written by `foreshock patterns list --format markdown`.
package enum CatalogueTable {
  /// A section for each pack in order of its file's name, a row for each pattern in order of the file.
  package static func markdown(_ packs: [Pack]) -> String {
    let count = packs.reduce(0) { $0 + $1.patterns.count }
    var text = """
      # Catalogue of patterns

      \(count) patterns in \(packs.count) packs. Written by `foreshock patterns list --format markdown`; how to add one: README.md.

      """
    for pack in packs {
      text += "\n## \(pack.stem)\n\n"
      if !pack.about.isEmpty { text += cell(pack.about) + "\n\n" }
      text += "| id | class | severity | means | check next |\n|---|---|---|---|---|\n"
      for pattern in pack.patterns {
        let name = pattern.eventClass.rawValue + (pattern.change.map { " (\($0.rawValue))" } ?? "")
        text +=
          "| `\(pattern.id)` | \(name) | \(pattern.severity.rawValue) | \(cell(pattern.means)) | \(cell(pattern.check)) |\n"
      }
    }
    return text
  }

  /// Text that can stand in a cell: one line, and none of the characters that structure Markdown or begin HTML.
  private static func cell(_ text: String) -> String {
    var cell = ""
    for character in text {
      switch character {
      case "\n", "\r\n": cell += " "
      case "|", "<", "*", "_", "[": cell += "\\" + String(character)
      default: cell.append(character)
      }
    }
    return cell
  }
}
