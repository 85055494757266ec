import Events
import Testing

@testable import Records

@Suite struct DayClockTests {
  private func times(_ text: String, latest: Int64) -> [Substring] {
    read(text, latest: Instant(seconds: latest)).records.map { Instant(nanoseconds: $0.time).iso8601.dropLast(5) }
  }

  /// The last writing of the file dates the first record, and a clock that jumps back passes a midnight.
  @Test func midnight() {
    let text = "23:59:58.341 ERROR a\n23:59:59.000 ERROR b\n23:59:58.900 ERROR out of order\n00:00:01.000 ERROR c\n"
    // 2026-11-22T00:00:05Z
    #expect(
      times(text, latest: 1_795_305_605) == [
        "2026-11-21T23:59:58", "2026-11-21T23:59:59", "2026-11-21T23:59:58", "2026-11-22T00:00:01",
      ])
  }

  @Test func sameDay() {
    // 2026-11-22T14:00:00Z
    #expect(times("[00:00:05] INFO a\n[13:00:00] INFO b\n", latest: 1_795_356_000).first == "2026-11-22T00:00:05")
  }

  /// A record that says its date dates the times of day behind it.
  @Test func dateOfTheRecordBefore() {
    let text = "log opened at 2026-01-31 23:00:00\n23:30:00 ERROR a\n00:30:00 ERROR b\n"
    #expect(
      times(text, latest: 1_795_356_000) == ["2026-01-31T23:00:00", "2026-01-31T23:30:00", "2026-02-01T00:30:00"])
  }
}
