import Events

/// Tells the two passes apart of the hour that clocks show twice when summer time ends.
///
/// Civil times of one source go back by nearly an hour then, once, in a night to Sunday in spring or autumn; records out
/// of order by as much, on the hour, are not known. From there on the times given out go on counting: what is shown as
/// 02:10 for the second time is 03:10, and all behind it is an hour later than shown; see `Zone.instant(ofCivil:turn:)`.
/// Where clocks go back, and when: https://data.iana.org/time-zones/theory.html and the files beside it.
struct RepeatedHour: Sendable {
  private static let second: Int64 = 1_000_000_000
  private static let hour = 3_600 * second
  /// How far from the full hour the last record before it, and the first behind it, may lie, both together.
  private static let slack = 1_200 * second
  /// How late records of the first pass may come among those of the second.
  private static let disorder = 600 * second
  /// Months in which somewhere summer time ends.
  private static let months: Set<Int> = [3, 4, 9, 10, 11]

  /// The latest civil time shown before the clocks went back.
  private(set) var turn: Int64?
  private var latest = Int64.min
  /// The full hour at which they went back.
  private var boundary: Int64 = 0

  /// The civil time of the next record, as if the clocks had not been set back.
  mutating func continuous(_ civil: Int64) -> Int64 {
    guard turn == nil else { return behind(civil) }
    guard civil < latest, latest &- civil >= RepeatedHour.hour - RepeatedHour.slack, goesBack(to: civil) else {
      latest = max(latest, civil)
      return civil
    }
    turn = latest
    latest = civil
    return civil &+ RepeatedHour.hour
  }

  private mutating func behind(_ civil: Int64) -> Int64 {
    let begin = boundary &- RepeatedHour.hour
    if civil < begin { return civil }
    // A record that was buffered since the first pass: the second is not there yet.
    let isLate = civil < boundary && civil >= boundary &- RepeatedHour.disorder
    if isLate, latest < begin &+ RepeatedHour.disorder { return civil }
    latest = max(latest, civil)
    let sum = civil.addingReportingOverflow(RepeatedHour.hour)
    return sum.overflow ? civil : sum.partialValue
  }

  private mutating func goesBack(to civil: Int64) -> Bool {
    let (hour, overflow) = latest.addingReportingOverflow(RepeatedHour.hour - 1)
    guard !overflow, latest > 0 else { return false }
    boundary = hour / RepeatedHour.hour * RepeatedHour.hour
    let begin = boundary - RepeatedHour.hour
    guard civil >= begin, civil - begin + (boundary - latest) <= RepeatedHour.slack else { return false }
    return RepeatedHour.isHour(boundary / RepeatedHour.hour)
  }

  /// Whether clocks are set back somewhere at the full hour, counted from 1970, which began on a Thursday: at midnight to
  /// Sunday, or at one to four o'clock.
  private static func isHour(_ hour: Int64) -> Bool {
    guard (hour / 24 + 4) % 7 == 0, hour % 24 <= 4 else { return false }
    return months.contains(CivilTime(Instant(seconds: hour * 3_600)).month)
  }

  /// Whether such an hour lies between two civil times.
  static func mayLie(between first: Instant, and last: Instant) -> Bool {
    guard first.seconds > 0, last > first else { return false }
    let (from, to) = (first.seconds / 3_600, last.seconds / 3_600 + 1)
    // Within half a year there is one.
    return to - from > 4_400 || (from...to).contains(where: isHour)
  }
}
