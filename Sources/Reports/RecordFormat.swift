package import Events
internal import Matching

/// How `foreshock records` writes a record.
package enum RecordFormat: String, Sendable, Hashable, CaseIterable {
  case ndjson, text

  /// Columns of the text: how wide names are, and whether levels have colours. Longer names push their line.
  package struct Columns: Sendable, Hashable {
    package var host: Int
    package var service: Int
    package var style: Style

    /// Names beyond that many columns are rare, and not worth the room.
    private static let widest = 24

    /// Columns for names of so many bytes.
    package init(host: Int = 0, service: Int = 0, style: Style = Style()) {
      self.host = min(host, Columns.widest)
      self.service = min(service, Columns.widest)
      self.style = style
    }
  }

  /// Appends the record. No strings are made of it, as long as it is ASCII.
  package func write(_ record: borrowing RecordLine, in columns: Columns = Columns(), into out: inout [UInt8]) {
    switch self {
    case .ndjson: RecordFormat.json(record, into: &out)
    case .text: RecordFormat.text(record, columns, into: &out)
    }
  }

  // MARK: NDJSON

  // Literals all, as counting who holds a shared array would cost more than the rest.
  private static func json(_ record: borrowing RecordLine, into out: inout [UInt8]) {
    if let time = record.time {
      out += #"{"time":""#.utf8
      out.append(iso8601: time)
      out += #"","level":"#.utf8
    } else {
      out += #"{"time":null,"level":"#.utf8
    }
    if let level = record.level {
      out.append(UInt8(ascii: "\""))
      out += level.name.utf8
      out.append(UInt8(ascii: "\""))
    } else {
      out += "null".utf8
    }
    name(#","host":"#, record.host, into: &out)
    name(#","service":"#, record.service, into: &out)
    string(#","message":"#, record.message, into: &out)
    string(#","format":"#, record.format, into: &out)
    string(#","source":"#, record.source, into: &out)
    number(#","line":"#, record.line, into: &out)
    number(#","offset":"#, record.offset, into: &out)
    number(#","lines":"#, record.lines, into: &out)
    out += "}\n".utf8
  }

  @inline(__always)
  private static func string(_ key: String, _ text: ArraySlice<UInt8>, into out: inout [UInt8]) {
    out += key.utf8
    out.append(jsonString: text)
  }

  @inline(__always)
  private static func name(_ key: String, _ name: ArraySlice<UInt8>, into out: inout [UInt8]) {
    if name.isEmpty {
      out += key.utf8
      out += "null".utf8
    } else {
      string(key, name, into: &out)
    }
  }

  @inline(__always)
  private static func number(_ key: String, _ number: Int, into out: inout [UInt8]) {
    out += key.utf8
    out.append(decimal: number)
  }

  // MARK: Text

  /// Further lines of a record stand below it, indented. Nothing is cut off: `less -S` does that better.
  private static func text(_ record: borrowing RecordLine, _ columns: Columns, into out: inout [UInt8]) {
    let (style, role) = (columns.style, role(of: record.level))
    let start = out.count
    style.begin(.faint, &out)
    if let time = record.time { out.append(iso8601: time) } else { out += "(no time)               ".utf8 }
    style.end(.faint, &out)
    out.append(space)
    style.begin(role, &out)
    let level = record.level?.name ?? "-"
    out += level.utf8
    style.end(role, &out)
    out.append(spaces: 8 - level.utf8.count)
    out.append(space)
    name(record.host, columns.host, &out)
    name(record.service, columns.service, &out)
    var rest = record.message
    var isFirst = true
    repeat {
      let end = rest.firstIndex(of: newline) ?? rest.endIndex
      var line = rest[..<end]
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      rest = rest[end...].dropFirst()
      if line.isEmpty, !isFirst { continue }
      if !isFirst { out.append(spaces: 4) }
      if !line.isEmpty {
        style.begin(role, &out)
        _ = out.append(plain: line)
        style.end(role, &out)
      }
      while out.count > start, out.last == space { out.removeLast() }
      out.append(newline)
      isFirst = false
    } while !rest.isEmpty
  }

  /// A name and blanks up to the next column; a dash for none.
  private static func name(_ name: ArraySlice<UInt8>, _ width: Int, _ out: inout [UInt8]) {
    if name.isEmpty {
      out.append(UInt8(ascii: "-"))
      out.append(spaces: width - 1)
    } else {
      out.append(spaces: width - out.append(plain: name))
    }
    out.append(space)
  }

  private static let newline = UInt8(ascii: "\n")
  private static let space = UInt8(ascii: " ")

  /// As journalctl has it: red from errors on, yellow for warnings, faint for what only developers read.
  private static func role(of level: Level?) -> Style.Role {
    switch level {
    case .trace, .debug: .faint
    case .warning: .caution
    case .error, .critical, .alert, .emergency: .alarm
    default: .plain
    }
  }
}

extension [UInt8] {
  /// Blanks; none for a negative count.
  fileprivate mutating func append(spaces count: Int) {
    if count > 0 { append(contentsOf: repeatElement(UInt8(ascii: " "), count: count)) }
  }

  /// The text as `String.plain` has it, and how many columns it takes. Costs a copy where it is printable ASCII.
  fileprivate mutating func append(plain text: ArraySlice<UInt8>) -> Int {
    var index = text.startIndex
    var columns = 0
    while true {
      let odd = ByteSearch.endOfPlain(in: text, from: index)
      append(text, index, odd)
      columns += odd - index
      guard odd < text.endIndex else { return columns }
      index = odd + 1
      switch text[odd] {
      // These two need care in JSON only.
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append(text[odd])
        columns += 1
      case UInt8(ascii: "\t"):
        append(UInt8(ascii: " "))
        columns += 1
      default:
        // ASCII ends every sequence of UTF-8, whole or broken, so this much can be decoded by itself.
        if text[odd] >= 0x80 { while index < text.endIndex, text[index] >= 0x80 { index += 1 } }
        let shown = String(decoding: text[odd..<index], as: UTF8.self).plain
        append(contentsOf: shown.utf8)
        columns += shown.columns
      }
    }
  }
}
