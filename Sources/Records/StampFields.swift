import Events

extension StampReader {
  /// The fields of one stamp as they are read, step by step.
  struct Fields {
    var year = -1
    var month = 0
    var day = 0
    var hour = 0
    var minute = 0
    var second = 0
    var nanosecond = 0
    var offset = 0
    var isAfternoon: Bool?
    var isZoned = false
    var hasFraction = false
    var epoch: Int64?

    /// Reads what `step` asks for at `index`; the index behind it, or -1 where it does not fit.
    @inline(__always)
    mutating func read(_ step: StampLayout.Step, _ bytes: [UInt8], at index: Int, before limit: Int) -> Int {
      switch step {
      case .byte(let byte): return index < limit && bytes[index] == byte ? index &+ 1 : -1
      case .second:
        second = two(bytes, index, limit)
        return second < 0 || second > 60 ? -1 : index &+ 2
      case .fraction: return readFraction(bytes, index, limit)
      case .zone: return readZone(bytes, index, limit, isRequired: false)
      default: return readRare(step, bytes, index, limit)
      }
    }

    private mutating func readRare(_ step: StampLayout.Step, _ bytes: [UInt8], _ index: Int, _ limit: Int) -> Int {
      guard index < limit else { return -1 }
      switch step {
      case .optional(let byte): return bytes[index] == byte ? index + 1 : index
      case .blanks:
        let end = StampReader.behindBlanks(bytes, index, limit)
        return end > index ? end : -1
      case .separator:
        if bytes[index] == UInt8(ascii: "T") || bytes[index] == UInt8(ascii: "t") { return index + 1 }
        let end = StampReader.behindBlanks(bytes, index, limit)
        return end > index ? end : -1
      case .year:
        let (high, low) = (two(bytes, index, limit), two(bytes, index + 2, limit))
        year = high * 100 + low
        return high < 0 || low < 0 || year < 1900 || year > 2200 ? -1 : index + 4
      case .shortYear:
        let number = two(bytes, index, limit)
        year = number < 70 ? 2000 + number : 1900 + number
        return number < 0 ? -1 : index + 2
      case .month:
        month = two(bytes, index, limit)
        return month < 1 || month > 12 ? -1 : index + 2
      case .monthName:
        let name = Fields.readName(StampReader.months, bytes, index, limit)
        month = name.number + 1
        return name.end
      case .weekday: return Fields.readName(StampReader.weekdays, bytes, index, limit).end
      case .day:
        day = two(bytes, index, limit)
        return day < 1 || day > 31 ? -1 : index + 2
      case .paddedDay:
        let start = bytes[index] == 32 ? index + 1 : index
        let (number, end) = bytes.number(at: start, before: Swift.min(limit, start + 2))
        day = number
        return end == start || day < 1 || day > 31 ? -1 : end
      case .hour:
        let (number, end) = bytes.number(at: index, before: Swift.min(limit, index + 2))
        hour = number
        return end == index || hour > 24 ? -1 : end
      case .minute:
        minute = two(bytes, index, limit)
        return minute < 0 || minute > 59 ? -1 : index + 2
      case .meridiem:
        guard index + 1 < limit, bytes[index + 1] | 0x20 == UInt8(ascii: "m") else { return -1 }
        isAfternoon = bytes[index] | 0x20 == UInt8(ascii: "p")
        return isAfternoon == true || bytes[index] | 0x20 == UInt8(ascii: "a") ? index + 2 : -1
      case .requiredZone: return readZone(bytes, index, limit, isRequired: true)
      case .epoch: return readEpoch(bytes, index, limit, allowsSeconds: true)
      case .preciseEpoch: return readEpoch(bytes, index, limit, allowsSeconds: false)
      default: return -1
      }
    }

    /// The start of the minute, in nanoseconds; nil for a day that the month does not have.
    func minuteStart(yearLimit: Instant) -> Int64? {
      var hour = hour
      if let isAfternoon {
        guard hour >= 1, hour <= 12 else { return nil }
        hour = hour % 12 + (isAfternoon ? 12 : 0)
      }
      let clock = (hour * 60 + minute) * 60
      var year = year
      if year < 0 {
        // The last year that does not put the stamp behind the limit; for 29 February the last leap year.
        year = CivilTime(yearLimit).year
        for _ in 0..<8 where !isDay(in: year) || Int64(seconds(year) + clock) > yearLimit.seconds { year -= 1 }
      }
      guard isDay(in: year) else { return nil }
      return Int64(seconds(year) + clock) &* 1_000_000_000
    }

    private func seconds(_ year: Int) -> Int { CivilTime.days(year: year, month: month, day: day) * 86_400 }

    private func isDay(in year: Int) -> Bool {
      if day <= 28 { return true }
      if month != 2 { return day <= (month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31) }
      return day == 29 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    @inline(__always)
    private func two(_ bytes: [UInt8], _ index: Int, _ limit: Int) -> Int {
      guard index &+ 1 < limit, bytes[index].isDigit, bytes[index &+ 1].isDigit else { return -1 }
      return bytes[index].digit &* 10 &+ bytes[index &+ 1].digit
    }

    /// `.123`, `,123456`: up to nine digits count, more are passed over.
    @inline(__always)
    private mutating func readFraction(_ bytes: [UInt8], _ index: Int, _ limit: Int) -> Int {
      guard index &+ 1 < limit, bytes[index] == 46 || bytes[index] == 44, bytes[index &+ 1].isDigit else {
        return index
      }
      var cursor = index &+ 1
      var scale = 100_000_000
      while cursor < limit, bytes[cursor].isDigit {
        nanosecond = nanosecond &+ bytes[cursor].digit &* scale
        scale /= 10
        cursor &+= 1
      }
      hasFraction = true
      return cursor
    }

    @inline(__always)
    private mutating func readZone(_ bytes: [UInt8], _ index: Int, _ limit: Int, isRequired: Bool) -> Int {
      guard index < limit else { return isRequired ? -1 : index }
      var start = index
      if bytes[index] == 32 {
        start = StampReader.behindBlanks(bytes, index, limit)
        // Most often what follows is no zone but a bracket or a level.
        if start < limit, bytes[start] == 0x5B { return isRequired ? -1 : index }
      }
      guard let zone = ZoneName.read(bytes, at: start, before: limit) else { return isRequired ? -1 : index }
      if case .offset(let seconds) = zone.meaning {
        offset = seconds
        isZoned = true
      }
      return zone.end
    }

    private mutating func readEpoch(_ bytes: [UInt8], _ index: Int, _ limit: Int, allowsSeconds: Bool) -> Int {
      var end = index
      var value: Int64 = 0
      while end < limit, bytes[end].isDigit {
        guard end - index < 19 else { return -1 }
        value = value &* 10 &+ Int64(bytes[end].digit)
        end += 1
      }
      hasFraction = true
      switch end - index {
      case 10:
        let cursor = readFraction(bytes, end, limit)
        guard cursor > end || allowsSeconds, value < 5_000_000_000 else { return -1 }
        hasFraction = cursor > end
        epoch = value * 1_000_000_000 + Int64(nanosecond)
        return cursor
      case 13 where value < 5_000_000_000_000:
        let cursor = readFraction(bytes, end, limit)
        epoch = value * 1_000_000 + Int64(nanosecond / 1_000)
        return cursor
      case 16 where value < 5_000_000_000_000_000: epoch = value * 1_000
      case 19: epoch = value
      default: return -1
      }
      return end
    }

    /// Which of `names` stands at `index`, in full or by its first three letters; the end is -1 for none.
    private static func readName(
      _ names: [[UInt8]], _ bytes: [UInt8], _ index: Int, _ limit: Int
    ) -> (number: Int, end: Int) {
      guard index + 2 < limit else { return (0, -1) }
      for (number, name) in names.enumerated() {
        guard bytes[index] | 0x20 == name[0], bytes[index + 1] | 0x20 == name[1], bytes[index + 2] | 0x20 == name[2]
        else { continue }
        var end = index + 3
        while end < limit, end - index < name.count, bytes[end] | 0x20 == name[end - index] { end += 1 }
        return (number, end < limit && bytes[end].isLetter ? -1 : end)
      }
      return (0, -1)
    }
  }

  static func behindBlanks(_ bytes: [UInt8], _ index: Int, _ limit: Int) -> Int {
    var i = index
    while i < limit, bytes[i].isBlank { i &+= 1 }
    return i
  }

  static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ].map { Array($0.utf8) }

  static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].map {
    Array($0.utf8)
  }
}
