package import Events
import Matching

/// Cuts one source's decompressed bytes into records, window by window.
///
/// Each line is read once, in order; what it is depends on the lines before it only. So the records are the same
/// however the stream is cut into calls. Memory is constant.
package struct RecordReader: Sendable {
  /// A record is cut here, and a line longer than this keeps only so much: the rest is counted as skipped.
  package static let maximumRecordBytes = 65_536
  /// A record of more lines is cut; what follows is a record without a time.
  package static let maximumRecordLines = 1_000

  /// What became of the lines read so far. The record still open counts already.
  package internal(set) var counts = LineCounts()

  var lines: LineReader
  /// The record that the next line may belong to, where there is one, and whether its format claims lines of any look.
  var open = Draft(start: 0, end: 0)
  var isOpen = false
  var isClaimed = false
  /// The line being read, and what stands in its message.
  var draft = Draft(start: 0, end: 0)
  var inner = Draft(start: 0, end: 0)
  var hasDated = false
  /// Whether a header says that stamps without a zone are of Greenwich.
  var isGreenwich = false
  var usage = FormatUsage()
  var clock: DayClock
  var kernelClock = KernelClock()
  var repeatedHour = RepeatedHour()
  var journalClock = JournalClock()
  /// Bytes to pass over: the rest of an overlong line (all up to a newline), or so many of a binary field.
  private var isSkippingLine = false
  private var skipLeft = 0
  /// Whether the last byte passed over belongs to a line of a binary field that has not ended, and is not counted yet.
  private var isInsideSkipped = false
  /// Where the last call ended: the index returned, how far behind it lines have been read, and its stream offset.
  private var resume = 0
  private var ahead = 0
  private var consumed = 0

  package init(source: SourceHint) {
    lines = LineReader(hint: source)
    clock = DayClock(latest: source.end)
  }

  /// The names of the formats found, the most frequent first; "text" where nothing is known.
  package var format: String { usage.name }

  /// Whether dates such as `05/11/26` were read although nothing told whether the month or the day comes first.
  package var hasGuessedDates: Bool { lines.stamps.hasGuessed }

  /// Whether stamps name a zone, such as `CST`, that several countries mean otherwise.
  package var hasAmbiguousZone: Bool { lines.stamps.hasAmbiguousZone }

  /// The latest civil time before clocks were seen to go back an hour, as they do when summer time ends; nil where they
  /// were not. Civil times of later records go on counting from there.
  package var turn: Instant? { repeatedHour.turn.map { Instant(nanoseconds: $0) } }

  /// Whether a night lies between two civil times in which clocks are set back somewhere, so that `turn` may be found.
  package static func clocksMayGoBack(between first: Instant, and last: Instant) -> Bool {
    RepeatedHour.mayLie(between: first, and: last)
  }

  /// Looks ahead at the source's first bytes, `bytes[range]`: in which order do its dates write month and day? To be
  /// called before `read`, if at all, and with the same bytes whatever the windows are.
  package mutating func look(ahead bytes: [UInt8], _ range: Range<Int>) {
    lines.stamps.dateOrder = DateOrder.shown(by: bytes, range)
  }

  /// When clocks were set that a journal's entries were written by; the first 16.
  package var clockSteps: [ClockStep] { journalClock.steps }

  /// Cuts the complete records of `bytes[range]`, appends them to `records`, and returns the index behind the last one.
  ///
  /// The caller keeps what is behind that index and hands it again, at the start of the next range, with more; it is
  /// never more than `2 * maximumRecordBytes`. At `isEnd` all is cut, and the reader must not be used again. Cost: a
  /// vector search for each line's end, and one look at each byte of its prefix.
  package mutating func read(
    _ bytes: [UInt8], _ range: Range<Int>, isEnd: Bool, into records: inout [Record]
  ) -> Int {
    let base = consumed - range.lowerBound
    if isOpen, range.lowerBound != resume { open.shift(by: range.lowerBound - resume) }
    var cursor = range.lowerBound + ahead
    while cursor < range.upperBound {
      if isSkippingLine || skipLeft > 0 {
        cursor = skip(bytes, cursor, range.upperBound)
        continue
      }
      guard let line = nextLine(bytes, cursor, range.upperBound, isEnd: isEnd) else { break }
      isInsideSkipped = false
      if isOpen, isClaimed, let field = binaryField(bytes, line, range.upperBound, isEnd: isEnd) {
        guard field.isComplete else { break }
        takeBinary(field, bytes, line, into: &records)
        cursor = field.next
        continue
      }
      take(bytes, cursor, line.end, offset: base + cursor, into: &records)
      if line.isCut {
        isSkippingLine = true
        close(bytes, into: &records)
      }
      cursor = line.next
    }
    if isEnd {
      if isInsideSkipped {
        counts.lines += 1
        counts.skippedLines += 1
      }
      close(bytes, into: &records)
    }
    let index = isOpen ? open.record.start : cursor
    resume = index
    ahead = cursor - index
    consumed = base + index
    return index
  }

  /// A physical line: where its text ends, where the next begins, and whether it is too long to be kept whole.
  struct PhysicalLine {
    var start: Int
    var end: Int
    var next: Int
    var isCut: Bool
  }

  /// The line that starts at `start`; nil while its end is not in sight.
  private func nextLine(_ bytes: [UInt8], _ start: Int, _ limit: Int, isEnd: Bool) -> PhysicalLine? {
    let bound = Swift.min(limit, start + RecordReader.maximumRecordBytes + 1)
    let newline = ByteSearch.index(of: 10, in: bytes, from: start, to: bound)
    var line = PhysicalLine(start: start, end: newline, next: newline + 1, isCut: false)
    if newline == bound {
      if bound - start > RecordReader.maximumRecordBytes {
        line = PhysicalLine(start: start, end: bound - 1, next: bound - 1, isCut: true)
      } else if isEnd {
        line.next = newline
      } else {
        return nil
      }
    }
    if !line.isCut, line.end > start, bytes[line.end - 1] == 13 { line.end -= 1 }
    return line
  }

  private mutating func skip(_ bytes: [UInt8], _ from: Int, _ limit: Int) -> Int {
    if isSkippingLine {
      let newline = ByteSearch.index(of: 10, in: bytes, from: from, to: limit)
      counts.skippedBytes += newline - from
      isSkippingLine = newline == limit
      return isSkippingLine ? newline : newline + 1
    }
    let to = Swift.min(limit, from + skipLeft)
    let newlines = ByteSearch.count(of: 10, in: bytes, from: from, to: to)
    counts.lines += newlines
    counts.skippedLines += newlines
    counts.skippedBytes += to - from
    skipLeft -= to - from
    isInsideSkipped = bytes[to - 1] != 10
    return to
  }

  // MARK: Journal export: a field's name alone on its line, eight bytes of length, the bytes, a newline

  private struct BinaryField {
    /// The bytes of the value.
    var value: Range<Int>
    var next: Int
    var isComplete = true
    var isTooLong = false
  }

  /// The binary field whose name stands on `line`; nil where it is an ordinary line.
  private func binaryField(_ bytes: [UInt8], _ line: PhysicalLine, _ limit: Int, isEnd: Bool) -> BinaryField? {
    guard FormatTable.shared.rows[open.row].continuation == .paragraph, line.end > line.start,
      !line.isCut, line.next < limit || !isEnd,
      bytes[line.start..<line.end].allSatisfy({ $0.isUpper || $0.isDigit || $0 == 95 })
    else { return nil }
    let from = line.next + 8
    guard from <= limit else {
      return isEnd ? nil : BinaryField(value: 0..<0, next: 0, isComplete: false)
    }
    let length = (0..<8).reduce(UInt64(0)) { $0 << 8 | UInt64(bytes[from - 1 - $1]) }
    guard length < 1 << 40 else { return nil }
    let to = from + Int(length)
    if to - open.record.start > RecordReader.maximumRecordBytes {
      return BinaryField(value: from..<from, next: line.next, isTooLong: true)
    }
    // The newline behind the value belongs to it.
    if to >= limit { return isEnd ? nil : BinaryField(value: 0..<0, next: 0, isComplete: false) }
    return BinaryField(value: from..<to, next: to + 1)
  }

  private mutating func takeBinary(
    _ field: BinaryField, _ bytes: [UInt8], _ line: PhysicalLine, into records: inout [Record]
  ) {
    let newlines = ByteSearch.count(of: 10, in: bytes, from: line.start, to: field.next)
    counts.lines += newlines
    counts.continuation += newlines
    open.record.lineCount += newlines
    if field.isTooLong {
      open.record.end = line.end
      let length = (0..<8).reduce(0) { $0 << 8 | Int(bytes[line.next + 7 - $1]) }
      skipLeft = length + 9
      close(bytes, into: &records)
    } else {
      let wasDated = open.record.isDated
      lines.readField(bytes, line.start, line.end, value: field.value, into: &open)
      if !wasDated, open.record.isDated { noteDated() }
      open.record.end = field.value.upperBound
      // What stands where the newline should be may be the last of the file.
      isInsideSkipped = bytes[field.next - 1] != 10
    }
  }
}
