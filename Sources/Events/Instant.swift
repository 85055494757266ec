/// A point in time: nanoseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
///
/// Covers the years 1678 to 2262. The same type carries *civil* time (a stamp without a zone, read as if it were UTC)
/// until its source's zone is known; `Records` says which it is.
package struct Instant: Sendable, Hashable, Comparable {
  package var nanoseconds: Int64

  package init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

  package init(seconds: Int64, nanoseconds: Int64 = 0) {
    self.nanoseconds = seconds &* 1_000_000_000 &+ nanoseconds
  }

  /// Whole seconds since the epoch, rounded down.
  package var seconds: Int64 {
    let quotient = nanoseconds / 1_000_000_000
    return nanoseconds % 1_000_000_000 < 0 ? quotient - 1 : quotient
  }

  package static func < (a: Instant, b: Instant) -> Bool { a.nanoseconds < b.nanoseconds }

  /// This instant moved by `seconds`; saturates at the ends of the range.
  package func advanced(bySeconds seconds: Double) -> Instant {
    let moved = Double(nanoseconds) + seconds * 1e9
    if moved >= 9.2e18 { return Instant(nanoseconds: .max) }
    if moved <= -9.2e18 { return Instant(nanoseconds: .min + 1) }
    return Instant(nanoseconds: nanoseconds &+ Int64((seconds * 1e9).rounded()))
  }

  /// Seconds from `other` to this instant.
  package func seconds(since other: Instant) -> Double {
    Double(nanoseconds &- other.nanoseconds) / 1e9
  }
}
