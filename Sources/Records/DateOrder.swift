import Events

/// In which order a source writes the numbers of a date such as `05/11/26`. No table can know; other dates can.
enum DateOrder: CaseIterable {
  case monthFirst, dayFirst, yearFirst

  /// Three numbers as they stand; `year` where it is known which of them it is, behind the others.
  struct Numbers {
    var first: Int
    var second: Int
    /// The third number where it has two digits, or a year in full.
    var third: Int
    /// Whether points part them.
    var isDotted = false

    /// The date they mean in `order`; nil where there is no such day.
    func date(_ order: DateOrder) -> (year: Int, month: Int, day: Int)? {
      let (year, month, day) =
        switch order {
        case .monthFirst: (third, first, second)
        case .dayFirst: (third, second, first)
        case .yearFirst: (first, second, third)
        }
      guard third < 100 || order != .yearFirst else { return nil }
      let fullYear = year >= 100 ? year : CivilTime.year(ofTwoDigits: year)
      return CivilTime.isDay(year: fullYear, month: month, day: day) ? (fullYear, month, day) : nil
    }

    func days(_ order: DateOrder) -> Int? {
      date(order).map { CivilTime.days(year: $0.year, month: $0.month, day: $0.day) }
    }
  }

  /// The order of dates none of which tells: one that leads to within two days of the source's last writing (a day
  /// before `limit` less two), else one that leads to the latest year not behind it, month before day as most servers
  /// that write slashes do; where points part them, day before month as all who write so by custom do. Nil where no
  /// order fits.
  static func likely(_ numbers: Numbers, limit: Instant) -> DateOrder? {
    let end = Int(limit.seconds / 86_400)
    let fitting = allCases.filter { numbers.days($0) != nil }
    if numbers.isDotted { return fitting.contains(.dayFirst) ? .dayFirst : fitting.first }
    if let near = fitting.first(where: { abs((numbers.days($0) ?? 0) - end + 2) <= 2 }) { return near }
    let past = fitting.filter { numbers.days($0) ?? 0 <= end }
    let latest = past.compactMap { numbers.date($0)?.year }.max()
    return past.first { numbers.date($0)?.year == latest } ?? fitting.first
  }

  /// The order that the dates of `bytes[range]` show, a date a line: the only one in which each is a day, else the one in
  /// which they lie closest together. Nil where they do not tell.
  static func shown(by bytes: [UInt8], _ range: Range<Int>) -> DateOrder? {
    var dates: [Numbers] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = bytes.first(10, from: start, to: range.upperBound)
      // A line that is cut off may hold half a date.
      if end == range.upperBound, end - start > 0, range.upperBound < bytes.count { break }
      if let numbers = firstDate(bytes, start, Swift.min(end, start + 200)) { dates.append(numbers) }
      start = end + 1
    }
    guard !dates.isEmpty else { return nil }
    var best: (order: DateOrder, span: Int)?
    var isTie = false
    for order in allCases {
      let days = dates.compactMap { $0.days(order) }
      guard days.count == dates.count, let first = days.min(), let last = days.max() else { continue }
      if let known = best, known.span <= last - first {
        isTie = isTie || known.span == last - first
      } else {
        best = (order, last - first)
        isTie = false
      }
    }
    return isTie ? nil : best?.order
  }

  /// The first `1/22/26`, `11/22/2026`, `22-11-2026` or `22.11.2026` of a line.
  private static func firstDate(_ bytes: [UInt8], _ from: Int, _ to: Int) -> Numbers? {
    var i = from
    while i < to {
      guard bytes[i].isDigit else {
        i += 1
        continue
      }
      let (first, slash) = bytes.number(at: i, before: to)
      defer { i = Swift.max(slash, i + 1) }
      let isOpen =
        i == from || !(bytes[i - 1].isLetter || bytes[i - 1] == 47 || bytes[i - 1] == 45 || bytes[i - 1] == 46)
      guard isOpen, slash - i <= 2, slash < to, [45, 46, 47].contains(bytes[slash]) else { continue }
      let (second, next) = bytes.number(at: slash + 1, before: to)
      guard next > slash + 1, next - slash <= 3, next < to, bytes[next] == bytes[slash] else { continue }
      let (third, end) = bytes.number(at: next + 1, before: to)
      // Two digits behind points are a version's more often than a year's.
      let isDotted = bytes[slash] == 46
      guard end - next == 3 && !isDotted || end - next == 5, end < to, !bytes[end].isNameByte else { continue }
      return Numbers(first: first, second: second, third: third, isDotted: isDotted)
    }
    return nil
  }
}
