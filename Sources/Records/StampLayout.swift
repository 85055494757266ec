/// One shape of a time stamp, compiled from a layout string in the manner of strftime.
///
/// `%Y %y %m %b %d %e %H %M %S %p %a %j` as there (`%b` and `%a` also in full, `%e` and `%H` with one digit or a blank
/// for the first); `%h` an hour of two digits;
/// `%L` a year that ends the stamp; `%V` and `%u` the week and its day of ISO 8601; `%1` and `%2` month and day, in the order that the
/// source shows, and `%0` to `%2` three numbers with the year among them; `%f` an optional fraction of 1–9 digits behind
/// `.` or `,`, or of three or six behind a colon; `%z` an optional zone, `%Z` a required one; `%s` seconds, milliseconds,
/// microseconds or nanoseconds since 1970, told apart by their digits, `%E` the same but not bare seconds, which might be
/// any number; `%T` the hexadecimal label of TAI64, `%x` seconds and nanoseconds of eight hexadecimal digits each; `%W`
/// an optional zone in minutes, those west of Greenwich counted up; `~` what stands between date and time: blanks, or one of `T_-/,:;@|`
/// with or without them, or the end of one quoted column and the beginning of the next; a blank one or more blanks; `x?` an optional `x`. All else stands for itself.
struct StampLayout: Sendable {
  enum Step: Sendable, Equatable {
    case byte(UInt8)
    case optional(UInt8)
    case blanks
    case separator
    case year, lastYear, shortYear, month, monthName, day, paddedDay, weekday, yearDay, week, weekDay
    /// Numbers of a date whose order the source must tell: the year, where it is one of them, and month and day.
    case someYear, someFirst, someSecond
    case hour, fullHour, minute, second, fraction, meridiem
    case zone, requiredZone, minutesWest
    case epoch, preciseEpoch, label, hexadecimal

    /// Whether it reads digits only, and a known number of them.
    var isNumber: Bool {
      switch self {
      case .year, .yearDay, .shortYear, .month, .day, .week, .fullHour, .minute, .second, .someYear, .paddedDay, .hour,
        .someFirst, .someSecond, .weekDay:
        true
      default: false
      }
    }
  }

  /// Which layouts a format asks for, so that a syslog stamp is not looked for where ISO 8601 stands.
  struct Kind: OptionSet, Sendable, Hashable {
    let rawValue: UInt16
    static let iso = Kind(rawValue: 1)
    static let year = Kind(rawValue: 2)
    static let syslog = Kind(rawValue: 4)
    static let access = Kind(rawValue: 8)
    static let epoch = Kind(rawValue: 16)
    static let glog = Kind(rawValue: 32)
    static let long = Kind(rawValue: 64)
    static let basic = Kind(rawValue: 128)
    static let monthDay = Kind(rawValue: 256)
    static let epochFraction = Kind(rawValue: 512)
    /// A time of day: the date must come from elsewhere.
    static let clock = Kind(rawValue: 1024)
    static let label = Kind(rawValue: 2048)
    /// Minutes and no seconds: too little to trust at the head of any line.
    static let minutes = Kind(rawValue: 4096)
    /// A date alone, where a field of its own has the time.
    static let date = Kind(rawValue: 8192)
    /// A time of day, and its date in a field behind it.
    static let timeFirst = Kind(rawValue: 16384)
    static let hexadecimal = Kind(rawValue: 32768)
    /// What may open a line of a format that nobody described.
    static let any: Kind = [.year, .syslog, .access, .long, .basic, .epochFraction]
    /// What says its date wherever it stands in a line.
    static let dated: Kind = [.year, .syslog, .access, .long, .basic, .epochFraction, .monthDay, .minutes]
  }

  var kind: Kind
  var steps: [Step]

  init(_ text: String, _ kind: Kind) {
    self.kind = kind
    steps = StampLayout.compile(text)
  }

  private init(_ kind: Kind, _ steps: [Step]) {
    self.kind = kind
    self.steps = steps
  }

  /// The same with AM or PM behind its seconds; nil for one without seconds.
  var withMeridiem: StampLayout? {
    guard let second = steps.firstIndex(of: .second), !steps.contains(.meridiem) else { return nil }
    var steps = steps
    steps.insert(.meridiem, at: steps.firstIndex(of: .fraction).map { $0 + 1 } ?? second + 1)
    return StampLayout(kind, steps)
  }

  /// How many digits a stamp may start with: bit `n` for `n` digits, bit 0 for a letter, a blank or a sign. Most layouts
  /// are dismissed by this alone.
  var leads: UInt32 {
    var leads: UInt32 = 1
    for step in steps {
      switch step {
      case .year: leads <<= 4
      case .yearDay: leads <<= 3
      case .shortYear, .month, .day, .week, .fullHour, .minute, .second, .someYear: leads <<= 2
      case .paddedDay, .hour, .someFirst, .someSecond: leads = leads << 1 | leads << 2
      case .weekDay: leads <<= 1
      case .epoch, .preciseEpoch: return 1 << 10 | 1 << 13 | 1 << 16 | 1 << 19
      case .hexadecimal: return 0x1FE
      default: return leads | (steps[0] == .paddedDay ? 1 : 0)
      }
    }
    return leads
  }

  private static func compile(_ text: String) -> [Step] {
    var steps: [Step] = []
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
      switch byte {
      case 0x25: steps.append(field(bytes.popFirst() ?? 0))
      case 0x20: steps.append(.blanks)
      case 0x7E: steps.append(.separator)
      default:
        let isOptional = bytes.first == UInt8(ascii: "?")
        if isOptional { bytes.removeFirst() }
        steps.append(isOptional ? .optional(byte) : .byte(byte))
      }
    }
    return steps
  }

  private static func field(_ letter: UInt8) -> Step {
    switch letter {
    case UInt8(ascii: "Y"): .year
    case UInt8(ascii: "L"): .lastYear
    case UInt8(ascii: "y"): .shortYear
    case UInt8(ascii: "m"): .month
    case UInt8(ascii: "b"): .monthName
    case UInt8(ascii: "d"): .day
    case UInt8(ascii: "e"): .paddedDay
    case UInt8(ascii: "a"): .weekday
    case UInt8(ascii: "j"): .yearDay
    case UInt8(ascii: "V"): .week
    case UInt8(ascii: "u"): .weekDay
    case UInt8(ascii: "0"): .someYear
    case UInt8(ascii: "1"): .someFirst
    case UInt8(ascii: "2"): .someSecond
    case UInt8(ascii: "H"): .hour
    case UInt8(ascii: "h"): .fullHour
    case UInt8(ascii: "M"): .minute
    case UInt8(ascii: "S"): .second
    case UInt8(ascii: "f"): .fraction
    case UInt8(ascii: "p"): .meridiem
    case UInt8(ascii: "z"): .zone
    case UInt8(ascii: "Z"): .requiredZone
    case UInt8(ascii: "W"): .minutesWest
    case UInt8(ascii: "s"): .epoch
    case UInt8(ascii: "E"): .preciseEpoch
    case UInt8(ascii: "T"): .label
    case UInt8(ascii: "x"): .hexadecimal
    default: preconditionFailure("unknown field in a stamp layout")
    }
  }
}
