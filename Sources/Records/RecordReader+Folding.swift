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
        if FormatTable.shared.rows[draft.row].traits.contains(.columns) {
          isGreenwich = true
          lines.declare(bytes, draft.record.message)
        }
        // Behind a header's date, columns may have times of day alone.
        if draft.record.isDated { clock.note(draft.record.time) }
        counts.skippedLines += 1
        return
      }
      let message = draft.record.message
      if isOpen, isMore(bytes) {
        open.isPartial = draft.isPartial
        fold(bytes, start, end, offset, text: message.lowerBound, into: &records)
        if opensBelow, open.record.lineCount == 2, draft.innerRow >= 0 {
          open.record.level = draft.record.level
          open.record.message = message
        }
        return
      }
      draft.isInTraceback = Continuation.opensTraceback(bytes, message.lowerBound, message.upperBound)
    } else {
      if isOpen, hasDated || isClaimed || open.isInTraceback || Continuation.looksLike(bytes, head, end) {
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
    let text = Colour.behind(bytes, start, end, isEscaped: false)
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
    case .secondLine where open.record.lineCount == 1 && LineReader.saysLevel(bytes, text, end):
      fold(bytes, start, end, offset, into: &records)
      if open.record.lineCount == 2 { lines.readSecond(bytes, text, end, into: &open) }
      return true
    case .block(let stop) where text < end && bytes[text] != stop:
      if !open.record.isDated {
        lines.readStatementTime(bytes, start, end, into: &open)
        if open.record.isDated { noteDated() }
      }
      fold(bytes, start, end, offset, into: &records)
      return true
    case .section where start == end || !bytes[start].isDigit:
      fold(bytes, start, end, offset, into: &records)
      if start == end { close(bytes, into: &records) }
      return true
    case .entry where !lines.opens(open.row, bytes, text, end):
      fold(bytes, start, end, offset, into: &records)
      return true
    case .object where start < end && bytes[start] != UInt8(ascii: "{"):
      fold(bytes, start, end, offset, into: &records)
      if bytes[start] == 0x7D || bytes[end - 1] == 0x7D && !bytes[start].isBlank { close(bytes, into: &records) }
      return true
    default: return false
    }
  }

  private mutating func takeField(
    _ bytes: [UInt8], _ start: Int, _ end: Int, _ offset: Int, into records: inout [Record]
  ) -> Bool {
    let entry = open.record.start
    fold(bytes, start, end, offset, into: &records)
    // A line for which the entry has no room is a record of its own.
    guard open.record.start == entry else { return true }
    let wasDated = open.record.isDated
    lines.readField(bytes, start, end, value: nil, into: &open)
    if !wasDated, open.record.isDated { noteDated() }
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
    let row = FormatTable.shared.rows[draft.row]
    if row.traits.contains(.second) { return isClaimed && open.record.lineCount == 1 }
    if row.isReadWhole { return false }
    if !draft.record.isDated, hasDated, !row.traits.contains(.wraps), !lines.isUsual(draft.row) { return true }
    guard draft.row == open.row else { return false }
    if draft.isDetail, FormatTable.shared.rows[draft.innerRow < 0 ? draft.row : draft.innerRow].continuation == .details
    {
      return isSame(draft.pid, open.pid, bytes)
    }
    if open.isPartial { return true }
    if opensBelow, open.record.lineCount == 1 {
      return isSame(Slice(draft.record.service), Slice(open.record.service), bytes)
    }
    let isUnknownInside =
      draft.innerRow < 0 || (FormatTable.shared.rows[draft.innerRow].traits.contains(.undated) && isMoreInside)
    guard isUnknownInside, !row.traits.isDisjoint(with: [.wraps, .mayWrap]) else { return false }
    // The open record's process may be one that only the message names.
    guard draft.pid.isNone || isSame(draft.pid, open.pid, bytes),
      isSame(Slice(draft.record.service), Slice(open.record.service), bytes)
    else { return false }
    let message = draft.record.message
    if open.isInTraceback || isMoreInside { return true }
    return !message.isEmpty && !Continuation.isIndentedTag(bytes, message.lowerBound, message.upperBound)
      && Continuation.looksLike(bytes, message.lowerBound, message.upperBound)
  }

  /// Whether the open record wraps one that says its level on its second line.
  private var opensBelow: Bool {
    open.innerRow >= 0 && FormatTable.shared.rows[open.innerRow].continuation == .secondLine
  }

  /// Whether the draft, a wrapper around no known format, goes on with what the open one wraps: a record with a time of
  /// its own, as all of that stream then have, written within the same second.
  private var isMoreInside: Bool {
    guard open.isInnerDated, open.innerRow >= 0, open.record.exchange == nil,
      !FormatTable.shared.rows[open.innerRow].traits.contains(.structured)
    else { return false }
    guard open.wrapperTime != Record.undated, draft.record.isDated else { return true }
    let apart = draft.record.time.subtractingReportingOverflow(open.wrapperTime)
    return !apart.overflow && apart.partialValue.magnitude < 1_000_000_000
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
    if draft.uptime >= 0, let time = kernelClock.time(draft.uptime, bytes, draft.record.message) {
      draft.record.time = time
      draft.record.isZoned = true
    }
    if draft.record.isDated {
      if draft.isClock { draft.record.time = clock.date(draft.record.time) } else { clock.note(draft.record.time) }
      draft.record.isZoned = draft.record.isZoned || isGreenwich
      if !draft.record.isZoned { draft.record.time = repeatedHour.continuous(draft.record.time) }
      hasDated = true
      counts.records += 1
    } else {
      counts.undated += 1
    }
    isClaimed = false
    if draft.row >= 0 {
      let continuation = FormatTable.shared.rows[draft.row].continuation
      // What stands in for the message of an entry is its cursor.
      if continuation == .paragraph || continuation == .fields { draft.cursor = Slice(draft.record.message) }
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
      case .block, .section: open.record.message = open.record.message.lowerBound..<open.record.end
      case .object where open.record.lineCount > 1:
        let wasDated = open.record.isDated
        lines.readWhole(bytes, into: &open)
        if !wasDated, open.record.isDated { noteDated() }
      default: break
      }
      if FormatTable.shared.rows[open.row].isReadWhole {
        let wasDated = open.record.isDated
        lines.readEntry(bytes, into: &open)
        if !wasDated, open.record.isDated { noteDated() }
      }
    }
    if let cursor = open.cursor.range {
      journalClock.note(bytes, cursor, line: open.record.line, offset: open.record.offset)
    }
    usage.count(open)
    records.append(open.record)
    isOpen = false
  }
}
