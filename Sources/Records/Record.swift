package import Events

/// One log record: where it stands in the buffer, and what its prefix says. Plain numbers, no strings.
///
/// All ranges are indices into the `[UInt8]` handed to `RecordReader.read`, which must be shorter than 4 GiB.
package struct Record: Sendable, Hashable {
  /// The `time` of a record that has none.
  package static let undated = Int64.min

  /// The first byte of the record's first line.
  package var start: Int
  /// Behind its last byte, without the last newline and carriage return.
  package var end: Int
  /// The number of its first physical line, from 1.
  package var line: Int
  /// How many physical lines it spans.
  package var lineCount: Int
  /// Bytes of the decompressed stream before `start`.
  package var offset: Int
  /// Nanoseconds since 1970 in UTC, or `undated`. Without a zone (`!isZoned`) it is civil time read as if it were UTC.
  package var time: Int64
  private var messageSlice: Slice
  private var hostSlice = Slice.none
  private var serviceSlice = Slice.none
  private var peerSlice = Slice.none
  /// Whether the stamp names its zone.
  package var isZoned = false
  /// Whether `message` holds JSON escapes: `JSONText.unescape` before matching or showing it.
  package var isEscaped = false
  /// The level it claims, on the scale of all systems; nil where it claims none.
  package var level: Level?
  /// The outcome of a request, for the records of access logs.
  package var exchange: Exchange?

  package init(start: Int, end: Int, line: Int = 1, offset: Int = 0) {
    self.start = start
    self.end = end
    self.line = line
    self.lineCount = 1
    self.offset = offset
    self.time = Record.undated
    self.messageSlice = Slice(start, end)
  }

  /// The text behind stamp, level and process, of the first line only unless the format marks where a longer one ends.
  /// For JSON the raw value, escapes and all.
  package var message: Range<Int> {
    get { Int(messageSlice.lower)..<Int(messageSlice.upper) }
    set { messageSlice = Slice(newValue) }
  }

  /// The machine, as the record names it.
  package var host: Range<Int>? {
    get { hostSlice.range }
    set { hostSlice = Slice(newValue) }
  }

  /// The program or unit, as the record names it: a syslog tag, a journal identifier.
  package var service: Range<Int>? {
    get { serviceSlice.range }
    set { serviceSlice = Slice(newValue) }
  }

  /// The other side, as a field of its own names it: an address and a port.
  package var peer: Range<Int>? {
    get { peerSlice.range }
    set { peerSlice = Slice(newValue) }
  }

  /// Whether it has a time.
  package var isDated: Bool { time != Record.undated }

  /// Forgets all, and stands for `start..<end`. Cheaper than a new record: what `exchange` held is not written over.
  @inline(__always)
  mutating func begin(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
    lineCount = 1
    time = Record.undated
    messageSlice = Slice(start, end)
    hostSlice = .none
    serviceSlice = .none
    peerSlice = .none
    isZoned = false
    isEscaped = false
    level = nil
    if exchange != nil { exchange = nil }
  }

  /// Moves all ranges by `distance`, for bytes that the caller moved.
  mutating func shift(by distance: Int) {
    start += distance
    end += distance
    messageSlice.shift(by: distance)
    hostSlice.shift(by: distance)
    serviceSlice.shift(by: distance)
    peerSlice.shift(by: distance)
    exchange?.shift(by: distance)
  }
}
