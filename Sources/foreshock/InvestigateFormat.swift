import ArgumentParser
import Reports

/// How `investigate` may write its report.
enum InvestigateFormat: String, CaseIterable {
  case text, markdown, json

  /// The format of that name. Throws, and says which there are, for any other.
  static func named(_ name: String) throws -> InvestigateFormat {
    if let format = InvestigateFormat(rawValue: name) { return format }
    let known = "text, markdown and json"
    if ["html", "csv", "timesketch", "mermaid"].contains(name) {
      throw ValidationError("that is not there yet; there are \(known)")
    }
    throw ValidationError("there are \(known)")
  }

  func write(_ report: Report, into out: inout [UInt8], style: Style, explains: Bool) {
    switch self {
    case .text: report.writeText(into: &out, style: style, explains: explains)
    case .markdown: report.writeMarkdown(into: &out)
    case .json: report.writeJSON(into: &out)
    }
  }
}
