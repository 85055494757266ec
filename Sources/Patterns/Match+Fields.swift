extension Match {
  /// The text of `capture` in `bytes`, the ones that were classified.
  package func text(_ capture: Capture, in bytes: [UInt8]) -> String? {
    self[capture].map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// The peer that failed, as `host:port`, `host` or as written; IPv6 addresses with a port stand in brackets.
  package func target(in bytes: [UInt8]) -> String? { endpoint(.target, .targetHost, .targetPort, in: bytes) }

  /// The logger's client, in the same form.
  package func client(in bytes: [UInt8]) -> String? { endpoint(.client, .clientHost, .clientPort, in: bytes) }

  private func endpoint(_ whole: Capture, _ host: Capture, _ port: Capture, in bytes: [UInt8]) -> String? {
    if let whole = text(whole, in: bytes) { return whole }
    guard let host = text(host, in: bytes) else { return nil }
    guard let port = text(port, in: bytes) else { return host }
    return host.utf8.contains(UInt8(ascii: ":")) && host.utf8.first != UInt8(ascii: "[")
      ? "[\(host)]:\(port)" : "\(host):\(port)"
  }

  /// How long it had waited before it gave up, in microseconds: what the true start lies before the record.
  ///
  /// A measured wait is preferred to the time limit that ran out. nil where the record tells of neither.
  package func wait(in bytes: [UInt8]) -> Int64? {
    for (capture, unit) in Match.waits {
      if let range = self[capture], let wait = Match.microseconds(bytes[range], unit: unit) { return wait }
    }
    return nil
  }

  /// A whole number, at most nine digits of it; nil where the record does not have it or writes it otherwise.
  package func number(_ capture: Capture, in bytes: [UInt8]) -> Int? {
    guard let range = self[capture], (1...9).contains(range.count) else { return nil }
    var number = 0
    for byte in bytes[range] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }

  private static let waits: [(Capture, Int64)] = [
    (.waitMicroseconds, 1), (.waitMilliseconds, 1_000), (.waitSeconds, 1_000_000),
    (.timeoutMilliseconds, 1_000), (.timeoutSeconds, 1_000_000),
  ]

  /// `30000`, `30.5`, `30,000`: in `unit`; with letters behind the number (`1m30s`, `250ms`) in the units they say.
  static func microseconds(_ text: ArraySlice<UInt8>, unit: Int64) -> Int64? {
    var total = 0.0
    var position = text.startIndex
    while position < text.endIndex {
      var number = 0.0
      var scale = 0.0
      let begin = position
      digits: while position < text.endIndex {
        switch text[position] {
        case let byte where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte):
          number = number * 10 + Double(byte - UInt8(ascii: "0"))
          scale *= 10
        case UInt8(ascii: ".") where scale == 0: scale = 1
        // A comma groups thousands.
        case UInt8(ascii: ",") where position > begin: break
        default: break digits
        }
        position += 1
      }
      guard position > begin else { return nil }
      if scale > 1 { number /= scale }
      while position < text.endIndex, text[position] == .space { position += 1 }
      let letters = text[position...].prefix { $0.isWord && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      guard let factor = letters.isEmpty ? Double(unit) : microsecondsPerUnit(String(decoding: letters, as: UTF8.self))
      else { return nil }
      total += number * factor
      position += letters.count
    }
    // A year is no wait: such a number is something else.
    return text.isEmpty || total > 31_536_000_000_000 ? nil : Int64(total)
  }

  private static func microsecondsPerUnit(_ name: String) -> Double? {
    switch name.lowercased() {
    case "ns": 0.001
    case "us", "usec": 1
    case "ms", "msec", "millis", "millisecond", "milliseconds": 1_000
    case "s", "sec", "secs", "second", "seconds": 1_000_000
    case "m", "min", "mins", "minute", "minutes": 60_000_000
    case "h", "hour", "hours": 3_600_000_000
    default: nil
    }
  }
}
