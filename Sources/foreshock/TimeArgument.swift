import ArgumentParser
import Events

/// A time as `journalctl --since` takes it; what is relative waits for the clock and the zone.
enum TimeArgument: Sendable, Hashable {
  /// A date, a time and a zone, or seconds since 1970.
  case instant(Instant)
  /// A date and a time on clocks of the user's zone, read as if they were UTC.
  case civil(Instant)
  /// A time of day, in seconds, some days from today; nil days: the latest such time, or the next after `--since`.
  case timeOfDay(nanoseconds: Int64, days: Int?)
  /// Nanoseconds from now.
  case relative(Int64)

  init(parsing text: String) throws {
    var reader = TimeReader(text)
    guard let read = reader.read() else {
      throw ValidationError(
        "it takes 2026-11-22T21:30:00Z, '2026-11-22 21:30', 22:00, -3h, 'yesterday 21:30', today, now or @seconds")
    }
    self = read
  }

  /// The instant that is meant. `after`, where given, is what a bare time of day must not precede; without it a bare
  /// time of day is the latest one before `now`.
  func resolved(now: Instant, zone: Zone, after: Instant? = nil) -> Instant {
    switch self {
    case .instant(let instant): return instant
    case .civil(let civil): return zone.instant(ofCivil: civil)
    case .relative(let nanoseconds): return Instant(nanoseconds: now.nanoseconds &+ nanoseconds)
    case .timeOfDay(let nanoseconds, let days):
      let shown = now.nanoseconds &+ Int64(zone.offsetSeconds(at: now)) &* 1_000_000_000
      let today = shown - (shown % TimeArgument.day + TimeArgument.day) % TimeArgument.day
      func on(_ day: Int) -> Instant {
        zone.instant(ofCivil: Instant(nanoseconds: today + Int64(day) * TimeArgument.day + nanoseconds))
      }
      if let days { return on(days) }
      if let after {
        let first = Int((after.nanoseconds - on(0).nanoseconds) / TimeArgument.day)
        return [first - 1, first, first + 1].map(on).first { $0 >= after } ?? on(0)
      }
      return on(0) <= now ? on(0) : on(-1)
    }
  }

  static let day: Int64 = 86_400_000_000_000
}
