import Events
import Evidence

/// One signature across all sources: rotated siblings and hosts' copies become one line of time.
struct Track: Sendable {
  /// One occupied bin of one source, by its start.
  struct Slot: Sendable {
    var second: Int64
    var width: Int64
    var count: Int
    var mark: Mark?
    var source: Int
  }

  let signature: Signature
  /// In time order.
  var slots: [Slot] = []
  /// Seconds of the widest of them.
  private(set) var widest: Int64 = 0
  var count = 0
  var longestWait: Int64 = 0
  /// The services that its sources, and its own records, belong to.
  var services: Set<String?> = []

  /// All tracks of the evidence that lie in the window, in a fixed order.
  static func all(of evidence: Evidence, from: Instant?, to: Instant?) -> [Track] {
    var tracks: [Signature: Track] = [:]
    for (index, source) in evidence.sources.enumerated() {
      for trace in source.zoned.traces {
        let width = trace.series.width
        var track = tracks[trace.signature] ?? Track(signature: trace.signature)
        for (number, bin) in trace.series.bins {
          let second = number * width
          if let from, second + width <= from.seconds { continue }
          if let to, second > to.seconds { continue }
          track.slots.append(Slot(second: second, width: width, count: bin.count, mark: bin.first, source: index))
          track.count += bin.count
        }
        track.widest = max(track.widest, width)
        track.longestWait = max(track.longestWait, trace.longestWait)
        track.services.formUnion([source.service, trace.signature.component.service])
        if track.count > 0 { tracks[trace.signature] = track }
      }
    }
    return tracks.values.map { track in
      var track = track
      track.slots.sort { ($0.second, $0.source) < ($1.second, $1.source) }
      return track
    }.sorted { Signature.precedes($0.signature, $1.signature) }
  }

  /// The same from `from` to `to`, in seconds; nil where nothing was recorded then.
  ///
  /// Cost: in proportion to what lies there.
  func cut(from: Int64, to: Int64) -> Track? {
    var (low, high) = (0, slots.count)
    while low < high {
      let middle = (low + high) / 2
      if slots[middle].second + widest > from { high = middle } else { low = middle + 1 }
    }
    let near = slots[low...].prefix { $0.second <= to }
    var cut = self
    cut.slots = near.filter { $0.second + $0.width > from }
    guard !cut.slots.isEmpty else { return nil }
    cut.count = cut.slots.reduce(0) { $0 + $1.count }
    return cut
  }

  /// The earliest kept record at or after `second`.
  func firstMark(from second: Int64) -> (mark: Mark, source: Int)? {
    var best: (mark: Mark, source: Int)?
    for slot in slots where slot.second + slot.width > second {
      guard let mark = slot.mark, mark.time.seconds >= second else { continue }
      if let known = best, !Mark.precedes(mark, known.mark) { continue }
      best = (mark, slot.source)
      // Slots are in time order: a later one cannot hold an earlier record once it starts behind this one.
      if slot.second > mark.time.seconds { break }
    }
    return best
  }
}
