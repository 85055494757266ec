import Events

/// Reads one line by the rows of the format table: which format is it, and what does its prefix say?
///
/// Two rows are remembered for whole lines and two for what stands inside them, so that a source of one or two formats
/// costs one attempt a line; mixed sources cost a search. What is remembered depends on the lines before only, never on
/// how the stream was cut.
struct LineReader: Sendable {
  var stamps: StampReader
  private var outer = Lock()
  private var nested = Lock()
  /// What the last header said.
  private var columns = Columns()

  /// Which rows fitted lately.
  private struct Lock: Sendable {
    var first = -1
    var second = -1
    /// How much more often the second fits than the first.
    var doubt = 0
    var vagueHits = 0

    /// Every line at first, later every sixteenth, that only a vague row fits is shown to all rows again.
    mutating func isVagueEnough() -> Bool {
      vagueHits &+= 1
      return vagueHits > 64 && vagueHits & 15 != 0
    }
  }

  /// Whether the source's usual row is one that is taken for want of a better one.
  private var isLastResort: Bool {
    outer.first >= 0 && FormatTable.shared.rows[outer.first].traits.contains(.lastResort)
  }

  init(hint: SourceHint) {
    stamps = StampReader(yearLimit: hint.yearLimit, zone: hint.zone)
  }

  /// Whether lines of the row are what this source mostly holds.
  func isUsual(_ row: Int) -> Bool { row == outer.first }

  /// Takes the names of the columns below from a header's text.
  mutating func declare(_ bytes: [UInt8], _ range: Range<Int>) { columns.declare(bytes, range) }

  /// What the line `bytes[start..<end]` says; false where no format fits. Rows without a time are not tried once the
  /// source is known to have times (`hasDated`).
  mutating func read(
    _ bytes: [UInt8], _ start: Int, _ end: Int, hasDated: Bool, into draft: inout Draft, _ inner: inout Draft
  ) -> Bool {
    if columns.areDeclared, bytes[start] != UInt8(ascii: "#"), readColumns(bytes, start, end, into: &draft) {
      return true
    }
    let head = LineHead(bytes, start, end)
    if outer.first >= 0, attempt(outer.first, head, bytes, start, end, into: &draft, &inner) {
      outer.doubt = 0
      return true
    }
    if outer.second >= 0, attempt(outer.second, head, bytes, start, end, into: &draft, &inner) {
      prefer(outer.second, in: &outer)
      return true
    }
    let hasDated = hasDated && !isLastResort
    var next = hasDated ? FormatTable.shared.dated.first[head.index] : FormatTable.shared.outer.first[head.index]
    let last =
      hasDated ? FormatTable.shared.dated.first[head.index + 1] : FormatTable.shared.outer.first[head.index + 1]
    while next < last {
      let row = hasDated ? FormatTable.shared.dated.rows[next] : FormatTable.shared.outer.rows[next]
      if FormatTable.shared.mayOpen(row, with: bytes[start]), run(row, bytes, start, end, into: &draft, &inner) {
        remember(row, in: &outer)
        return true
      }
      next &+= 1
    }
    return false
  }

  private mutating func readColumns(_ bytes: [UInt8], _ start: Int, _ end: Int, into draft: inout Draft) -> Bool {
    draft.begin(start, end)
    guard columns.read(bytes, start, end, &stamps, &draft) else { return false }
    draft.row = FormatTable.shared.declared
    draft.keepExchange()
    return true
  }

  /// Reads what stands in the message of a record that is complete.
  mutating func unwrap(_ bytes: [UInt8], _ draft: inout Draft, _ inner: inout Draft) -> Bool {
    let message = draft.record.message
    guard !message.isEmpty else { return false }
    guard
      match(
        bytes, message.lowerBound, message.upperBound, isEscaped: draft.record.isEscaped, layers: LineReader.layers,
        into: &inner)
        || draft.isPartial && readPiece(bytes, message, isEscaped: draft.record.isEscaped, into: &inner)
    else { return false }
    draft.merge(inner)
    return true
  }

  /// How many wrappers may stand in one: a compose prefix, JSON, and a line of text in its message.
  private static let layers = 2

  /// Reads what the first piece of an object says that goes on in the next line.
  private mutating func readPiece(
    _ bytes: [UInt8], _ range: Range<Int>, isEscaped: Bool, into draft: inout Draft
  ) -> Bool {
    guard bytes[range.lowerBound] == UInt8(ascii: "{") else { return false }
    draft.begin(range.lowerBound, range.upperBound)
    var line = Line(start: range.lowerBound, end: range.upperBound, isNested: true, isEscaped: isEscaped)
    guard line.readPieceOfJSON(bytes, &stamps, &draft) else { return false }
    draft.innerRow = FormatTable.shared.json
    return true
  }

  private mutating func match(
    _ bytes: [UInt8], _ start: Int, _ end: Int, isEscaped: Bool, layers: Int, into draft: inout Draft
  ) -> Bool {
    let start = Colour.behind(bytes, start, end, isEscaped: isEscaped)
    guard start < end else { return false }
    let head = LineHead(bytes, start, end)
    if nested.first >= 0, attemptNested(nested.first, head, bytes, start, end, isEscaped, layers, into: &draft) {
      nested.doubt = 0
      return true
    }
    if nested.second >= 0, attemptNested(nested.second, head, bytes, start, end, isEscaped, layers, into: &draft) {
      prefer(nested.second, in: &nested)
      return true
    }
    for next in FormatTable.shared.nested.first[head.index]..<FormatTable.shared.nested.first[head.index + 1]
    where FormatTable.shared.mayOpen(FormatTable.shared.nested.rows[next], with: bytes[start]) {
      let row = FormatTable.shared.nested.rows[next]
      guard runNested(row, bytes, start, end, isEscaped, layers, into: &draft) else { continue }
      remember(row, in: &nested)
      return true
    }
    return false
  }

  /// A remembered row; a vague one only when it is not time to look for a better one.
  private mutating func attempt(
    _ row: Int, _ head: LineHead, _ bytes: [UInt8], _ start: Int, _ end: Int, into draft: inout Draft,
    _ inner: inout Draft
  ) -> Bool {
    guard FormatTable.shared.rows[row].heads.contains(head) else { return false }
    if FormatTable.shared.rows[row].traits.contains(.vague), !outer.isVagueEnough() { return false }
    return run(row, bytes, start, end, into: &draft, &inner)
  }

  private mutating func attemptNested(
    _ row: Int, _ head: LineHead, _ bytes: [UInt8], _ start: Int, _ end: Int, _ isEscaped: Bool,
    _ layers: Int, into draft: inout Draft
  ) -> Bool {
    guard FormatTable.shared.rows[row].heads.contains(head) else { return false }
    if FormatTable.shared.rows[row].traits.contains(.vague), !nested.isVagueEnough() { return false }
    return runNested(row, bytes, start, end, isEscaped, layers, into: &draft)
  }

  private func prefer(_ row: Int, in lock: inout Lock) {
    lock.doubt += 1
    guard lock.doubt >= 8 else { return }
    (lock.first, lock.second) = (lock.second, lock.first)
    lock.doubt = 0
  }

  private func remember(_ row: Int, in lock: inout Lock) {
    if lock.first < 0 || lock.first == row {
      lock.first = row
    } else if FormatTable.shared.rows[lock.first].traits.contains(.vague),
      !FormatTable.shared.rows[row].traits.contains(.vague)
    {
      (lock.first, lock.second) = (row, lock.first)
    } else {
      lock.second = row
    }
  }

  private mutating func run(
    _ row: Int, _ bytes: [UInt8], _ start: Int, _ end: Int, into draft: inout Draft, _ inner: inout Draft
  ) -> Bool {
    draft.begin(start, end)
    let steps = FormatTable.shared.rows[row]
    var line = Line(start: start, end: end, isNested: false, isEscaped: false)
    guard line.run(bytes, FormatTable.shared.program, steps.from, steps.to, &stamps, &draft) else { return false }
    draft.row = row
    draft.keepExchange()
    guard !steps.traits.isDisjoint(with: [.wraps, .mayWrap]) else { return true }
    if steps.traits.contains(.mayWrap), draft.record.level != nil, draft.record.service == nil { return true }
    let isDated = draft.record.isDated
    let isUnwrapped = unwrap(bytes, &draft, &inner)
    guard steps.traits.contains(.needsInner) else { return true }
    guard isUnwrapped else { return isUsual(row) }
    return !isDated || draft.isInnerDated || FormatTable.shared.rows[draft.innerRow].traits.contains(.structured)
  }

  private mutating func runNested(
    _ row: Int, _ bytes: [UInt8], _ start: Int, _ end: Int, _ isEscaped: Bool, _ layers: Int, into draft: inout Draft
  ) -> Bool {
    draft.begin(start, end)
    let steps = FormatTable.shared.rows[row]
    var line = Line(start: start, end: end, isNested: true, isEscaped: isEscaped)
    guard line.run(bytes, FormatTable.shared.program, steps.from, steps.to, &stamps, &draft) else { return false }
    draft.innerRow = row
    draft.keepExchange()
    guard layers > 1, steps.traits.contains(.wraps) || steps.traits.contains(.mayWrap) && draft.record.level == nil
    else { return true }
    let message = draft.record.message
    guard !message.isEmpty else { return true }
    var innermost = Draft(start: message.lowerBound, end: message.upperBound)
    if match(
      bytes, message.lowerBound, message.upperBound, isEscaped: draft.record.isEscaped, layers: layers - 1,
      into: &innermost)
    {
      draft.merge(innermost)
    }
    return true
  }

  /// Whether a line begins as the second of java.util.logging does: with a level in any language, and a colon.
  static func saysLevel(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    var i = start
    while i < end, bytes[i].isLetter || bytes[i] >= 0x80 { i += 1 }
    return i > start + 2 && i + 1 < end && bytes[i] == 58 && bytes[i + 1] == 32
  }

  /// Reads the second line of a record that says its level there: `SEVERE: message`.
  func readSecond(_ bytes: [UInt8], _ start: Int, _ end: Int, into draft: inout Draft) {
    let colon = bytes.first(58, from: start, to: Swift.min(end, start + 16))
    let meaning = LevelWord.meaning(bytes, start, colon)
    guard meaning.level != nil, colon < end else { return }
    draft.take(meaning)
    draft.record.message = Swift.min(colon + 2, end)..<end
  }

  /// Reads an object whose lines are all there. What its first line said stays, should the rest make no sense.
  mutating func readWhole(_ bytes: [UInt8], into draft: inout Draft) {
    var whole = draft
    whole.begin(draft.record.start, draft.record.end)
    var line = Line(start: draft.record.start, end: draft.record.end, isNested: false, isEscaped: false)
    line.skipMark(bytes)
    guard line.cursor < line.end, line.readJSON(bytes, &stamps, &whole) else { return }
    whole.keepExchange()
    whole.row = draft.row
    whole.record.lineCount = draft.record.lineCount
    draft = whole
  }

  /// Whether the line opens a record of `row`, one that is read when all its lines are there.
  mutating func opens(_ row: Int, _ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    let table = FormatTable.shared
    guard start < end, table.mayOpen(row, with: bytes[start]) else { return false }
    var draft = Draft(start: start, end: end)
    var line = Line(start: start, end: end, isNested: false, isEscaped: false)
    return line.run(bytes, table.program, table.rows[row].from, table.rows[row].to, &stamps, &draft)
  }

  /// Reads all lines of an entry. What its first line said stays, should they make no sense.
  mutating func readEntry(_ bytes: [UInt8], into draft: inout Draft) {
    let row = FormatTable.shared.rows[draft.row]
    var whole = draft
    whole.begin(draft.record.start, draft.record.end)
    var line = Line(start: draft.record.start, end: draft.record.end, isNested: false, isEscaped: false)
    line.skipMark(bytes)
    guard line.run(bytes, FormatTable.shared.program, row.to, row.wholeTo, &stamps, &whole) else { return }
    var message = whole.record.message
    while let first = message.first, bytes[first].isBlank || bytes[first] == 10 || bytes[first] == 13 {
      message = first + 1..<message.upperBound
    }
    whole.record.message = message
    whole.row = draft.row
    whole.record.lineCount = draft.record.lineCount
    draft = whole
  }

  /// Dates a statement of MySQL's slow log that no header dates: `SET timestamp=1795356000;`
  /// (https://mariadb.com/docs/server/server-management/server-monitoring-logs/slow-query-log).
  mutating func readStatementTime(_ bytes: [UInt8], _ start: Int, _ end: Int, into draft: inout Draft) {
    guard bytes.holds(LineReader.statementTime, at: start, before: end),
      let stamp = stamps.read(
        bytes, at: start + LineReader.statementTime.count, before: end, kinds: .epoch, isNested: true)
    else { return }
    draft.take(stamp)
  }

  private static let statementTime = Array("SET timestamp=".utf8)

  /// Reads one field of a journal entry into its record.
  mutating func readField(_ bytes: [UInt8], _ start: Int, _ end: Int, value: Range<Int>?, into draft: inout Draft) {
    var line = Line(start: start, end: end, isNested: false, isEscaped: false)
    _ = line.readJournalField(bytes, value: value, &stamps, &draft)
  }
}
