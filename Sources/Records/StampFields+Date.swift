import Events

/// From fields to a day.
extension StampReader.Fields {
  /// The minute a stamp stands in.
  struct Minute {
    /// Its start in nanoseconds since 1970, of a time of day since midnight.
    var start: Int64
    /// The order that this stamp's date proves, as only one makes a day of it; nil where it proves none.
    var order: DateOrder?
    /// Whether the order of its date is a guess.
    var isGuess = false
  }

  /// Where the fields lie in time; nil for a day that the month does not have. `order` is what the source has shown.
  func minute(yearLimit: Instant, order: DateOrder?) -> Minute? {
    var hour = hour
    if let isAfternoon {
      if hour <= 12 { hour = hour % 12 + (isAfternoon ? 12 : 0) } else if !isAfternoon { return nil }
    }
    let clock = (hour * 60 + minute) * 60
    if numbers.first > 0 || numbers.second > 0 { return minute(of: numbers, clock, yearLimit, order) }
    guard month > 0 || week > 0 else { return Minute(start: Int64(clock) * 1_000_000_000) }
    var year = year
    if year < 0 {
      // The last year that does not put the stamp behind the limit; for 29 February the last leap year.
      year = CivilTime(yearLimit).year
      for _ in 0..<8
      where !CivilTime.isDay(year: year, month: month, day: day)
        || Int64(seconds(year) + clock) > yearLimit.seconds
      {
        year -= 1
      }
    }
    guard isDay(in: year) else { return nil }
    return Minute(start: Int64(seconds(year) + clock) &* 1_000_000_000)
  }

  private func minute(of numbers: DateOrder.Numbers, _ clock: Int, _ limit: Instant, _ order: DateOrder?) -> Minute? {
    var numbers = numbers
    if year > 0 { numbers.third = year }
    var fitting = DateOrder.allCases.filter { numbers.days($0) != nil }
    let isProof = fitting.count == 1
    if !isProof, let order, fitting.contains(order) { fitting = [order] }
    guard let chosen = fitting.count == 1 ? fitting[0] : DateOrder.likely(numbers, limit: limit),
      let days = numbers.days(chosen)
    else { return nil }
    return Minute(
      start: Int64(days * 86_400 + clock) * 1_000_000_000, order: isProof ? chosen : nil,
      isGuess: !numbers.isDotted && fitting.contains { numbers.days($0) != days })
  }

  private func seconds(_ year: Int) -> Int {
    let days =
      if week > 0 {
        CivilTime.days(year: year, week: week, weekday: day)
      } else if isYearDay {
        CivilTime.days(year: year, month: 1, day: 1) + day - 1
      } else {
        CivilTime.days(year: year, month: month, day: day)
      }
    return days * 86_400
  }

  private func isDay(in year: Int) -> Bool {
    if week > 0 { return week <= CivilTime.weeks(in: year) }
    if isYearDay { return day <= 365 || CivilTime.isDay(year: year, month: 2, day: 29) }
    return CivilTime.isDay(year: year, month: month, day: day)
  }
}
