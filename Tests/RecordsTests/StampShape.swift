import Events
import Testing

@testable import Records

/// A line as a program writes it, with fields in place of its time, from which lines of any moment can be made.
///
/// `%Y %y %m %d %e %H %M %S %I %p %P %b %B %a %A %j %s %z %Z` as in strftime; `%D %E %k %l` day, month, hour and hour of
/// twelve without a zero before, `%K` with a blank instead; `%U` and `%L` the month's name in capitals and small; `%G %V
/// %u` ISO week; `%1` to `%9` that many digits of the fraction; `%o` `+01:00`, `%h` `+01`, `%O` minutes as DB2 writes
/// them; `%T` TAI64N; `%n` a new line, `%t` a tab, `%%` itself.
struct StampShape: Sendable, CustomTestStringConvertible {
  /// The kind of log, and where its form is described.
  var type: String
  var url: String
  var template: String

  var testDescription: String { "\(type): \(template)" }

  static let all = tables.flatMap(parse)

  /// A table of shapes: `= type  url`, then its templates, one a line.
  private static func parse(_ table: String) -> [StampShape] {
    var type = ""
    var url = ""
    var shapes: [StampShape] = []
    for line in table.split(separator: "\n") {
      if line.hasPrefix("= ") {
        let words = line.dropFirst(2).split(separator: " ")
        type = words.dropLast().joined(separator: " ")
        url = String(words.last ?? "")
      } else {
        shapes.append(StampShape(type: type, url: url, template: String(line)))
      }
    }
    return shapes
  }

  /// A line of the shape, and the time that must be read from it.
  struct Sample {
    var line: String
    var time: Int64
  }

  /// The line of this shape written at `instant` on a clock of `zone`, where the shape names a zone, else of UTC.
  func sample(at instant: Instant, zone: (name: String, offset: Int)) -> Sample {
    var tokens = ""
    var isToken = false
    for character in template {
      if isToken { tokens.append(character) }
      isToken = character == "%" && !isToken
    }
    let isZoned = tokens.contains { "zZohO".contains($0) }
    let offset = !isZoned || tokens.contains("h") ? (isZoned ? zone.offset / 3_600 * 3_600 : 0) : zone.offset
    let civil = CivilTime(Instant(nanoseconds: instant.nanoseconds + Int64(offset) * 1_000_000_000))
    var line = ""
    isToken = false
    for character in template {
      if isToken {
        line += StampShape.field(character, civil, instant, zone.name, offset)
      } else if character != "%" {
        line.append(character)
      }
      isToken = character == "%" && !isToken
    }
    let digits = tokens.contains("T") ? 9 : tokens.compactMap { Int(String($0)) }.max() ?? 0
    var unit: Int64 = 1_000_000_000
    for _ in 0..<digits { unit /= 10 }
    if tokens.contains("M"), !tokens.contains("S") { unit = 60_000_000_000 }
    return Sample(line: line, time: instant.nanoseconds / unit * unit)
  }

  private static func field(
    _ letter: Character, _ civil: CivilTime, _ instant: Instant, _ zone: String, _ offset: Int
  ) -> String {
    let minutes = abs(offset) / 60
    let sign = offset < 0 ? "-" : "+"
    let days = CivilTime.days(year: civil.year, month: civil.month, day: civil.day)
    let weekday = ((days + 3) % 7 + 7) % 7
    let twelve = (civil.hour + 11) % 12 + 1
    switch letter {
    case "Y": return pad(civil.year, 4)
    case "y": return pad(civil.year % 100, 2)
    case "m": return pad(civil.month, 2)
    case "E": return "\(civil.month)"
    case "d": return pad(civil.day, 2)
    case "D": return "\(civil.day)"
    case "e": return pad(civil.day, 2, " ")
    case "H": return pad(civil.hour, 2)
    case "k": return "\(civil.hour)"
    case "K": return pad(civil.hour, 2, " ")
    case "I": return pad(twelve, 2)
    case "l": return "\(twelve)"
    case "M": return pad(civil.minute, 2)
    case "S": return pad(civil.second, 2)
    case "p": return civil.hour < 12 ? "AM" : "PM"
    case "P": return civil.hour < 12 ? "am" : "pm"
    case "b": return String(months[civil.month - 1].prefix(3))
    case "U": return months[civil.month - 1].prefix(3).uppercased()
    case "L": return months[civil.month - 1].prefix(3).lowercased()
    case "B": return months[civil.month - 1]
    case "a": return String(weekdays[weekday].prefix(3))
    case "A": return weekdays[weekday]
    case "j": return pad(days - CivilTime.days(year: civil.year, month: 1, day: 1) + 1, 3)
    case "G", "V":
      // The week belongs to the year of its Thursday.
      let thursday = CivilTime(Instant(seconds: Int64(days - weekday + 3) * 86_400))
      if letter == "G" { return pad(thursday.year, 4) }
      return pad((days - weekday + 3 - CivilTime.days(year: thursday.year, month: 1, day: 1)) / 7 + 1, 2)
    case "u": return "\(weekday + 1)"
    case "s": return "\(instant.seconds)"
    case "z": return sign + pad(minutes / 60, 2) + pad(minutes % 60, 2)
    case "o": return sign + pad(minutes / 60, 2) + ":" + pad(minutes % 60, 2)
    case "h": return sign + pad(minutes / 60, 2)
    case "O": return sign + pad(minutes, 3)
    case "Z": return zone
    case "T":
      return "4" + hexadecimal(UInt64(instant.seconds + 10), 15) + hexadecimal(UInt64(civil.nanosecond), 8)
    case "n": return "\n"
    case "t": return "\t"
    case "%": return "%"
    default:
      guard let digits = letter.wholeNumberValue, digits > 0 else { preconditionFailure("no field %\(letter)") }
      return String(pad(civil.nanosecond, 9).prefix(digits))
    }
  }

  private static func pad(_ number: Int, _ width: Int, _ with: Character = "0") -> String {
    let text = String(number)
    return String(repeating: with, count: max(0, width - text.count)) + text
  }

  private static func hexadecimal(_ number: UInt64, _ width: Int) -> String {
    let text = String(number, radix: 16)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
}
