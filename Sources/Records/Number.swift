/// Decimal numbers of log fields: durations and times.
enum Number {
  /// `12.5` in units of `unit` microseconds; -1 where `bytes[from..<to]` is no plain decimal (`-`, a list).
  static func microseconds(_ bytes: [UInt8], _ from: Int, _ to: Int, unit: Int64) -> Int64 {
    let (whole, behind) = bytes.number(at: from, before: to)
    guard behind > from, whole < 1_000_000_000_000 else { return -1 }
    var total = Int64(whole) &* unit
    if behind < to, bytes[behind] == 46 {
      let (fraction, end) = bytes.number(at: behind + 1, before: Swift.min(to, behind + 10))
      var part = Int64(fraction) &* unit
      for _ in 0..<(end - behind - 1) { part /= 10 }
      total &+= part
    } else if behind < to, bytes[behind] != 44 {
      return -1
    }
    return total
  }

  /// `431ms`, `1.2s`, `350µs`, `0.5` (seconds); -1 for anything else.
  static func duration(_ bytes: [UInt8], _ from: Int, _ to: Int) -> Int64 {
    var end = to
    while end > from, !bytes[end - 1].isDigit { end -= 1 }
    let suffix = to - end
    let unit: Int64
    switch suffix == 0 ? 0 : bytes[end] {
    case 0 where bytes.first(46, from: from, to: to) < to: unit = 1_000_000
    case UInt8(ascii: "s") where suffix == 1: unit = 1_000_000
    case UInt8(ascii: "m") where suffix == 2: unit = 1_000
    case UInt8(ascii: "u"), 0xC2, 0xCE: unit = 1
    default: return -1
    }
    return microseconds(bytes, from, end, unit: unit)
  }

  /// A time as a number that the stamp grammar does not take: `1.637e+09`, or a fraction of milliseconds.
  static func epoch(_ bytes: [UInt8], _ from: Int, _ to: Int) -> Stamp? {
    var digits: Int64 = 0
    var scale = 0
    var isFraction = false
    var i = from
    while i < to, bytes[i].isDigit || (bytes[i] == 46 && !isFraction) {
      if bytes[i] == 46 {
        isFraction = true
      } else if digits < 1_000_000_000_000_000_00 {
        digits = digits * 10 + Int64(bytes[i].digit)
        if isFraction { scale -= 1 }
      }
      i += 1
    }
    guard i < to, i > from, bytes[i] | 0x20 == UInt8(ascii: "e") else { return nil }
    i += 1
    if i < to, bytes[i] == 43 { i += 1 }
    let (exponent, end) = bytes.number(at: i, before: to)
    guard end == to, end > i, exponent < 20, digits > 0 else { return nil }
    // Seconds stand at 1e9, milliseconds at 1e12 and so on: bring all to nanoseconds.
    var power = exponent + scale + (exponent >= 18 ? 0 : exponent >= 15 ? 3 : exponent >= 12 ? 6 : 9)
    var time = digits
    while power > 0 {
      guard time < Int64.max / 10 else { return nil }
      (time, power) = (time * 10, power - 1)
    }
    while power < 0 { (time, power) = (time / 10, power + 1) }
    guard StampReader.Fields.epochs.contains(time / 1_000_000_000) else { return nil }
    return Stamp(time: time, isZoned: true, hasFraction: true, end: to)
  }
}
