/// How a terminal report may look: how wide, and whether in colour.
package struct Style: Sendable, Hashable {
  /// What a stretch of text is, rather than how it looks.
  package enum Role: Sendable, Hashable {
    case plain
    /// The answer.
    case strong
    /// What may be skipped: places, counts, rulers.
    case faint
    /// Headings.
    case heading
    case alarm
    case caution
    case fine
  }

  package var columns: Int
  package var colours: Bool

  /// Columns of a report that goes to no terminal.
  package static let usualColumns = 100

  package init(columns: Int = Style.usualColumns, colours: Bool = false) {
    self.columns = min(max(columns, 40), 160)
    self.colours = colours
  }

  /// The text between the control sequences of its role; the text alone where no colours are wanted.
  package func paint(_ text: String, _ role: Role) -> String {
    guard colours, !text.isEmpty else { return text }
    let code: String
    switch role {
    case .plain: return text
    case .strong: code = "1"
    case .faint: code = "2"
    case .heading: code = "1;36"
    case .alarm: code = "1;31"
    case .caution: code = "33"
    case .fine: code = "32"
    }
    return "\u{1b}[" + code + "m" + text + "\u{1b}[0m"
  }
}
