internal import Matching

/// A quick reader of the part of YAML that packs are written in. Where in doubt it gives up, and Yams reads the file.
///
/// It knows block maps and lists, flow lists of scalars, plain and quoted scalars of one line, and literal blocks (`|`,
/// `|-`). It reads hundreds of megabytes a second where Yams reads ten: the difference is most of a start-up. Tests hold
/// it to Yams's answer, value by value and line by line, on every built-in pack.
struct BlockYAML: ~Copyable {
  /// What stops the reader: a construct it does not know. Never shown.
  struct Doubt: Error {}

  /// A line that is neither blank nor a comment.
  private struct Line {
    /// Bytes of indentation.
    var indent: Int
    /// Where its text begins: after the indentation, and after the `- ` of list items read already.
    var start: Int
    /// Where its text ends: before the line break and trailing blanks.
    var end: Int
  }

  private let bytes: [UInt8]
  private let skipped: [[UInt8]]
  /// Where the next physical line begins, and its number from 1.
  private var next = 0
  private var number = 0
  private var line = Line(indent: 0, start: 0, end: 0)
  private var atEnd = false

  /// Reads a whole file; nil where it holds anything this reader does not know, valid or not.
  ///
  /// The blocks below keys in `skipping` are passed over by their indentation and come out as empty lists.
  static func read(_ bytes: [UInt8], skipping: Set<String> = []) -> YAMLValue? {
    var reader = BlockYAML(bytes, skipping: skipping)
    return try? reader.document()
  }

  private init(_ bytes: [UInt8], skipping: Set<String>) {
    self.bytes = bytes
    skipped = skipping.map { Array($0.utf8) }
  }

  private mutating func document() throws(Doubt) -> YAMLValue {
    try refuseRareBytes()
    try advance()
    guard !atEnd, line.indent == 0 else { throw Doubt() }
    let value = try block(indent: 0)
    guard atEnd else { throw Doubt() }
    return value
  }

  /// Tabs, carriage returns, controls, and the line breaks that only YAML 1.1 knows (U+0085, U+2028, U+2029).
  private func refuseRareBytes() throws(Doubt) {
    // Without a way out of the loop the compiler makes vector code of it.
    var rare: UInt8 = 0
    for byte in bytes { rare |= (byte < 0x20 ? 1 : 0) & (byte != .newline ? 1 : 0) | (byte == 0x7F ? 1 : 0) }
    guard rare == 0 else { throw Doubt() }
    for breaks: [UInt8] in [[0xC2, 0x85], [0xE2, 0x80, 0xA8], [0xE2, 0x80, 0xA9]] {
      if ByteSearch.contains(breaks, in: bytes, from: 0, to: bytes.count) { throw Doubt() }
    }
  }

  /// Goes to the next line that holds something.
  private mutating func advance() throws(Doubt) {
    while next < bytes.count {
      let begin = next
      var end = ByteSearch.index(of: .newline, in: bytes, from: begin, to: bytes.count)
      next = end + 1
      number += 1
      var start = begin
      while start < end, bytes[start] == .space { start += 1 }
      if start == end || bytes[start] == UInt8(ascii: "#") { continue }
      while bytes[end - 1] == .space { end -= 1 }
      // Document markers and directives.
      if start == begin, bytes[start] == UInt8(ascii: "%") || isMarker(start, end) { throw Doubt() }
      line = Line(indent: start - begin, start: start, end: end)
      return
    }
    atEnd = true
  }

  private func isMarker(_ start: Int, _ end: Int) -> Bool {
    guard end - start >= 3 else { return false }
    let mark = bytes[start]
    return (mark == UInt8(ascii: "-") || mark == UInt8(ascii: ".")) && bytes[start + 1] == mark
      && bytes[start + 2] == mark
  }

  private var isItem: Bool {
    bytes[line.start] == UInt8(ascii: "-")
      && (line.start + 1 == line.end || bytes[line.start + 1] == .space)
  }

  /// A map or list whose keys or dashes stand at `indent`.
  private mutating func block(indent: Int) throws(Doubt) -> YAMLValue {
    isItem ? try list(indent: indent) : try map(indent: indent)
  }

  private mutating func list(indent: Int) throws(Doubt) -> YAMLValue {
    let first = number
    var items: [YAMLValue] = []
    while !atEnd, line.indent == indent, isItem {
      var start = line.start + 1
      while start < line.end, bytes[start] == .space { start += 1 }
      guard start < line.end else { throw Doubt() }
      // The item's text is a line of its own, indented to where it stands.
      line.indent += start - line.start
      line.start = start
      if isItem || keyEnd() != nil {
        items.append(try block(indent: line.indent))
      } else {
        items.append(try scalar(from: start, parent: indent))
      }
    }
    guard atEnd || line.indent < indent || !isItem else { throw Doubt() }
    return YAMLValue(.list(items), line: first)
  }

  private mutating func map(indent: Int) throws(Doubt) -> YAMLValue {
    let first = number
    var entries: [YAMLValue.Entry] = []
    while !atEnd, line.indent == indent, !isItem {
      guard let colon = keyEnd() else { throw Doubt() }
      let key = String(decoding: bytes[line.start..<colon], as: UTF8.self)
      guard !entries.contains(where: { $0.key == key }) else { throw Doubt() }
      let keyLine = number
      var start = colon + 1
      while start < line.end, bytes[start] == .space { start += 1 }
      let value: YAMLValue
      if start < line.end, bytes[start] != UInt8(ascii: "#") {
        value = try scalar(from: start, parent: indent)
      } else if skipped.contains(where: { $0.elementsEqual(key.utf8) }) {
        try advance()
        while !atEnd, line.indent > indent || (line.indent == indent && isItem) { try advance() }
        value = YAMLValue(.list([]), line: keyLine)
      } else {
        try advance()
        // A list may stand at the indentation of its key; anything else must stand deeper.
        guard !atEnd, line.indent > indent || (line.indent == indent && isItem) else { throw Doubt() }
        value = try block(indent: line.indent)
      }
      entries.append(.init(key: key, line: keyLine, value: value))
    }
    guard atEnd || line.indent < indent || (line.indent == indent && isItem) else { throw Doubt() }
    return YAMLValue(.map(entries), line: first)
  }

  /// The colon after the plain word that begins the line, where it is a key.
  private func keyEnd() -> Int? {
    var i = line.start
    while i < line.end, bytes[i].isWord { i += 1 }
    guard i > line.start, i < line.end, bytes[i] == UInt8(ascii: ":") else { return nil }
    return i + 1 == line.end || bytes[i + 1] == .space ? i : nil
  }

  /// A scalar or flow list that begins at `start` of this line, under a key or dash at `parent`; goes on to the next
  /// line.
  private mutating func scalar(from start: Int, parent: Int) throws(Doubt) -> YAMLValue {
    let first = number
    if bytes[start] == UInt8(ascii: "|") {
      return YAMLValue(.text(try literal(from: start, parent: parent)), line: first)
    }
    var flow = FlowYAML(bytes, start..<line.end)
    let value = try flow.value(line: first)
    try flow.finish()
    try advance()
    // A deeper line would go on with this scalar.
    guard atEnd || line.indent <= parent else { throw Doubt() }
    return value
  }

  /// The text of a literal block whose `|` stands at `start`.
  private mutating func literal(from start: Int, parent: Int) throws(Doubt) -> String {
    let strips = line.end - start == 2 && bytes[start + 1] == UInt8(ascii: "-")
    guard strips || line.end - start == 1 else { throw Doubt() }
    var text: [UInt8] = []
    var indent: Int?
    while next < bytes.count {
      let end = ByteSearch.index(of: .newline, in: bytes, from: next, to: bytes.count)
      var begin = next
      while begin < end, bytes[begin] == .space { begin += 1 }
      if begin == end {
        // A blank line may hold blanks beyond the indentation: then they are text.
        guard end - next <= (indent ?? 0) else { throw Doubt() }
        text.append(.newline)
      } else {
        let margin = indent ?? (begin - next)
        guard margin > parent else { break }
        if begin - next < margin {
          guard begin - next <= parent else { throw Doubt() }
          break
        }
        indent = margin
        text.append(contentsOf: bytes[(next + margin)..<end])
        text.append(.newline)
      }
      next = end + 1
      number += 1
    }
    guard indent != nil, text.first != .newline else { throw Doubt() }
    while text.last == .newline { text.removeLast() }
    if !strips { text.append(.newline) }
    try advance()
    return String(decoding: text, as: UTF8.self)
  }
}
