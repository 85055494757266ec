import Events
import Matching
import Testing

@testable import Records

@Suite struct HostileTests {
  @Test func longLineKeepsItsStart() {
    let limit = RecordReader.maximumRecordBytes
    var bytes = Array("2026-11-22 14:00:00 ERROR long ".utf8)
    bytes += [UInt8](repeating: 120, count: 70 * 1024 - bytes.count)
    let text = bytes + [10] + Array("2026-11-22 14:00:01 ERROR next\n".utf8)
    for window in [.max, 1, 4096, 65_536, 65_537] where window != 1 {
      let (records, counts, _) = read(text, window: window)
      #expect(records.map { $0.end - $0.start } == [limit, 30])
      #expect(records.map(\.line) == [1, 2])
      #expect(counts.skippedBytes == 70 * 1024 - limit)
      #expect(counts.lines == 2)
    }
  }

  /// A line that ends with the file, where a format wants more: every length, and every sign there.
  @Test func `ends anywhere`() {
    let line = Array(
      "Nov 22 14:00:00 lb haproxy[9]: 10.0.0.1:5 [22/Nov/2026:14:00:00.123] fe be/s1 0/0/1/2/3 200 9 - - ---- 1/1/0/0/0 0/0 {a} \"GET / HTTP/1.1\""
        .utf8)
    for length in 0...line.count {
      for sign in Array("+-[]{}<\"'/:,.= ".utf8) { #expect(read(line.prefix(length) + [sign]).counts.lines == 1) }
    }
  }

  @Test func restIsBounded() {
    let bytes = [UInt8](repeating: 120, count: 1 << 20)
    var reader = RecordReader(source: SourceHint(path: "x", latest: collected))
    var records: [Record] = []
    var start = 0
    for end in stride(from: 4096, through: bytes.count, by: 4096) {
      start = reader.read(bytes, start..<end, isEnd: false, into: &records)
      #expect(end - start <= 2 * RecordReader.maximumRecordBytes)
    }
    #expect(records.count == 1)
    #expect(reader.counts.skippedBytes == bytes.count - RecordReader.maximumRecordBytes)
  }

  @Test func longRecordIsCut() {
    let text = "2026-11-22 14:00:00 ERROR x\n" + String(repeating: "  more\n", count: 2_500)
    let records = read(text).records
    #expect(records.map(\.lineCount) == [1_000, 1_000, 501])
    #expect(records.map(\.isDated) == [true, false, false])
    #expect(records.map(\.line) == [1, 1_001, 2_001])
  }

  @Test(
    arguments: [
      [0, 0, 0, 10, 0xFF, 0xFE, 10], [10, 10, 10], [13, 10, 13, 10], [0x1B, 0x5B], [0x5B], [0x3C, 0x31], [0x7B, 0x22],
      [0xEF, 0xBB, 0xBF, 10], [0xEF, 0xBB, 0xBF], [0x22, 0x5C], Array("{\"a\":".utf8), Array("Nov 22 14:00:0".utf8),
      Array("[2026-11-22 14:00:00".utf8), Array("I1122".utf8), Array("a=\"\\".utf8),
      Array("<13>Nov 22 14:00:00 h".utf8),
      // Solr's: a bracket for the collection, where there is none.
      Array("* 14:00:10 l|2026-11-22 14:00:10.123 @ (zk-7) [   ] o.a.s.c.C says\n".utf8),
      Array("* 14:00:10 l|2026-11-22 14:00:10.123 @ [] ( ) says\n".utf8),
    ] as [[UInt8]])
  func oddBytesDoNotTrap(_ bytes: [UInt8]) {
    let (records, counts, _) = read(bytes)
    #expect(counts.lines == counts.records + counts.undated + counts.continuation + counts.skippedLines)
    for record in records { #expect(record.start <= record.end && record.end <= bytes.count) }
  }

  /// A binary field that says it is longer than all that follows: the last line counts though no newline ends it.
  @Test(arguments: [1, 7, .max]) func lyingFieldCountsAllLines(window: Int) {
    let entry = "__CURSOR=s=1;i=1\n__REALTIME_TIMESTAMP=1795363200250125\nMESSAGE\n"
    for end in ["", "\n"] {
      let bytes = Array(entry.utf8) + [1, 0, 0, 0, 2, 0, 0, 0] + Array("a\nb\nPRIORITY=3\nlast\(end)".utf8)
      let (_, counts, _) = read(bytes, window: window)
      #expect(counts.lines == 7)
      #expect(counts.lines == counts.records + counts.undated + counts.continuation + counts.skippedLines)
    }
  }

  /// What costs more than its size on a line that is made of nothing else, whatever stands before it.
  static let repeated = [
    "a=b ", "a=\"b\" ", "a=\" ", "t=1 ", "time=x ", "level=x ", "msg= ", "{", "{\"a\":", "{\"t\":1,", "[", "]", "\"",
    "\"\"", ",",
    "\",", "\\", "\\\"", "\\\\\"", "(", "<", "[x] ", "[] ", " ", ":", "|", "=", "- ", "E ", "1 ", "2026-11-22 ",
    "Nov 22 ", "at ",
    "\u{1B}[", "\u{1B}[0m", "<Level>", "SystemTime=", "]LOG]!>", "\"GET / HTTP/1.1\" ", "LOG:  ", "10.0.0.1:1 ",
  ]

  /// Lines of twice the length cost about twice as much, not four times: the rows are bounded by the table.
  @Test(arguments: [
    "", "2026-11-22T14:00:00Z ", "{\"msg\":\"", "{\"a\":1,\"level\":\"x", "level=info msg=\"", "[",
    "<13>1 2026-11-22T14:00:00Z h a 1 - - ", "2026-11-22T14:00:00Z stdout F ", "<Event xmlns=x ", "<![LOG[",
    "2026-11-22 14:00:00.158 UTC,\"a\",\"b\",34,\"h\",x,5,\"idle\",2026-11-22 13:41:57 UTC,3/4,0,LOG,00000,\"",
  ])
  func costsNoMoreThanItsSize(_ before: String) {
    func seconds(_ unit: String, _ count: Int) -> Double {
      let line = Array((before + String(repeating: unit, count: count / unit.utf8.count) + "\n").utf8)
      return (0..<3).map { _ in
        // On the processor, whatever else the machine is doing.
        let begin = ThreadClock.seconds
        _ = read(line)
        return ThreadClock.seconds - begin
      }.min() ?? 0
    }
    for unit in HostileTests.repeated {
      // Eight times the length: 8 where it is linear, 64 where it is not. Short times are noise.
      let (short, long) = (seconds(unit, 8_000), seconds(unit, 64_000))
      #expect(long < 24 * short || long < 0.1, "\(unit) behind \(before): \(short) s, \(long) s")
    }
  }

  /// A field that an entry has no room for is none of its parts.
  @Test(arguments: [4_096, .max]) func fullEntryKeepsToItsBytes(window: Int) {
    let entry = "__CURSOR=s=1;i=1\n__REALTIME_TIMESTAMP=1795363200250125\n"
    let field = "MESSAGE=" + String(repeating: "x", count: RecordReader.maximumRecordBytes - 20)
    let (records, counts, _) = read(entry + field + "\nPRIORITY=3\n", window: window)
    #expect(counts.lines == 4 && records.count == 2)
    for record in records {
      #expect(record.start <= record.message.lowerBound && record.message.upperBound <= record.end)
    }
  }

  /// Every byte of every sample replaced by each of a few nasty ones: nothing traps, all lines are accounted for.
  @Test func spoiltBytes() {
    let document = CuttingTests.document
    for at in stride(from: 0, to: document.count, by: 7) {
      var bytes = Array(document[max(0, at - 300)..<min(document.count, at + 300)])
      bytes[min(300, at)] = [0, 10, 34, 0x5C, 0x5B, 0x7B, 32, 57, 0xFF][at % 9]
      let counts = read(bytes).counts
      #expect(counts.lines == counts.records + counts.undated + counts.continuation + counts.skippedLines)
    }
  }

  @Test func carriageReturnsAndMarksAreNoText() {
    let bytes: [UInt8] =
      [0xEF, 0xBB, 0xBF] + Array("2026-11-22 14:00:00 ERROR x\r\n\u{1B}[31m2026-11-22 14:00:01 ERROR y\r\n".utf8)
    let records = read(bytes).records
    #expect(
      records.map { line(of: $0, in: bytes) } == [
        "2026-11-22T14:00:00.000l error - - 1 | x", "2026-11-22T14:00:01.000l error - - 1 | y",
      ])
  }
}
