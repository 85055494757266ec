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
    /// The day of the year, where `isYearDay`, or of the week, where `week` is one, stands in `day`.
    var isYearDay = false
    var week = 0
    /// Numbers of a date in an order that the source must tell: see `DateOrder`.
    var numbers = DateOrder.Numbers(first: 0, second: 0, third: 0)
    var isAfternoon: Bool?
    var isZoned = false
    /// Whether it names a zone that several countries mean otherwise.
    var isAmbiguous = false
    /// The region whose time it is, `Europe/Berlin`.
    var region: Range<Int>?
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
      guard index < limit else { return step == .zone || step == .minutesWest ? index : -1 }
      switch step {
      case .optional(let byte): return bytes[index] == byte ? index + 1 : index
      case .blanks:
        let end = StampReader.behindBlanks(bytes, index, limit)
        return end > index ? end : -1
      case .separator: return StampReader.behindSeparator(bytes, index, limit)
      case .monthName:
        let name = Fields.readName(StampReader.months, bytes, index, limit)
        month = name.number + 1
        return name.end
      case .weekday: return Fields.readName(StampReader.weekdays, bytes, index, limit).end
      case .meridiem: return readMeridiem(bytes, index, limit)
      case .requiredZone: return readZone(bytes, index, limit, isRequired: true)
      case .minutesWest: return readMinutesWest(bytes, index, limit)
      case .epoch: return readEpoch(bytes, index, limit, allowsSeconds: true)
      case .preciseEpoch: return readEpoch(bytes, index, limit, allowsSeconds: false)
      case .label: return readLabel(bytes, index, limit)
      case .hexadecimal: return readHexadecimal(bytes, index, limit)
      default: return readNumber(step, bytes, index, limit)
      }
    }

    /// The fields that are plain numbers.
    private mutating func readNumber(_ step: StampLayout.Step, _ bytes: [UInt8], _ index: Int, _ limit: Int) -> Int {
      switch step {
      case .year:
        let (high, low) = (two(bytes, index, limit), two(bytes, index + 2, limit))
        year = high * 100 + low
        return high < 0 || low < 0 || year < 1900 || year > 2200 ? -1 : index + 4
      case .lastYear:
        let end = readNumber(.year, bytes, index, limit)
        // `2001:db8::1` behind a stamp is a host.
        guard end > 0, end < limit, bytes[end].isNameByte || bytes[end] == 58 else { return end }
        return bytes[end] == 58 && end + 1 < limit && bytes[end + 1] == 32 ? end : -1
      case .shortYear:
        let number = two(bytes, index, limit)
        year = CivilTime.year(ofTwoDigits: number)
        return number < 0 ? -1 : index + 2
      case .month:
        month = two(bytes, index, limit)
        return month < 1 || month > 12 ? -1 : index + 2
      case .day:
        day = two(bytes, index, limit)
        return day < 1 || day > 31 ? -1 : index + 2
      case .minute:
        minute = two(bytes, index, limit)
        return minute < 0 || minute > 59 ? -1 : index + 2
      case .fullHour:
        hour = two(bytes, index, limit)
        return hour < 0 || hour > 23 ? -1 : index + 2
      case .hour: return short(&hour, 0...24, bytes, index, limit)
      case .paddedDay: return short(&day, 1...31, bytes, bytes[index] == 32 ? index + 1 : index, limit)
      case .someFirst: return short(&numbers.first, 0...99, bytes, index, limit)
      case .someSecond:
        numbers.isDotted = bytes[index - 1] == 46
        return short(&numbers.second, 1...31, bytes, index, limit)
      case .someYear:
        numbers.third = two(bytes, index, limit)
        return numbers.third < 0 ? -1 : index + 2
      case .week:
        week = two(bytes, index, limit)
        return week < 1 || week > 53 ? -1 : index + 2
      case .weekDay:
        let (number, end) = bytes.number(at: index, before: Swift.min(limit, index + 1))
        day = number
        return end == index || day < 1 || day > 7 ? -1 : end
      case .yearDay:
        let (number, end) = bytes.number(at: index, before: Swift.min(limit, index + 3))
        (month, day) = (1, number)
        isYearDay = true
        return end == index + 3 && number >= 1 && number <= 366 ? end : -1
      default: return -1
      }
    }

    /// A number of one or two digits.
    private func short(
      _ field: inout Int, _ values: ClosedRange<Int>, _ bytes: [UInt8], _ index: Int, _ limit: Int
    ) -> Int {
      let (number, end) = bytes.number(at: index, before: Swift.min(limit, index + 2))
      field = number
      return end == index || !values.contains(number) ? -1 : end
    }

    @inline(__always)
    func two(_ bytes: [UInt8], _ index: Int, _ limit: Int) -> Int {
      guard index &+ 1 < limit, bytes[index].isDigit, bytes[index &+ 1].isDigit else { return -1 }
      return bytes[index].digit &* 10 &+ bytes[index &+ 1].digit
    }
  }
}
