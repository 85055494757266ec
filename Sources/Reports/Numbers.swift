package import Events

/// A number with a fixed count of decimals, half rounded away from zero; never in exponent form.
package func decimal(_ number: Double, places: Int) -> String {
  var scale = 1.0
  for _ in 0..<places { scale *= 10 }
  let scaled = (abs(number) * scale).rounded()
  guard scaled < 9e18 else { return number < 0 ? "-9000000000000000000" : "9000000000000000000" }
  let whole = Int(scaled)
  let sign = number < 0 && whole > 0 ? "-" : ""
  guard places > 0 else { return sign + String(whole) }
  let fraction = String(whole % Int(scale))
  return sign + String(whole / Int(scale)) + "." + String(repeating: "0", count: places - fraction.count) + fraction
}

/// With thousands set apart: `3,240,118`.
package func grouped(_ number: Int) -> String {
  let digits = String(number.magnitude)
  var shown = ""
  for (place, digit) in digits.enumerated() {
    if place > 0, (digits.count - place) % 3 == 0 { shown.append(",") }
    shown.append(digit)
  }
  return number < 0 ? "-" + shown : shown
}

/// A count with its noun: `1 record`, `1,204 records`.
package func counted(_ number: Int, _ noun: String) -> String {
  grouped(number) + " " + noun + (number == 1 ? "" : "s")
}

/// Three digits and a decimal unit: `1.2 GB`, `430 kB`.
package func byteCount(_ bytes: Int) -> String {
  var size = Double(bytes)
  for unit in ["bytes", "kB", "MB", "GB", "TB"] {
    if size < 999.5 || unit == "TB" {
      return decimal(size, places: unit == "bytes" || size >= 99.95 ? 0 : 1) + " " + unit
    }
    size /= 1_000
  }
  return ""
}

/// A share of one as a percentage, with as many decimals as it takes to tell it from none: `30 %`, `0.2 %`.
package func percent(_ ratio: Double) -> String {
  let value = ratio * 100
  return decimal(value, places: value >= 9.95 || value == 0 ? 0 : value >= 0.095 ? 1 : 2) + " %"
}

/// How long, in at most two units: `341 ms`, `30 s`, `1 min 30 s`, `2 h 5 min`, `3 d 4 h`.
package func duration(_ seconds: Double) -> String {
  let length = abs(seconds)
  if length < 0.9995 { return decimal(length * 1_000, places: 0) + " ms" }
  if length < 10, length.rounded() != length { return decimal(length, places: 1) + " s" }
  guard length < 1e15 else { return "ages" }
  let whole = Int(length.rounded())
  func two(_ first: Int, _ unit: String, _ second: Int, _ smaller: String) -> String {
    second == 0 ? "\(first) \(unit)" : "\(first) \(unit) \(second) \(smaller)"
  }
  switch whole {
  case ..<60: return "\(whole) s"
  case ..<3_600: return two(whole / 60, "min", whole % 60, "s")
  case ..<86_400: return two(whole / 3_600, "h", whole / 60 % 60, "min")
  default: return two(whole / 86_400, "d", whole / 3_600 % 24, "h")
  }
}

extension [UInt8] {
  /// ISO 8601 in UTC with milliseconds, rounded down. The same text as `Instant.iso8601`, without its strings: a line
  /// per record calls this.
  mutating func append(iso8601 time: Instant) {
    let civil = CivilTime(time)
    append(addingCapacity: 24) { out in
      out.append(two: civil.year / 100)
      out.append(two: civil.year % 100)
      out.append(UInt8(ascii: "-"))
      out.append(two: civil.month)
      out.append(UInt8(ascii: "-"))
      out.append(two: civil.day)
      out.append(UInt8(ascii: "T"))
      out.append(two: civil.hour)
      out.append(UInt8(ascii: ":"))
      out.append(two: civil.minute)
      out.append(UInt8(ascii: ":"))
      out.append(two: civil.second)
      out.append(UInt8(ascii: "."))
      let milliseconds = civil.nanosecond / 1_000_000
      out.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: milliseconds / 100))
      out.append(two: milliseconds % 100)
      out.append(UInt8(ascii: "Z"))
    }
  }

  /// The digits of a number that is not negative.
  mutating func append(decimal number: Int) {
    append(addingCapacity: 20) { out in
      var digits: InlineArray<20, UInt8> = .init(repeating: UInt8(ascii: "0"))
      var (rest, first) = (number, 20)
      repeat {
        first -= 1
        digits[first] &+= UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while rest > 0
      for place in first..<20 { out.append(digits[place]) }
    }
  }
}

extension OutputSpan<UInt8> {
  /// Two digits of a number below a hundred.
  fileprivate mutating func append(two number: Int) {
    append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number / 10))
    append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number % 10))
  }
}

extension Instant {
  /// Date, time and milliseconds in UTC, as reports for people show them: `2026-11-22 13:38:15.341`.
  package var spoken: String { date + " " + clock + "." + milliseconds }

  /// The time of day with milliseconds: `13:38:15.341`.
  package var clockWithMilliseconds: String { clock + "." + milliseconds }

  private var milliseconds: String {
    let digits = String(CivilTime(self).nanosecond / 1_000_000)
    return String(repeating: "0", count: 3 - digits.count) + digits
  }
}
