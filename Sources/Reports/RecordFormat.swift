package import Events

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
