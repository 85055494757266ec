/// Abbreviations of zones as servers print them. Those that mean different offsets in different countries (`IST`,
/// `BST`, `AST`) are known as zones, so that they are not taken for text, but give no offset.
enum ZoneName {
  /// What an abbreviation says.
  enum Meaning: Sendable { case offset(Int), ambiguous }

  /// The zone at `index` and the index behind it; nil where there is none. Seconds east of Greenwich.
  static func read(_ bytes: [UInt8], at index: Int, before limit: Int) -> (meaning: Meaning, end: Int)? {
    guard index < limit else { return nil }
    let first = bytes[index]
    if first == 43 || first == 45 { return offset(bytes, at: index, before: limit) }
    guard first.isUpper || first == 0x7A else { return nil }
    var end = index
    var key: UInt64 = 0
    while end < limit, bytes[end].isLetter {
      guard end - index < 5 else { return nil }
      key = key << 8 | UInt64(bytes[end])
      end += 1
    }
    if end < limit, bytes[end].isDigit || bytes[end] == 95 { return nil }
    if key == 0x5A || key == 0x7A { return (.offset(0), end) }
    guard let found = meanings[key] else { return nil }
    if found == 0, end < limit, bytes[end] == 43 || bytes[end] == 45,
      let precise = offset(bytes, at: end, before: limit)
    {
      return precise  // GMT+1, UTC-05:00
    }
    return (found == ambiguous ? .ambiguous : .offset(Int(found) * 900), end)
  }

  /// `+02`, `+0200`, `+02:00`, and DB2's minutes, `+120`.
  private static func offset(_ bytes: [UInt8], at index: Int, before limit: Int) -> (meaning: Meaning, end: Int)? {
    let (value, end) = bytes.number(at: index + 1, before: limit)
    let sign = bytes[index] == 45 ? -1 : 1
    switch end - index - 1 {
    case 2 where value <= 15:
      if end + 2 < limit, bytes[end] == 58, bytes[end + 1].isDigit, bytes[end + 2].isDigit {
        let minutes = bytes[end + 1].digit * 10 + bytes[end + 2].digit
        guard minutes < 60 else { return nil }
        return (.offset(sign * (value * 3600 + minutes * 60)), end + 3)
      }
      return (.offset(sign * value * 3600), end)
    case 4 where value / 100 <= 15 && value % 100 < 60:
      return (.offset(sign * (value / 100 * 3600 + value % 100 * 60)), end)
    case 3 where value <= 900: return (.offset(sign * value * 60), end)
    default: return nil
    }
  }

  private static let ambiguous = Int8.max

  /// Quarters of an hour east of Greenwich, by name.
  private static let meanings: [UInt64: Int8] = {
    let table: [(String, Int8)] = [
      ("UTC", 0), ("GMT", 0), ("WET", 0), ("UCT", 0), ("WEST", 4), ("CET", 4), ("MET", 4), ("CEST", 8), ("MEST", 8),
      ("EET", 8), ("EEST", 12), ("SAST", 8), ("CAT", 8), ("EAT", 12), ("WAT", 4), ("MSK", 12), ("MSD", 16),
      ("TRT", 12), ("PKT", 20), ("NPT", 23), ("ICT", 28), ("WIB", 28), ("WITA", 32), ("HKT", 32), ("SGT", 32),
      ("PHT", 32), ("AWST", 32), ("JST", 36), ("KST", 36), ("ACST", 38), ("ACDT", 42), ("AEST", 40), ("AEDT", 44),
      ("NZST", 48), ("NZDT", 52), ("BRT", -12), ("BRST", -8), ("ART", -12), ("CLT", -16), ("CLST", -12), ("PET", -20),
      ("NST", -14), ("NDT", -10), ("ADT", -12), ("EST", -20), ("EDT", -16), ("CDT", -20), ("MST", -28), ("MDT", -24),
      ("PST", -32), ("PDT", -28), ("AKST", -36), ("AKDT", -32), ("HST", -40), ("CST", ambiguous), ("IST", ambiguous),
      ("BST", ambiguous), ("AST", ambiguous), ("GST", ambiguous), ("SST", ambiguous),
    ]
    var meanings: [UInt64: Int8] = [:]
    for (name, quarters) in table {
      meanings[name.utf8.reduce(0) { $0 << 8 | UInt64($1) }] = quarters
    }
    return meanings
  }()
}
