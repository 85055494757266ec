import Events

/// One attempt to read a line by the steps of a layout.
struct Line {
  let start: Int
  let end: Int
  let isNested: Bool
  /// Whether the bytes stand in a JSON string, so that quotes wear a backslash.
  let isEscaped: Bool
  var cursor: Int

  @inline(__always)
  init(start: Int, end: Int, isNested: Bool, isEscaped: Bool) {
    self.start = start
    self.end = end
    self.isNested = isNested
    self.isEscaped = isEscaped
    cursor = start
  }

  /// Runs the steps `from..<to` of `program`; false, with an unspecified draft, where one does not fit.
  mutating func run(
    _ bytes: [UInt8], _ program: [Layout.Step], _ from: Int, _ to: Int, _ stamps: inout StampReader,
    _ draft: inout Draft
  ) -> Bool {
    var step = from
    while step < to {
      if cursor < end, bytes[cursor] == 0x1B || (isEscaped && bytes[cursor] == 0x5C) { skipColours(bytes) }
      switch program[step] {
      case .byte(let byte):
        if isEscaped, byte == 34, cursor < end, bytes[cursor] == 0x5C { cursor &+= 1 }
        guard cursor < end, bytes[cursor] == byte else { return false }
        cursor &+= 1
      case .blanks:
        guard skipBlanks(bytes) else { return false }
      case .gap:
        guard cursor < end, bytes[cursor].isBlank else {
          guard cursor == end else { return false }
          break
        }
        cursor &+= 1
      case .stamp(let kinds):
        guard let stamp = stamps.read(bytes, at: cursor, before: end, kinds: kinds, isNested: isNested) else {
          return false
        }
        draft.take(stamp)
        cursor = stamp.end
      case .word(let part, let stop):
        guard readWord(bytes, part, stop, &draft) else { return false }
      case .message:
        draft.record.message = cursor..<end
      case .option(let count):
        let saved = draft
        let before = cursor
        if !run(bytes, program, step &+ 1, step &+ 1 &+ count, &stamps, &draft) {
          draft = saved
          cursor = before
        }
        step &+= count
      default:
        guard readField(bytes, program[step], &stamps, &draft) else { return false }
      }
      step &+= 1
    }
    return true
  }

  /// Passes over a byte order mark.
  mutating func skipMark(_ bytes: [UInt8]) {
    cursor = Continuation.textStart(bytes, cursor, end, isFirst: true)
  }

  private mutating func skipColours(_ bytes: [UInt8]) {
    cursor = Colour.behind(bytes, cursor, end, isEscaped: isEscaped)
  }

  @inline(__always)
  private mutating func skipBlanks(_ bytes: [UInt8]) -> Bool {
    let before = cursor
    while cursor < end, bytes[cursor].isBlank { cursor &+= 1 }
    return cursor > before
  }

  private mutating func readWord(_ bytes: [UInt8], _ part: Layout.Part, _ stop: UInt8, _ draft: inout Draft) -> Bool {
    let from = cursor
    if stop == 0 {
      while cursor < end, !bytes[cursor].isBlank { cursor &+= 1 }
    } else {
      cursor = bytes.first(stop, from: cursor, to: Swift.min(end, cursor &+ 200))
      guard cursor < end, bytes[cursor] == stop else { return false }
    }
    guard cursor > from else { return false }
    switch part {
    case .none: break
    case .name: for i in from..<cursor where bytes[i].isBlank { return false }
    case .host:
      for i in from..<cursor where !bytes[i].isNameByte && bytes[i] != 58 && bytes[i] != 47 { return false }
      // A colon ends a program's name, but no host's, unless it is an address such as `fe80::`.
      guard bytes[cursor - 1] != 58 || cursor - from > 1 && bytes[cursor - 2] == 58 else { return false }
      guard LevelWord.meaning(bytes, from, cursor) == .none else { return false }
      draft.record.host = from..<cursor
    case .service: draft.record.service = from..<cursor
    case .container:
      // No colon stands in a container's name, but in a stamp before a bar.
      for i in from..<cursor where bytes[i] == 58 { return false }
      draft.record.service = from..<cursor
    case .pid: draft.pid = Slice(from, cursor)
    case .backend: draft.withExchange { $0.backend = from..<cursor }
    case .server: draft.withExchange { $0.server = from..<cursor }
    case .client: draft.withExchange { $0.client = from..<cursor }
    case .upstream: draft.withExchange { $0.upstream = from..<cursor }
    }
    return true
  }
}
