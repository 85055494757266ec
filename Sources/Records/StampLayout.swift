/// One shape of a time stamp, compiled from a layout string in the manner of strftime.
///
/// `%Y %y %m %b %d %e %H %M %S %p %a` as there (`%b` and `%a` also in full, `%e` and `%H` with one digit or a blank for
/// the first); `%f` an optional fraction of 1–9 digits behind `.` or `,`; `%z` an optional zone, `%Z` a required one;
/// `%s` seconds, milliseconds, microseconds or nanoseconds since 1970, told apart by their digits, `%E` the same but not
/// bare seconds, which might be any number; `~` a `T` or blanks; a blank one or more blanks; `x?` an optional `x`. All
/// else stands for itself.
struct StampLayout: Sendable {
  enum Step: Sendable, Equatable {
    case byte(UInt8)
    case optional(UInt8)
    case blanks
    case separator
    case year, shortYear, month, monthName, day, paddedDay, weekday
    case hour, minute, second, fraction, meridiem
    case zone, requiredZone
    case epoch, preciseEpoch
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
    /// What may open a line of a format that nobody described.
    static let any: Kind = [.year, .syslog, .access, .long, .basic, .epochFraction]
  }

  var text: String
  var kind: Kind
  var steps: [Step]

  init(_ text: String, _ kind: Kind) {
    self.text = text
    self.kind = kind
    self.steps = StampLayout.compile(text)
  }

  /// Every shape known, the more specific first. The examples are what they were made for.
  static let all: [StampLayout] = [
    StampLayout("%Y-%m-%dT%H:%M:%S%f%Z", .iso),  // 2026-11-22T14:00:00.123456+00:00: rsyslog, journalctl -o short-iso
    StampLayout("%Y-%m-%d~%I:%M:%S%f %p%z", .year),  // 2026-11-22 02:00:00 PM
    StampLayout("%Y-%m-%d~%H:%M:%S%f%z", .year),  // 2026-11-22 14:00:00,123: nearly everybody
    StampLayout("%Y/%m/%d~%H:%M:%S%f%z", .year),  // 2026/11/22 14:00:00: nginx error, Go
    StampLayout("%d/%b/%Y:%H:%M:%S%f%z", .access),  // 22/Nov/2026:14:00:00 +0000: access logs, HAProxy
    StampLayout("%d/%b/%Y %H:%M:%S%f%z", .year),  // 22/Nov/2026 14:00:00: Django's runserver, CherryPy
    StampLayout("%e %b %Y %H:%M:%S%f%z", .year),  // 22 Nov 2026 14:00:00.123: Redis
    StampLayout("%d-%b-%Y~%H:%M:%S%f%z", .year),  // 22-Nov-2026 14:00:00.123: Tomcat, BIND, PHP-FPM
    StampLayout("%Y.%m.%d~%H:%M:%S%f%z", .year),  // 2026.11.22 14:00:00: ClickHouse
    StampLayout("%d.%m.%Y~%H:%M:%S%f%z", .year),  // 22.11.2026 14:00:00
    StampLayout("%Y-%m-%d-%H.%M.%S%f%z", .year),  // 2026-11-22-14.00.00.123456+060: DB2
    StampLayout("%m/%d/%Y,? %I:%M:%S%f %p%z", .year),  // 11/22/2026, 2:00:00 PM: NestJS, .NET
    StampLayout("%m/%d/%Y,? %H:%M:%S%f%z", .year),  // 11/22/2026 14:00:00
    StampLayout("%d/%m/%Y,? %H:%M:%S%f%z", .year),  // 22/11/2026 14:00:00, where the month says so
    StampLayout("%Y%m%d~%H:%M:%S%f%z", .year),  // 20261122 14:00:00
    StampLayout("%Y%m%dT%H%M%S%f%z", .basic),  // 20261122T140000Z
    StampLayout("%y%m%d %H:%M:%S%f", .basic),  // 261122  9:00:00: MySQL 5.5
    StampLayout("%s", .epoch),
    StampLayout("%E", .epochFraction),  // 1795356000.123456: journalctl -o short-unix
    StampLayout("%a, %e %b %Y %H:%M:%S%f%z", .long),  // Sun, 22 Nov 2026 14:00:00 GMT
    StampLayout("%a %Y-%m-%d %H:%M:%S%f%z", .long),  // Sun 2026-11-22 14:00:00 UTC: journalctl -o short-full
    StampLayout("%a %b %e %H:%M:%S%f%z %Y", .long),  // Sun Nov 22 14:00:00.123456 2026: Apache error, dmesg -T
    StampLayout("%b %e, %Y %I:%M:%S%f %p%z", .long),  // Nov 22, 2026 2:00:00 PM: java.util.logging
    StampLayout("%b %e, %Y %H:%M:%S%f%z", .long),
    StampLayout("%b %e %Y %H:%M:%S%f%z", .syslog),  // Nov 22 2026 14:00:00: Cisco
    StampLayout("%b %e %H:%M:%S%f", .syslog),  // Nov 22 14:00:00: RFC 3164
    StampLayout("%e %b %H:%M:%S%f", .monthDay),  // 22 Nov 14:00:00.123: Redis 2
    StampLayout("%m%d %H:%M:%S%f", .glog),  // 1122 14:00:00.123456 behind a letter: glog, klog
    StampLayout("%m-%d %H:%M:%S%f", .monthDay),  // 11-22 14:00:00.123: logcat
  ]

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
    case UInt8(ascii: "y"): .shortYear
    case UInt8(ascii: "m"): .month
    case UInt8(ascii: "b"): .monthName
    case UInt8(ascii: "d"): .day
    case UInt8(ascii: "e"): .paddedDay
    case UInt8(ascii: "a"): .weekday
    case UInt8(ascii: "H"), UInt8(ascii: "I"): .hour
    case UInt8(ascii: "M"): .minute
    case UInt8(ascii: "S"): .second
    case UInt8(ascii: "f"): .fraction
    case UInt8(ascii: "p"): .meridiem
    case UInt8(ascii: "z"): .zone
    case UInt8(ascii: "Z"): .requiredZone
    case UInt8(ascii: "s"): .epoch
    case UInt8(ascii: "E"): .preciseEpoch
    default: preconditionFailure("unknown field in a stamp layout")
    }
  }
}
