import Codecs
import Events
import Records

/// One input as windows of whole records: opens, decompresses, cuts.
///
/// The buffer holds one window and the unfinished record at its end; it grows only for a record that does not fit, and
/// records are bounded by `RecordReader`.
struct RecordStream: ~Copyable {
  private(set) var buffer: [UInt8] = []
  /// The whole records of the current window, as offsets into `buffer`.
  private(set) var records: [Record] = []
  /// Damage met so far; reading ended there.
  private(set) var problem: Problem?
  /// What the input is where it is no log; known once `advance` was called.
  private(set) var binaryContent: String?
  private(set) var decodedBytes = 0
  private var stream: DecodedStream
  private var reader: RecordReader
  private let name: String
  private let windowBytes: Int
  /// Set for a text in UTF-16, with what was read of it and is not in `buffer` yet.
  private var wideText: UTF16Text?
  private var encoded: [UInt8] = []
  /// Bytes of that file that became what was in `buffer` before.
  private var passedBytes = 0
  private var consumed = 0
  private var ended = false

  init(_ input: Input, plan: Plan) throws(CodecError) {
    self.init(OpenInput(input: input, stream: try input.open()), plan: plan)
  }

  init(_ open: consuming OpenInput, plan: Plan) {
    let input = open.input
    name = input.name
    windowBytes = max(1, plan.windowBytes)
    stream = open.stream
    reader = RecordReader(
      source: SourceHint(
        path: input.name, latest: input.modified ?? plan.now,
        compressed: stream.gzipHeaderSeconds.map { Instant(seconds: $0) },
        zone: ZoneTable.region))
  }

  var encodedBytes: Int { stream.encodedBytes }
  /// The names of the formats found, the most frequent first.
  var format: String { stream.codec == .journal ? "systemd journal" : reader.format }
  var counts: LineCounts { reader.counts }
  var hasGuessedDates: Bool { reader.hasGuessedDates }
  var hasAmbiguousZone: Bool { reader.hasAmbiguousZone }
  var turn: Instant? { reader.turn }
  var clockSteps: [ClockStep] { reader.clockSteps }

  /// Moves to the next window that holds at least one whole record; false at the end of the input.
  mutating func advance() -> Bool {
    records.removeAll(keepingCapacity: true)
    while records.isEmpty {
      if ended && consumed >= buffer.count { return false }
      if consumed > 0 {
        if wideText != nil { passedBytes += UTF16Text.fileBytes(of: buffer, 0..<consumed) }
        buffer.removeSubrange(0..<consumed)
        consumed = 0
      }
      if !ended { fill() }
      consumed = reader.read(buffer, 0..<buffer.count, isEnd: ended, into: &records)
      if ended && records.isEmpty { return false }
    }
    if wideText != nil { placeInFile() }
    return true
  }

  /// Has the records say where they stand in the file, not in the text made of it.
  private mutating func placeInFile() {
    var place = 0
    var offset = passedBytes
    for index in records.indices {
      offset += UTF16Text.fileBytes(of: buffer, place..<records[index].start)
      place = records[index].start
      records[index].offset = offset
    }
  }

  private mutating func fill() {
    if decodedBytes > 0 { return fill(windowBytes) }
    // Whatever the window, the same first bytes tell whether it is a log.
    fill(max(windowBytes, BinaryContent.head))
    if let order = UTF16Text.order(of: Array(buffer.prefix(BinaryContent.head))) { takeWide(order) }
    binaryContent = BinaryContent.name(of: buffer)
    // Two bytes of UTF-16 make one of text, or more.
    let ahead = wideText == nil ? BinaryContent.head : BinaryContent.head / 2 - 1
    reader.look(ahead: buffer, 0..<min(buffer.count, ahead))
  }

  /// Turns what was read into UTF-8 if that is a text.
  private mutating func takeWide(_ order: UTF16Text.Order) {
    var text: [UInt8] = []
    var wide = UTF16Text(order)
    wide.decode(buffer, isEnd: ended, into: &text)
    guard BinaryContent.name(of: Array(text.prefix(BinaryContent.head / 2 - 1))) == nil else { return }
    wideText = wide
    buffer = text
  }

  private mutating func fill(_ count: Int) {
    guard wideText != nil else { return read(count) }
    // The text changes places with what it is made of, so that one function reads both.
    swap(&buffer, &encoded)
    buffer.removeAll(keepingCapacity: true)
    read(count)
    swap(&buffer, &encoded)
    wideText?.decode(encoded, isEnd: ended, into: &buffer)
  }

  private mutating func read(_ count: Int) {
    let wanted = buffer.count + count
    while buffer.count < wanted {
      do {
        let count = try stream.read(into: &buffer, upTo: wanted - buffer.count)
        decodedBytes += count
        if count == 0 {
          ended = true
          return
        }
      } catch {
        ended = true
        problem = Problem(source: name, kind: Problem.Kind(error), detail: error.detail, offset: decodedBytes)
        return
      }
    }
  }
}
