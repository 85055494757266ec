import Events
import Testing

@testable import Records

/// Logs of many products, each as one source of a few records: where records begin, when they were, what level they
/// claim.
@Suite struct ProductLogTests {
  @Test(arguments: ProductLog.all)
  func startsTimesAndLevels(_ log: ProductLog) {
    #expect(log.source.hasPrefix("http"))
    #expect(!log.expected.isEmpty)
    expectSame(log, read(log.lines.map { $0 + "\n" }.joined()).records)
  }

  @Test func thereAreEnough() {
    #expect(ProductLog.all.count >= 270)
    #expect(ProductLog.all.reduce(0) { $0 + $1.expected.count } >= 1_400)
  }

  @Test(arguments: ProductLog.all)
  func windowsLineEnds(_ log: ProductLog) {
    expectSame(log, read(log.lines.map { $0 + "\r\n" }.joined()).records)
  }

  @Test(arguments: ProductLog.all)
  func byteOrderMark(_ log: ProductLog) {
    expectSame(log, read("\u{FEFF}" + log.lines.map { $0 + "\n" }.joined()).records)
  }

  @Test(arguments: ProductLog.all)
  func noLastLineEnd(_ log: ProductLog) {
    expectSame(log, read(log.lines.joined(separator: "\n")).records)
  }

  @Test(arguments: ProductLog.all.filter(\.isBare))
  func colours(_ log: ProductLog) {
    expectSame(log, read(log.lines.map { $0.isEmpty ? "\n" : "\u{1B}[32m\($0)\u{1B}[0m\n" }.joined()).records)
  }

  @Test(arguments: Wrapping.allCases)
  func wrapped(_ wrapping: Wrapping) {
    for log in ProductLog.all where log.isBare {
      let wrapped = log.wrapped(by: wrapping)
      // What wraps them says milliseconds; what is in it may say more.
      let records = read(wrapped.lines.map { $0 + "\n" }.joined()).records.map { record in
        var record = record
        if record.isDated, wrapping.isDated { record.time = record.time / 1_000_000 * 1_000_000 }
        return record
      }
      expectSame(wrapped, records)
    }
  }

  /// Docker parts what is longer than 16 KiB, and ends only the last piece with a newline.
  @Test func dockerPieces() {
    let piece = String(repeating: "a", count: 16_384 - 60)
    func line(_ text: String) -> String {
      "{\"log\":\"\(text)\",\"stream\":\"stdout\",\"time\":\"2026-11-22T14:00:01.5Z\"}\n"
    }
    let first = #"{\"level\":\"warn\",\"msg\":\""# + piece + String(repeating: "b", count: 60)
    let text =
      line(first) + line(String(repeating: "c", count: 16_384)) + line(#"d\"}\n"#) + line(#"short\n"#) + line("bare")
      + line(#"INFO: on\n"#)
    let records = read(text).records
    #expect(records.map(\.lineCount) == [3, 1, 1, 1])
    #expect(records.map(\.line) == [1, 4, 5, 6])
    #expect(records.map(\.level) == [.warning, nil, nil, .info])
  }

  private func expectSame(_ log: ProductLog, _ records: [Record]) {
    let seen = records.map {
      ProductLog.Expected(line: $0.line, time: $0.time, isZoned: $0.isZoned, level: $0.level)
    }
    for expected in log.expected where !seen.contains(expected) {
      let got = seen.first { $0.line == expected.line }
      let text = log.lines[expected.line - 1].prefix(120)
      Issue.record("\(log.name):\(expected.line) \(expected), got \(got.map { "\($0)" } ?? "none") | \(text)")
    }
    let starts = Set(log.expected.map(\.line))
    for extra in seen where !starts.contains(extra.line) {
      Issue.record("\(log.name):\(extra.line) begins no record | \(log.lines[extra.line - 1].prefix(120))")
    }
  }
}
