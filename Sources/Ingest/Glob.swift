/// A shell pattern over paths: `*` matches any run of characters, `/` included, and `?` any one.
///
/// A pattern without a `/` also matches any single component of the path, so that `--host 'db1*=db-1'` needs no
/// knowledge of where the folder lies.
package enum Glob {
  package static func matches(_ pattern: String, _ path: String) -> Bool {
    let pattern = Array(pattern.utf8)
    if run(pattern[...], Array(path.utf8)[...]) { return true }
    guard !pattern.contains(UInt8(ascii: "/")) else { return false }
    return path.utf8.split(separator: UInt8(ascii: "/")).contains { part in
      let name = Array(part)
      // A bundle's name stands before "!/".
      return run(pattern[...], name[...]) || name.last == UInt8(ascii: "!") && run(pattern[...], name.dropLast())
    }
  }

  /// The usual two-pointer walk: on a mismatch, go back to the last `*` and let it swallow one byte more.
  private static func run(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
    var p = pattern.startIndex
    var t = text.startIndex
    var star: (pattern: Int, text: Int)?
    while t < text.endIndex {
      if p < pattern.endIndex, pattern[p] == UInt8(ascii: "*") {
        star = (p + 1, t)
        p += 1
      } else if p < pattern.endIndex, pattern[p] == text[t] || pattern[p] == UInt8(ascii: "?") {
        p += 1
        t += 1
      } else if let last = star {
        p = last.pattern
        t = last.text + 1
        star = (last.pattern, last.text + 1)
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
