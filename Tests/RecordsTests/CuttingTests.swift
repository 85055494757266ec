import Events
import Testing

@testable import Records

/// The records of a stream do not depend on how it arrives.
@Suite struct CuttingTests {
  /// All formats of the table in one document, with what is hard to cut: a binary field, CRLF, a line without an end.
  static let document: [UInt8] = {
    var bytes: [UInt8] = FormatCase.all.flatMap { Array(($0.text + "\n").utf8) }
    bytes += Array("__CURSOR=s=1\n__REALTIME_TIMESTAMP=1795356000123456\nMESSAGE\n".utf8)
    bytes += [3, 0, 0, 0, 0, 0, 0, 0] + Array("a\nb\n_PID=1\n\n".utf8)
    bytes += Array("2026-11-22 14:00:00 crlf\r\n  more\r\n\r\n2026-11-22 14:00:01 last".utf8)
    return bytes
  }()

  static let whole = read(document)

  private func expectSame(_ bytes: [UInt8], cutAt cuts: [Int], _ whole: [Seen]) {
    var reader = RecordReader(source: SourceHint(path: "test.log", latest: collected))
    var seen: [Seen] = []
    var start = 0
    for end in cuts + [bytes.count] {
      var records: [Record] = []
      start = reader.read(bytes, start..<end, isEnd: end == bytes.count, into: &records)
      seen += records.map { Seen($0, bytes) }
    }
    #expect(seen == whole, "cut at \(cuts)")
  }

  @Test(arguments: FormatCase.all)
  func everyCutInTwoAndSomeInThree(_ sample: FormatCase) {
    let bytes = Array(sample.text.utf8)
    let whole = read(bytes).records.map { Seen($0, bytes) }
    for cut in bytes.indices { expectSame(bytes, cutAt: [cut], whole) }
    for cut in stride(from: 0, to: bytes.count, by: 17) {
      for second in stride(from: cut, to: bytes.count, by: 29) { expectSame(bytes, cutAt: [cut, second], whole) }
    }
  }

  @Test(arguments: Array(1...64))
  func everyWindow(_ size: Int) {
    let bytes = CuttingTests.document
    let (records, counts, format) = read(bytes, window: size)
    #expect(records.map { Seen($0, bytes) } == CuttingTests.whole.records.map { Seen($0, bytes) })
    #expect(counts == CuttingTests.whole.counts)
    #expect(format == CuttingTests.whole.format)
  }

  /// The caller moves the rest to the front of its buffer; the records must follow.
  @Test(arguments: [1, 7, 100, 1000])
  func movedRest(_ size: Int) {
    let bytes = CuttingTests.document
    var reader = RecordReader(source: SourceHint(path: "test.log", latest: collected))
    var buffer: [UInt8] = []
    var seen: [Seen] = []
    var taken = 0
    while taken < bytes.count {
      let next = min(bytes.count, taken + size)
      buffer += bytes[taken..<next]
      taken = next
      var records: [Record] = []
      let end = reader.read(buffer, 0..<buffer.count, isEnd: taken == bytes.count, into: &records)
      seen += records.map { Seen($0, buffer) }
      buffer.removeFirst(end)
    }
    #expect(seen == CuttingTests.whole.records.map { Seen($0, bytes) })
  }

  @Test(arguments: FormatCase.all)
  func truncatedAtEveryByte(_ sample: FormatCase) {
    let whole = Array(sample.text.utf8)
    for end in whole.indices {
      let bytes = Array(whole[..<end])
      let counts = read(bytes).counts
      #expect(counts.lines == counts.records + counts.undated + counts.continuation + counts.skippedLines)
    }
  }
}
