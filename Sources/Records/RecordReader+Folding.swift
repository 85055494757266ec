import Events

/// Which line begins a record, and which is more of the one before.
extension RecordReader {
  /// One line: a record of its own, or more of the open one.
  mutating func take(
    _ bytes: [UInt8], _ start: Int, _ end: Int, offset: Int, into records: inout [Record]
  ) {
    counts.lines += 1
    if takeOwn(bytes, start, end, offset, into: &records) { return }
    guard start < end else { return fold(bytes, start, end, offset, into: &records) }
    let head = Continuation.textStart(bytes, start, end, isFirst: offset == 0)
    var draft = Draft(start: start, end: end)
    if head < end, lines.read(bytes, head, end, hasDated: hasDated, into: &draft) {
      draft.record.start = start
      if lines.table.rows[draft.row].traits.contains(.header) {
        close(bytes, into: &records)
        counts.skippedLines += 1
        return
      }
      let message = draft.record.message
      if isMore(draft, bytes) { return fold(bytes, start, end, offset, text: message.lowerBound, into: &records) }
      draft.isInTraceback = Continuation.opensTraceback(bytes, message.lowerBound, message.upperBound)
    } else {
      if open != nil, hasDated || looksLikeMore(bytes, start, end) {
        return fold(bytes, start, end, offset, into: &records)
      }
      draft = Draft(start: start, end: end)
      draft.isInTraceback = Continuation.opensTraceback(bytes, start, end)
    }
    begin(draft, offset, bytes, into: &records)
  }

  /// Lines that the open record's format claims whatever they look like; false for all others.
  private mutating func takeOwn(
    _ bytes: [UInt8], _ start: Int, _ end: Int, _ offset: Int, into records: inout [Record]
  ) -> Bool {
    guard let draft = open, draft.row >= 0 else { return false }
    switch lines.table.rows[draft.row].continuation {
    case .quotes where draft.hasOpenQuote:
      fold(bytes, start, end, offset, into: &records)
      if CSVText.hasOddQuotes(bytes, start, end) { open?.hasOpenQuote = false }
      return true
    case .paragraph:
      if start == end {
        counts.continuation += 1
        open?.record.lineCount += 1
        close(bytes, into: &records)
        return true
      }
      return takeField(bytes, start, end, offset, into: &records)
    case .secondLine where draft.record.lineCount == 1 && start < end:
      fold(bytes, start, end, offset, into: &records)
      if var draft = open, draft.record.lineCount == 2 {
        lines.readSecond(bytes, start, end, into: &draft)
        open = draft
      }
      return true
    case .block where start < end && bytes[start] != UInt8(ascii: "#"):
      fold(bytes, start, end, offset, into: &records)
      return true
    case .fields where start < end && bytes[start].isBlank:
      return takeField(bytes, start, end, offset, into: &records)
    default: return false
    }
  }

  private mutating func takeField(
    _ bytes: [UInt8], _ start: Int, _ end: Int, _ offset: Int, into records: inout [Record]
  ) -> Bool {
    guard var draft = open else { return false }
    lines.readField(bytes, start, end, value: nil, into: &draft)
    note(dated: draft)
    open = draft
    fold(bytes, start, end, offset, into: &records)
    return true
  }

  /// Counts an entry as dated from the field on that says so.
  private mutating func note(dated draft: Draft) {
    guard draft.record.isDated, let open, !open.record.isDated else { return }
    hasDated = true
    counts.undated -= 1
    counts.records += 1
  }

  /// Whether a line that fits a format is nevertheless more of the open record.
  private func isMore(_ draft: Draft, _ bytes: [UInt8]) -> Bool {
    guard let open else { return false }
    if !draft.record.isDated, hasDated, !lines.isUsual(draft.row) { return true }
    guard draft.row == open.row else { return false }
    if draft.isDetail { return isSame(draft.pid, open.pid, bytes) }
    guard draft.innerRow < 0, !lines.table.rows[draft.row].traits.isDisjoint(with: [.wraps, .mayWrap]) else {
      return false
    }
    let message = draft.record.message
    guard Continuation.looksLike(bytes, message.lowerBound, message.upperBound) || open.isInTraceback,
      !message.isEmpty
    else { return false }
    return isSame(draft.pid, open.pid, bytes)
      && isSame(Slice(draft.record.service), Slice(open.record.service), bytes)
  }

  private func looksLikeMore(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    open?.isInTraceback == true || Continuation.looksLike(bytes, start, end)
  }

  private func isSame(_ a: Slice, _ b: Slice, _ bytes: [UInt8]) -> Bool {
    guard let a = a.range, let b = b.range else { return a.isNone && b.isNone }
    return bytes[a] == bytes[b]
  }

  private mutating func begin(_ new: Draft, _ offset: Int, _ bytes: [UInt8], into records: inout [Record]) {
    close(bytes, into: &records)
    var draft = new
    draft.record.line = counts.lines
    draft.record.offset = offset
    if draft.record.isDated {
      hasDated = true
      counts.records += 1
    } else {
      counts.undated += 1
    }
    if draft.row >= 0, lines.table.rows[draft.row].continuation == .quotes {
      draft.hasOpenQuote = CSVText.hasOddQuotes(bytes, draft.record.start, draft.record.end)
    }
    open = draft
  }

  /// Adds the line `bytes[start..<end]` to the open record, unless that is full. `text` is where its own words start,
  /// for a line that repeats its wrapper's prefix.
  private mutating func fold(
    _ bytes: [UInt8], _ start: Int, _ end: Int, _ offset: Int, text: Int? = nil, into records: inout [Record]
  ) {
    guard let draft = open else {
      counts.skippedLines += 1
      return
    }
    if draft.record.lineCount >= RecordReader.maximumRecordLines
      || end - draft.record.start > RecordReader.maximumRecordBytes
    {
      return begin(Draft(start: start, end: end), offset, bytes, into: &records)
    }
    counts.continuation += 1
    open?.record.lineCount += 1
    open?.record.end = end
    let text = text ?? start
    guard text < end, draft.isInTraceback || !hasDated || bytes[text] == UInt8(ascii: "T") else { return }
    // The exception's own line, not indented, is the last of a traceback.
    if Continuation.opensTraceback(bytes, text, end) {
      open?.isInTraceback = true
    } else if draft.isInTraceback, !Continuation.looksLike(bytes, text, end) {
      open?.isInTraceback = false
    }
  }

  mutating func close(_ bytes: [UInt8], into records: inout [Record]) {
    guard var draft = open else { return }
    if draft.row >= 0 {
      switch lines.table.rows[draft.row].continuation {
      case .paragraph, .fields: _ = lines.unwrap(bytes, &draft)
      case .block: draft.record.message = draft.record.message.lowerBound..<draft.record.end
      default: break
      }
    }
    usage.count(draft)
    records.append(draft.record)
    open = nil
  }
}
