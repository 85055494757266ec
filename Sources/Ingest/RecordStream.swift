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
        compressed: stream.gzipHeaderSeconds.map { Instant(seconds: $0) }))
  }

  var encodedBytes: Int { stream.encodedBytes }
  var format: String { reader.format }
  var counts: LineCounts { reader.counts }
  var hasGuessedDates: Bool { reader.hasGuessedDates }

  /// Moves to the next window that holds at least one whole record; false at the end of the input.
  mutating func advance() -> Bool {
    records.removeAll(keepingCapacity: true)
    while records.isEmpty {
      if ended && consumed >= buffer.count { return false }
      if consumed > 0 {
        buffer.removeSubrange(0..<consumed)
        consumed = 0
      }
      if !ended { fill() }
      consumed = reader.read(buffer, 0..<buffer.count, isEnd: ended, into: &records)
      if ended && records.isEmpty { return false }
    }
    return true
  }

  private mutating func fill() {
    if decodedBytes > 0 { return fill(windowBytes) }
    // Whatever the window, the same first bytes tell whether it is a log.
    fill(max(windowBytes, BinaryContent.head))
    binaryContent = BinaryContent.name(of: buffer)
    reader.look(ahead: buffer, 0..<min(buffer.count, BinaryContent.head))
  }

  private mutating func fill(_ count: Int) {
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
