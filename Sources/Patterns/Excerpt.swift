/// A line of a record and a caret under one place in it.
package enum Excerpt {
  /// Characters of a line that are shown on either side of the caret.
  private static let reach = 60

  /// The physical line of `record` that holds the byte at `offset`, cut to what fits a terminal, and a caret below.
  package static func caret(_ record: [UInt8], at offset: Int) -> [String] {
    let offset = min(max(0, offset), record.count)
    let begin = record[..<offset].lastIndex(of: .newline).map { $0 + 1 } ?? 0
    let end = record[offset...].firstIndex(of: .newline) ?? record.count
    let before = shown(record[begin..<offset])
    let after = shown(record[offset..<end])
    let left = before.count > reach ? "…" + String(before.suffix(reach)) : before
    let right = after.count > reach ? String(after.prefix(reach)) + "…" : after
    return [left + right, String(repeating: " ", count: left.count) + "^"]
  }

  /// Text in which every character takes one column, but for wide ones.
  private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
    String(String(decoding: bytes, as: UTF8.self).map { $0 == "\t" ? " " : $0 })
  }
}
