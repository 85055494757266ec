import Events
import Testing

@testable import Evidence

/// A few records of one source, of which every ledger, trace and change is made.
struct Tale: Sendable, CustomTestStringConvertible {
  var seconds: [Int64]
  var path = "x.log"

  var testDescription: String { "\(seconds)" }

  static let disordered = Tale(seconds: [107, 99, 101])
  static let all = [disordered, Tale(seconds: [99]), Tale(seconds: [-4, 100, 100, 3_000])]

  static func signature(_ pattern: String, target: String? = nil, name: String? = nil) -> Signature {
    Signature(
      pattern: pattern, eventClass: .connectionRefused, severity: .error, blame: .peer, origin: .pattern,
      component: Component(host: "app-1", service: "booking", system: "jdbc", target: target, name: name))
  }

  static func change(at second: Int64) -> Change {
    let mark = Mark(time: Instant(seconds: second), line: 1, offset: Int(second) + 1_000, text: "deploy")
    return Change(
      time: mark.time, kind: "deploy", pattern: "c", component: Component(host: "app-1"), mark: mark)
  }

  /// The records stand ten bytes apart; each other one is of another signature, and each is a request and a change.
  var ledger: Ledger {
    var ledger = Ledger()
    for (place, second) in seconds.enumerated() {
      let mark = Mark(time: Instant(seconds: second), line: place + 1, offset: place * 10, text: "\(second)")
      if let last = ledger.last, mark.time > last { ledger.pause(until: mark.time) { mark } }
      ledger.note(at: mark.time) { mark }
      ledger.close(with: mark)
      for pattern in place.isMultiple(of: 2) ? ["a", "b"] : ["a"] {
        let trace = ledger.place(of: Tale.signature(pattern, target: "db-1:5432"))
        ledger.add(trace, at: mark.time, wait: Int64(90 - place)) { mark }
      }
      ledger.add(Tale.change(at: second))
      ledger.add(anchor: UInt64(1 + place % 2), at: mark.time, duration: 3)
      let server = ledger.place(of: Traffic.Key(backend: "booking", server: "app-\(place % 2)"))
      ledger.add(exchange: server, second: second, failed: place == 1, aborted: false, duration: 5)
      let endpoint = ledger.place(ofEndpoint: "GET /\(place % 2)")
      let network = ledger.place(ofClients: "10.0.0.\(second % 2)")
      ledger.add(endpoint: endpoint, clients: network, second: second, failed: place == 1)
    }
    return ledger
  }

  var source: SourceEvidence {
    var source = SourceEvidence(path: path)
    source.zoned = ledger
    source.civil = ledger.moved { $0.advanced(bySeconds: 3_600) }
    (source.encodedBytes, source.decodedBytes) = (seconds.count, 10 * seconds.count)
    (source.records, source.continuation, source.undated, source.skippedLines) = (seconds.count, 1, 2, 3)
    source.lines = source.records + 6
    (source.skippedBytes, source.events) = (4, 5)
    source.problems = [Problem(source: path, kind: .damaged, detail: "\(seconds)", offset: seconds.count)]
    return source
  }
}

extension Ledger {
  /// All that can be seen of it, in an order of its own.
  var account: [String] {
    let marks = { (mark: Mark?) in mark.map { "\($0.time.nanoseconds) \($0.line) \($0.offset) \($0.text)" } ?? "-" }
    let told = traces.map { trace in
      let bins = trace.series.bins.sorted { $0.key < $1.key }.map {
        "\($0.key): \($0.value.count) \(marks($0.value.first))"
      }
      return "\(trace.signature) \(trace.count) \(marks(trace.first)) \(marks(trace.last)) \(trace.longestWait) "
        + "\(trace.series.width) \(bins)"
    }
    let servers = traffic.map { server in
      "\(server.server) \(server.traffic.width) "
        + "\(server.traffic.bins.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" })"
    }
    let parts = (endpoints.parts + clients.parts).filter { !$0.counts.bins.isEmpty }.map {
      "\($0.name) \($0.counts.width) \($0.counts.bins.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" })"
    }
    let waits = latency.bins.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    let pace = rhythm.bins.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    let rests = pauses.map { "\(marks($0.before)) to \(marks($0.after))" }
    let named = anchors.sightings.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    return ["\(named) \(marks(first)) \(last?.nanoseconds ?? -1) \(marks(lastMark)) \(rests) \(rhythm.width) \(pace)"]
      + told.sorted() + servers.sorted() + parts.sorted() + ["\(latency.width) \(waits)"]
      + changes.map { "\($0.kind) \($0.time.nanoseconds) \(marks($0.mark))" }
  }
}

extension Array where Element: Comparable {
  var isSorted: Bool { zip(self, dropFirst()).allSatisfy { $0 <= $1 } }
}
