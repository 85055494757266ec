extension String {
  /// The same words in one line, with everything escaped that Markdown, its tables or HTML would take for markup.
  var escapedForMarkdown: String {
    var escaped = ""
    let characters = Array(plain)
    for (place, character) in characters.enumerated() {
      switch character {
      case "\\", "`", "*", "[", "]", "|", "~": escaped += "\\" + String(character)
      case "_":
        // Within a word it is no markup, and `max_connections` should stay legible.
        let isInner =
          place > 0 && place + 1 < characters.count && characters[place - 1].isWordLike
          && characters[place + 1].isWordLike
        escaped += isInner ? "_" : "\\_"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      // A zero-width joiner would hide in the text; an entity keeps a log's `@name` and `#12` from calling on people.
      case "@": escaped += "&#64;"
      case "#": escaped += "\\#"
      default: escaped.append(character)
      }
    }
    return escaped
  }

  /// The same words in one line as code, fit for a table's cell: the fence is longer than any run of backticks within.
  var codeSpan: String {
    var longest = 0
    var run = 0
    for character in plain {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    var cell = ""
    for character in plain { cell += character == "|" ? "\\|" : String(character) }
    let needsRoom = cell.isEmpty || cell.first == "`" || cell.last == "`"
    return needsRoom ? fence + " " + cell + " " + fence : fence + cell + fence
  }
}

extension Character {
  fileprivate var isWordLike: Bool { isLetter || isNumber }
}
