/// The part of a line after a key or dash: a plain or quoted scalar, or a flow list of such.
///
/// Throws `BlockYAML.Doubt` where it meets anything else.
struct FlowYAML: ~Copyable {
  private let bytes: [UInt8]
  private var position: Int
  private let end: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  mutating func value(line: Int, inList: Bool = false) throws(BlockYAML.Doubt) -> YAMLValue {
    guard position < end else { throw BlockYAML.Doubt() }
    switch bytes[position] {
    case UInt8(ascii: "'"): return YAMLValue(.text(try singleQuoted()), line: line)
    case UInt8(ascii: "\""): return YAMLValue(.text(try doubleQuoted()), line: line)
    case UInt8(ascii: "["):
      guard !inList else { throw BlockYAML.Doubt() }
      return YAMLValue(.list(try list(line: line)), line: line)
    default: return YAMLValue(.text(try plain(inList: inList)), line: line)
    }
  }

  /// Only blanks and a comment may follow.
  mutating func finish() throws(BlockYAML.Doubt) {
    let begin = position
    skipBlanks()
    guard position == end || (position > begin && bytes[position] == UInt8(ascii: "#")) else {
      throw BlockYAML.Doubt()
    }
  }

  private mutating func skipBlanks() {
    while position < end, bytes[position] == .space { position += 1 }
  }

  private mutating func list(line: Int) throws(BlockYAML.Doubt) -> [YAMLValue] {
    position += 1
    var items: [YAMLValue] = []
    skipBlanks()
    while position < end, bytes[position] != UInt8(ascii: "]") {
      items.append(try value(line: line, inList: true))
      skipBlanks()
      guard position < end else { throw BlockYAML.Doubt() }
      if bytes[position] == UInt8(ascii: ",") {
        position += 1
        skipBlanks()
      } else if bytes[position] != UInt8(ascii: "]") {
        throw BlockYAML.Doubt()
      }
    }
    guard position < end else { throw BlockYAML.Doubt() }
    position += 1
    return items
  }

  private mutating func singleQuoted() throws(BlockYAML.Doubt) -> String {
    let quote = UInt8(ascii: "'")
    var text: [UInt8] = []
    position += 1
    while position < end {
      let byte = bytes[position]
      position += 1
      if byte != quote {
        text.append(byte)
      } else if position < end, bytes[position] == quote {
        text.append(quote)
        position += 1
      } else {
        return String(decoding: text, as: UTF8.self)
      }
    }
    throw BlockYAML.Doubt()
  }

  private mutating func doubleQuoted() throws(BlockYAML.Doubt) -> String {
    var text: [UInt8] = []
    position += 1
    while position < end {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      guard position < end else { throw BlockYAML.Doubt() }
      switch bytes[position] {
      case UInt8(ascii: "n"): text.append(.newline)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(bytes[position])
      default: throw BlockYAML.Doubt()
      }
      position += 1
    }
    throw BlockYAML.Doubt()
  }

  /// Text without quotes, as far as a comment, or in a list as far as the next item.
  private mutating func plain(inList: Bool) throws(BlockYAML.Doubt) -> String {
    let first = bytes[position]
    let begin = position
    guard !first.isFlow, !Self.indicators.contains(first) else { throw BlockYAML.Doubt() }
    if inList, first == UInt8(ascii: ":") { throw BlockYAML.Doubt() }
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "?") || first == UInt8(ascii: ":") {
      guard position + 1 < end, bytes[position + 1] != .space, !bytes[position + 1].isFlow else {
        throw BlockYAML.Doubt()
      }
    }
    while position < end {
      let byte = bytes[position]
      if inList, byte.isFlow {
        guard byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") else { throw BlockYAML.Doubt() }
        break
      }
      if byte == UInt8(ascii: ":") {
        // `a: b` would be a map.
        guard position + 1 < end, bytes[position + 1] != .space, !(inList && bytes[position + 1].isFlow) else {
          throw BlockYAML.Doubt()
        }
      }
      if byte == UInt8(ascii: "#"), bytes[position - 1] == .space { break }
      position += 1
    }
    var last = position
    while last > begin, bytes[last - 1] == .space { last -= 1 }
    // What follows is a comment, an item's end or the line's: go back to the blanks so that `finish` sees them.
    position = last
    return String(decoding: bytes[begin..<last], as: UTF8.self)
  }

  /// What no plain scalar begins with.
  private static let indicators = Array("&*!|>'\"%@`#,".utf8)
}

extension UInt8 {
  static let space = UInt8(ascii: " ")
  static let newline = UInt8(ascii: "\n")

  /// A letter, digit, underscore or hyphen.
  var isWord: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// One of the characters that structure flow lists and maps.
  var isFlow: Bool {
    self == UInt8(ascii: "[") || self == UInt8(ascii: "]") || self == UInt8(ascii: "{") || self == UInt8(ascii: "}")
      || self == UInt8(ascii: ",")
  }
}
