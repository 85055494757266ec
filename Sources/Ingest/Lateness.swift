/// How late an answer was that came all the same, in octaves of a second.
///
/// Octaves, so that what is usual for a service fills its own and what is not begins another: no service need be known
/// to be a slow one. Answers within a second are not late: people wait that long without noticing their thoughts being
/// interrupted (Nielsen, "Usability Engineering", 1993, chapter 5).
enum Lateness {
  /// From so many seconds, in ascending order.
  private static let octaves: [(microseconds: Int64, pattern: String)] = [
    (1_000_000, "exchange.over-1s"), (2_000_000, "exchange.over-2s"), (4_000_000, "exchange.over-4s"),
    (8_000_000, "exchange.over-8s"), (16_000_000, "exchange.over-16s"), (32_000_000, "exchange.over-32s"),
  ]

  /// The name of the octave that a duration in microseconds lies in; nil for an answer in time, or of unknown duration.
  static func pattern(of microseconds: Int64) -> String? {
    octaves.last { $0.microseconds <= microseconds }?.pattern
  }
}
