import Events

/// What the keys of one structured record have said so far. The first key of a meaning wins, and a better name wins
/// over a weaker one.
struct Fields {
  /// A value as it stands in the buffer.
  struct Value {
    var from: Int
    var to: Int
    /// Whether it holds backslash escapes.
    var isEscaped = false
    /// Whether it stood in quotes.
    var isText = true
  }

  private var isTimeWeak = true
  /// Values that were no time, though their keys said so: after some, no more are tried.
  private var timesInVain = 0
  /// Whether the level is known by its number only: a word says it better.
  private var isLevelNumber = false
  /// Whether a level that is not named is that of Information.
  private var isInformation = false
  /// Whether the level is one that a better key may replace.
  private var isLevelWeak = false
  /// What the numbers of levels mean, where it is not what they mostly do.
  private var scale: LevelWord.Scale?
  /// Where the number of a level stands; a key behind it may yet say what it means.
  private var levelNumber = -1
  /// Whether a container wrote it, and whether its message has a newline.
  private var isContainer = false
  private var hasNewline = false
  private var isMessageWeak = true
  private var isServiceWeak = true
  /// How many of time, level and message are known: what tells a log record from other data.
  private(set) var known = 0
  /// Whether a message was named, be it empty.
  private(set) var hasMessage = false
  private var exchange = Exchange()
  private var peer: Range<Int>?
  /// Midnight of a date that has a field of its own.
  private var date: Int64?

  /// Takes `value` for `key`; `depth` 0 is the record's own member, 1 that of an object in it.
  mutating func take(
    _ key: KeyName, _ value: Value, depth: Int, _ bytes: [UInt8], _ stamps: inout StampReader, _ draft: inout Draft
  ) {
    switch key {
    case .time, .informingTime, .weakTime:
      if key == .informingTime { isInformation = true }
      let isWeak = key == .weakTime || depth > 0
      // Fortinet says the same moment twice, first without a zone.
      let isBetter = isTimeWeak ? !isWeak : !isWeak && !draft.record.isZoned
      guard !draft.record.isDated || isBetter, timesInVain < 16 else { return }
      let kinds: StampLayout.Kind = [.dated, .epoch, .clock, .date, .label]
      guard
        let stamp = stamps.read(bytes, at: value.from, before: value.to, kinds: kinds, isNested: true)
          ?? Number.epoch(bytes, value.from, value.to)
      else {
        timesInVain += 1
        return
      }
      if stamp.isDate {
        date = stamp.time
        return
      }
      if draft.record.isDated, !isTimeWeak, !stamp.isZoned { return }
      draft.take(stamp)
      if stamp.isClock, let date {
        draft.record.time += date
        draft.isClock = false
      }
      isTimeWeak = isWeak
      known += 1
    case .nanoseconds:
      let (number, end) = bytes.number(at: value.from, before: value.to)
      guard draft.record.isDated, !draft.hasFraction, end == value.to, number < 1_000_000_000 else { return }
      draft.record.time += Int64(number)
      draft.hasFraction = true
    case .level, .weakLevel, .priority, .levelLetter: takeLevel(key, value, bytes, &draft)
    case .windowsEvent: if depth == 0, !value.isText { scale = .windows }
    case .requestIdentifier: if depth == 0, value.isText { scale = .fromDebug }
    case .stream: isContainer = depth == 0
    case .message, .weakMessage:
      let isWeak = key == .weakMessage || depth > 0
      guard value.isText, isMessageWeak, !isWeak || draft.record.message.isEmpty else { return }
      // Containers' logs keep the newline of each line.
      hasNewline =
        value.isEscaped && value.to - value.from >= 2 && bytes[value.to - 1] == UInt8(ascii: "n")
        && bytes[value.to - 2] == 0x5C
      draft.record.message = value.from..<(hasNewline ? value.to - 2 : value.to)
      draft.record.isEscaped = value.isEscaped
      isMessageWeak = isWeak
      hasMessage = true
      known += 1
    case .host: if draft.record.host == nil, value.isText { draft.record.host = value.from..<value.to }
    case .service, .weakService:
      guard value.isText, isServiceWeak, key == .service || draft.record.service == nil else { return }
      draft.record.service = value.from..<value.to
      isServiceWeak = key == .weakService
    case .cursor: draft.cursor = Slice(value.from, value.to)
    case .process: draft.pid = Slice(value.from, value.to)
    default: takeExchange(key, value, bytes)
    }
  }

  private mutating func takeLevel(_ key: KeyName, _ value: Value, _ bytes: [UInt8], _ draft: inout Draft) {
    guard draft.record.level == nil || isLevelNumber || isLevelWeak, draft.record.level == nil || key != .weakLevel
    else {
      return
    }
    if key == .weakLevel {
      let meaning = LevelWord.meaning(bytes, value.from, value.to)
      guard meaning == .warning else { return }
      isLevelWeak = true
      draft.take(meaning)
      return
    }
    let (number, end) = bytes.number(at: value.from, before: value.to)
    var meaning = LevelWord.Meaning.none
    if end == value.to, end > value.from {
      guard !isLevelNumber else { return }
      isLevelNumber = true
      levelNumber = key == .level ? number : -1
      meaning = key == .priority ? LevelWord.priority(number) : LevelWord.number(number)
    } else if value.to - value.from == 1 || (value.to - value.from == 2 && bytes[value.from + 1].isDigit) {
      meaning = LevelWord.letter(bytes[value.from])
    } else if key != .levelLetter {
      meaning = LevelWord.meaning(bytes, value.from, value.to)
    }
    guard let level = meaning.level else { return }
    known += 1
    isLevelWeak = false
    draft.record.level = level
  }

  private mutating func takeExchange(_ key: KeyName, _ value: Value, _ bytes: [UInt8]) {
    switch key {
    case .status:
      let (number, end) = bytes.number(at: value.from, before: value.to)
      if end == value.to, (100...599).contains(number) { exchange.status = UInt16(number) }
    case .method where value.isText: exchange.method = value.from..<value.to
    case .path where value.isText:
      exchange.path = value.from..<bytes.first(UInt8(ascii: "?"), from: value.from, to: value.to)
    case .client where value.isText: exchange.client = value.from..<value.to
    case .upstream where value.isText: exchange.upstream = value.from..<value.to
    case .peer where value.isText && peer == nil: peer = value.from..<value.to
    case .seconds: exchange.durationMicroseconds = Number.microseconds(bytes, value.from, value.to, unit: 1_000_000)
    case .milliseconds: exchange.durationMicroseconds = Number.microseconds(bytes, value.from, value.to, unit: 1_000)
    case .duration:
      let time = Number.duration(bytes, value.from, value.to)
      if time >= 0 { exchange.durationMicroseconds = time }
    default: break
    }
  }

  private static let pieceBytes = 16_384

  /// Gives the record the request, where status and what was asked are known, and the level that goes without saying.
  func finish(_ draft: inout Draft) {
    if let scale, isLevelNumber, levelNumber >= 0, let level = LevelWord.meaning(of: levelNumber, on: scale).level {
      draft.record.level = level
    }
    // Docker parts lines into pieces of so many bytes, the last of which ends with the newline:
    // https://github.com/moby/moby/blob/master/daemon/logger/copier.go
    if isContainer, !hasNewline, draft.record.message.count >= Fields.pieceBytes { draft.isPartial = true }
    if isInformation, draft.record.level == nil { draft.record.level = .info }
    if exchange.status != 0, exchange.method != nil || exchange.path != nil {
      draft.withExchange { $0 = exchange }
    } else if let peer = peer ?? exchange.upstream {
      draft.record.peer = peer
    }
  }
}
