/// A machine's clock was set while it ran.
package struct ClockStep: Sendable, Hashable {
  /// The first line of the first record after it, and the bytes before that.
  package var line: Int
  package var offset: Int
  /// What that record's clock showed, microseconds since 1970 in UTC.
  package var time: Int64
  /// How far the clock was set ahead; negative: back. Microseconds.
  package var by: Int64
}

/// Holds the two clocks of a journal's entries against each other: the one that can be set, and the one that counts
/// from the boot on.
///
/// Each entry's cursor names both, and the boot (`b=`, `m=` and `t=`, hexadecimal microseconds: sd_journal_get_cursor(3)
/// calls it opaque, but it has been so since systemd 38). A suspended machine's second clock stands still
/// (clock_gettime(2), CLOCK_MONOTONIC), which looks like the first one set ahead. Constant memory and cost.
struct JournalClock: Sendable {
  /// The first steps; there may have been more.
  private(set) var steps: [ClockStep] = []

  private struct Boot {
    var high: UInt64
    var low: UInt64
    var monotonic: Int64
    var realtime: Int64
  }

  /// The boots seen last, the latest first: journals of several machines may be mixed.
  private var boots: [Boot] = []

  private static let bootLimit = 16
  private static let stepLimit = 16
  /// Microseconds by which the clocks may part at once, and what part of the time between: the kernel slews a clock by
  /// 500 ppm at most (adjtimex(2)); twice that.
  private static let tolerance: Int64 = 1_000_000
  private static let slew: Int64 = 1_000

  mutating func note(_ bytes: [UInt8], _ cursor: Range<Int>, line: Int, offset: Int) {
    guard let boot = JournalClock.boot(bytes, cursor) else { return }
    guard let place = boots.firstIndex(where: { $0.high == boot.high && $0.low == boot.low }) else {
      if boots.count == JournalClock.bootLimit { boots.removeLast() }
      boots.insert(boot, at: 0)
      return
    }
    let before = boots[place]
    boots.remove(at: place)
    boots.insert(boot, at: 0)
    let elapsed = boot.monotonic - before.monotonic
    let by = (boot.realtime - before.realtime) - elapsed
    guard by.magnitude > JournalClock.tolerance.magnitude + elapsed.magnitude / JournalClock.slew.magnitude,
      steps.count < JournalClock.stepLimit
    else { return }
    steps.append(ClockStep(line: line, offset: offset, time: boot.realtime, by: by))
  }

  private static func boot(_ bytes: [UInt8], _ cursor: Range<Int>) -> Boot? {
    var boot = Boot(high: 0, low: 0, monotonic: -1, realtime: -1)
    var hasBoot = false
    var at = cursor.lowerBound
    while at + 1 < cursor.upperBound {
      let end = bytes.first(UInt8(ascii: ";"), from: at, to: cursor.upperBound)
      if bytes[at + 1] == UInt8(ascii: "=") {
        switch bytes[at] {
        case UInt8(ascii: "b"):
          guard end - at == 34, let high = hexadecimal(bytes, at + 2, at + 18),
            let low = hexadecimal(bytes, at + 18, end)
          else { return nil }
          (boot.high, boot.low) = (high, low)
          hasBoot = true
        case UInt8(ascii: "m"): boot.monotonic = microseconds(bytes, at + 2, end)
        case UInt8(ascii: "t"): boot.realtime = microseconds(bytes, at + 2, end)
        default: break
        }
      }
      at = end + 1
    }
    return hasBoot && boot.monotonic >= 0 && boot.realtime >= 0 ? boot : nil
  }

  /// Below 2^60, so that differences cannot overflow; -1 for anything else.
  private static func microseconds(_ bytes: [UInt8], _ from: Int, _ to: Int) -> Int64 {
    guard to - from <= 15, let number = hexadecimal(bytes, from, to) else { return -1 }
    return Int64(number)
  }

  private static func hexadecimal(_ bytes: [UInt8], _ from: Int, _ to: Int) -> UInt64? {
    guard from < to, to - from <= 16 else { return nil }
    var number: UInt64 = 0
    for place in from..<to {
      switch bytes[place] {
      case 48...57: number = number << 4 | UInt64(bytes[place] - 48)
      case 97...102: number = number << 4 | UInt64(bytes[place] - 87)
      case 65...70: number = number << 4 | UInt64(bytes[place] - 55)
      default: return nil
      }
    }
    return number
  }
}
