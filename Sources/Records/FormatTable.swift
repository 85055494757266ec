/// `Format.all`, compiled: one program of steps, and which rows a line's head leaves to try.
struct FormatTable: Sendable {
  struct Row: Sendable {
    /// The steps of the row in `program`.
    var from: Int
    var to: Int
    /// The steps behind those that read the record when all its lines are there: up to here.
    var wholeTo: Int
    var heads: LineHead
    var traits: Format.Traits
    var continuation: Format.Continuation

    /// Whether its lines say what they do only together.
    var isReadWhole: Bool { wholeTo > to }
  }

  private(set) var rows: [Row] = []
  private(set) var program: [Layout.Step] = []
  /// Whether a line that begins with a byte may fit a row: 256 for each row.
  private var openings: [Bool] = []
  /// Rows by the head of a line: all of them, those of sources that have times, and those within another record. Each
  /// is one array with the first index of every head, so that a look-up shares no array.
  private(set) var outer = Candidates()
  private(set) var dated = Candidates()
  private(set) var nested = Candidates()
  /// The row of lines whose columns a header declared.
  private(set) var declared = 0
  /// The row of objects that are whole.
  private(set) var json = 0

  struct Candidates: Sendable {
    private(set) var rows: [Int] = []
    private(set) var first = [Int](repeating: 0, count: LineHead.count + 1)

    fileprivate init() {}

    fileprivate init(_ table: [Row], _ isCandidate: (Row) -> Bool) {
      for index in 0..<LineHead.count {
        first[index] = rows.count
        rows += table.indices.filter {
          table[$0].heads.rawValue & 1 << UInt16(index) != 0 && isCandidate(table[$0])
        }
      }
      first[LineHead.count] = rows.count
    }
  }

  static let shared = FormatTable(Format.all)

  /// Whether a line that begins with `byte` may fit the row: many are dismissed by this alone.
  @inline(__always)
  func mayOpen(_ row: Int, with byte: UInt8) -> Bool { openings[row << 8 | Int(byte)] }

  private static func mayOpen(_ steps: ArraySlice<Layout.Step>, with byte: UInt8) -> Bool {
    // Colours, and what is escaped in JSON, are passed over before any step.
    if byte == 0x1B || byte == 0x5C { return true }
    return switch steps.first {
    case .byte(let wanted): byte == wanted
    case .letter: LevelWord.letter(byte) != .none
    case .symbol: LevelWord.symbol(byte) != .none
    case .option(let count):
      mayOpen(steps.dropFirst(), with: byte) || mayOpen(steps.dropFirst(1 + count), with: byte)
    default: true
    }
  }

  init(_ formats: [Format]) {
    for format in formats {
      let steps = Layout.compile(format.layout)
      let whole = Layout.compile(format.whole)
      let (from, to) = (program.count, program.count + steps.count)
      rows.append(
        Row(
          from: from, to: to, wholeTo: to + whole.count, heads: LineHead(fitting: steps[...]), traits: format.traits,
          continuation: format.continuation))
      program += steps + whole
      openings += (0...UInt8.max).map { FormatTable.mayOpen(steps[...], with: $0) }
    }
    outer = Candidates(rows) { $0.traits.isDisjoint(with: [.onlyNested, .declared]) }
    dated = Candidates(rows) { $0.traits.isDisjoint(with: [.onlyNested, .declared, .undated, .lastResort]) }
    json = formats.firstIndex { $0.layout == "{json}" } ?? 0
    declared = rows.firstIndex { $0.traits.contains(.declared) } ?? 0
    nested = Candidates(rows) { !$0.traits.isDisjoint(with: [.nested, .onlyNested]) }
  }
}
