import Events

/// The one table of what systems call their levels: words, letters, symbols and numbers.
enum LevelWord {
  /// What a word at a level's place says.
  enum Meaning: UInt8, Sendable {
    case none
    case trace, debug, info, notice, warning, error, critical, alert, emergency
    /// PostgreSQL's DETAIL, HINT, CONTEXT, STATEMENT…: more of the record before.
    case detail

    @inline(__always)
    var level: Level? {
      self == .none || self == .detail ? nil : Level(rawValue: rawValue &- 1)
    }
  }

  /// Lower-case words by what they mean.
  private static let words: [(Meaning, String)] = [
    (.trace, "trace trc finest finer verbose vrb silly"),
    (.debug, "debug dbg fine config debug1 debug2 debug3 debug4 debug5"),
    (.info, "info inf information informational log normal system"),
    (.notice, "notice note"),
    (.warning, "warning warn wrn wrng"),
    (.error, "error err eror severe fail"),
    (.critical, "critical crit fatal ftl dpanic"),
    (.alert, "alert alrt"),
    (.emergency, "emergency emerg emer panic"),
    (.detail, "detail hint context statement query location backtrace"),
  ]

  /// The letters of glog, Ruby, logcat, MongoDB and zap's short forms.
  @inline(__always)
  static func letter(_ byte: UInt8) -> Meaning {
    switch byte {
    case UInt8(ascii: "V"), UInt8(ascii: "T"): .trace
    case UInt8(ascii: "D"): .debug
    case UInt8(ascii: "I"), UInt8(ascii: "A"): .info
    case UInt8(ascii: "N"): .notice
    case UInt8(ascii: "W"): .warning
    case UInt8(ascii: "E"): .error
    case UInt8(ascii: "F"), UInt8(ascii: "C"): .critical
    default: .none
    }
  }

  /// Redis: debug, verbose, notice, warning. What matters stands at `#`, which Redis calls warning, good and bad.
  static func symbol(_ byte: UInt8) -> Meaning {
    switch byte {
    case UInt8(ascii: "."): .debug
    case UInt8(ascii: "-"): .info
    case UInt8(ascii: "*"): .notice
    case UInt8(ascii: "#"): .warning
    default: .none
    }
  }

  /// The lower three bits of a syslog priority.
  static func priority(_ number: Int) -> Meaning {
    switch number & 7 {
    case 0: .emergency
    case 1: .alert
    case 2: .critical
    case 3: .error
    case 4: .warning
    case 5: .notice
    case 6: .info
    default: .debug
    }
  }

  /// A number as a level: syslog's 0–7, and the tens of pino and bunyan (30 info, 40 warn, 50 error, 60 fatal).
  static func number(_ number: Int) -> Meaning {
    switch number {
    case 0...7: priority(number)
    case 8...10: .trace
    case 11...20: .debug
    case 21...30: .info
    case 31...40: .warning
    case 41...50: .error
    case 51...60: .critical
    default: .none
    }
  }

  /// The meaning of the word `bytes[from..<to]`, in any case.
  @inline(__always)
  static func meaning(_ bytes: [UInt8], _ from: Int, _ to: Int) -> Meaning {
    guard to &- from >= 3 else { return .none }
    return Meaning(rawValue: table.value(bytes, from, to)) ?? .none
  }

  private static let table = WordTable(
    words.flatMap { meaning, list in list.split(separator: " ").map { (String($0), meaning.rawValue) } })
}
