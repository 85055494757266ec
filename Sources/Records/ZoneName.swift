/// Zones as servers print them: offsets, abbreviations, regions. Those that mean different offsets in different countries (`IST`,
/// `BST`, `AST`) are known as zones, so that they are not taken for text, but give no offset.
enum ZoneName {
  /// What a name says: an offset, one of several, or that of a region, `Europe/Berlin`, which depends on the day.
  enum Meaning: Sendable, Equatable { case offset(Int), ambiguous, region }

  /// The zone at `index` and the index behind it; nil where there is none. Seconds east of Greenwich.
  static func read(_ bytes: [UInt8], at index: Int, before limit: Int) -> (meaning: Meaning, end: Int)? {
    guard index < limit else { return nil }
    let first = bytes[index]
    if first == 43 || first == 45 { return offset(bytes, at: index, before: limit) }
    guard first.isUpper || first == 0x7A else { return nil }
    var end = index
    while end < limit, bytes[end].isLetter {
      guard end - index < longestArea else { return nil }
      end += 1
    }
    if end < limit, bytes[end] == UInt8(ascii: "/") { return region(bytes, index, slash: end, before: limit) }
    guard end - index <= 5 else { return nil }
    if end < limit, bytes[end].isDigit || bytes[end] == 95 { return nil }
    if end == index + 1 { return first | 0x20 == 0x7A ? (.offset(0), end) : nil }
    let value = table.value(bytes, index, end)
    guard value != 0 else { return nil }
    if value == ambiguous { return (.ambiguous, end) }
    if value == greenwich, end < limit, bytes[end] == 43 || bytes[end] == 45,
      let precise = offset(bytes, at: end, before: limit, allowsOneDigit: true)
    {
      return precise  // GMT+1, UTC-05:00
    }
    // GMT +0100
    if value == greenwich, end + 5 < limit, bytes[end] == 32, bytes[end + 1] == 43 || bytes[end + 1] == 45,
      let precise = offset(bytes, at: end + 1, before: limit), precise.end == end + 6
    {
      return precise
    }
    return (.offset((Int(value) - Int(greenwich)) * 900), end)
  }

  /// `Europe/Berlin`, `America/Argentina/Buenos_Aires`, `Etc/GMT+1`.
  private static func region(
    _ bytes: [UInt8], _ index: Int, slash: Int, before limit: Int
  ) -> (meaning: Meaning, end: Int)? {
    guard areas.value(bytes, index, slash) != 0 else { return nil }
    var end = slash + 1
    while end < limit, bytes[end].isNameByte || bytes[end] == UInt8(ascii: "/") || bytes[end] == UInt8(ascii: "+") {
      guard end - index < 40 else { return nil }
      end += 1
    }
    // A full stop or a colon behind it is the text's.
    while end > slash, !bytes[end - 1].isLetter, !bytes[end - 1].isDigit { end -= 1 }
    return end > slash + 1 ? (.region, end) : nil
  }

  /// The areas of the IANA time zone database, and those that old names stand under.
  private static let areas = WordTable(
    "africa america antarctica arctic asia atlantic australia brazil canada chile etc europe indian mexico pacific us"
      .split(separator: " ").map { (String($0), 1) })
  private static let longestArea = 10

  /// `+02`, `+0200`, `+02:00`, and DB2's minutes, `+120`.
  private static func offset(
    _ bytes: [UInt8], at index: Int, before limit: Int, allowsOneDigit: Bool = false
  ) -> (meaning: Meaning, end: Int)? {
    let (value, end) = bytes.number(at: index + 1, before: limit)
    let sign = bytes[index] == 45 ? -1 : 1
    switch end - index - 1 {
    case 1 where allowsOneDigit, 2 where value <= 15:
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

  private static let greenwich: UInt8 = 100
  private static let ambiguous: UInt8 = 255

  /// Quarters of an hour east of Greenwich, plus 100 so that none is 0.
  private static let table: WordTable = {
    let quarters: [(Int, String)] = [
      (0, "utc gmt wet uct"), (4, "west cet met mez wat"), (8, "cest mest mesz eet sast cat"), (12, "eest eat msk trt"),
      (16, "msd"), (20, "pkt"), (23, "npt"), (28, "ict wib"), (32, "wita hkt sgt pht awst"), (36, "jst kst"),
      (38, "acst"), (40, "aest"), (42, "acdt"), (44, "aedt"), (48, "nzst"), (52, "nzdt"), (-8, "brst"),
      (-10, "ndt"), (-12, "brt art clst adt"), (-14, "nst"), (-16, "clt edt"), (-20, "pet est cdt"), (-24, "mdt"),
      (-28, "mst pdt"), (-32, "pst akdt"), (-36, "akst"), (-40, "hst"),
    ]
    var words = quarters.flatMap { number, names in
      names.split(separator: " ").map { (word: String($0), value: UInt8(number + Int(greenwich))) }
    }
    words += ["cst", "ist", "bst", "ast", "gst", "sst", "amt", "amst", "ect", "wst"].map {
      (word: $0, value: ambiguous)
    }
    return WordTable(words)
  }()
}
