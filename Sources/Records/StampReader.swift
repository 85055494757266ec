import Events

/// What a stamp says.
struct Stamp: Sendable, Hashable {
  /// Nanoseconds since 1970; civil time read as UTC where no zone is named.
  var time: Int64
  var isZoned: Bool
  /// Whether it is finer than a second.
  var hasFraction: Bool
  /// Whether it is a time of day without a date: `time` counts from midnight.
  var isClock = false
  /// Whether it is a date without a time.
  var isDate = false
  /// The index behind it.
  var end: Int
}

/// Reads stamps of every known layout, cheaply where they repeat.
///
/// The bytes before a layout's seconds are kept with the minute they meant: while they recur, only seconds, fraction
/// and zone are read. That memory never changes a result; only what dates such as `13/11/26` prove of their order does.
struct StampReader: Sendable {
  /// Bytes kept of a stamp before its seconds; a longer one is read in full each time.
  private static let prefixRoom = 32

  /// What was read last of a layout: the minute, and how many bytes before the seconds said it, in `prefixes`; 0 for none.
  private struct Memory: Sendable {
    var prefixLength = 0
    var minute: Int64 = 0
  }

  private let yearLimit: Instant
  /// How the source writes dates such as `05/11/26`, once one of them told.
  var dateOrder: DateOrder?
  /// Whether a date was read in an order that nothing in the source had told yet.
  private(set) var hasGuessed = false
  /// Whether a stamp named a zone that several countries mean otherwise.
  private(set) var hasAmbiguousZone = false
  /// How long a stamp is looked for anywhere in a line.
  var patience = Patience()
  private var memory: [Memory]
  private var prefixes: [UInt8]
  /// The layout that fitted last, for a line's own stamp and for one within its message.
  private var recent = 0
  private var recentNested = 0

  /// The zones that stamps name.
  private var regions: NamedZones

  init(yearLimit: Instant, zone: @escaping @Sendable (String) -> Zone? = { _ in nil }) {
    self.yearLimit = yearLimit
    regions = NamedZones(zone)
    let count = StampTable.shared.rows.count
    memory = [Memory](repeating: Memory(), count: count)
    prefixes = [UInt8](repeating: 0, count: count * StampReader.prefixRoom)
  }

  /// The stamp of one of `kinds` at `index`, nil where there is none. One more digit right behind its last refuses it.
  mutating func read(
    _ bytes: [UInt8], at index: Int, before limit: Int, kinds: StampLayout.Kind, isNested: Bool
  ) -> Stamp? {
    guard index < limit else { return nil }
    let first = bytes[index]
    guard first.isLetter || first.isDigit || first == 32 || first == UInt8(ascii: "@") else { return nil }
    if first.isLetter, !StampTable.isCalendar(bytes, index, limit) { return nil }
    var digits = 0
    while index &+ digits < limit, digits < StampTable.mostDigits, bytes[index &+ digits].isDigit { digits &+= 1 }
    let lead: UInt32 = 1 << UInt32(truncatingIfNeeded: digits)
    let last = isNested ? recentNested : recent
    if kinds.contains(StampTable.shared.rows[last].kind), StampTable.shared.rows[last].leads & lead != 0,
      let stamp = read(bytes, at: index, before: limit, layout: last)
    {
      return stamp
    }
    let follower = digits > 0 && index &+ digits < limit ? bytes[index &+ digits] : UInt8.max
    var next = StampTable.shared.first[digits]
    let end = StampTable.shared.first[digits &+ 1]
    while next < end {
      let i = StampTable.shared.candidates[next]
      if i != last, kinds.contains(StampTable.shared.rows[i].kind), StampTable.shared.rows[i].mayGoOn(with: follower),
        let stamp = read(bytes, at: index, before: limit, layout: i)
      {
        if isNested { recentNested = i } else { recent = i }
        return stamp
      }
      next &+= 1
    }
    return nil
  }

  private mutating func read(_ bytes: [UInt8], at index: Int, before limit: Int, layout: Int) -> Stamp? {
    let row = StampTable.shared.rows[layout]
    var fields = Fields()
    let base = layout &* StampReader.prefixRoom
    let length = memory[layout].prefixLength
    let second = row.second
    var cursor = index
    var step = row.from
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
    let to = row.to
    while step < to {
      if step == second { secondAt = cursor }
      cursor = fields.read(StampTable.shared.program[step], bytes, at: cursor, before: limit)
      if cursor < 0 { return nil }
      step &+= 1
    }
    if cursor < limit, bytes[cursor].isDigit, bytes[cursor &- 1].isDigit { return nil }
    if cursor &+ 1 < limit, bytes[cursor] == 58, bytes[cursor &+ 1].isDigit, row.endsInMinutes {
      return nil
    }
    if fields.isAmbiguous { hasAmbiguousZone = true }
    if let epoch = fields.epoch {
      return Stamp(time: epoch, isZoned: true, hasFraction: fields.hasFraction, end: cursor)
    }
    if !isKnown {
      guard let minute = fields.minute(yearLimit: yearLimit, order: dateOrder) else { return nil }
      memory[layout].minute = minute.start
      hasGuessed = hasGuessed || minute.isGuess
      if let order = minute.order, order != dateOrder {
        dateOrder = order
        for known in memory.indices { memory[known].prefixLength = 0 }
      }
      // A stamp without a fixed place for its seconds leaves its minute behind for this one reading only.
      memory[layout].prefixLength = 0
      if second >= 0, secondAt &- index <= StampReader.prefixRoom {
        for i in 0..<(secondAt &- index) { prefixes[base &+ i] = bytes[index &+ i] }
        memory[layout].prefixLength = secondAt &- index
      }
    }
    let rest = Int64(fields.second &- fields.offset) &* 1_000_000_000 &+ Int64(fields.nanosecond)
    var time = memory[layout].minute &+ rest
    if let region = fields.region, row.kind != .clock {
      if let zone = regions.zone(named: bytes, region) {
        time = zone.instant(ofCivil: Instant(nanoseconds: time)).nanoseconds
        fields.isZoned = true
      } else {
        hasAmbiguousZone = true
      }
    }
    return Stamp(
      time: time, isZoned: fields.isZoned, hasFraction: fields.hasFraction,
      isClock: row.kind == .clock, isDate: row.kind == .date, end: cursor)
  }
}
