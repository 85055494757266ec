import Events
import Testing

@testable import Records

/// Local logs of nights in which clocks went back, and of others.
@Suite struct RepeatedHourTests {
  /// Sunday, 2026-10-25, 00:00 as shown in Berlin, where clocks went back from 3:00 to 2:00.
  private static let midnight: Int64 = 1_792_886_400

  /// What clocks show that go back an hour at `boundary` seconds behind `midnight`, `seconds` behind it.
  private func shown(_ seconds: Int64, midnight: Int64 = midnight, boundary: Int64 = 3 * 3_600) -> String {
    let civil = Instant(seconds: midnight + (seconds < boundary ? seconds : seconds - 3_600))
    return String(civil.iso8601.dropLast(5)) + " INFO [main] app: tick \(seconds)\n"
  }

  private func seconds(_ text: String, window: Int = .max) -> [Int64] {
    // Long after it, whatever the year limit is.
    read(text, window: window).records.map {
      #expect(!$0.isZoned)
      return Instant(nanoseconds: $0.time).seconds - RepeatedHourTests.midnight
    }
  }

  @Test(arguments: [1, 7, 60, 299, 600])
  func `counts on through the repeated hour`(every: Int64) {
    let ticks = Array(stride(from: Int64(0), to: 8 * 3_600, by: Int64.Stride(every)))
    #expect(seconds(ticks.map { shown($0) }.joined()) == ticks)
  }

  @Test(arguments: [64, 100, 1_000])
  func `does so whatever the windows are`(window: Int) {
    let ticks = Array(stride(from: Int64(7_000), to: 16_000, by: 100))
    #expect(seconds(ticks.map { shown($0) }.joined(), window: window) == ticks)
  }

  @Test func `takes a late record of the first pass for one`() {
    let ticks: [Int64] = [
      10_000, 10_700, 10_790, 10_801, 10_795, 10_803, 10_799, 11_000, 11_900, 14_000, 14_401, 14_399, 16_000,
    ]
    #expect(seconds(ticks.map { shown($0) }.joined()) == ticks)
  }

  @Test(arguments: [0, 1, 2, 4])
  func `knows the hours at which clocks go back`(hour: Int64) {
    let ticks = Array(stride(from: hour * 3_600 - 3_600, to: hour * 3_600 + 7_200, by: 60))
    #expect(seconds(ticks.map { shown($0, boundary: hour * 3_600) }.joined()) == ticks)
  }

  /// The same on a Monday, in summer, at noon, by half an hour, or between records that lie far from the full hour.
  @Test func `takes nothing else for it`() {
    func isLeftAlone(_ civil: [Int64], midnight: Int64 = RepeatedHourTests.midnight) -> Bool {
      seconds(civil.map { shown($0, midnight: midnight, boundary: .max) }.joined())
        == civil.map { $0 + midnight - RepeatedHourTests.midnight }
    }
    let night: [Int64] = [10_000, 10_790, 7_205, 7_300, 10_000, 11_000]
    #expect(!isLeftAlone(night))
    #expect(isLeftAlone(night, midnight: RepeatedHourTests.midnight + 86_400))
    #expect(isLeftAlone(night, midnight: RepeatedHourTests.midnight - 91 * 86_400))
    #expect(isLeftAlone(night.map { $0 + 9 * 3_600 }))
    #expect(isLeftAlone([10_000, 10_790, 9_005, 9_100, 11_000]))
    #expect(isLeftAlone([9_000, 9_500, 7_100, 7_300, 11_000]))
  }
}
