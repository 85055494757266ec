package import Events

/// A message that a source writes at a steady pace when all is well, and where it stopped.
///
/// What it says is known by how it begins only, so each costs some hundred bytes however often it is written.
package struct Heartbeat: Sendable {
  /// A record without its words, which cost a string each.
  package struct Beat: Sendable, Hashable {
    package var time: Instant
    package var line: Int
    package var offset: Int

    package init(time: Instant, line: Int, offset: Int) {
      self.time = time
      self.line = line
      self.offset = offset
    }
  }

  /// A stretch in which it was not written though it should have been; `after` is nil where it never came again.
  package struct Stop: Sendable, Hashable {
    package var before: Beat
    package var after: Beat?
  }

  /// How its records begin, up to what varies.
  package let text: String
  package let component: Component
  package private(set) var count = 0
  package private(set) var first: Beat
  package private(set) var last: Beat
  /// The first time that it stopped and came back.
  package private(set) var stop: Stop?
  /// Nanoseconds between two of them, stops aside: their sum, the longest, and how many were added up.
  private var pauses = (sum: Int64(0), longest: Int64(0), count: Int64(0))

  /// Beats that show a pace, and how many times the mean pause the longest may be: load and chatter come irregularly.
  private static let least = 10
  private static let steadiness: Int64 = 3
  /// Mean pauses after which it has stopped.
  private static let patience: Int64 = 5

  package init(text: String, component: Component, first: Beat) {
    self.text = text
    self.component = component
    self.first = first
    last = first
  }

  /// Notes one more; what is out of order only counts. Cheap: called for most records of an application's log.
  package mutating func add(_ beat: Beat) {
    count += 1
    guard beat.time >= last.time else { return }
    let (pause, overflow) = beat.time.nanoseconds.subtractingReportingOverflow(last.time.nanoseconds)
    if overflow || hasStopped(after: pause) {
      if stop == nil { stop = Stop(before: last, after: beat) }
    } else {
      pauses.sum &+= pause
      pauses.longest = max(pauses.longest, pause)
      pauses.count += 1
    }
    last = beat
  }

  /// Seconds from one to the next; nil where they come too rarely or too irregularly to be missed.
  package var pace: Double? {
    guard pauses.count >= Heartbeat.least else { return nil }
    let mean = pauses.sum / pauses.count
    // One that comes with other traffic many times a second is no heartbeat, but load.
    guard mean >= 1_000_000_000, pauses.longest <= Heartbeat.steadiness * mean else { return nil }
    return Double(mean) / 1e9
  }

  /// Whether it has stopped if nothing came for `pause` nanoseconds.
  private func hasStopped(after pause: Int64) -> Bool {
    pause >= Pause.least * 1_000_000_000 && pace.map { Double(pause) > Double(Heartbeat.patience) * $0 * 1e9 } ?? false
  }

  /// Where it first stopped, in a log that was written until `end`.
  package func stop(before end: Instant) -> Stop? {
    if let stop { return stop }
    let (pause, overflow) = end.nanoseconds.subtractingReportingOverflow(last.time.nanoseconds)
    return overflow || hasStopped(after: pause) ? Stop(before: last) : nil
  }

  static func precedes(_ a: Heartbeat, _ b: Heartbeat) -> Bool {
    (a.text, a.first.time, a.first.offset) < (b.text, b.first.time, b.first.offset)
  }

  /// The same told by another clock.
  func moved(by clock: (Instant) -> Instant) -> Heartbeat {
    var moved = self
    moved.first.time = clock(first.time)
    moved.last.time = clock(last.time)
    if let stop {
      moved.stop?.before.time = clock(stop.before.time)
      if let after = stop.after { moved.stop?.after?.time = clock(after.time) }
    }
    return moved
  }
}
