/// `Format.all`, compiled: one program of steps, and which rows a line's head leaves to try.
struct FormatTable: Sendable {
  struct Row: Sendable {
    /// The steps of the row in `program`.
    var from: Int
    var to: Int
    var heads: LineHead
    var traits: Format.Traits
    var continuation: Format.Continuation
  }

  private(set) var rows: [Row] = []
  private(set) var program: [Layout.Step] = []
  /// Rows by the head of a line: all of them, those of sources that have times, and those within another record.
  private(set) var outer = [[Int]](repeating: [], count: LineHead.count)
  private(set) var dated = [[Int]](repeating: [], count: LineHead.count)
  private(set) var nested = [[Int]](repeating: [], count: LineHead.count)

  static let shared = FormatTable(Format.all)

  init(_ formats: [Format]) {
    for (number, format) in formats.enumerated() {
      let steps = Layout.compile(format.layout)
      let row = Row(
        from: program.count, to: program.count + steps.count, heads: LineHead(fitting: steps[...]),
        traits: format.traits, continuation: format.continuation)
      program += steps
      rows.append(row)
      for index in 0..<LineHead.count where row.heads.rawValue & 1 << UInt16(index) != 0 {
        if !row.traits.contains(.onlyNested) {
          outer[index].append(number)
          if !row.traits.contains(.undated) { dated[index].append(number) }
        }
        if !row.traits.isDisjoint(with: [.nested, .onlyNested]) { nested[index].append(number) }
      }
    }
  }
}
