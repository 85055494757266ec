/// What some records of one input were written as, in time order, ready to be merged with those of others.
struct Page: Sendable {
  /// The records as they will be shown, one behind the other.
  private(set) var bytes: [UInt8] = []
  /// Nanoseconds since 1970 of each, rising.
  private(set) var times: [Int64] = []
  /// Where each ends in `bytes`.
  private(set) var ends: [Int] = []
  /// The time of the record that stood last in the input.
  private(set) var newest = Int64.min
  /// Records without a time, and what they were written as, where it was kept.
  var undated = 0
  var loose: [UInt8] = []

  var count: Int { times.count }

  func start(of index: Int) -> Int { index == 0 ? 0 : ends[index - 1] }

  /// Has `write` put a record behind the others, and takes it where that says true.
  mutating func add(_ time: Int64, _ write: (inout [UInt8]) -> Bool) {
    guard write(&bytes) else { return }
    times.append(time)
    ends.append(bytes.count)
    newest = time
  }

  /// Puts the records in order; those of one time stay as they stood. Costs a look at each time where they are.
  mutating func settle() {
    var isSorted = true
    for index in times.indices.dropFirst() where times[index] < times[index - 1] { isSorted = false }
    guard !isSorted else { return }
    let order = times.indices.sorted { (times[$0], $0) < (times[$1], $1) }
    var sorted = Page()
    sorted.bytes.reserveCapacity(bytes.count)
    for index in order {
      sorted.bytes.append(contentsOf: bytes[start(of: index)..<ends[index]])
      sorted.times.append(times[index])
      sorted.ends.append(sorted.bytes.count)
    }
    bytes = sorted.bytes
    times = sorted.times
    ends = sorted.ends
  }
}
