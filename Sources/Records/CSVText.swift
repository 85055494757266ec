/// Quotes of comma-separated values.
enum CSVText {
  /// Whether an odd number of quotes stands in `bytes[from..<to]`: a field begins there that does not end, or ends that
  /// did not begin. Doubled quotes count twice, so they change nothing.
  static func hasOddQuotes(_ bytes: [UInt8], _ from: Int, _ to: Int) -> Bool {
    var isOdd = false
    for i in from..<to where bytes[i] == 34 { isOdd.toggle() }
    return isOdd
  }
}
