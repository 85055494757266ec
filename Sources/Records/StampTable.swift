/// `StampLayout.all`, compiled: one program of steps, and which layouts a stamp's first digits leave to try.
struct StampTable: Sendable {
  struct Row: Sendable {
    var kind: StampLayout.Kind
    /// How many digits it may start with: `StampLayout.leads`.
    var leads: UInt32
    /// Which bytes may follow those digits: bit `n` for the byte `n`, of ASCII.
    var followers: (low: UInt64, high: UInt64)
    /// Whether it has no seconds, so that a colon behind it says that it is another's beginning.
    var endsInMinutes: Bool
    /// Its steps in `program`, and the one that reads the seconds; -1 where what follows them changes the minute.
    var from: Int
    var to: Int
    var second: Int

    /// Whether `byte` may stand behind its first digits.
    @inline(__always)
    func mayGoOn(with byte: UInt8) -> Bool {
      byte >= 128 || (byte < 64 ? followers.low : followers.high) >> UInt64(byte & 63) & 1 != 0
    }
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
          kind: layout.kind, leads: layout.leads, followers: StampTable.followers(of: steps),
          endsInMinutes: steps.contains(.minute) && second < 0,
          from: program.count, to: program.count + steps.count, second: isFixed ? program.count + second : -1))
      program += steps
    }
    for digits in 0...StampTable.mostDigits + 1 {
      first.append(candidates.count)
      candidates += rows.indices.filter { rows[$0].leads & 1 << UInt32(digits) != 0 }
    }
  }

  /// The bytes that may stand behind the digits that such a stamp starts with.
  private static func followers(of steps: [StampLayout.Step]) -> (low: UInt64, high: UInt64) {
    let rest = steps.drop { $0.isNumber }
    var followers: (low: UInt64, high: UInt64) = (0, 0)
    for byte in 0..<UInt8(64) {
      if mayBegin(rest, with: byte) { followers.low |= 1 << UInt64(byte) }
      if mayBegin(rest, with: byte + 64) { followers.high |= 1 << UInt64(byte) }
    }
    return followers
  }

  private static func mayBegin(_ steps: ArraySlice<StampLayout.Step>, with byte: UInt8) -> Bool {
    switch steps.first {
    case .byte(let wanted): byte == wanted
    case .optional(let wanted): byte == wanted || mayBegin(steps.dropFirst(), with: byte)
    case .blanks: byte.isBlank
    case .monthName, .weekday: byte.isLetter
    case .fraction: byte == 46 || byte == 44 || byte == 58 || mayBegin(steps.dropFirst(), with: byte)
    default: true
    }
  }

  /// Whether what such a step reads behind the seconds leaves the minute as it is, but for a zone.
  private static func isWithinMinute(_ step: StampLayout.Step) -> Bool {
    switch step {
    case .fraction, .zone, .requiredZone, .minutesWest, .byte, .optional, .blanks: true
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
