import Events
import Testing

@testable import foreshock

@Suite struct TimeArgumentTests {
  /// 2026-11-22T01:30:00Z, 02:30 in Berlin.
  private let now = Instant(seconds: 1_795_311_000)
  private let berlin = Zone(offsetText: "+01")!

  private func resolved(_ text: String, after: Instant? = nil) throws -> String {
    try TimeArgument(parsing: text).resolved(now: now, zone: berlin, after: after).iso8601
  }

  @Test(arguments: [
    ("2026-11-22T13:38:15.341Z", "2026-11-22T13:38:15.341Z"),
    ("2026-11-22 13:38:15,5+02:00", "2026-11-22T11:38:15.500Z"),
    ("2026-11-22T13:38-0330", "2026-11-22T17:08:00.000Z"), ("2026-11-22 13:38 UTC", "2026-11-22T13:38:00.000Z"),
    ("2026-11-22 13:38", "2026-11-22T12:38:00.000Z"), ("2026-11-22", "2026-11-21T23:00:00.000Z"),
    ("2024-02-29", "2024-02-28T23:00:00.000Z"), ("@1795311000.25", "2026-11-22T01:30:00.250Z"),
    ("now", "2026-11-22T01:30:00.000Z"), ("-3h", "2026-11-21T22:30:00.000Z"), ("+90s", "2026-11-22T01:31:30.000Z"),
    ("-1h30min", "2026-11-22T00:00:00.000Z"), ("-1h 30m", "2026-11-22T00:00:00.000Z"),
    ("2 days ago", "2026-11-20T01:30:00.000Z"), ("today", "2026-11-21T23:00:00.000Z"),
    ("yesterday", "2026-11-20T23:00:00.000Z"), ("yesterday 21:30", "2026-11-21T20:30:00.000Z"),
    ("today 02:00", "2026-11-22T01:00:00.000Z"), ("tomorrow", "2026-11-22T23:00:00.000Z"),
    (" now ", "2026-11-22T01:30:00.000Z"),
  ])
  func `times as journalctl takes them`(_ text: String, _ expected: String) throws {
    #expect(try resolved(text) == expected)
  }

  @Test func `a bare time of day is the latest there was`() throws {
    #expect(try resolved("22:00") == "2026-11-21T21:00:00.000Z")
    #expect(try resolved("02:29:59") == "2026-11-22T01:29:59.000Z")
    #expect(try resolved("02:30") == "2026-11-22T01:30:00.000Z")
    #expect(try resolved("02:31") == "2026-11-21T01:31:00.000Z")
  }

  @Test func `or the first after --since`() throws {
    let since = try TimeArgument(parsing: "2026-11-20 21:00").resolved(now: now, zone: berlin)
    #expect(try resolved("23:00", after: since) == "2026-11-20T22:00:00.000Z")
    #expect(try resolved("20:00", after: since) == "2026-11-21T19:00:00.000Z")
    #expect(try resolved("21:00", after: since) == "2026-11-20T20:00:00.000Z")
  }

  @Test(arguments: [
    "", " ", "x", "25:00", "22:60", "22", "2026-13-01", "2026-02-30", "2023-02-29", "2026-11-22T", "2026-11-22 13:38 X",
    "-3", "-3 parsecs", "@", "@x", "-", "3h", "yesterday noon", "2026-11-22T13:38:15Zz", "99999999999999999999h ago",
    "１２:00",
  ])
  func `anything else is refused`(_ text: String) {
    #expect(throws: (any Error).self) { try TimeArgument(parsing: text) }
  }
}
