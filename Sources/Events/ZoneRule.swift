/// The rule behind a zone's last transition, a POSIX TZ string: `CET-1CEST,M3.5.0,M10.5.0/3`.
struct ZoneRule: Sendable, Hashable {
  /// When a change occurs in each year.
  struct Change: Sendable, Hashable {
    enum Day: Sendable, Hashable {
      /// The `week`th (5: last) `weekday` (0: Sunday) of `month`.
      case weekday(month: Int, week: Int, weekday: Int)
      /// The day of the year from 1, 29 February never counted.
      case julian(Int)
      /// The day of the year from 0.
      case ordinal(Int)
    }
    var day: Day
    /// Seconds behind midnight on the clock before the change; may be negative or exceed a day.
    var time: Int
  }

  var standard: Int
  var daylight: Int
  /// To daylight-saving time, and back; nil for a zone without.
  var changes: [Change]

  init?(_ text: ArraySlice<UInt8>) {
    var rest = text
    guard ZoneRule.skipName(&rest), let standard = ZoneRule.time(&rest) else { return nil }
    self.standard = -standard
    daylight = -standard + 3_600
    changes = []
    guard !rest.isEmpty else { return }
    guard ZoneRule.skipName(&rest) else { return nil }
    if let first = rest.first, first != 44 {
      guard let offset = ZoneRule.time(&rest) else { return nil }
      daylight = -offset
    }
    while rest.popFirst() == 44 {
      guard let change = ZoneRule.change(&rest) else { return nil }
      changes.append(change)
    }
    guard changes.count == 2 else { return nil }
  }

  /// Seconds east of Greenwich at `seconds` since 1970.
  func offset(at seconds: Int64) -> Int {
    guard changes.count == 2 else { return standard }
    let year = CivilTime(Instant(seconds: seconds + Int64(standard))).year
    let start = instant(changes[0], in: year) - Int64(standard)
    let end = instant(changes[1], in: year) - Int64(daylight)
    let isDaylight = start < end ? seconds >= start && seconds < end : seconds >= start || seconds < end
    return isDaylight ? daylight : standard
  }

  /// The civil second of a change in `year`.
  private func instant(_ change: Change, in year: Int) -> Int64 {
    let newYear = CivilTime.days(year: year, month: 1, day: 1)
    let day: Int
    switch change.day {
    case .ordinal(let ordinal): day = newYear + ordinal
    case .julian(let number):
      let march = CivilTime.days(year: year, month: 3, day: 1)
      day = number <= 59 ? newYear + number - 1 : march + number - 60
    case .weekday(let month, let week, let weekday):
      let first = CivilTime.days(year: year, month: month, day: 1)
      let next =
        month == 12
        ? CivilTime.days(year: year + 1, month: 1, day: 1)
        : CivilTime.days(year: year, month: month + 1, day: 1)
      // 1970-01-01 was a Thursday.
      let firstWeekday = ((first + 4) % 7 + 7) % 7
      var found = first + (weekday - firstWeekday + 7) % 7 + (week - 1) * 7
      while found >= next { found -= 7 }
      day = found
    }
    return Int64(day * 86_400 + change.time)
  }

  private static func skipName(_ text: inout ArraySlice<UInt8>) -> Bool {
    if text.first == 60 {
      guard let close = text.firstIndex(of: 62) else { return false }
      text = text[(close + 1)...]
      return true
    }
    let name = text.prefix { ($0 | 0x20) >= 97 && ($0 | 0x20) <= 122 }
    text = text.dropFirst(name.count)
    return name.count >= 3
  }

  /// `[+-]hh[:mm[:ss]]` in seconds.
  private static func time(_ text: inout ArraySlice<UInt8>) -> Int? {
    var sign = 1
    if let first = text.first, first == 43 || first == 45 {
      sign = first == 45 ? -1 : 1
      text.removeFirst()
    }
    guard var total = number(&text).map({ $0 * 3_600 }) else { return nil }
    for unit in [60, 1] where text.first == 58 {
      text.removeFirst()
      guard let part = number(&text) else { return nil }
      total += part * unit
    }
    return sign * total
  }

  private static func number(_ text: inout ArraySlice<UInt8>) -> Int? {
    let digits = text.prefix { $0 >= 48 && $0 <= 57 }
    guard !digits.isEmpty, digits.count <= 4 else { return nil }
    text = text.dropFirst(digits.count)
    return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
  }

  private static func change(_ text: inout ArraySlice<UInt8>) -> Change? {
    let day: Change.Day
    if text.first == UInt8(ascii: "M") {
      text.removeFirst()
      guard let month = number(&text), text.popFirst() == 46, let week = number(&text), text.popFirst() == 46,
        let weekday = number(&text), (1...12).contains(month), (1...5).contains(week), weekday < 7
      else { return nil }
      day = .weekday(month: month, week: week, weekday: weekday)
    } else if text.first == UInt8(ascii: "J") {
      text.removeFirst()
      guard let number = number(&text) else { return nil }
      day = .julian(number)
    } else {
      guard let number = number(&text) else { return nil }
      day = .ordinal(number)
    }
    guard text.first == 47 else { return Change(day: day, time: 7_200) }
    text.removeFirst()
    guard let time = time(&text) else { return nil }
    return Change(day: day, time: time)
  }
}
