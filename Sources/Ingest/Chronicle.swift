package import Events
package import Evidence
package import Matching
import Patterns
import Records

/// All records or events of a plan's inputs, merged in time order, however many there are.
///
/// Inputs are read a second time, side by side, once the first reading has found their zones; each holds one window and
/// the few records that may still be overtaken. Standard input cannot be read twice: its stamps without a zone are read
/// in the declared zone, else in the machine's.
package struct Chronicle {
  private let scan: ParallelScan
  private let inputs: [Input]
  private let sources: [String: SourceEvidence]

  /// Records that an input may hold out of order, at most: what a buffered writer with some threads mixes up.
  static let disorder = 4_096

  /// `evidence` is what the same scan found of the inputs other than standard input.
  package init(scan: ParallelScan, evidence: Evidence) {
    self.scan = scan
    inputs = Input.read(Input.all(of: scan.plan.paths).inputs, as: evidence.sources)
    sources = Dictionary(evidence.sources.map { ($0.path, $0) }) { first, _ in first }
  }

  /// Hands out every event in time order, undated ones last, until `body` says false.
  package func events(_ body: (Event) -> Bool) throws(MatchingError) {
    let recogniser = try Recogniser(catalog: scan.catalog, usesLiterals: scan.plan.usesLiterals)
    var reading = EventReading(recogniser: recogniser)
    merge(&reading, body)
  }

  /// Hands out every record in time order, undated ones last, until `body` says false.
  package func records(_ body: (RecordLine) -> Bool) {
    var reading = RecordReading()
    merge(&reading, body)
  }

  private func merge<R: Reading & ~Copyable>(_ reading: inout R, _ body: (R.Item) -> Bool) {
    // An input is opened when the merge reaches its first record, so that few are open at once.
    var waiting = inputs.compactMap { input -> (first: Instant, input: Input)? in
      if input.path == "-" { return (Instant(nanoseconds: .min), input) }
      guard let first = sources[input.name]?.zoned.first?.time else { return nil }
      return (first, input)
    }.sorted { ($0.first, $0.input.name) > ($1.first, $1.input.name) }
    var open = Heap<Cursor<R.Item>>(by: Cursor.precedes)
    var late: [R.Item] = []
    while true {
      let head = open.first?.head?.time
      if let next = waiting.last, head.map({ next.first <= $0 }) ?? true {
        waiting.removeLast()
        if let cursor = cursor(of: next.input, &reading) {
          if cursor.head == nil { late += cursor.undated } else { open.push(cursor) }
        }
        continue
      }
      guard let cursor = open.first, let item = cursor.head else { break }
      guard body(item.item) else { return }
      cursor.advance(&reading)
      if cursor.head == nil {
        late += cursor.undated
        cursor.undated = []
        _ = open.popFirst()
      } else {
        open.settleFirst()
      }
    }
    for item in late { guard body(item) else { return } }
    undated(&reading, body)
  }

  private func cursor<R: Reading & ~Copyable>(of input: Input, _ reading: inout R) -> Cursor<R.Item>? {
    let source = sources[input.name]
    let named = SourceName(path: input.name)
    let place = Cursor<R.Item>.Place(
      name: input.name, host: source?.host ?? scan.plan.host(for: input.name) ?? named.host,
      service: source?.service ?? named.service,
      zone: source?.clock ?? scan.zone(for: input.name))
    guard let stream = try? RecordStream(input, plan: scan.plan) else { return nil }
    let keepsUndated = input.path == "-" && scan.plan.since == nil && scan.plan.until == nil
    let cursor = Cursor<R.Item>(place, stream, plan: scan.plan, keepsUndated: keepsUndated)
    cursor.advance(&reading)
    return cursor
  }

  /// Undated records of files, in the order of their paths: a third reading, of the few files that have any.
  private func undated<R: Reading & ~Copyable>(_ reading: inout R, _ body: (R.Item) -> Bool) {
    if scan.plan.since != nil || scan.plan.until != nil { return }
    for input in inputs where input.path != "-" && (sources[input.name]?.undated ?? 0) > 0 {
      guard let source = sources[input.name], var stream = try? RecordStream(input, plan: scan.plan) else { continue }
      let place = Cursor<R.Item>.Place(name: input.name, host: source.host, service: source.service, zone: source.clock)
      var goesOn = true
      while goesOn, stream.advance() {
        reading.begin(stream.buffer, stream.records)
        let format = stream.format
        for record in stream.records {
          guard
            let item = reading.item(
              record, in: stream.buffer, time: nil, host: place.host, service: place.service, source: place.name,
              format: format), record.time == Record.undated, goesOn
          else { continue }
          goesOn = body(item)
        }
      }
      if !goesOn { return }
    }
  }
}
