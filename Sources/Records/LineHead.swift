/// What a line starts with, as far as it decides which formats are worth an attempt. Most lines of a stack trace are
/// dismissed by this alone.
struct LineHead: OptionSet, Sendable, Hashable {
  private(set) var rawValue: UInt16

  static let digit = LineHead(rawValue: 1)
  /// `[2026`, `[  12.5`.
  static let bracketDigit = LineHead(rawValue: 2)
  static let bracket = LineHead(rawValue: 4)
  static let angle = LineHead(rawValue: 8)
  static let brace = LineHead(rawValue: 16)
  static let quote = LineHead(rawValue: 32)
  /// A month or a day of the week.
  static let calendar = LineHead(rawValue: 64)
  /// A word that is a level.
  static let level = LineHead(rawValue: 128)
  /// A letter and four digits, as glog begins.
  static let glog = LineHead(rawValue: 256)
  static let word = LineHead(rawValue: 512)
  static let other = LineHead(rawValue: 1024)
  static let blank = LineHead(rawValue: 2048)

  static let letters: LineHead = [.calendar, .level, .glog, .word]
  static let count = 12

  /// The index of a single head.
  @inline(__always)
  var index: Int { rawValue.trailingZeroBitCount }

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The head of the line or message `bytes[from..<to]`, which is not empty.
  init(_ bytes: [UInt8], _ from: Int, _ to: Int) {
    let byte = bytes[from]
    switch byte {
    case 48...57: self = .digit
    case 0x5B:
      var i = from &+ 1
      while i < to, bytes[i] == 32 { i &+= 1 }
      self = i < to && bytes[i].isDigit ? .bracketDigit : .bracket
    case 60: self = .angle
    case 0x7B: self = .brace
    case 34: self = .quote
    case 32, 9: self = .blank
    case 65...90, 97...122: self = LineHead.letters(bytes, from, to)
    default: self = .other
    }
  }

  private static func letters(_ bytes: [UInt8], _ from: Int, _ to: Int) -> LineHead {
    guard from &+ 3 < to else { return .word }
    if bytes[from &+ 1].isDigit, bytes[from &+ 2].isDigit { return .glog }
    var end = from &+ 1
    while end < to, end &- from < 14, bytes[end].isLetter || bytes[end].isDigit { end &+= 1 }
    if LevelWord.meaning(bytes, from, end) != .none { return .level }
    return StampTable.isCalendar(bytes, from, to) ? .calendar : .word
  }

  /// What a line may start with that fits `steps`.
  init(fitting steps: ArraySlice<Layout.Step>) {
    guard let first = steps.first else {
      self = LineHead.all
      return
    }
    let rest = steps.dropFirst()
    switch first {
    case .byte(0x5B):
      let inner = LineHead(fitting: rest)
      self = inner.contains(.digit) ? .bracketDigit : []
      if !inner.isDisjoint(with: LineHead.letters) || inner.contains(.other) { insert(.bracket) }
    case .byte(let byte): self = LineHead.of(byte)
    case .stamp(let kinds):
      self = kinds.isDisjoint(with: [.syslog, .long, .monthDay]) ? .digit : [.digit, .calendar]
      if kinds == .label { self = .other }
      if kinds == .syslog || kinds == .long { self = .calendar }
    case .accepted, .uptime, .digits, .priority, .status, .timers, .scale: self = .digit
    case .level, .capitals: self = .level
    case .letter: self = LineHead.letters
    case .json, .openJSON: self = .brace
    case .seek: self = LineHead.all
    case .quoted, .request: self = .quote
    case .logfmt: self = LineHead.letters.union(.other)
    case .option(let count):
      self = LineHead(fitting: rest).union(LineHead(fitting: rest.dropFirst(count)))
    case .message, .captures: self = LineHead(fitting: rest)
    case .blanks: self = .blank.union(LineHead(fitting: rest))
    default: self = LineHead.all.subtracting([.brace, .blank, .quote])
    }
  }

  private static let all = LineHead(rawValue: 1 << UInt16(count) - 1)

  private static func of(_ byte: UInt8) -> LineHead {
    switch byte {
    case 48...57: .digit
    case 60: .angle
    case 0x7B: .brace
    case 34: .quote
    case 65...90, 97...122: letters
    default: .other
    }
  }
}
