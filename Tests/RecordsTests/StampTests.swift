import Events
import Testing

@testable import Records

@Suite struct StampTests {
  private func stamp(_ text: String, latest: Instant = collected) -> String? {
    var reader = StampReader(yearLimit: SourceHint(path: "", latest: latest).yearLimit) { name in
      // Of Berlin, what 2026 needs.
      name == "Europe/Berlin" ? Zone(name: name, seconds: 7_200, turn: Instant(seconds: 1_792_897_199)) : nil
    }
    let bytes = Array(text.utf8)
    guard
      let stamp = reader.read(
        bytes, at: 0, before: bytes.count, kinds: [.any, .epoch, .glog, .monthDay], isNested: false)
    else { return nil }
    let time = Instant(nanoseconds: stamp.time)
    let digits = String(time.nanoseconds - time.seconds * 1_000_000_000)
    return time.iso8601.dropLast(5) + "." + String(repeating: "0", count: 9 - digits.count) + digits
      + (stamp.isZoned ? "Z" : "l") + " \(stamp.end)"
  }

  @Test(arguments: [
    ("2026-11-22T14:00:00.123456789Z", "2026-11-22T14:00:00.123456789Z 30"),
    ("2026-11-22 14:00:00,1 x", "2026-11-22T14:00:00.100000000l 21"),
    ("2026-11-22 14:00:00.1234567891 x", "2026-11-22T14:00:00.123456789l 30"),
    ("2026-11-22T14:00:00+05:30", "2026-11-22T08:30:00.000000000Z 25"),
    ("2026-11-22 14:00:00 -0500]", "2026-11-22T19:00:00.000000000Z 25"),
    ("2026-11-22 14:00:00.5 +03 [3]", "2026-11-22T11:00:00.500000000Z 25"),
    ("2026-11-22 14:00:00 CET [3]", "2026-11-22T13:00:00.000000000Z 23"),
    ("2026-11-22 14:00:00 UTC+02:00 x", "2026-11-22T12:00:00.000000000Z 29"),
    ("22-Nov-2026 14:00:00 Europe/Berlin] PHP Warning: ", "2026-11-22T13:00:00.000000000Z 34"),
    ("22-Jul-2026 14:00:00 Europe/Berlin] PHP Warning: ", "2026-07-22T12:00:00.000000000Z 34"),
    ("22-Nov-2026 14:00:00 Europe/Nowhere] PHP Warning: ", "2026-11-22T14:00:00.000000000l 35"),
    ("22-Nov-2026 14:00:00 Backend/Berlin: x", "2026-11-22T14:00:00.000000000l 20"),
    ("2026-11-22 14:00:00 Europe/ x", "2026-11-22T14:00:00.000000000l 19"),
    ("2026-11-22T14:00:00.5+01:00[Europe/Paris] x", "2026-11-22T13:00:00.500000000Z 41"),
    ("2026-11-22T14:00:00.5+01:00[main] x", "2026-11-22T13:00:00.500000000Z 27"),
    ("2026-11-22 14:00:00 America/Argentina/Buenos_Aires: x", "2026-11-22T14:00:00.000000000l 50"),
    ("2026-11-22 14:00:00 IST x", "2026-11-22T14:00:00.000000000l 23"),
    ("2026-11-22 14:00:00 INFO x", "2026-11-22T14:00:00.000000000l 19"),
    ("2026-11-22 14:00:00 - x", "2026-11-22T14:00:00.000000000l 19"),
    ("2026-11-22 02:00:00 PM x", "2026-11-22T14:00:00.000000000l 22"),
    ("2026-11-22 12:00:00 AM", "2026-11-22T00:00:00.000000000l 22"),
    ("2026/11/22 14:00:00 x", "2026-11-22T14:00:00.000000000l 19"),
    ("22/Nov/2026:14:00:00 +0100]", "2026-11-22T13:00:00.000000000Z 26"),
    ("22 Nov 2026 14:00:00.123 *", "2026-11-22T14:00:00.123000000l 24"),
    ("22-Nov-2026 14:00:00 UTC]", "2026-11-22T14:00:00.000000000Z 24"),
    ("11/22/2026, 2:00:00 PM", "2026-11-22T14:00:00.000000000l 22"),
    ("22/11/2026 14:00:00", "2026-11-22T14:00:00.000000000l 19"),
    ("20261122T140000.25Z", "2026-11-22T14:00:00.250000000Z 19"),
    ("261122  9:00:00 [", "2026-11-22T09:00:00.000000000l 15"),
    ("2026-11-22-14.00.00.123456+060 x", "2026-11-22T13:00:00.123456000Z 30"),
    ("Sun, 22 Nov 2026 14:00:00 GMT", "2026-11-22T14:00:00.000000000Z 29"),
    ("Sun Nov 22 14:00:00.123456 2026]", "2026-11-22T14:00:00.123456000l 31"),
    ("Sun Nov 22 14:00:00 UTC 2026", "2026-11-22T14:00:00.000000000Z 28"),
    ("Nov 22, 2026 2:00:00 PM x", "2026-11-22T14:00:00.000000000l 23"),
    ("November 22, 2026 2:00:00 PM x", "2026-11-22T14:00:00.000000000l 28"),
    ("Nov  2 14:00:00 h", "2026-11-02T14:00:00.000000000l 15"),
    ("Nov 22 2026 14:00:00: x", "2026-11-22T14:00:00.000000000l 20"),
    ("1122 14:00:00.123456 1", "2026-11-22T14:00:00.123456000l 20"),
    ("1795356000", "2026-11-22T14:00:00.000000000Z 10"),
    ("1795356000.25 x", "2026-11-22T14:00:00.250000000Z 13"),
    ("1795356000123", "2026-11-22T14:00:00.123000000Z 13"),
    ("1795356000123456", "2026-11-22T14:00:00.123456000Z 16"),
    ("1795356000123456789", "2026-11-22T14:00:00.123456789Z 19"),
    // Leap seconds do not crash: the first second of the next minute.
    ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000000000Z 20"),
    ("2024-02-29 00:00:00", "2024-02-29T00:00:00.000000000l 19"),
  ])
  func read(_ text: String, _ expected: String) { #expect(stamp(text) == expected) }

  @Test(arguments: [
    "", "2026", "2026-13-01 00:00:00", "2026-02-29 00:00:00", "2026-11-31 00:00:00", "2026-11-22 25:00:00",
    "2026-11-22 14:60:00", "2026-11-22 14:00:61", "2026-11-22 14:00", "2026-11-22 14:00:001", "10.0.0.1 - -",
    "Nov 22", "Now 22 14:00:00", "Marching 22 14:00:00", "12345678901", "Nov 31 14:00:00",
  ])
  func refused(_ text: String) { #expect(stamp(text) == nil) }

  /// Years that stamps lack come from the time of the file, with tolerance for New Year and for clocks ahead.
  @Test(arguments: [
    ("Dec 31 23:59:59", 1_798_761_700, 2026), ("Jan  1 00:00:01", 1_798_761_700, 2027),
    ("Jan  2 00:00:01", 1_798_761_700, 2027), ("Jan  4 00:00:01", 1_798_761_700, 2026),
    ("Feb 29 00:00:00", 1_798_761_700, 2024), ("Nov 22 00:00:00", 1_795_392_000, 2026),
    ("Nov 24 23:00:00", 1_795_392_000, 2026), ("Nov 26 00:00:00", 1_795_392_000, 2025),
  ])
  func missingYear(_ text: String, _ latest: Int64, _ year: Int) throws {
    let time = try #require(stamp(text, latest: Instant(seconds: latest)))
    #expect(time.hasPrefix(String(year)))
  }

  /// The memory of the last stamp never changes what a stamp means.
  @Test func rememberedPrefix() {
    let texts = [
      "2026-11-22 14:00:00,123", "2026-11-22 14:00:59,000", "2026-11-22 14:01:00,5", "2026-11-22 13:59:59 UTC",
      "2026-11-22 14:01:00 +0100", "2026-11-22 14:01:61", "2026-11-22 14:01:00", "2027-11-22 14:01:00",
    ]
    var reader = StampReader(yearLimit: collected)
    for text in texts + texts.reversed() {
      let bytes = Array(text.utf8)
      var fresh = StampReader(yearLimit: collected)
      #expect(
        reader.read(bytes, at: 0, before: bytes.count, kinds: .any, isNested: false)
          == fresh.read(bytes, at: 0, before: bytes.count, kinds: .any, isNested: false))
    }
  }
}
