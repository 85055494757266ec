import Events
import Testing

@testable import Records

/// Every shape of stamp that logs are known to use, at moments that are easily misread.
@Suite struct StampShapeTests {
  /// A day above and below 13, the twelfth, the thirty-first, a leap day, midnight, noon and just behind them, New Year,
  /// and days on which clocks change; fractions with zeros before and behind.
  static let moments: [Instant] = [
    (2026, 11, 22, 13, 38, 15, 341_234_567), (2026, 11, 1, 0, 0, 0, 0), (2026, 11, 12, 12, 0, 0, 500_000_000),
    (2026, 11, 13, 1, 2, 3, 40_506_070), (2026, 12, 31, 23, 59, 58, 999_999_999), (2027, 1, 1, 0, 30, 0, 100_000_000),
    (2024, 2, 29, 23, 15, 8, 7_000_000), (2026, 3, 29, 1, 30, 0, 250_000_000), (2026, 10, 25, 2, 59, 58, 750_000_000),
    (2026, 5, 9, 9, 9, 9, 90_909_090),
  ].map { year, month, day, hour, minute, second, nanosecond in
    CivilTime(
      year: year, month: month, day: day, hour: hour, minute: minute, second: second, nanosecond: nanosecond
    ).instant
  }

  /// Offsets and names that mean the same everywhere.
  static let zones = [
    ("CET", 3_600), ("EST", -18_000), ("UTC", 0), ("JST", 32_400), ("PDT", -25_200), ("ACST", 34_200), ("GMT", 0),
  ]

  /// A file of one record, and at some moments of two.
  @Test(arguments: StampShape.all)
  func read(_ shape: StampShape) {
    for (index, moment) in StampShapeTests.moments.enumerated() {
      let zone = StampShapeTests.zones[index % StampShapeTests.zones.count]
      let latest = moment.advanced(bySeconds: 3_600)
      let sample = shape.sample(at: moment, zone: zone)
      #expect(times(sample.line + "\n", latest) == [sample.time], "\(sample.line)")
      guard index < 3 else { continue }
      let next = shape.sample(at: moment.advanced(bySeconds: 1), zone: zone)
      #expect(times(sample.line + "\n" + next.line + "\n", latest) == [sample.time, next.time], "\(sample.line)")
    }
  }

  /// The table is as varied as it is long.
  @Test func variety() {
    let shapes = Set(StampShape.all.map(\.template))
    let types = Set(StampShape.all.map(\.type))
    let pairs = shapes.count * StampShapeTests.moments.count
    print("stamps: \(shapes.count) shapes of \(types.count) types of log, \(pairs) pairs of line and time")
    #expect(shapes.count == StampShape.all.count && shapes.count >= 250 && types.count >= 120)
    for shape in StampShape.all { #expect(shape.url.hasPrefix("https://") && !shape.type.isEmpty) }
  }

  private func times(_ text: String, _ latest: Instant) -> [Int64] {
    let bytes = Array(text.utf8)
    var reader = RecordReader(source: SourceHint(path: "test.log", latest: latest))
    reader.look(ahead: bytes, 0..<bytes.count)
    var records: [Record] = []
    _ = reader.read(bytes, 0..<bytes.count, isEnd: true, into: &records)
    return records.map(\.time)
  }
}
