import Testing

@testable import Events

@Suite struct ZoneTests {
  /// Version 2 with one transition (2026-03-29 01:00 UTC, to CEST) and the footer rule of central Europe.
  static let berlin: [UInt8] = {
    func header(_ times: UInt8, _ types: UInt8, _ letters: UInt8) -> [UInt8] {
      Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
        + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, times, 0, 0, 0, types, 0, 0, 0, letters]
    }
    var bytes = header(0, 1, 4) + [0, 0, 0, 0, 0, 0] + Array("UTC\0".utf8)
    bytes += header(1, 2, 9)
    bytes += [0, 0, 0, 0, 0x69, 0xC8, 0x79, 0x90]  // 1774746000
    bytes += [1]
    bytes += [0, 0, 0x0E, 0x10, 0, 0] + [0, 0, 0x1C, 0x20, 1, 4] + Array("CET\0CEST\0".utf8)
    return bytes + Array("\nCET-1CEST,M3.5.0,M10.5.0/3\n".utf8)
  }()

  private func instant(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int = 0) -> Instant {
    CivilTime(year: year, month: month, day: day, hour: hour, minute: minute).instant
  }

  @Test(arguments: [
    ("UTC", 0), ("Z", 0), ("+2", 7_200), ("+02", 7_200), ("-0330", -12_600), ("+05:45", 20_700), ("-11:00", -39_600),
  ])
  func fixed(_ text: String, _ seconds: Int) throws {
    let zone = try #require(Zone(offsetText: text))
    #expect(zone.offsetSeconds(at: instant(2026, 7, 1, 0)) == seconds)
    #expect(
      zone.instant(ofCivil: instant(2026, 7, 1, 12)) == instant(2026, 7, 1, 12).advanced(bySeconds: Double(-seconds)))
  }

  @Test(arguments: ["", "+", "+2:0", "+25", "+0260", "Berlin", "+123", "+:00", "++2"])
  func refused(_ text: String) { #expect(Zone(offsetText: text) == nil) }

  @Test func transitionsAndFooterRule() throws {
    let zone = try #require(Zone(name: "Europe/Berlin", tzif: ZoneTests.berlin))
    #expect(zone.offsetSeconds(at: instant(2026, 3, 29, 0, 59)) == 3_600)
    #expect(zone.offsetSeconds(at: instant(2026, 3, 29, 1)) == 7_200)
    #expect(zone.offsetSeconds(at: instant(2026, 10, 25, 0, 59)) == 7_200)
    #expect(zone.offsetSeconds(at: instant(2026, 10, 25, 1)) == 3_600)
    #expect(zone.offsetSeconds(at: instant(2031, 7, 1, 0)) == 7_200)
    #expect(zone.offsetSeconds(at: instant(2031, 12, 31, 23, 30)) == 3_600)
  }

  /// 02:30 on 25 October occurs twice: the first; on 29 March not at all: shifted forward.
  @Test func foldAndGap() throws {
    let zone = try #require(Zone(name: "Europe/Berlin", tzif: ZoneTests.berlin))
    #expect(zone.instant(ofCivil: instant(2026, 10, 25, 2, 30)) == instant(2026, 10, 25, 0, 30))
    #expect(zone.instant(ofCivil: instant(2026, 10, 25, 3, 0)) == instant(2026, 10, 25, 2, 0))
    #expect(zone.instant(ofCivil: instant(2026, 10, 25, 1, 59)) == instant(2026, 10, 24, 23, 59))
    #expect(zone.instant(ofCivil: instant(2026, 3, 29, 2, 30)) == instant(2026, 3, 29, 1, 30))
    #expect(zone.instant(ofCivil: instant(2026, 3, 29, 1, 59)) == instant(2026, 3, 29, 0, 59))
    #expect(zone.instant(ofCivil: instant(2026, 3, 29, 3, 0)) == instant(2026, 3, 29, 1, 0))
  }

  /// Every hour of two years: a civil time's instant shows that civil time again, except in the gap.
  @Test func roundTrip() throws {
    let zone = try #require(Zone(name: "Europe/Berlin", tzif: ZoneTests.berlin))
    var shifted = 0
    for hour in 0..<(2 * 365 * 24) {
      let civil = instant(2026, 6, 1, 0).advanced(bySeconds: Double(hour * 3600))
      let utc = zone.instant(ofCivil: civil)
      if utc.advanced(bySeconds: Double(zone.offsetSeconds(at: utc))) != civil { shifted += 1 }
    }
    #expect(shifted == 2)
  }

  @Test func southernRule() throws {
    let rule = try #require(ZoneRule(Array("AEST-10AEDT,M10.1.0,M4.1.0/3".utf8)[...]))
    #expect(rule.offset(at: instant(2026, 1, 1, 0).seconds) == 39_600)
    #expect(rule.offset(at: instant(2026, 7, 1, 0).seconds) == 36_000)
    #expect(try #require(ZoneRule(Array("<+0545>-5:45".utf8)[...])).offset(at: 0) == 20_700)
    #expect(ZoneRule(Array("EST5EDT,M3.2.0".utf8)[...]) == nil)
  }

  @Test func damagedFiles() {
    for end in 0..<ZoneTests.berlin.count - 28 {
      #expect(Zone(name: "x", tzif: Array(ZoneTests.berlin[..<end])) == nil)
    }
    for at in ZoneTests.berlin.indices {
      var bytes = ZoneTests.berlin
      bytes[at] = 0xFF
      _ = Zone(name: "x", tzif: bytes)?.instant(ofCivil: collectedForZones)
    }
  }

  private let collectedForZones = Instant(seconds: 1_795_392_000)
}
