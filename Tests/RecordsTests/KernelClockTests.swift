import Events
import Testing

@testable import Records

@Suite struct KernelClockTests {
  private func times(_ text: String) -> [String] {
    read(text).records.map { $0.isDated ? Instant(nanoseconds: $0.time).iso8601 : "undated" }
  }

  /// Messages are dated from the one on that says what time it is.
  @Test(arguments: [
    "rtc_cmos 00:01: setting system clock to 2026-11-22T14:00:00 UTC (1795356000)",
    "rtc_cmos 00:01: setting system clock to 2026-11-22 14:00:00 UTC (1795356000)",
    "audit: type=2000 audit(1795356000.000:1): state=initialized audit_enabled=0 res=1",
  ])
  func anchored(_ message: String) {
    let text =
      "[    0.000000] Linux version 6.1\n[    2.500000] \(message)\n[    3.250000] EXT4-fs\n[12345.678901] Out of memory\n"
    #expect(
      times(text) == [
        "undated", "2026-11-22T14:00:00.000Z", "2026-11-22T14:00:00.750Z", "2026-11-22T17:25:43.178Z",
      ])
  }

  @Test func unknown() {
    #expect(
      times("[    0.000000] Linux version (gcc 12)\n[    3.250000] call(1795356000)\n") == ["undated", "undated"])
  }
}
