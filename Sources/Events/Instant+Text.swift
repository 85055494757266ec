extension Instant {
  /// ISO 8601 in UTC with milliseconds, rounded down: `2026-11-22T13:38:15.341Z`.
  package var iso8601: String {
    let t = CivilTime(self)
    let date = padded(t.year, 4) + "-" + padded(t.month, 2) + "-" + padded(t.day, 2)
    return date + "T" + clock + "." + padded(t.nanosecond / 1_000_000, 3) + "Z"
  }

  /// Hours, minutes and seconds in UTC: `13:38:15`.
  package var clock: String {
    let t = CivilTime(self)
    return padded(t.hour, 2) + ":" + padded(t.minute, 2) + ":" + padded(t.second, 2)
  }

  /// The date in UTC: `2026-11-22`.
  package var date: String {
    let t = CivilTime(self)
    return padded(t.year, 4) + "-" + padded(t.month, 2) + "-" + padded(t.day, 2)
  }
}

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return digits.count >= width ? digits : String(repeating: "0", count: width - digits.count) + digits
}
