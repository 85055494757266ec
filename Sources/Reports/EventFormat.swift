package import Events

/// How `foreshock events` writes an event: a line each.
package enum EventFormat: String, Sendable, Hashable, CaseIterable {
  case ndjson, csv, text

  /// What stands above the first event.
  package func writeHeader(into out: inout [UInt8]) {
    guard self == .csv else { return }
    csvRow(
      [
        "time", "class", "pattern", "severity", "host", "service", "system", "target", "fields", "source", "line",
        "offset", "text",
      ], into: &out)
  }

  package func write(_ event: Event, into out: inout [UInt8]) {
    switch self {
    case .ndjson: json(event, into: &out)
    case .csv: csv(event, into: &out)
    case .text: text(event, into: &out)
    }
  }

  private func json(_ event: Event, into out: inout [UInt8]) {
    JSONWriter.line(into: &out) { json in
      json.object { json in
        json.member("time", event.citation.time)
        json.member("class", event.eventClass.rawValue)
        json.member("pattern", event.pattern)
        json.member("severity", event.severity.rawValue)
        json.member("host", event.component.host)
        json.member("service", event.component.service)
        json.member("system", event.component.system)
        json.member("target", event.component.target)
        json.key("fields")
        json.object { json in
          for field in event.fields { json.member(field.name, field.value) }
        }
        json.member("source", event.citation.source)
        json.member("line", event.citation.line)
        json.member("offset", event.citation.offset)
        json.member("text", event.citation.text)
      }
    }
  }

  /// The fields share one cell, as the JSON object that NDJSON would show.
  private func csv(_ event: Event, into out: inout [UInt8]) {
    var fields = JSONWriter(pretty: false)
    fields.object { json in
      for field in event.fields { json.member(field.name, field.value) }
    }
    let component = event.component
    csvRow(
      [
        event.citation.time?.iso8601 ?? "", event.eventClass.rawValue, event.pattern, event.severity.rawValue,
        component.host ?? "", component.service ?? "", component.system ?? "", component.target ?? "",
        event.fields.isEmpty ? "" : String(decoding: fields.bytes, as: UTF8.self), event.citation.source,
        String(event.citation.line), String(event.citation.offset), event.citation.text,
      ], into: &out)
  }

  private func text(_ event: Event, into out: inout [UInt8]) {
    let who = event.component.shortWords.plain
    let target = event.component.target.map { " → " + $0.plain } ?? ""
    let time = event.citation.time?.iso8601 ?? "(no time)"
    let line = [
      time.padded(to: 24), event.severity.rawValue.padded(to: 7), event.eventClass.rawValue.padded(to: 18),
      who + target + ":", event.citation.text.plain, "(" + event.citation.place.plain + ")",
    ]
    out += line.joined(separator: " ").utf8
    out.append(UInt8(ascii: "\n"))
  }
}

/// One row after RFC 4180, but ending with a bare newline, as Unix tools expect. A cell that a spreadsheet would take
/// for a formula keeps its bytes: readers of evidence must be able to find it in the log.
func csvRow(_ cells: [String], into out: inout [UInt8]) {
  for (place, cell) in cells.enumerated() {
    if place > 0 { out.append(UInt8(ascii: ",")) }
    let isQuoted = cell.utf8.contains { [0x22, 0x2c, 0x0a, 0x0d].contains($0) }
    guard isQuoted else {
      out += cell.utf8
      continue
    }
    out.append(0x22)
    for byte in cell.utf8 {
      if byte == 0x22 { out.append(byte) }
      out.append(byte)
    }
    out.append(0x22)
  }
  out.append(UInt8(ascii: "\n"))
}
