import Events
import Reports
import Testing

@Suite struct NumbersTests {
  @Test(
    arguments: [
      (0, 2, "0.00"), (0.005, 2, "0.01"), (-0.001, 2, "0.00"), (1.5, 0, "2"), (-12.34, 1, "-12.3"),
      (0.29997, 4, "0.3000"),
      (1e300, 3, "9000000000000000000"),
    ] as [(Double, Int, String)])
  func `decimals are fixed`(_ number: Double, _ places: Int, _ text: String) {
    #expect(decimal(number, places: places) == text)
  }

  @Test(
    arguments: [
      (0, "0 ms"), (0.341, "341 ms"), (1, "1 s"), (2.5, "2.5 s"), (59.7, "1 min"), (90, "1 min 30 s"), (3_600, "1 h"),
      (7_500, "2 h 5 min"), (273_600, "3 d 4 h"), (-30, "30 s"),
    ] as [(Double, String)])
  func `lengths have two units at most`(_ seconds: Double, _ text: String) { #expect(duration(seconds) == text) }

  @Test(arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (-3_240_118, "-3,240,118")])
  func `thousands are set apart`(_ number: Int, _ text: String) { #expect(grouped(number) == text) }

  @Test(arguments: [
    (0, "0 bytes"), (999, "999 bytes"), (120_400, "120 kB"), (1_020_400, "1.0 MB"), (1_250_000_000, "1.3 GB"),
  ])
  func `sizes have three digits`(_ bytes: Int, _ text: String) { #expect(byteCount(bytes) == text) }

  @Test(
    arguments: [(0, "0 %"), (0.0021, "0.2 %"), (0.0002, "0.02 %"), (0.3, "30 %"), (1, "100 %")] as [(Double, String)])
  func `shares show what little there is`(_ ratio: Double, _ text: String) { #expect(percent(ratio) == text) }

  @Test func `spoken times`() {
    #expect(Fixture.onset.spoken == "2026-11-22 13:38:15.341")
    #expect(Fixture.onset.clockWithMilliseconds == "13:38:15.341")
  }
}
