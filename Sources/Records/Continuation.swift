/// What lines look like that belong to the record before them, by their first bytes.
enum Continuation {
  private static let heads = [
    "at ", "Caused by: ", "Suppressed: ", "Traceback ", "... ", "During handling of", "The above exception", "File \"",
    "from ", "goroutine ", "created by ", "#011", "Stack trace:", "stack backtrace:", "InnoDB: ", "\\t", "\\u0009",
    "Tcp port: ", "--> ",
    "Time                 Id Command",
  ].map { Array($0.utf8) }

  /// Whether `bytes[from..<to]` looks like more of the record before: indented, or a part of a stack trace.
  static func looksLike(_ bytes: [UInt8], _ from: Int, _ to: Int) -> Bool {
    guard from < to else { return true }
    let first = bytes[from]
    if first.isBlank { return true }
    for head in heads where head[0] == first {
      if bytes.holds(head, at: from, before: to) { return true }
    }
    return first == UInt8(ascii: "}") || first == UInt8(ascii: ")") || isNumberedFrame(bytes, from, to)
  }

  /// Whether `bytes[from..<to]` is indented but begins with a tag, ` [shard 0] gossip - …`: a message of its own.
  static func isIndentedTag(_ bytes: [UInt8], _ from: Int, _ to: Int) -> Bool {
    var text = from
    while text < to, bytes[text] == 32 { text += 1 }
    return text > from && text + 1 < to && bytes[text] == 0x5B && bytes[text + 1].isLetter
  }

  /// Behind what may stand before a line and is none of it: a byte order mark, zeros that a crash or a truncation left,
  /// a terminal's colours.
  static func textStart(_ bytes: [UInt8], _ from: Int, _ to: Int, isFirst: Bool) -> Int {
    var i = from
    if isFirst, to - from >= 3, bytes[from] == 0xEF, bytes[from + 1] == 0xBB, bytes[from + 2] == 0xBF { i += 3 }
    while i < to {
      let text = Colour.behind(bytes, i, to, isEscaped: false)
      guard text > i || bytes[i] == 0 else { return i }
      i = text > i ? text : i + 1
    }
    return i
  }

  private static let traceback = Array("Traceback (most recent call last)".utf8)
  private static let during = [
    "During handling of the above exception", "The above exception was the direct cause",
  ].map { Array($0.utf8) }

  /// Whether a Python traceback begins at `from`, or goes on with another exception.
  static func opensTraceback(_ bytes: [UInt8], _ from: Int, _ to: Int) -> Bool {
    guard from < to, bytes[from] == UInt8(ascii: "T") || bytes[from] == UInt8(ascii: "D") else { return false }
    return bytes.holds(traceback, at: from, before: to) || during.contains { bytes.holds($0, at: from, before: to) }
  }

  /// `#0 /srv/app.php(12)`: PHP, gdb. `[5-2] …` is PostgreSQL's second line of one syslog message.
  private static func isNumberedFrame(_ bytes: [UInt8], _ from: Int, _ to: Int) -> Bool {
    guard from + 2 < to, bytes[from + 1].isDigit else { return false }
    if bytes[from] == 35 {
      let (_, end) = bytes.number(at: from + 1, before: to)
      return end < to && bytes[end] == 32
    }
    guard bytes[from] == 0x5B else { return false }
    let (_, dash) = bytes.number(at: from + 1, before: to)
    guard dash < to, bytes[dash] == 45 else { return false }
    let (part, close) = bytes.number(at: dash + 1, before: to)
    return close < to && bytes[close] == 0x5D && part > 1
  }
}
