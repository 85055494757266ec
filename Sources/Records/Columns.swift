import Events

/// What stands in which column, as a header says it: `#Fields: date time cs-method …` of W3C's extended log format, which
/// IIS, Exchange, CloudFront and others write (https://www.w3.org/TR/WD-logfile.html), or `#fields ts uid …` of Zeek
/// (https://docs.zeek.org/en/master/log-formats.html). A later header replaces an earlier one.
struct Columns: Sendable {
  private enum Kind: UInt8 {
    case date = 1, time, moment
    case status, method, path, client, duration, host

    private static let table = WordTable(
      [
        (Kind.date, "date gmtdate"), (.time, "time gmttime"),
        (.moment, "date-time datetime timestamp x-timestamp gmt-date-time utc-date-time ts"),
        (.status, "sc-status"), (.method, "cs-method"), (.path, "cs-uri-stem cs-uri-path"), (.client, "c-ip"),
        (.duration, "time-taken"), (.host, "s-computername server-hostname"),
      ].flatMap { kind, list in list.split(separator: " ").map { (String($0), kind.rawValue) } })

    init?(_ bytes: [UInt8], _ from: Int, _ to: Int) { self.init(rawValue: Kind.table.value(bytes, from, to)) }
  }

  /// One for each column, nil for those of no interest; empty where no header said.
  private var kinds: [Kind?] = []
  /// What parts columns: a comma where the header has one, else a tab or a run of blanks.
  private var isCommaSeparated = false
  /// No column behind this one is of interest.
  private var count = 0

  var areDeclared: Bool { count > 0 }

  /// Takes the names in `bytes[range]`, the text of a header. Without a time among them nothing is declared.
  mutating func declare(_ bytes: [UInt8], _ range: Range<Int>) {
    kinds = []
    isCommaSeparated = bytes.first(44, from: range.lowerBound, to: range.upperBound) < range.upperBound
    var i = range.lowerBound
    while i < range.upperBound {
      let from = i
      while i < range.upperBound, !bytes[i].isBlank, bytes[i] != 44 { i += 1 }
      if i > from { kinds.append(Kind(bytes, from, i)) }
      i += 1
    }
    let isTimed = kinds.contains(.time) || kinds.contains(.moment)
    count = isTimed ? (kinds.lastIndex { $0 != nil } ?? -1) + 1 : 0
  }

  /// Reads the line `bytes[start..<end]`; false where its columns hold no time.
  func read(_ bytes: [UInt8], _ start: Int, _ end: Int, _ stamps: inout StampReader, _ draft: inout Draft) -> Bool {
    var cursor = start
    var midnight: Int64?
    for kind in kinds[..<count] {
      guard cursor < end else { break }
      let column = next(bytes, &cursor, end)
      switch kind {
      case .date, .time, .moment:
        let kinds: StampLayout.Kind = kind == .date ? .date : kind == .time ? .clock : [.dated, .epoch]
        guard
          let stamp = stamps.read(bytes, at: column.lowerBound, before: column.upperBound, kinds: kinds, isNested: true)
        else { return false }
        if kind == .date { midnight = stamp.time } else { draft.take(stamp) }
      case .host: draft.record.host = column
      case let kind?: take(kind, bytes, column, &draft)
      case nil: break
      }
    }
    guard draft.record.isDated else { return false }
    if draft.isClock, let midnight {
      draft.record.time += midnight
      draft.isClock = false
    }
    draft.record.message = start..<end
    return true
  }

  /// The column at the cursor, without its quotes, which may hold separators.
  private func next(_ bytes: [UInt8], _ cursor: inout Int, _ end: Int) -> Range<Int> {
    let from = cursor
    if bytes[from] == 34 {
      let close = bytes.first(34, from: from + 1, to: end)
      cursor = close
    }
    while cursor < end, isCommaSeparated ? bytes[cursor] != 44 : !bytes[cursor].isBlank { cursor += 1 }
    let isQuoted = bytes[from] == 34 && cursor > from + 1 && bytes[cursor - 1] == 34
    let column = isQuoted ? from + 1..<cursor - 1 : from..<cursor
    if cursor < end { cursor += 1 }
    if !isCommaSeparated { while cursor < end, bytes[cursor] == 32 { cursor += 1 } }
    return column
  }

  private func take(_ kind: Kind, _ bytes: [UInt8], _ column: Range<Int>, _ draft: inout Draft) {
    guard column.count > 1 || column.count == 1 && bytes[column.lowerBound] != 45 else { return }
    draft.withExchange {
      switch kind {
      case .status:
        let (number, end) = bytes.number(at: column.lowerBound, before: column.upperBound)
        if end == column.upperBound, (100...599).contains(number) { $0.status = UInt16(number) }
      case .method: $0.method = column
      case .path: $0.path = column
      case .client: $0.client = column
      default:
        // Seconds by the standard and with a point; IIS writes whole milliseconds.
        let isSeconds = bytes.first(46, from: column.lowerBound, to: column.upperBound) < column.upperBound
        $0.durationMicroseconds = Number.microseconds(
          bytes, column.lowerBound, column.upperBound, unit: isSeconds ? 1_000_000 : 1_000)
      }
    }
  }
}
