/// `Format.all`, compiled: one program of steps, and which rows a line's first byte leaves to try.
struct FormatTable: Sendable {
  struct Row: Sendable {
    /// The steps of the row in `program`.
    var from: Int
    var to: Int
    var traits: Format.Traits
    var continuation: Format.Continuation
  }

  var rows: [Row] = []
  var program: [Layout.Step] = []
  /// Rows by the first byte of a line of its own, and of a message within another record.
  var outer = [[Int]](repeating: [], count: 256)
  var nested = [[Int]](repeating: [], count: 256)

  static let shared = FormatTable(Format.all)

  init(_ formats: [Format]) {
    for (row, format) in formats.enumerated() {
      let steps = Layout.compile(format.layout)
      let from = program.count
      program += steps
      rows.append(
        Row(from: from, to: program.count, traits: format.traits, continuation: format.continuation))
      for byte in UInt8.min...UInt8.max where FormatTable.mayStart(steps[...], with: byte) {
        if !format.traits.contains(.onlyNested) { outer[Int(byte)].append(row) }
        if format.traits.contains(.nested) || format.traits.contains(.onlyNested) { nested[Int(byte)].append(row) }
      }
    }
  }

  private static func mayStart(_ steps: ArraySlice<Layout.Step>, with byte: UInt8) -> Bool {
    guard let first = steps.first else { return true }
    switch first {
    case .byte(let wanted): return byte == wanted
    case .blanks: return byte.isBlank
    case .stamp(let kinds):
      return byte.isLetter ? !kinds.isDisjoint(with: [.syslog, .long]) : byte.isDigit
    case .accepted, .digits, .priority, .status, .timers: return byte.isDigit
    case .level, .letter: return byte.isLetter
    case .capitals: return byte.isUpper
    case .json: return byte == UInt8(ascii: "{")
    case .quoted, .request: return byte == UInt8(ascii: "\"")
    case .option(let count):
      return mayStart(steps.dropFirst(), with: byte) || mayStart(steps.dropFirst(1 + count), with: byte)
    case .message, .captures: return mayStart(steps.dropFirst(), with: byte)
    default: return byte > 32
    }
  }
}
