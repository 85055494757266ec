/// `StampLayout.all`, compiled: one program of steps, and which layouts a stamp's first digits leave to try.
struct StampTable: Sendable {
  struct Row: Sendable {
    var kind: StampLayout.Kind
    /// How many digits it may start with: `StampLayout.leads`.
    var leads: UInt32
    /// Whether it has no seconds, so that a colon behind it says that it is another's beginning.
    var endsInMinutes: Bool
    /// Its steps in `program`, and the one that reads the seconds; -1 where what follows them changes the minute.
    var from: Int
    var to: Int
    var second: Int
  }

  static let shared = StampTable(StampLayout.all)
  /// One more than any layout starts with.
  static let mostDigits = 20

  private(set) var rows: [Row] = []
  private(set) var program: [StampLayout.Step] = []
  /// The layouts that may start with so many digits, one list behind the other, and where each begins.
  private(set) var candidates: [Int] = []
  private(set) var first: [Int] = []

  init(_ layouts: [StampLayout]) {
    for layout in layouts {
      let steps = layout.steps
      let second = steps.firstIndex(of: .second) ?? -1
      let isFixed = second > 0 && steps[(second + 1)...].allSatisfy(StampTable.isWithinMinute)
      rows.append(
        Row(
          kind: layout.kind, leads: layout.leads, endsInMinutes: steps.contains(.minute) && second < 0,
          from: program.count, to: program.count + steps.count, second: isFixed ? program.count + second : -1))
      program += steps
    }
    for digits in 0...StampTable.mostDigits + 1 {
      first.append(candidates.count)
      candidates += rows.indices.filter { rows[$0].leads & 1 << UInt32(digits) != 0 }
    }
  }

  /// Whether what such a step reads behind the seconds leaves the minute as it is, but for a zone.
  private static func isWithinMinute(_ step: StampLayout.Step) -> Bool {
    switch step {
    case .fraction, .zone, .requiredZone, .byte, .optional, .blanks: true
    default: false
    }
  }

  /// Whether a month or a day of the week begins at `index`.
  @inline(__always)
  static func isCalendar(_ bytes: [UInt8], _ index: Int, _ limit: Int) -> Bool {
    index &+ 3 < limit && calendarWords.value(bytes, index, index &+ 3) != 0
  }

  private static let calendarWords = WordTable(
    "jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun".split(separator: " ").map {
      (String($0), 1)
    })
}
