import Events
import Testing

@testable import Records

/// What looks like a stamp and is none, and dates that are not the record's.
@Suite struct StampNearMissTests {
  @Test(arguments: [
    "version 2.4.26.11 built", "release 26.11.22", "listening on 10.0.0.1:13381",
    "from 192.168.100.200:5432 to 10.1.2.3:80",
    "id 550e8400-e29b-41d4-a716-446655440000", "took 13:38 minutes", "took 00:05:13", "ratio 11/22/26", "range 1/2/3",
    "port 1795354695", "pid 12345 took 1795354695 cycles", "[12345.678901] usb 1-1: new device",
    "mac 00:11:22:33:44:55",
    "fe80::1:13:38:15", "phone +49 30 123456", "sum 2026-11-22", "on 22 Nov", "march 5 soldiers", "Nov 31 14:00:00 x",
    "2026-13-22 13:38:15 x", "2026-11-22 25:38:15 x", "13/13/2026 13:38:15 x", "2026-W54-7 13:38:15",
    "2026-367 13:38:15",
    "blob 20261122133815341234567890", "sha 4000000065f2a1b2c3d4e5f6a7b8c9d0e1f2a3b4", "@4000 x", "a@2026",
    "v20261122133815",
    "file-2026-11-22T13:38:15.log", "x2026-11-22 13:38:15", "1.2026-11-22 13:38:15", "-", "<34>1 - web-1 app - - - x",
    "99:99:99 x", "1:02:03 x", "24:00:00.5 x",
  ])
  func undated(_ text: String) {
    let records = read(text + "\n").records
    #expect(records.count <= 1 && records.allSatisfy { !$0.isDated }, "\(text)")
  }

  /// A number of ten, thirteen, sixteen or nineteen digits is a time from 1980 to 2100 only: beyond are identifiers, and
  /// the largest of nineteen digits fit no signed number of 64 bits.
  @Test(arguments: ["315532800", "4102444799"], [0, 3, 6, 9])
  func plausibleEpochs(_ seconds: String, _ zeros: Int) {
    let number = String(repeating: "0", count: 10 - seconds.count) + seconds
    let record = "{\"ts\":\(number)\(String(repeating: "0", count: zeros)),\"msg\":\"x\"}\n"
    #expect(read(record).records.map(\.time) == [(Int64(seconds) ?? 0) * 1_000_000_000], "\(record)")
  }

  @Test(arguments: ["0315532799", "4102444800", "9999999999", "0000000000"], ["", "999", "999999", "999999999"])
  func implausibleEpochs(_ seconds: String, _ rest: String) {
    for record in ["\(seconds)\(rest): x", "{\"ts\":\(seconds)\(rest),\"msg\":\"x\"}", "[\(seconds)\(rest)] x"] {
      #expect(read(record + "\n").records.allSatisfy { !$0.isDated }, "\(record)")
    }
  }

  /// Behind a record with a stamp of its own, dates in lines without one begin no record.
  @Test(arguments: [
    "  next run at 2026-11-23 01:00:00", "valid until 2027-01-01T00:00:00Z", "13:38:15 was the time",
    "[13:38:15] quoted",
    "Caused by: expired on 22/Nov/2026:14:00:00 +0000", "=> \"2026-11-22 13:00:00\", 1",
  ])
  func moreOfTheSame(_ line: String) {
    let records = read("2026-11-22 14:00:00,123 ERROR failed\n\(line)\n2026-11-22 14:00:01,123 INFO on\n").records
    #expect(records.map(\.lineCount) == [2, 1])
  }

  /// The first stamp of a line dates it, not those in its message.
  @Test(arguments: [
    "2026-11-22 14:00:00 INFO next run at 2026-11-23 01:00:00", "Nov 22 14:00:00 web-1 cron: since 2026-11-01 00:00:00",
    "[2026-11-22 14:00:00] lease until 11/30/2026 13:00:00", "job x at 2026-11-22 14:00:00 until 2026-11-23 01:00:00",
  ])
  func first(_ line: String) {
    #expect(read(line + "\n").records.map(\.time) == [1_795_356_000_000_000_000])
  }
}
