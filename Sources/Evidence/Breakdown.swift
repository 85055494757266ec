package import Events

/// The requests of an access log told apart by one thing: what was asked for, or who asked.
package struct Breakdown: Sendable {
  /// Requests, and those of them that failed.
  package struct Count: Summand, Hashable {
    package var requests: Int32 = 0
    package var failed: Int32 = 0

    package init() {}

    package mutating func merge(_ other: Count) {
      requests &+= other.requests
      failed &+= other.failed
    }
  }

  /// Names kept; all others count as one, which is called `other`.
  package static let limit = 64
  /// Occupied bins of each: an hour in steps of eight seconds, a day in steps of four minutes.
  package static let capacity = 512

  /// The rest first, under no name.
  package private(set) var parts = [(name: "", counts: Tally<Count>(capacity: capacity))]
  private var places: [String: Int] = ["": 0]

  package init() {}

  /// Whether a new name would count with the rest, so that nobody needs to spell it.
  package var isFull: Bool { parts.count > Breakdown.limit }

  /// The place of a name, made where there is room for it; that of the rest where there is none.
  package mutating func place(of name: String) -> Int {
    if let place = places[name] { return place }
    guard !isFull else { return 0 }
    places[name] = parts.count
    parts.append((name, Tally(capacity: Breakdown.capacity)))
    return parts.count - 1
  }

  package mutating func add(_ place: Int, second: Int64, failed: Bool) {
    parts[place].counts.add(second: second) { count in
      count.requests &+= 1
      if failed { count.failed &+= 1 }
    }
  }

  package mutating func merge(_ other: Breakdown) {
    for place in parts.indices { parts[place].counts.close() }
    for (name, counts) in other.parts { parts[place(of: name)].counts.merge(counts) }
  }

  package func moved(by clock: (Instant) -> Instant) -> Breakdown {
    var moved = self
    for place in parts.indices { moved.parts[place].counts = parts[place].counts.moved(by: clock) }
    return moved
  }
}
