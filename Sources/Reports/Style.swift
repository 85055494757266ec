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
    guard colours, !text.isEmpty, let code = Style.code(of: role) else { return text }
    return "\u{1b}[" + code + "m" + text + "\u{1b}[0m"
  }

  /// The control sequence before, and the one behind, what is written in a role: for lines made of bytes.
  func begin(_ role: Role, _ out: inout [UInt8]) {
    if colours, let code = Style.code(of: role) { out += ("\u{1b}[" + code + "m").utf8 }
  }

  func end(_ role: Role, _ out: inout [UInt8]) {
    if colours, role != .plain { out += "\u{1b}[0m".utf8 }
  }

  private static func code(of role: Role) -> String? {
    switch role {
    case .plain: nil
    case .strong: "1"
    case .faint: "2"
    case .heading: "1;36"
    case .alarm: "1;31"
    case .caution: "33"
    case .fine: "32"
    }
  }
}
