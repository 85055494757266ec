/// A log format: a name, a layout, and how its lines belong together. A row of data in `Format.all`.
struct Format: Sendable {
  /// Which lines behind a record's first belong to it.
  enum Continuation: Sendable, Equatable {
    /// Those that fit no format and look like more of the same: see `Continuation`.
    case plain
    /// Also DETAIL, HINT, STATEMENT and CONTEXT of the same process.
    case details
    /// All until the quotes are balanced.
    case quotes
    /// As `plain`, but the level and the message stand on the second line.
    case secondLine
    /// All until a line that fits a format and begins with this byte; the message goes on to the record's end.
    case block(until: UInt8)
    /// All until a blank line, or one that fits a format and begins with a digit; the message goes on to the record's end.
    case section
    /// The lines of an object, until one begins with its closing brace.
    case object
    /// All until a line that opens another such record.
    case entry
    /// Indented fields of a journal entry.
    case fields
    /// Fields of a journal entry until a blank line.
    case paragraph
  }

  struct Traits: OptionSet, Sendable {
    let rawValue: UInt16
    /// The message may be a record of another format.
    static let wraps = Traits(rawValue: 1)
    /// Wraps only where it claims no level itself, or is the journal's.
    static let mayWrap = Traits(rawValue: 128)
    /// May stand inside another record.
    static let nested = Traits(rawValue: 2)
    /// Stands only inside another record.
    static let onlyNested = Traits(rawValue: 4)
    /// Fits nearly anything, so it is only taken when nothing else fits.
    static let vague = Traits(rawValue: 8)
    /// Has no time, so it starts a record only where the source has none.
    static let undated = Traits(rawValue: 16)
    /// Fits only when something inside is recognised, too: a mere column before a line.
    static let needsInner = Traits(rawValue: 32)
    /// Only where no row without this trait has dated a record of the source.
    static let lastResort = Traits(rawValue: 256)
    /// A line that a tool wrote about its own output.
    static let header = Traits(rawValue: 64)
    /// A header that names the columns below. Their stamps are of Greenwich: https://www.w3.org/TR/WD-logfile.html
    static let columns = Traits(rawValue: 2048)
    /// A line of such columns: read by `Columns`, not by its layout.
    static let declared = Traits(rawValue: 4096)
    /// Opens a record only where the one before has more than its first line.
    static let second = Traits(rawValue: 512)
    /// Values under their names: one line is one record.
    static let structured = Traits(rawValue: 1024)
  }

  var name: String
  var layout: String
  var continuation: Continuation
  var traits: Traits
  /// How the record reads when all its lines are there; empty where its first line says all.
  var whole: String

  init(
    _ name: String, _ layout: String, _ traits: Traits = [], _ continuation: Continuation = .plain, whole: String = ""
  ) {
    self.name = name
    self.layout = layout
    self.traits = traits
    self.continuation = continuation
    self.whole = whole
  }
}
