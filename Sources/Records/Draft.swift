import Events

/// A record in the making, with what is needed to decide how it goes on.
struct Draft: Sendable {
  var record: Record
  /// The request so far; it becomes the record's when the whole line fits.
  private(set) var exchange = Exchange()
  private(set) var hasExchange = false
  /// The process as the record names it, to fold DETAIL lines into their ERROR.
  var pid = Slice.none
  /// The cursor of a journal entry.
  var cursor = Slice.none
  /// Whether the stamp is finer than a second.
  var hasFraction = false
  /// Whether the record's time is one of the day, still to be dated.
  var isClock = false
  /// Nanoseconds since the kernel started; -1 where the record does not say.
  var uptime: Int64 = -1
  /// Whether this is more of the record before: a PostgreSQL DETAIL.
  var isDetail = false
  /// Whether the record inside the message has a time of its own.
  var isInnerDated = false
  /// The time that the wrapper says, whatever the record inside does.
  var wrapperTime = Record.undated
  /// Whether the wrapper says that the line goes on in its next one.
  var isPartial = false
  /// Whether the time is when a proxy accepted the request, to which its duration is due.
  var wasAccepted = false
  /// Whether a quoted field is still open at the end of the line.
  var hasOpenQuote = false
  /// Whether the lines so far end within a Python traceback, whose last line is not indented.
  var isInTraceback = false
  /// The row of `Format.all` that it fits, and the row its message fits; -1 for none.
  var row = -1
  var innerRow = -1

  init(start: Int, end: Int) { record = Record(start: start, end: end) }

  /// Forgets what an attempt left behind.
  @inline(__always)
  mutating func begin(_ start: Int, _ end: Int) {
    record.begin(start, end)
    if hasExchange {
      exchange = Exchange()
      hasExchange = false
    }
    pid = .none
    cursor = .none
    hasFraction = false
    isClock = false
    uptime = -1
    isDetail = false
    isInnerDated = false
    wrapperTime = Record.undated
    isPartial = false
    wasAccepted = false
    hasOpenQuote = false
    isInTraceback = false
    row = -1
    innerRow = -1
  }

  @inline(__always)
  mutating func take(_ stamp: Stamp) {
    record.time = stamp.time
    record.isZoned = stamp.isZoned
    hasFraction = stamp.hasFraction
    isClock = stamp.isClock
  }

  @inline(__always)
  mutating func take(_ meaning: LevelWord.Meaning) {
    if let level = meaning.level { record.level = level }
    if meaning == .more || meaning == .detail { isDetail = true }
  }

  @inline(__always)
  mutating func withExchange(_ change: (inout Exchange) -> Void) {
    hasExchange = true
    change(&exchange)
  }

  /// Gives the record its request: the line fits.
  @inline(__always)
  mutating func keepExchange() {
    if hasExchange { record.exchange = exchange }
  }

  /// Takes over `other`, a line that fits its format, as far as the lines behind it need it.
  @inline(__always)
  mutating func open(_ other: Draft) {
    record = other.record
    pid = other.pid
    cursor = other.cursor
    hasFraction = other.hasFraction
    row = other.row
    innerRow = other.innerRow
    isInnerDated = other.isInnerDated
    wrapperTime = other.wrapperTime
    isPartial = other.isPartial
    hasOpenQuote = other.hasOpenQuote
    isInTraceback = other.isInTraceback
  }

  mutating func shift(by distance: Int) {
    record.shift(by: distance)
    pid.shift(by: distance)
    cursor.shift(by: distance)
  }

  /// Takes what the record inside the message says. Host and service are the wrapper's where it names them.
  mutating func merge(_ inner: Draft) {
    innerRow = inner.innerRow
    wrapperTime = record.time
    if let level = inner.record.level { record.level = level }
    record.message = inner.record.message
    record.isEscaped = record.isEscaped || inner.record.isEscaped
    if record.host == nil { record.host = inner.record.host }
    if record.service == nil { record.service = inner.record.service }
    if record.peer == nil { record.peer = inner.record.peer }
    if pid.isNone { pid = inner.pid }
    if inner.record.exchange != nil { record.exchange = inner.record.exchange }
    isDetail = isDetail || inner.isDetail
    isPartial = isPartial || inner.isPartial
    mergeTime(inner)
  }

  /// The wrapper's time stays, unless the inner one is finer, or a value under its name, and agrees with it but for a
  /// zone's difference, or names its zone where the wrapper does not.
  private mutating func mergeTime(_ inner: Draft) {
    let (time, innerTime) = (record.time, inner.record.time)
    guard inner.record.isDated else { return }
    isInnerDated = true
    guard record.isDated else {
      record.time = innerTime
      record.isZoned = inner.record.isZoned
      hasFraction = inner.hasFraction
      isClock = inner.isClock
      return
    }
    let apart = time.subtractingReportingOverflow(innerTime)
    guard !apart.overflow, apart.partialValue.magnitude < 26 * Draft.hour else { return }
    if inner.record.isZoned, !record.isZoned {
      record.time = innerTime
      record.isZoned = true
      hasFraction = inner.hasFraction
    } else if inner.hasFraction, !hasFraction || FormatTable.shared.rows[inner.innerRow].traits.contains(.structured) {
      let quarter = Int64(Draft.hour / 4)
      let quarters = (apart.partialValue + (apart.partialValue < 0 ? -quarter / 2 : quarter / 2)) / quarter
      let moved = innerTime + quarters * quarter
      guard (time - moved).magnitude <= 5_000_000_000 else { return }
      record.time = moved
      hasFraction = true
    }
  }

  private static let hour: UInt64 = 3_600_000_000_000
}
