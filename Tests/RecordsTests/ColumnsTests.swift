import Events
import Testing

@testable import Records

/// Lines whose columns a header names.
@Suite struct ColumnsTests {
  private func seen(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return read(bytes).records.map { record in
      let exchange = record.exchange
      let path = exchange?.path.map { String(decoding: bytes[$0], as: UTF8.self) } ?? "-"
      let time = record.isDated ? Instant(nanoseconds: record.time).iso8601 : "undated"
      return "\(time) \(exchange?.status ?? 0) \(path) \(exchange?.durationMicroseconds ?? -1) \(record.lineCount)"
    }
  }

  /// Any order of columns, and another from a second header on. IIS says milliseconds, CloudFront seconds.
  @Test func namedColumns() {
    let text = """
      #Fields: sc-status time cs-uri-stem x date time-taken
      200 14:00:00 /a - 2026-11-22 125
      #Fields: date time cs-uri-stem time-taken sc-status
      2026-11-22\t14:00:01\t/b\t0.003\t502

      """
    #expect(seen(text) == ["2026-11-22T14:00:00.000Z 200 /a 125000 1", "2026-11-22T14:00:01.000Z 502 /b 3000 1"])
  }

  /// Quotes hold separators, a dash stands for nothing, a line too short for its time is more of the record before.
  @Test func oddColumns() {
    let text = """
      #Fields: cs(User-Agent),date-time,sc-status
      "a, b",2026-11-22T14:00:00Z,404
      c,2026-11-22T14:00:01Z,-
      cut

      """
    #expect(seen(text) == ["2026-11-22T14:00:00.000Z 404 - -1 1", "2026-11-22T14:00:01.000Z 0 - -1 2"])
  }

  /// Times alone are of the header's day, and of the next one behind midnight.
  @Test func timesOfDay() {
    let text = "#Date: 2026-11-22 23:59:00\n#Fields: time sc-status\n23:59:30 200\n00:00:05 500\n"
    #expect(seen(text) == ["2026-11-22T23:59:30.000Z 200 - -1 1", "2026-11-23T00:00:05.000Z 500 - -1 1"])
  }

  /// A header without a time declares nothing.
  @Test(arguments: ["#Fields: a b c", "#Fields: ", "#Fields: date"])
  func timelessHeader(_ header: String) {
    #expect(seen("\(header)\n2026-11-22 14:00:00 x\n") == ["2026-11-22T14:00:00.000Z 0 - -1 1"])
  }
}
