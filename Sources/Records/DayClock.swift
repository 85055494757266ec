import Events

/// Dates times of day: by the record before, a midnight passed where the clock jumps back; the first by when the source
/// was last written.
struct DayClock: Sendable {
  private static let day: Int64 = 86_400_000_000_000
  /// Records out of order step back by less than this; a midnight by more.
  private static let disorder: Int64 = day / 2
  /// A file's time may lack the fraction of its last record's.
  private static let grace: Int64 = 5_000_000_000

  private let latest: Int64
  private var last: Int64?

  init(latest: Instant) { self.latest = latest.nanoseconds }

  /// Takes note of a record that has a date of its own.
  mutating func note(_ time: Int64) { last = time }

  /// The moment that `time`, nanoseconds behind midnight, means in the next record.
  mutating func date(_ time: Int64) -> Int64 {
    let reference = last ?? latest
    var date = reference - DayClock.remainder(reference) + time
    if last != nil {
      if date < reference - DayClock.disorder { date += DayClock.day }
      if date > reference + DayClock.disorder { date -= DayClock.day }
    } else if date > latest + DayClock.grace {
      date -= DayClock.day
    }
    last = date
    return date
  }

  private static func remainder(_ time: Int64) -> Int64 {
    let rest = time % day
    return rest < 0 ? rest + day : rest
  }
}
