/// How often each format was met, for the name of a source's format.
struct FormatUsage: Sendable {
  private var outer: [Int]
  private var inner: [Int]
  private var plain = 0

  init() {
    outer = [Int](repeating: 0, count: Format.all.count)
    inner = outer
  }

  @inline(__always)
  mutating func count(_ draft: Draft) {
    if draft.row >= 0 { outer[draft.row] &+= 1 } else { plain &+= 1 }
    if draft.innerRow >= 0 { inner[draft.innerRow] &+= 1 }
  }

  /// `syslog rfc3164 + haproxy http`: the formats of at least a twentieth of the records, the most frequent first.
  var name: String {
    var found: [(count: Int, name: String)] = []
    for (row, format) in Format.all.enumerated() {
      for count in [outer[row], inner[row]] where count > 0 {
        if let same = found.firstIndex(where: { $0.name == format.name }) {
          found[same].count += count
        } else {
          found.append((count, format.name))
        }
      }
    }
    let total = outer.reduce(plain, +)
    let names = found.filter { $0.count * 20 >= total }.sorted {
      $0.count > $1.count || ($0.count == $1.count && $0.name < $1.name)
    }
    return names.isEmpty ? "text" : names.map(\.name).joined(separator: " + ")
  }
}
