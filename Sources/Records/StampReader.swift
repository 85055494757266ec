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
  private static let prefixRoom = 32
  private static let noCache = -1

  private let layouts: [StampLayout]
  private let yearLimit: Instant
  /// Per layout: the bytes up to the seconds, their number (or `noCache`), the minute, the step of the seconds.
  private var prefixes: [UInt8]
  private var prefixLengths: [Int]
  private var minutes: [Int64]
  private let secondSteps: [Int]
  /// The layout that fitted last, for a line's own stamp and for one within its message.
  private var recent = (0, 0)

  init(yearLimit: Instant) {
    layouts = StampLayout.all
    self.yearLimit = yearLimit
    prefixes = [UInt8](repeating: 0, count: layouts.count * StampReader.prefixRoom)
    prefixLengths = [Int](repeating: StampReader.noCache, count: layouts.count)
    minutes = [Int64](repeating: 0, count: layouts.count)
    secondSteps = layouts.map { layout in
      guard let second = layout.steps.firstIndex(of: .second) else { return -1 }
      // What follows the seconds must not change the minute.
      let rest = layout.steps[(second + 1)...]
      return rest.contains(.meridiem) || rest.contains(.year) ? -1 : second
    }
  }

  /// The stamp of one of `kinds` at `index`, nil where there is none. A digit or letter right behind it refuses it.
  mutating func read(
    _ bytes: [UInt8], at index: Int, before limit: Int, kinds: StampLayout.Kind, isNested: Bool
  ) -> Stamp? {
    guard index < limit else { return nil }
    let last = isNested ? recent.1 : recent.0
    if kinds.contains(layouts[last].kind), let stamp = read(bytes, at: index, before: limit, layout: last) {
      return stamp
    }
    let isDigit = bytes[index].isDigit
    guard isDigit || bytes[index].isLetter || bytes[index] == 32 else { return nil }
    for i in layouts.indices where i != last && kinds.contains(layouts[i].kind) {
      guard let stamp = read(bytes, at: index, before: limit, layout: i) else { continue }
      if isNested { recent.1 = i } else { recent.0 = i }
      return stamp
    }
    return nil
  }

  private mutating func read(_ bytes: [UInt8], at index: Int, before limit: Int, layout: Int) -> Stamp? {
    var fields = Fields()
    let length = prefixLengths[layout]
    var cursor = index
    var step = 0
    var isKnown = false
    if length != StampReader.noCache, index &+ length < limit {
      let base = layout &* StampReader.prefixRoom
      var i = 0
      while i < length, bytes[index &+ i] == prefixes[base &+ i] { i &+= 1 }
      if i == length {
        isKnown = true
        cursor = index &+ length
        step = secondSteps[layout]
      }
    }
    let steps = layouts[layout].steps
    let second = secondSteps[layout]
    var secondAt = -1
    while step < steps.count {
      if step == second { secondAt = cursor }
      cursor = fields.read(steps[step], bytes, at: cursor, before: limit)
      if cursor < 0 { return nil }
      step &+= 1
    }
    if cursor < limit, bytes[cursor].isDigit { return nil }
    if let epoch = fields.epoch {
      return Stamp(time: epoch, isZoned: true, hasFraction: fields.hasFraction, end: cursor)
    }
    var minute: Int64
    if isKnown {
      minute = minutes[layout]
    } else {
      guard let found = fields.minuteStart(yearLimit: yearLimit) else { return nil }
      minute = found
      if second >= 0, secondAt - index <= StampReader.prefixRoom {
        for i in 0..<(secondAt - index) { prefixes[layout * StampReader.prefixRoom + i] = bytes[index + i] }
        prefixLengths[layout] = secondAt - index
        minutes[layout] = minute
      }
    }
    minute &+= Int64(fields.second &- fields.offset) &* 1_000_000_000 &+ Int64(fields.nanosecond)
    return Stamp(time: minute, isZoned: fields.isZoned, hasFraction: fields.hasFraction, end: cursor)
  }
}
