import Testing

@testable import Records

@Suite struct JournalClockTests {
  private static let start: Int64 = 1_795_363_200_000_000

  /// A cursor at `second` on the counting clock and `realtime` seconds on the other.
  private func cursor(_ second: Double, _ realtime: Double, boot: Int = 1) -> String {
    let (monotonic, time) = (Int64(second * 1e6), JournalClockTests.start + Int64(realtime * 1e6))
    let name = String(repeating: "\(boot)", count: 32)
    return "s=1a;i=2;b=\(name);m=\(String(monotonic, radix: 16));t=\(String(time, radix: 16));x=9"
  }

  private func steps(_ cursors: [String]) -> [Int64] {
    var clock = JournalClock()
    for cursor in cursors { clock.note(Array(cursor.utf8), 0..<cursor.utf8.count, line: 1, offset: 0) }
    return clock.steps.map(\.by)
  }

  @Test func `tells a clock that was set from one that drifts`() {
    #expect(steps([cursor(1, 1), cursor(2, 2), cursor(3, 3.9), cursor(4, 4.9)]) == [])
    #expect(steps([cursor(1, 1), cursor(2, 3.5), cursor(3, 4.5)]) == [1_500_000])
    #expect(steps([cursor(1, 1), cursor(2, -58), cursor(3, -57)]) == [-60_000_000])
    // An hour of slewing is 1.8 s, and may show at once after an hour of silence.
    #expect(steps([cursor(1, 1), cursor(3_601, 3_602.8)]) == [])
    // Another boot, another count.
    #expect(steps([cursor(9, 9), cursor(1, 60, boot: 2), cursor(10, 10), cursor(2, 61, boot: 2)]) == [])
    #expect(steps([cursor(9, 9), cursor(1, 60, boot: 2), cursor(10, 20), cursor(2, 61, boot: 2)]) == [10_000_000])
  }

  @Test func `takes no other text for a cursor`() {
    let whole = cursor(1, 1)
    let upToTime = whole.utf8.count - ";t=660df91cb310d;x=9".utf8.count
    for end in 0...upToTime { #expect(steps([String(whole.prefix(end)), cursor(2, 90)]) == []) }
    #expect(steps(["b=;m=;t=", "m=1;t=2", ";;;", "b=\(String(repeating: "g", count: 32));m=1;t=1"]) == [])
    #expect(
      steps(["b=\(String(repeating: "1", count: 32));m=ffffffffffffffff;t=ffffffffffffffff", cursor(1, 1)]) == [])
  }

  @Test(arguments: ["json", "export", "verbose"]) func `reads the cursor of each form`(form: String) {
    var text = ""
    for (second, realtime) in [(1.0, 1.0), (2, 2), (3, 63), (4, 64)] {
      let time = JournalClockTests.start + Int64(realtime * 1e6)
      let cursor = cursor(second, realtime)
      switch form {
      case "json": text += "{\"MESSAGE\":\"m\",\"__REALTIME_TIMESTAMP\":\"\(time)\",\"__CURSOR\":\"\(cursor)\"}\n"
      case "export": text += "__CURSOR=\(cursor)\n__REALTIME_TIMESTAMP=\(time)\nMESSAGE=m\n\n"
      default:
        text +=
          "Sun 2026-11-22 16:0\(Int(realtime) / 60):0\(Int(realtime) % 60).000000 UTC [\(cursor)]\n    MESSAGE=m\n"
      }
    }
    let bytes = Array(text.utf8)
    for window in [1, 100, bytes.count] {
      var reader = RecordReader(source: SourceHint(path: "x", latest: collected))
      var records: [Record] = []
      var (start, end) = (0, 0)
      while end < bytes.count {
        end = min(bytes.count, end + window)
        start = reader.read(bytes, start..<end, isEnd: end == bytes.count, into: &records)
      }
      #expect(records.count == 4)
      #expect(
        reader.clockSteps == [
          ClockStep(
            line: records[2].line, offset: records[2].offset, time: JournalClockTests.start + 63_000_000, by: 60_000_000
          )
        ])
    }
  }
}
