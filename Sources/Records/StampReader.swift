import Events

/// What a stamp says.
struct Stamp: Sendable, Hashable {
  /// Nanoseconds since 1970; civil time read as UTC where no zone is named.
  var time: Int64
  var isZoned: Bool
  /// Whether it is finer than a second.
  var hasFraction: Bool
  /// The index behind it.
  var end: Int
}

/// Reads stamps of every known layout, cheaply where they repeat.
///
/// The bytes before a layout's seconds are kept with the minute they meant: while they recur, only seconds, fraction
/// and zone are read. That memory never changes a result.
struct StampReader: Sendable {
  /// Bytes kept of a stamp before its seconds; a longer one is read in full each time.
  private static let prefixRoom = 32

  /// A layout, and the stamp of it that was read last.
  private struct Entry: Sendable {
    var kind: StampLayout.Kind
    var isLetterFirst: Bool
    /// Its steps in `program`, and the one that reads the seconds; -1 where what follows them changes the minute.
    var from: Int
    var to: Int
    var second: Int
    /// The bytes before the seconds, in `prefixes`; 0 for none yet.
    var prefixLength = 0
    var minute: Int64 = 0
  }

  private let yearLimit: Instant
  private var program: [StampLayout.Step] = []
  private var entries: [Entry] = []
  private var prefixes: [UInt8]
  /// The layout that fitted last, for a line's own stamp and for one within its message.
  private var recent = 0
  private var recentNested = 0

  init(yearLimit: Instant) {
    self.yearLimit = yearLimit
    prefixes = [UInt8](repeating: 0, count: StampLayout.all.count * StampReader.prefixRoom)
    for layout in StampLayout.all {
      let steps = layout.steps
      let second = steps.firstIndex(of: .second) ?? -1
      let rest = steps[(second + 1)...]
      let isFixed = second > 0 && !rest.contains(.meridiem) && !rest.contains(.year)
      entries.append(
        Entry(
          kind: layout.kind, isLetterFirst: steps[0] == .weekday || steps[0] == .monthName, from: program.count,
          to: program.count + steps.count, second: isFixed ? program.count + second : -1))
      program += steps
    }
  }

  /// The stamp of one of `kinds` at `index`, nil where there is none. A digit right behind it refuses it.
  mutating func read(
    _ bytes: [UInt8], at index: Int, before limit: Int, kinds: StampLayout.Kind, isNested: Bool
  ) -> Stamp? {
    guard index < limit else { return nil }
    let isLetter = bytes[index].isLetter
    guard isLetter || bytes[index].isDigit || bytes[index] == 32 else { return nil }
    let last = isNested ? recentNested : recent
    if kinds.contains(entries[last].kind), entries[last].isLetterFirst == isLetter,
      let stamp = read(bytes, at: index, before: limit, layout: last)
    {
      return stamp
    }
    var i = 0
    while i < entries.count {
      if i != last, entries[i].isLetterFirst == isLetter, kinds.contains(entries[i].kind),
        let stamp = read(bytes, at: index, before: limit, layout: i)
      {
        if isNested { recentNested = i } else { recent = i }
        return stamp
      }
      i &+= 1
    }
    return nil
  }

  private mutating func read(_ bytes: [UInt8], at index: Int, before limit: Int, layout: Int) -> Stamp? {
    var fields = Fields()
    let base = layout &* StampReader.prefixRoom
    let length = entries[layout].prefixLength
    let second = entries[layout].second
    var cursor = index
    var step = entries[layout].from
    var isKnown = false
    if length > 0, index &+ length < limit {
      var i = 0
      while i < length, bytes[index &+ i] == prefixes[base &+ i] { i &+= 1 }
      if i == length {
        isKnown = true
        cursor = index &+ length
        step = second
      }
    }
    var secondAt = -1
    let to = entries[layout].to
    while step < to {
      if step == second { secondAt = cursor }
      cursor = fields.read(program[step], bytes, at: cursor, before: limit)
      if cursor < 0 { return nil }
      step &+= 1
    }
    if cursor < limit, bytes[cursor].isDigit { return nil }
    if let epoch = fields.epoch {
      return Stamp(time: epoch, isZoned: true, hasFraction: fields.hasFraction, end: cursor)
    }
    if !isKnown {
      guard let minute = fields.minuteStart(yearLimit: yearLimit) else { return nil }
      entries[layout].minute = minute
      // A stamp without a fixed place for its seconds leaves its minute behind for this one reading only.
      entries[layout].prefixLength = 0
      if second >= 0, secondAt &- index <= StampReader.prefixRoom {
        for i in 0..<(secondAt &- index) { prefixes[base &+ i] = bytes[index &+ i] }
        entries[layout].prefixLength = secondAt &- index
      }
    }
    let rest = Int64(fields.second &- fields.offset) &* 1_000_000_000 &+ Int64(fields.nanosecond)
    return Stamp(
      time: entries[layout].minute &+ rest, isZoned: fields.isZoned, hasFraction: fields.hasFraction, end: cursor)
  }
}
