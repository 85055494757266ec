import Events

/// Reads the words of a time, front to back.
struct TimeReader {
  private var rest: Substring

  init(_ text: String) {
    let trimmed = text.drop { $0 == " " }
    rest = trimmed
    while rest.last == " " { rest.removeLast() }
  }

  /// The time; nil where the text is none, or has something left over.
  mutating func read() -> TimeArgument? {
    guard let time = readTime(), rest.isEmpty else { return nil }
    return time
  }

  private mutating func readTime() -> TimeArgument? {
    if rest.isEmpty { return nil }
    if take("@") { return epoch() }
    if rest.first == "-" || rest.first == "+" { return span() }
    for (word, days) in [("today", 0), ("yesterday", -1), ("tomorrow", 1)] where takeWord(word) {
      skipSpaces()
      if rest.isEmpty { return .timeOfDay(nanoseconds: 0, days: days) }
      return clock().map { .timeOfDay(nanoseconds: $0, days: days) }
    }
    if takeWord("now") { return .relative(0) }
    if let ago = ago() { return ago }
    if rest.dropFirst(4).first == "-" { return dated() }
    guard let time = clock() else { return nil }
    return .timeOfDay(nanoseconds: time, days: nil)
  }

  // MARK: The kinds

  private mutating func epoch() -> TimeArgument? {
    guard let seconds = number(), seconds.digits <= 10 else { return nil }
    return .instant(Instant(seconds: Int64(seconds.value), nanoseconds: fraction() ?? 0))
  }

  /// `-3h`, `+90s`, `-1h30min`.
  private mutating func span() -> TimeArgument? {
    let isPast = take("-")
    if !isPast { _ = take("+") }
    guard let length = length() else { return nil }
    return .relative(isPast ? -length : length)
  }

  /// `3h ago`, `2 hours 30 min ago`.
  private mutating func ago() -> TimeArgument? {
    let start = rest
    if let length = length(), takeWord("ago") { return .relative(-length) }
    rest = start
    return nil
  }

  private mutating func dated() -> TimeArgument? {
    guard let year = number(), year.digits == 4, take("-"), let month = number(), take("-"), let day = number(),
      (1678...2261).contains(year.value), (1...12).contains(month.value),
      (1...TimeReader.days(of: month.value, year.value)).contains(day.value)
    else { return nil }
    let midnight = CivilTime(year: year.value, month: month.value, day: day.value).instant.nanoseconds
    if rest.isEmpty { return .civil(Instant(nanoseconds: midnight)) }
    guard take("T") || take("t") || take(" ") else { return nil }
    skipSpaces()
    guard let time = clock() else { return nil }
    let civil = Instant(nanoseconds: midnight + time)
    skipSpaces()
    if rest.isEmpty { return .civil(civil) }
    guard let zone = Zone(offsetText: String(rest)) else { return nil }
    rest = ""
    return .instant(zone.instant(ofCivil: civil))
  }

  // MARK: The parts

  /// `22:00`, `22:00:15`, `22:00:15.25` as nanoseconds of the day.
  private mutating func clock() -> Int64? {
    guard let hour = number(), hour.digits <= 2, hour.value < 24, take(":"), let minute = number(), minute.digits == 2,
      minute.value < 60
    else { return nil }
    var nanoseconds = Int64(hour.value * 3_600 + minute.value * 60) * 1_000_000_000
    if take(":") {
      guard let second = number(), second.digits == 2, second.value <= 60 else { return nil }
      nanoseconds += Int64(second.value) * 1_000_000_000 + (fraction() ?? 0)
    }
    return nanoseconds
  }

  /// One or more counts with units, as nanoseconds.
  private mutating func length() -> Int64? {
    var sum: Int64 = 0
    var isFirst = true
    while let count = number() {
      guard count.digits <= 9 else { return nil }
      skipSpaces()
      let word = String(rest.prefix { $0.isLetter })
      guard let unit = TimeReader.units[word] else { return nil }
      rest.removeFirst(word.count)
      skipSpaces()
      let (product, overflow) = Int64(count.value).multipliedReportingOverflow(by: unit)
      if overflow { return nil }
      sum += product
      if sum > 3_000_000_000_000_000_000 { return nil }
      isFirst = false
    }
    return isFirst ? nil : sum
  }

  /// After systemd.time(7).
  private static let units: [String: Int64] = {
    var units: [String: Int64] = [:]
    for (names, seconds) in [
      (["s", "sec", "second", "seconds"], 1), (["m", "min", "minute", "minutes"], 60),
      (["h", "hr", "hour", "hours"], 3_600), (["d", "day", "days"], 86_400), (["w", "week", "weeks"], 604_800),
    ] as [([String], Int64)] {
      for name in names { units[name] = seconds * 1_000_000_000 }
    }
    units["ms"] = 1_000_000
    return units
  }()

  private static func days(of month: Int, _ year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  private mutating func fraction() -> Int64? {
    guard rest.first == "." || rest.first == "," else { return nil }
    let digits = rest.dropFirst().prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty else { return nil }
    rest.removeFirst(digits.count + 1)
    let nine = String(digits.prefix(9))
    return Int64(nine + String(repeating: "0", count: 9 - nine.count))
  }

  private mutating func number() -> (value: Int, digits: Int)? {
    let digits = rest.prefix { ("0"..."9").contains($0) }
    guard let value = Int(digits) else { return nil }
    rest.removeFirst(digits.count)
    return (value, digits.count)
  }

  private mutating func take(_ mark: Character) -> Bool {
    guard rest.first == mark else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func takeWord(_ word: String) -> Bool {
    guard rest.prefix(while: \.isLetter) == word else { return false }
    rest.removeFirst(word.count)
    return true
  }

  private mutating func skipSpaces() { rest = rest.drop { $0 == " " } }
}
