/// The name that an unknown word was probably meant to be.
package enum NearestName {
  /// The nearest of `names` by edit distance, or nil where none is near.
  package static func of(_ word: String, among names: some Sequence<String>) -> String? {
    let limit = max(1, word.utf8.count / 3)
    let near = names.map { (distance(word, $0), $0) }.min { $0 < $1 }
    return near.flatMap { $0.0 <= limit ? $0.1 : nil }
  }

  /// `did you mean …`, or all that would do.
  package static func advice(_ word: String, among names: [String]) -> String {
    if let name = of(word, among: names) { return "did you mean `\(name)`?" }
    return "use one of: " + names.joined(separator: ", ")
  }

  /// Insertions, deletions, replacements and swaps of neighbours that make `a` of `b`.
  static func distance(_ a: String, _ b: String) -> Int {
    let a = Array(a.utf8), b = Array(b.utf8)
    var before: [Int] = []
    var above = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var least = min(above[j + 1] + 1, row[j] + 1, above[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, before[j - 1] + 1) }
        row.append(least)
      }
      before = above
      above = row
    }
    return above[b.count]
  }
}
