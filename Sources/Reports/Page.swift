/// A page of text for a terminal: headings, wrapped paragraphs and aligned rows.
///
/// Every text is made `plain` on its way in, so nothing that a log says can reach the terminal as more than words.
struct Page {
  /// A piece of a row.
  struct Cell {
    var text: String
    var role: Style.Role
    var alignsRight = false

    init(_ text: String, _ role: Style.Role = .plain, alignsRight: Bool = false) {
      self.text = text.plain
      self.role = role
      self.alignsRight = alignsRight
    }
  }

  /// A row of cells; the last cell takes what width is left, and wraps. `notes` stand below the second, faint and cut
  /// to fit.
  struct Row {
    var cells: [Cell]
    var notes: [String] = []
  }

  let style: Style
  private(set) var text = ""

  init(style: Style) { self.style = style }

  mutating func line(_ line: String = "") {
    text += line
    text += "\n"
  }

  mutating func heading(_ title: String, _ aside: String = "") {
    line()
    let painted = style.paint(title, .heading)
    let room = style.columns - title.columns - 2
    line(aside.isEmpty ? painted : painted + "  " + style.paint(aside.plain.shortened(to: room), .faint))
  }

  /// Wrapped, each line behind `indent` spaces, those after the first behind `hanging` more.
  mutating func paragraph(_ text: String, indent: Int = 2, hanging: Int = 0, role: Style.Role = .plain) {
    for (number, part) in text.plain.wrapped(to: style.columns - indent - hanging).enumerated() {
      line(String(repeating: " ", count: number == 0 ? indent : indent + hanging) + style.paint(part, role))
    }
  }

  /// One line, cut where the page ends.
  mutating func quote(_ text: String, indent: Int, role: Style.Role = .faint) {
    let room = style.columns - indent
    line(String(repeating: " ", count: indent) + style.paint(text.plain.shortened(to: room), role))
  }

  /// Rows in columns as wide as their widest cell, but none wider than its share of `limits`.
  mutating func table(_ rows: [Row], indent: Int = 2, limits: [Int] = []) {
    guard let count = rows.map(\.cells.count).max(), count > 0 else { return }
    var widths = [Int](repeating: 0, count: count)
    for row in rows {
      for (place, cell) in row.cells.enumerated() { widths[place] = max(widths[place], cell.text.columns) }
    }
    for (place, limit) in limits.enumerated() where place < count - 1 { widths[place] = min(widths[place], limit) }
    let shown = (0..<count - 1).filter { widths[$0] > 0 }
    var lead = indent + shown.reduce(0) { $0 + widths[$1] + 2 }
    // On a page narrower than the columns, the widest give way.
    while lead > style.columns, let widest = shown.max(by: { widths[$0] < widths[$1] }), widths[widest] > 8 {
      widths[widest] -= 1
      lead -= 1
    }
    // Where the columns leave no room for the words, the words go below them.
    let isNarrow = lead + 28 > style.columns
    let hanging = isNarrow ? indent + 4 : lead
    let second = isNarrow ? hanging : indent + (shown.first.map { widths[$0] + 2 } ?? 0)
    for row in rows {
      add(row, widths: widths, shown: shown, indent: indent, hanging: hanging, isNarrow: isNarrow)
      for note in row.notes { quote(note, indent: second) }
    }
  }

  private mutating func add(
    _ row: Row, widths: [Int], shown: [Int], indent: Int, hanging: Int, isNarrow: Bool
  ) {
    var first = String(repeating: " ", count: indent)
    for place in shown where place < row.cells.count {
      let cell = row.cells[place]
      let text = cell.text.shortened(to: widths[place])
      let room = String(repeating: " ", count: widths[place] - text.columns)
      first += cell.alignsRight ? room : ""
      first += style.paint(text, cell.role)
      first += cell.alignsRight ? "  " : room + "  "
    }
    let margin = String(repeating: " ", count: hanging)
    guard row.cells.count == widths.count, let last = row.cells.last, !last.text.isEmpty else {
      return line(first.trimmed)
    }
    if isNarrow { line(first.trimmed) }
    for (number, part) in last.text.wrapped(to: style.columns - hanging).enumerated() {
      line((number == 0 && !isNarrow ? first : margin) + style.paint(part, last.role))
    }
  }
}

extension String {
  /// Without spaces at the end.
  var trimmed: String {
    var rest = self[...]
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
