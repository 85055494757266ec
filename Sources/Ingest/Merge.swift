import Matching

/// The pages of many inputs, merged in time order. Records of one time stay in the order of their inputs and files.
///
/// A stretch of records that no other input interrupts is copied at once, so that a merge costs little more than the
/// copying where inputs take turns, and a comparison per level of the heap and record where they are shuffled.
struct Merge<R: Reading & ~Copyable> {
  /// A page that is being merged, and the record of it that comes next. Held in one place, and not copied with its page's
  /// arrays for every look at it.
  private final class Run {
    let lane: Lane<R>
    let page: Page
    var index = 0

    init(_ lane: Lane<R>, _ page: Page) {
      self.lane = lane
      self.page = page
    }
  }

  /// The next record of a run. Numbers only: heads change places in the heap all the time.
  private struct Head {
    var time: Int64
    /// The order of the lane, and how many pages were merged before.
    let order: Int
    let number: Int
    /// The place of the run.
    let slot: Int

    static func precedes(_ a: Head, _ b: Head) -> Bool {
      a.time != b.time ? a.time < b.time : (a.order, a.number) < (b.order, b.number)
    }
  }

  private var heads = Heap<Head>(by: Head.precedes)
  private var runs: [Run?] = []
  private var vacant: [Int] = []
  private var pages = 0
  private var latest = Int64.min
  /// Records that came after one of a later time.
  private(set) var late = 0
  /// Inputs read to their end.
  private(set) var ended: [Lane<R>] = []

  /// The time of the record that comes next; nil where none is at hand.
  var next: Int64? { heads.first?.time }

  /// Adds an input, and reads as much of it as has to be known before its first record is handed on.
  mutating func open(_ lane: Lane<R>) async { await read(lane, before: .min) }

  /// Appends the next records, as many of one input as come before those of all others and before `limit`. There must
  /// be a next one. May append none, where an input has to be read first.
  mutating func advance(before limit: Int64, into out: inout [UInt8]) async {
    let head = heads.first!
    let lane = runs[head.slot]!.lane
    if lane.mustRead(before: head.time) { return await read(lane, before: head.time) }
    var bound = min(lane.horizon, limit == .max ? limit : limit - 1)
    if let second = heads.second {
      // Of two records of one time, the one that `precedes` wants goes first.
      let wins = (head.order, head.number) < (second.order, second.number)
      bound = min(bound, wins ? second.time : second.time - 1)
    }
    let (count, bytes, following) = copy(runs[head.slot]!, through: bound, atMost: lane.surplus, into: &out)
    lane.spend(count, bytes: bytes)
    if let following {
      heads.updateFirst { $0.time = following }
    } else {
      _ = heads.popFirst()
      runs[head.slot] = nil
      vacant.append(head.slot)
    }
    let time = following ?? head.time
    if lane.mustRead(before: time) { await read(lane, before: time) }
  }

  /// Copies records of a run, at least one, and says how many, their bytes, and the time of the one behind them.
  private mutating func copy(
    _ run: Run, through bound: Int64, atMost limit: Int, into out: inout [UInt8]
  ) -> (count: Int, bytes: Int, following: Int64?) {
    let from = run.index
    let count = run.page.count
    let last = from + min(limit, count - from)
    var index = from
    var time = run.page.times[index]
    repeat {
      if time < latest { late += 1 } else { latest = time }
      index += 1
      if index < count { time = run.page.times[index] }
    } while index < last && time <= bound
    run.index = index
    let start = run.page.start(of: from)
    let end = run.page.ends[index - 1]
    out.append(run.page.bytes[...], start, end)
    return (index - from, end - start, index < count ? time : nil)
  }

  /// Reads on as long as the input may yet have a record that comes before `time`.
  private mutating func read(_ lane: Lane<R>, before time: Int64) async {
    while lane.mustRead(before: time) {
      guard let page = await lane.read() else {
        ended.append(lane)
        return
      }
      guard page.count > 0 else { continue }
      pages += 1
      let slot = vacant.popLast() ?? runs.count
      if slot == runs.count { runs.append(nil) }
      runs[slot] = Run(lane, page)
      heads.push(Head(time: page.times[0], order: lane.order, number: pages, slot: slot))
    }
  }
}
