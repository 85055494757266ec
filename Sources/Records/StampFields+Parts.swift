/// The fields of a stamp that are more than a number.
extension StampReader.Fields {
  /// `.123`, `,123456`: up to nine digits count, more are passed over. Behind a colon, as IBM and some .NET programs
  /// write it, three or six.
  @inline(__always)
  mutating func readFraction(_ bytes: [UInt8], _ index: Int, _ limit: Int) -> Int {
    guard index &+ 1 < limit, bytes[index &+ 1].isDigit else { return index }
    let mark = bytes[index]
    guard mark == 46 || mark == 44 || mark == 58 else { return index }
    var cursor = index &+ 1
    var scale = 100_000_000
    var value = 0
    while cursor < limit, bytes[cursor].isDigit {
      value = value &+ bytes[cursor].digit &* scale
      scale /= 10
      cursor &+= 1
    }
    if mark != 46, !isFraction(mark, cursor &- index &- 1, cursor < limit ? bytes[cursor] : 0) { return index }
    nanosecond = value
    hasFraction = true
    return cursor
  }

  /// Whether so many digits behind a comma or a colon are a fraction, and not the next column or a process.
  private func isFraction(_ mark: UInt8, _ digits: Int, _ next: UInt8) -> Bool {
    if mark == 58 { return (digits == 3 || digits == 6) && next != 58 }
    return digits <= 9 && (next != 44 || digits % 3 == 0)
  }

  /// `PM`, `a.m.`, with or without a blank before it; Java since 20 puts a narrow one that does not break.
  mutating func readMeridiem(_ bytes: [UInt8], _ index: Int, _ limit: Int) -> Int {
    var start = StampReader.behindBlanks(bytes, index, limit)
    if start + 3 < limit, bytes[start] == 0xE2, bytes[start + 1] == 0x80, bytes[start + 2] == 0xAF { start += 3 }
    guard start + 1 < limit else { return -1 }
    let letter = bytes[start] | 0x20
    guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else { return -1 }
    let isDotted = bytes[start + 1] == 46
    let middle = start + (isDotted ? 2 : 1)
    guard middle < limit, bytes[middle] | 0x20 == UInt8(ascii: "m") else { return -1 }
    var end = middle + 1
    if isDotted, end < limit, bytes[end] == 46 { end += 1 }
    guard end == limit || !(bytes[end].isLetter || bytes[end].isDigit) else { return -1 }
    isAfternoon = letter == UInt8(ascii: "p")
    return end
  }

  @inline(__always)
  mutating func readZone(_ bytes: [UInt8], _ index: Int, _ limit: Int, isRequired: Bool) -> Int {
    guard index < limit else { return isRequired ? -1 : index }
    var start = index
    if bytes[index] == 32 {
      start = StampReader.behindBlanks(bytes, index, limit)
      // Most often what follows is no zone but a bracket or a level.
      if start < limit, bytes[start] == 0x5B { return isRequired ? -1 : index }
    }
    let isEnclosed = bytes[index] == 32 && start < limit && bytes[start] == 40
    if isEnclosed { start += 1 }
    guard var zone = ZoneName.read(bytes, at: start, before: limit) else { return isRequired ? -1 : index }
    if isEnclosed {
      guard zone.end < limit, bytes[zone.end] == 41 else { return isRequired ? -1 : index }
      zone.end += 1
    }
    switch zone.meaning {
    case .offset(let seconds):
      offset = seconds
      isZoned = true
      // Java's ZonedDateTime says both: `+01:00[Europe/Paris]`.
      if zone.end < limit, bytes[zone.end] == 0x5B,
        let region = ZoneName.read(bytes, at: zone.end + 1, before: limit), region.meaning == .region,
        region.end < limit, bytes[region.end] == 0x5D
      {
        return region.end + 1
      }
    case .ambiguous: isAmbiguous = true
    case .region: region = start..<zone.end
    }
    return zone.end
  }

  /// Seconds since 1970 that a count may mean: from 1980 to 2100. Another number of so many digits is an identifier.
  static let epochs: Range<Int64> = 315_532_800..<4_102_444_800

  mutating func readEpoch(_ bytes: [UInt8], _ index: Int, _ limit: Int, allowsSeconds: Bool) -> Int {
    var end = index
    var value: Int64 = 0
    while end < limit, bytes[end].isDigit {
      guard end - index < 19 else { return -1 }
      value = value &* 10 &+ Int64(bytes[end].digit)
      end += 1
    }
    let unit: Int64
    switch end - index {
    case 10: unit = 1_000_000_000
    case 13: unit = 1_000_000
    case 16: unit = 1_000
    case 19: unit = 1
    default: return -1
    }
    guard Self.epochs.contains(value / (1_000_000_000 / unit)) else { return -1 }
    let cursor = unit >= 1_000_000 ? readFraction(bytes, end, limit) : end
    guard cursor > end || allowsSeconds || unit < 1_000_000_000 else { return -1 }
    hasFraction = cursor > end || unit < 1_000_000_000
    epoch = value * unit + Int64(nanosecond) / (1_000_000_000 / unit)
    return cursor
  }

  /// Sixteen hexadecimal digits of seconds, eight of nanoseconds where they are kept. The first are 2⁶² and the seconds of
  /// TAI since 1970, which multilog and svlogd put 10 seconds before UTC whatever the leap seconds since.
  /// https://cr.yp.to/libtai/tai64.html
  mutating func readLabel(_ bytes: [UInt8], _ index: Int, _ limit: Int) -> Int {
    var end = index
    var seconds: UInt64 = 0
    var fraction = 0
    while end < limit, end - index < 24, let digit = StampReader.hexadecimal(bytes[end]) {
      if end - index < 16 { seconds = seconds << 4 | UInt64(digit) } else { fraction = fraction << 4 | digit }
      end += 1
    }
    guard end - index == 16 || end - index == 24, fraction < 1_000_000_000 else { return -1 }
    let since = Int64(bitPattern: seconds &- 1 << 62) &- 10
    guard Self.epochs.contains(since) else { return -1 }
    hasFraction = end - index == 24
    epoch = since * 1_000_000_000 + Int64(fraction)
    return end
  }

  /// Eight hexadecimal digits of seconds, a point, eight of nanoseconds.
  mutating func readHexadecimal(_ bytes: [UInt8], _ index: Int, _ limit: Int) -> Int {
    guard index + 17 <= limit, bytes[index + 8] == 46 else { return -1 }
    var (seconds, fraction) = (Int64(0), Int64(0))
    for i in 0..<8 {
      guard let high = StampReader.hexadecimal(bytes[index + i]),
        let low = StampReader.hexadecimal(bytes[index + 9 + i])
      else { return -1 }
      seconds = seconds << 4 | Int64(high)
      fraction = fraction << 4 | Int64(low)
    }
    guard Self.epochs.contains(seconds), fraction < 1_000_000_000 else { return -1 }
    hasFraction = true
    epoch = seconds * 1_000_000_000 + fraction
    return index + 17
  }

  /// `+420`, `-60`, `+-60`: Windows' bias, the minutes from local time to UTC
  /// (https://learn.microsoft.com/en-us/windows/win32/api/timezoneapi/ns-timezoneapi-time_zone_information).
  mutating func readMinutesWest(_ bytes: [UInt8], _ index: Int, _ limit: Int) -> Int {
    var sign = index
    guard bytes[sign] == 43 || bytes[sign] == 45 else { return index }
    if bytes[sign] == 43, sign + 1 < limit, bytes[sign + 1] == 45 { sign += 1 }
    let (minutes, end) = bytes.number(at: sign + 1, before: limit)
    guard end > sign + 1, end - sign <= 4, minutes <= 900 else { return -1 }
    offset = (bytes[sign] == 45 ? minutes : -minutes) * 60
    isZoned = true
    return end
  }

  /// Which of `names` stands at `index`, in full or by its first three letters (`Sept` by four, a dot behind allowed);
  /// the end is -1 for none.
  static func readName(
    _ names: [[UInt8]], _ bytes: [UInt8], _ index: Int, _ limit: Int
  ) -> (number: Int, end: Int) {
    guard index + 2 < limit, bytes[index].isLetter else { return (0, -1) }
    for (number, name) in names.enumerated() {
      guard bytes[index] | 0x20 == name[0], bytes[index + 1] | 0x20 == name[1], bytes[index + 2] | 0x20 == name[2]
      else { continue }
      var end = index + 3
      while end < limit, end - index < name.count, bytes[end] | 0x20 == name[end - index] { end += 1 }
      if end < limit, bytes[end] == 46 { end += 1 }
      return (number, end < limit && bytes[end].isLetter ? -1 : end)
    }
    return (0, -1)
  }
}

extension StampReader {
  static func behindBlanks(_ bytes: [UInt8], _ index: Int, _ limit: Int) -> Int {
    var i = index
    while i < limit, bytes[i].isBlank { i &+= 1 }
    return i
  }

  /// Behind what stands between a date and a time of day; -1 where nothing does.
  static func behindSeparator(_ bytes: [UInt8], _ index: Int, _ limit: Int) -> Int {
    var i = behindBlanks(bytes, index, limit)
    guard i < limit, !bytes[i].isDigit else { return i > index && i < limit ? i : -1 }
    switch bytes[i] {
    case 34:
      // Date and time in two columns: `"2026-11-22","14:00:00"`.
      guard i + 2 < limit, bytes[i + 2] == 34, [44, 59, 0x7C, 9].contains(bytes[i + 1]) else { return -1 }
      return i + 3
    case UInt8(ascii: "T"), UInt8(ascii: "t"), 95, 45, 47, 44, 58, 59, 64, 0x7C:
      i += bytes[i] == 45 && i + 1 < limit && bytes[i + 1] == 45 ? 2 : 1
    default: return -1
    }
    return behindBlanks(bytes, i, limit)
  }

  static func hexadecimal(_ byte: UInt8) -> Int? {
    if byte.isDigit { return byte.digit }
    let letter = byte | 0x20
    return letter >= 97 && letter <= 102 ? Int(letter) - 87 : nil
  }

  static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ].map { Array($0.utf8) }

  static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].map {
    Array($0.utf8)
  }
}
