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
    #expect(ProductLog.all.count >= 100)
    #expect(ProductLog.all.reduce(0) { $0 + $1.expected.count } >= 900)
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
      expectSame(wrapped, read(wrapped.lines.map { $0 + "\n" }.joined()).records)
    }
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
