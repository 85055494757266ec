/// The rules of a time zone: UTC, a fixed offset, or the transitions of a TZif file (RFC 8536), footer rule included.
///
/// Offsets are seconds east of Greenwich. Look-ups cost a binary search.
package struct Zone: Sendable, Hashable {
  /// As it was given: `UTC`, `+02:00`, `Europe/Berlin`.
  package let name: String
  /// Transitions: from `starts[i]` (seconds since 1970) on, `offsets[i]` holds; before the first, `initial`.
  private let starts: [Int64]
  private let offsets: [Int32]
  private let initial: Int32
  /// What holds behind the last transition; nil: its offset for ever.
  private let rule: ZoneRule?

  package static let utc = Zone(name: "UTC", fixed: 0)

  private init(name: String, fixed: Int) {
    self.name = name
    starts = []
    offsets = []
    initial = Int32(fixed)
    rule = nil
  }

  /// `UTC`, `GMT`, `Z`, or an offset: `+2`, `+02`, `-0330`, `+05:45`, at most 18 hours. Nil for anything else.
  package init?(offsetText text: String) {
    if ["UTC", "GMT", "Z", "UCT", "utc", "gmt", "z"].contains(text) {
      self.init(name: text, fixed: 0)
      return
    }
    let bytes = Array(text.utf8)
    guard let sign = bytes.first, sign == 43 || sign == 45 else { return nil }
    var digits = Array(bytes.dropFirst())
    if let colon = digits.firstIndex(of: 58) {
      guard colon == 2, digits.count == 5 else { return nil }
      digits.remove(at: colon)
    }
    guard digits.allSatisfy({ $0 >= 48 && $0 <= 57 }), digits.count == 1 || digits.count == 2 || digits.count == 4
    else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    let (hours, minutes) = digits.count == 4 ? (number / 100, number % 100) : (number, 0)
    guard hours <= 18, minutes < 60 else { return nil }
    self.init(name: text, fixed: (hours * 60 + minutes) * (sign == 45 ? -60 : 60))
  }

  /// The zone of a TZif file's bytes, `/usr/share/zoneinfo/Europe/Berlin` for one; nil where they are no such file.
  package init?(name: String, tzif bytes: [UInt8]) {
    guard let file = TZif(bytes) else { return nil }
    self.name = name
    starts = file.starts
    offsets = file.offsets
    initial = file.initial
    rule = file.rule
  }

  /// Whether its offset never changes.
  package var isFixed: Bool { starts.isEmpty && (rule?.changes.isEmpty ?? true) }

  /// Seconds east of Greenwich at an instant.
  package func offsetSeconds(at utc: Instant) -> Int { offset(at: utc.seconds) }

  private func offset(at seconds: Int64) -> Int {
    guard let first = starts.first, seconds >= first else {
      return starts.isEmpty ? rule?.offset(at: seconds) ?? Int(initial) : Int(initial)
    }
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= seconds { low = middle } else { high = middle }
    }
    if low == starts.count - 1, let rule { return rule.offset(at: seconds) }
    return Int(offsets[low])
  }

  /// The instant at which clocks of this zone show `civil` (civil time read as if it were UTC).
  ///
  /// A time that occurs twice, when clocks go back, is the first; one that does not occur, when they go forward, is
  /// shifted by the gap: 02:30 becomes what would have been 02:30 without the change, shown as 03:30.
  package func instant(ofCivil civil: Instant) -> Instant {
    let seconds = civil.seconds
    // Offsets a day before and after enclose any change nearby.
    let before = offset(at: seconds - 86_400)
    let after = offset(at: seconds + 86_400)
    var chosen = before
    if before != after {
      let early = seconds - Int64(Swift.max(before, after))
      let late = seconds - Int64(Swift.min(before, after))
      // The first reading wins where it is consistent, then the second; in a gap the offset before the change holds.
      if early + Int64(offset(at: early)) == seconds {
        chosen = Swift.max(before, after)
      } else if late + Int64(offset(at: late)) == seconds {
        chosen = Swift.min(before, after)
      }
    }
    return Instant(nanoseconds: civil.nanoseconds &- Int64(chosen) &* 1_000_000_000)
  }

  /// The same for a source whose clocks were seen to go back an hour behind the civil time `turn`, and whose times from
  /// there on are given as if they had not (nil: no such thing was seen). Where the clocks of this zone do not go back
  /// at that time, the times are taken as they were shown.
  package func instant(ofCivil civil: Instant, turn: Instant?) -> Instant {
    guard let turn, civil > turn else { return instant(ofCivil: civil) }
    let shown = instant(ofCivil: Instant(nanoseconds: civil.nanoseconds - 3_600_000_000_000))
    let later = shown.seconds + 3_600
    return offset(at: shown.seconds) - offset(at: later) == 3_600 ? shown.advanced(bySeconds: 3_600) : shown
  }

  /// The zone of clocks that were `seconds` east of Greenwich until they went back an hour behind the civil time `turn`,
  /// at the full hour.
  package init(name: String, seconds: Int, turn: Instant) {
    self.name = name
    let hour: Int64 = 3_600
    starts = [(turn.seconds / hour + 1) * hour - Int64(seconds)]
    offsets = [Int32(seconds) - Int32(hour)]
    initial = Int32(seconds)
    rule = nil
  }
}
