/// A date and a time of day as a calendar shows them (proleptic Gregorian), without a zone.
///
/// Day arithmetic after H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil, civil_from_days):
/// years are counted from March so that the leap day is last, in eras of 400 years (146,097 days).
package struct CivilTime: Sendable, Hashable {
  package var year: Int
  package var month: Int
  package var day: Int
  package var hour: Int
  package var minute: Int
  package var second: Int
  package var nanosecond: Int

  package init(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0, nanosecond: Int = 0
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
    self.nanosecond = nanosecond
  }

  /// What a clock in UTC shows at `instant`.
  package init(_ instant: Instant) {
    let seconds = instant.seconds
    var days = seconds / 86_400
    var rest = seconds % 86_400
    if rest < 0 {
      rest += 86_400
      days -= 1
    }
    let shifted = Int(days) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * marchMonth + 2) / 5 + 1,
      hour: Int(rest / 3_600), minute: Int(rest / 60 % 60), second: Int(rest % 60),
      nanosecond: Int(instant.nanoseconds - seconds * 1_000_000_000))
  }

  /// Days from 1970-01-01 to the given date. The date is not checked.
  @inlinable
  package static func days(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Days from 1970-01-01 to a day of the week (1: Monday) of a week of ISO 8601; week 1 holds 4 January. Not checked.
  package static func days(year: Int, week: Int, weekday: Int) -> Int {
    let fourth = days(year: year, month: 1, day: 4)
    // 1970-01-01 was a Thursday.
    return fourth - ((fourth + 3) % 7 + 7) % 7 + (week - 1) * 7 + weekday - 1
  }

  /// How many weeks a year of ISO 8601 has: 52 or 53.
  package static func weeks(in year: Int) -> Int {
    (days(year: year + 1, week: 1, weekday: 1) - days(year: year, week: 1, weekday: 1)) / 7
  }

  /// Whether the calendar has that day.
  package static func isDay(year: Int, month: Int, day: Int) -> Bool {
    guard month >= 1, month <= 12, day >= 1 else { return false }
    if day <= 28 { return true }
    if month != 2 { return day <= (month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31) }
    return day == 29 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The year that two digits mean: 1970 to 2069.
  package static func year(ofTwoDigits number: Int) -> Int { number < 70 ? 2000 + number : 1900 + number }

  /// The instant at which a clock in UTC shows this. A second of 60 becomes the next minute's first.
  package var instant: Instant {
    let days = CivilTime.days(year: year, month: month, day: day)
    let seconds = days * 86_400 + hour * 3_600 + minute * 60 + second
    return Instant(seconds: Int64(seconds), nanoseconds: Int64(nanosecond))
  }
}
