import ArgumentParser
import Codecs
import Patterns
import Reports

extension PatternsCommand {
  /// What becomes of a line: which pattern speaks for it, which others match, which came near.
  struct Try: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "try",
      abstract: "Try a line: which pattern it is and why, and where the others stopped.",
      discussion: """
        Without a line, or with -, standard input is read as one record, as a stack trace is.

        EXAMPLES
          foreshock patterns try 'FATAL:  sorry, too many clients already'
          tail -1 app.log | foreshock patterns try
        """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
      case text, json
    }

    @Argument(help: ArgumentHelp("The line.", valueName: "line"))
    var line: String?

    @OptionGroup var packs: Packs

    @Option(help: ArgumentHelp("How to write what came of it.", valueName: "format"))
    var format: Format = .text

    /// Bytes of standard input that are one record.
    private static let largest = 1_024 * 1_024

    mutating func run() throws {
      let given = line == "-" ? nil : line
      var record = try given.map { Array($0.utf8) } ?? readWholeFile("/dev/stdin", atMost: Self.largest)
      while record.last == UInt8(ascii: "\n") { record.removeLast() }
      guard !record.isEmpty else { throw Failure("there is no line to try", help: "give one, quoted, or pipe it in") }
      let catalog = try Catalog(packs.read())
      let trial = try Trial.of(record, catalog)
      switch format {
      case .text: try PatternsCommand.write(Account(trial, record, catalog).text)
      case .json: try PatternsCommand.write { $0.write(trial, record, catalog) }
      }
    }
  }
}

/// A trial in words, for a terminal.
private struct Account {
  let trial: Trial
  let record: [UInt8]
  let catalog: Catalog
  private(set) var text = ""

  /// Patterns that came near, of which carets are shown.
  private static let shown = 5

  init(_ trial: Trial, _ record: [UInt8], _ catalog: Catalog) {
    self.trial = trial
    self.record = record
    self.catalog = catalog
    tellChosen()
    tellLosers()
    tellNearMisses()
    tellLikenesses()
  }

  private mutating func tellChosen() {
    guard let chosen = trial.chosen else {
      text += "no pattern matches\n"
      return
    }
    let pattern = catalog.patterns[chosen.pattern]
    let change = pattern.change.map { " (\($0.rawValue))" } ?? ""
    text += "\(pattern.id): \(pattern.eventClass.rawValue)\(change), \(pattern.severity.rawValue)\n"
    for line in Excerpt.caret(record, at: chosen.range.lowerBound) { text += "    \(line)\n" }
    for group in chosen.captures {
      text += "  " + (group.capture.rawValue + " ").padded(to: 12)
      text += "\(String(decoding: record[group.range], as: UTF8.self))   (\(group.capture.means))\n"
    }
    if let wait = chosen.wait(in: record) {
      text += "  began       \(Double(wait / 1_000) / 1_000) s before this record\n"
    }
    let blamed = pattern.blames == .`self` ? "who logs it" : "its \(pattern.blames.rawValue)"
    text += "  failed      \(blamed)\n  means       \(pattern.means)\n"
    if !pattern.check.isEmpty { text += "  check       \(pattern.check)\n" }
    text += "  stands      \(pattern.place)\n"
  }

  private mutating func tellLosers() {
    if trial.losers.isEmpty { return }
    text += "\nalso matched, and why the first goes before it:\n"
    for loser in trial.losers {
      let pattern = catalog.patterns[loser.match.pattern]
      text += "  \(pattern.id) (\(pattern.eventClass.rawValue)): \(loser.reason)\n"
    }
  }

  private mutating func tellNearMisses() {
    if trial.nearMisses.isEmpty { return }
    text += "\na literal stands in it, and the regex stops at the caret:\n"
    for miss in trial.nearMisses.prefix(Self.shown) {
      let pattern = catalog.patterns[miss.pattern]
      text += "  \(pattern.id) (\(pattern.eventClass.rawValue))\n"
      for line in Excerpt.caret(record, at: miss.reach) { text += "    \(line)\n" }
    }
    if trial.nearMisses.count > Self.shown { text += "  and \(trial.nearMisses.count - Self.shown) more\n" }
  }

  private mutating func tellLikenesses() {
    if trial.likenesses.isEmpty { return }
    text += "\nno literal stands in it; these come nearest:\n"
    for likeness in trial.likenesses {
      text += "  \(catalog.patterns[likeness.pattern].id): '\(likeness.literal)' shares '\(likeness.common)'\n"
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ trial: Trial, _ record: [UInt8], _ catalog: Catalog) {
    object { json in
      json.key("chosen")
      if let chosen = trial.chosen { json.write(chosen, record, catalog, reason: nil) } else { json.null() }
      json.key("also_matched")
      json.array(trial.losers) { $0.write($1.match, record, catalog, reason: $1.reason) }
      json.key("near_misses")
      json.array(trial.nearMisses) { json, miss in
        json.object { json in
          json.member("pattern", catalog.patterns[miss.pattern].id)
          json.member("reach", miss.reach)
        }
      }
      json.key("nearest_literals")
      json.array(trial.likenesses) { json, likeness in
        json.object { json in
          json.member("pattern", catalog.patterns[likeness.pattern].id)
          json.member("literal", likeness.literal)
          json.member("common", likeness.common)
        }
      }
    }
  }

  private mutating func write(_ match: Match, _ record: [UInt8], _ catalog: Catalog, reason: String?) {
    object { json in
      let pattern = catalog.patterns[match.pattern]
      json.member("pattern", pattern.id)
      json.member("class", pattern.eventClass.rawValue)
      json.member("severity", pattern.severity.rawValue)
      if let reason { json.member("loses_because", reason) }
      json.key("fields")
      json.object { json in
        for group in match.captures {
          json.member(group.capture.rawValue, String(decoding: record[group.range], as: UTF8.self))
        }
      }
    }
  }
}
