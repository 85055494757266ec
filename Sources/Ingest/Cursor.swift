import Events
import Records

/// One input of a merge: its next item, and those that may still come before it.
///
/// A class, as an array cannot hold what cannot be copied.
final class Cursor<Item> {
  struct Place {
    var name: String
    var host: String?
    var service: String?
    var zone: Zone
  }

  struct Stamped {
    var time: Instant
    var offset: Int
    var item: Item
  }

  private let place: Place
  private let plan: Plan
  private let keepsUndated: Bool
  private var stream: RecordStream
  private var isEnded = false
  /// By time and offset: at most `Chronicle.disorder` items and one window.
  private var pending = Heap<Stamped> { ($0.time, $0.offset) < ($1.time, $1.offset) }
  /// Undated items of an input that cannot be read again.
  var undated: [Item] = []

  init(_ place: Place, _ stream: consuming RecordStream, plan: Plan, keepsUndated: Bool) {
    self.place = place
    self.stream = stream
    self.plan = plan
    self.keepsUndated = keepsUndated
  }

  private(set) var head: Stamped?

  /// Moves to the next item in time.
  func advance<R: Reading & ~Copyable>(_ reading: inout R) where R.Item == Item {
    while !isEnded, pending.count <= Chronicle.disorder { fill(&reading) }
    head = pending.isEmpty ? nil : pending.popFirst()
  }

  private func fill<R: Reading & ~Copyable>(_ reading: inout R) where R.Item == Item {
    guard stream.advance() else {
      isEnded = true
      return
    }
    reading.begin(stream.buffer, stream.records)
    let format = stream.format
    for record in stream.records {
      let time = record.time == Record.undated ? nil : instant(of: record)
      if let time, let since = plan.since, time < since { continue }
      if let time, let until = plan.until, time > until { continue }
      guard
        let item = reading.item(
          record, in: stream.buffer, time: time, host: place.host, service: place.service, source: place.name,
          format: format)
      else { continue }
      if let time {
        pending.push(Stamped(time: time, offset: record.offset, item: item))
      } else if keepsUndated {
        undated.append(item)
      }
    }
  }

  private func instant(of record: Record) -> Instant {
    let time = Instant(nanoseconds: record.time)
    return record.isZoned ? time : place.zone.instant(ofCivil: time)
  }

  /// By the time of their heads, ties by name; one at its end comes last.
  static func precedes(_ a: Cursor, _ b: Cursor) -> Bool {
    switch (a.head, b.head) {
    case (let x?, let y?): (x.time, a.place.name, x.offset) < (y.time, b.place.name, y.offset)
    case (nil, _): false
    case (_?, nil): true
    }
  }
}
