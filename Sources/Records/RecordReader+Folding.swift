import Events

/// Which line begins a record, and which is more of the one before.
extension RecordReader {
  /// One line: a record of its own, or more of the open one.
  mutating func take(
    _ bytes: [UInt8], _ start: Int, _ end: Int, offset: Int, into records: inout [Record]
  ) {
    counts.lines += 1
    if isOpen, isClaimed, takeOwn(bytes, start, end, offset, into: &records) { return }
    guard start < end else { return fold(bytes, start, end, offset, into: &records) }
    let head =
      offset == 0 || bytes[start] < 32 ? Continuation.textStart(bytes, start, end, isFirst: offset == 0) : start
    if head < end, lines.read(bytes, head, end, hasDated: hasDated, into: &draft, &inner) {
      draft.record.start = start
      if FormatTable.shared.rows[draft.row].traits.contains(.header) {
        close(bytes, into: &records)
        counts.skippedLines += 1
        return
      }
      let message = draft.record.message
      if isOpen, isMore(bytes) {
        return fold(bytes, start, end, offset, text: message.lowerBound, into: &records)
      }
      draft.isInTraceback = Continuation.opensTraceback(bytes, message.lowerBound, message.upperBound)
    } else {
      if isOpen, hasDated || open.isInTraceback || Continuation.looksLike(bytes, start, end) {
        return fold(bytes, start, end, offset, into: &records)
      }
      draft.begin(start, end)
      draft.isInTraceback = Continuation.opensTraceback(bytes, start, end)
    }
    begin(offset, bytes, into: &records)
  }

  /// Lines that the open record's format claims whatever they look like; false for all others.
  private mutating func takeOwn(
    _ bytes: [UInt8], _ start: Int, _ end: Int, _ offset: Int, into records: inout [Record]
  ) -> Bool {
    switch FormatTable.shared.rows[open.row].continuation {
    case .quotes where open.hasOpenQuote:
      fold(bytes, start, end, offset, into: &records)
      if CSVText.hasOddQuotes(bytes, start, end) { open.hasOpenQuote = false }
      return true
    case .paragraph where start == end:
      counts.continuation += 1
      open.record.lineCount += 1
      close(bytes, into: &records)
      return true
    case .paragraph: return takeField(bytes, start, end, offset, into: &records)
    case .fields where start < end && bytes[start].isBlank:
      return takeField(bytes, start, end, offset, into: &records)
    case .secondLine where open.record.lineCount == 1 && LineReader.saysLevel(bytes, start, end):
      fold(bytes, start, end, offset, into: &records)
      if open.record.lineCount == 2 { lines.readSecond(bytes, start, end, into: &open) }
      return true
    case .block where start < end && bytes[start] != UInt8(ascii: "#"):
      fold(bytes, start, end, offset, into: &records)
      return true
    default: return false
    }
  }

  private mutating func takeField(
    _ bytes: [UInt8], _ start: Int, _ end: Int, _ offset: Int, into records: inout [Record]
  ) -> Bool {
    let wasDated = open.record.isDated
    lines.readField(bytes, start, end, value: nil, into: &open)
    if !wasDated, open.record.isDated { noteDated() }
    fold(bytes, start, end, offset, into: &records)
    return true
  }

  /// Counts an entry as dated from the field on that says so.
  mutating func noteDated() {
    hasDated = true
    counts.undated -= 1
    counts.records += 1
  }

  /// Whether the draft, a line that fits a format, is nevertheless more of the open record.
  private func isMore(_ bytes: [UInt8]) -> Bool {
    if !draft.record.isDated, hasDated, !lines.isUsual(draft.row) { return true }
    guard draft.row == open.row else { return false }
    if draft.isDetail { return isSame(draft.pid, open.pid, bytes) }
    guard draft.innerRow < 0, !FormatTable.shared.rows[draft.row].traits.isDisjoint(with: [.wraps, .mayWrap]) else {
      return false
    }
    let message = draft.record.message
    guard !message.isEmpty,
      open.isInTraceback || Continuation.looksLike(bytes, message.lowerBound, message.upperBound)
    else { return false }
    return isSame(draft.pid, open.pid, bytes)
      && isSame(Slice(draft.record.service), Slice(open.record.service), bytes)
  }

  private func isSame(_ a: Slice, _ b: Slice, _ bytes: [UInt8]) -> Bool {
    guard let a = a.range, let b = b.range else { return a.isNone && b.isNone }
    return bytes[a] == bytes[b]
  }

  /// Opens the draft as a record.
  private mutating func begin(_ offset: Int, _ bytes: [UInt8], into records: inout [Record]) {
    close(bytes, into: &records)
    draft.record.line = counts.lines
    draft.record.offset = offset
    if draft.record.isDated {
      if draft.isClock { draft.record.time = clock.date(draft.record.time) } else { clock.note(draft.record.time) }
      hasDated = true
      counts.records += 1
    } else {
      counts.undated += 1
    }
    isClaimed = false
    if draft.row >= 0 {
      let continuation = FormatTable.shared.rows[draft.row].continuation
      isClaimed = continuation != .plain && continuation != .details
      if continuation == .quotes {
        draft.hasOpenQuote = CSVText.hasOddQuotes(bytes, draft.record.start, draft.record.end)
      }
    }
    open.open(draft)
    isOpen = true
  }

  /// Adds the line `bytes[start..<end]` to the open record, unless that is full. `text` is where its own words start,
  /// for a line that repeats its wrapper's prefix.
  private mutating func fold(
    _ bytes: [UInt8], _ start: Int, _ end: Int, _ offset: Int, text: Int? = nil, into records: inout [Record]
  ) {
    guard isOpen else {
      counts.skippedLines += 1
      return
    }
    if open.record.lineCount >= RecordReader.maximumRecordLines
      || end - open.record.start > RecordReader.maximumRecordBytes
    {
      draft.begin(start, end)
      return begin(offset, bytes, into: &records)
    }
    counts.continuation += 1
    open.record.lineCount += 1
    open.record.end = end
    let text = text ?? start
    guard text < end, open.isInTraceback || !hasDated || bytes[text] == UInt8(ascii: "T") else { return }
    // The exception's own line, not indented, is the last of a traceback.
    if Continuation.opensTraceback(bytes, text, end) {
      open.isInTraceback = true
    } else if open.isInTraceback, !Continuation.looksLike(bytes, text, end) {
      open.isInTraceback = false
    }
  }

  /// Gives out the open record, if there is one.
  mutating func close(_ bytes: [UInt8], into records: inout [Record]) {
    guard isOpen else { return }
    if isClaimed {
      switch FormatTable.shared.rows[open.row].continuation {
      case .paragraph, .fields: _ = lines.unwrap(bytes, &open, &inner)
      case .block: open.record.message = open.record.message.lowerBound..<open.record.end
      default: break
      }
    }
    usage.count(open)
    records.append(open.record)
    isOpen = false
  }
}
