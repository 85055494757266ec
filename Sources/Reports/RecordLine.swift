package import Events

/// One log record, normalised: what `foreshock records` writes.
package struct RecordLine: Sendable, Hashable {
  package var time: Instant?
  package var level: Level?
  package var host: String?
  package var service: String?
  /// Its words without the time, the level and the names, all its lines.
  package var message: String
  package var format: String
  package var source: String
  /// The first physical line, from 1.
  package var line: Int
  package var offset: Int
  /// Physical lines it spans.
  package var lines: Int

  package init(
    time: Instant?, level: Level?, host: String?, service: String?, message: String, format: String, source: String,
    line: Int, offset: Int, lines: Int
  ) {
    self.time = time
    self.level = level
    self.host = host
    self.service = service
    self.message = message
    self.format = format
    self.source = source
    self.line = line
    self.offset = offset
    self.lines = lines
  }
}

/// How `foreshock records` writes a record.
package enum RecordFormat: String, Sendable, Hashable, CaseIterable {
  case ndjson, text

  package func write(_ record: RecordLine, into out: inout [UInt8]) {
    switch self {
    case .ndjson: json(record, into: &out)
    case .text: text(record, into: &out)
    }
  }

  private func json(_ record: RecordLine, into out: inout [UInt8]) {
    JSONWriter.line(into: &out) { json in
      json.object { json in
        json.member("time", record.time)
        json.member("level", record.level?.name)
        json.member("host", record.host)
        json.member("service", record.service)
        json.member("message", record.message)
        json.member("format", record.format)
        json.member("source", record.source)
        json.member("line", record.line)
        json.member("offset", record.offset)
        json.member("lines", record.lines)
      }
    }
  }

  /// Further lines of a record stand below it, indented.
  private func text(_ record: RecordLine, into out: inout [UInt8]) {
    let who = [record.host, record.service].compactMap { $0?.plain }.joined(separator: "/")
    var parts = [(record.time?.iso8601 ?? "(no time)").padded(to: 24), (record.level?.name ?? "-").padded(to: 7)]
    if !who.isEmpty { parts.append(who + ":") }
    let lines = record.message.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    parts.append(lines.first.map { String($0).plain } ?? "")
    out += parts.joined(separator: " ").trimmed.utf8
    out.append(UInt8(ascii: "\n"))
    for line in lines.dropFirst() where !line.isEmpty {
      out += "    ".utf8
      out += String(line).plain.utf8
      out.append(UInt8(ascii: "\n"))
    }
  }
}
