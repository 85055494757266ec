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
  private var position = 0
  private var isEnded = false
  /// A heap by time and offset, of at most `Chronicle.disorder` items and one window.
  private var pending: [Stamped] = []
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
    head = pending.isEmpty ? nil : popPending()
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
        pushPending(Stamped(time: time, offset: record.offset, item: item))
      } else if keepsUndated {
        undated.append(item)
      }
    }
  }

  private func instant(of record: Record) -> Instant {
    let time = Instant(nanoseconds: record.time)
    return record.isZoned ? time : place.zone.instant(ofCivil: time)
  }

  // MARK: A binary heap of items

  private func precedes(_ a: Stamped, _ b: Stamped) -> Bool { (a.time, a.offset) < (b.time, b.offset) }

  private func pushPending(_ item: Stamped) {
    pending.append(item)
    var child = pending.count - 1
    while child > 0, case let parent = (child - 1) / 2, precedes(pending[child], pending[parent]) {
      pending.swapAt(child, parent)
      child = parent
    }
  }

  private func popPending() -> Stamped {
    pending.swapAt(0, pending.count - 1)
    let least = pending.removeLast()
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < pending.count else { break }
      if child + 1 < pending.count, precedes(pending[child + 1], pending[child]) { child += 1 }
      guard precedes(pending[child], pending[parent]) else { break }
      pending.swapAt(child, parent)
      parent = child
    }
    return least
  }

  // MARK: A binary heap of cursors, by their heads

  private static func precedes(_ a: Cursor, _ b: Cursor) -> Bool {
    switch (a.head, b.head) {
    case (let x?, let y?): (x.time, a.place.name, x.offset) < (y.time, b.place.name, y.offset)
    case (nil, _): false
    case (_?, nil): true
    }
  }

  static func push(_ cursor: Cursor, onto heap: inout [Cursor]) {
    heap.append(cursor)
    var child = heap.count - 1
    while child > 0, case let parent = (child - 1) / 2, precedes(heap[child], heap[parent]) {
      heap.swapAt(child, parent)
      child = parent
    }
  }

  /// Puts the first cursor, which has moved on, in its place, or takes it out where it is at its end.
  static func settle(_ heap: inout [Cursor]) {
    if heap[0].head == nil {
      heap.swapAt(0, heap.count - 1)
      heap.removeLast()
    }
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, precedes(heap[child + 1], heap[child]) { child += 1 }
      guard precedes(heap[child], heap[parent]) else { break }
      heap.swapAt(child, parent)
      parent = child
    }
  }
}
