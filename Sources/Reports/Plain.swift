extension Unicode.Scalar {
  /// Whether showing this as it is could move the cursor, change colours or reorder what stands beside it: C0 and C1
  /// controls, delete, line and paragraph separators, and the marks that change the direction of writing.
  var misleadsTerminals: Bool {
    switch value {
    case 0..<0x20, 0x7f..<0xa0, 0x200e...0x200f, 0x2028...0x202e, 0x2066...0x2069, 0xfeff: true
    default: false
    }
  }

  /// Columns a terminal gives this: none for marks that combine, two for East Asian wide forms and emoji.
  fileprivate var columns: Int {
    switch value {
    case 0x20..<0x300: 1
    case 0x300..<0x370, 0x200b...0x200d, 0x20d0..<0x2100, 0xfe00...0xfe0f, 0xfe20...0xfe2f: 0
    case 0x1100...0x115f, 0x2e80...0x303e, 0x3041...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe6f,
      0xff00...0xff60, 0xffe0...0xffe6, 0x1f300...0x1f64f, 0x1f680...0x1f6ff, 0x1f900...0x1f9ff,
      0x20000...0x3fffd:
      2
    default: 1
    }
  }
}

extension String {
  /// The same words in one line that no terminal can misread: controls become their pictures (`␛[31m`), a tab becomes a
  /// space, and marks that reorder text the replacement character.
  package var plain: String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7f }) { return self }
    var shown = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x09: shown.append(" ")
      case 0..<0x20: shown.append(Unicode.Scalar(0x2400 + scalar.value)!)
      case 0x7f: shown.append("\u{2421}")
      // Bytes of a file name that are no text; see `PathName` in Codecs.
      case 0xef80...0xefff:
        shown.append(contentsOf: ("\\x" + String(scalar.value - 0xef00, radix: 16, uppercase: true)).unicodeScalars)
      default: shown.append(scalar.misleadsTerminals ? "\u{fffd}" : scalar)
      }
    }
    return String(shown)
  }

  /// Columns a terminal needs for it. The text must be `plain`.
  package var columns: Int { unicodeScalars.reduce(0) { $0 + $1.columns } }

  /// At most `limit` columns, the end cut off where it is longer.
  package func shortened(to limit: Int) -> String {
    if columns <= limit { return self }
    return String(prefix(columns: max(limit - 1, 0))) + "…"
  }

  /// At most `limit` columns, the beginning cut off where it is longer: for paths, whose ends tell more.
  package func shortenedAtStart(to limit: Int) -> String {
    if columns <= limit { return self }
    let tail = String(reversed()).prefix(columns: max(limit - 1, 0))
    return "…" + String(tail.reversed())
  }

  /// Padded with spaces to `width` columns.
  package func padded(to width: Int) -> String { self + String(repeating: " ", count: max(width - columns, 0)) }

  /// Padded with spaces on the left.
  package func paddedAtStart(to width: Int) -> String {
    String(repeating: " ", count: max(width - columns, 0)) + self
  }

  private func prefix(columns limit: Int) -> Substring {
    var used = 0
    var end = startIndex
    for place in indices {
      used += self[place].unicodeScalars.reduce(0) { $0 + $1.columns }
      if used > limit { break }
      end = index(after: place)
    }
    return self[..<end]
  }

  /// Words broken into lines of at most `width` columns; a longer word is broken where the line ends.
  package func wrapped(to width: Int) -> [String] {
    let width = max(width, 8)
    var lines: [String] = []
    var line = ""
    for part in split(separator: " ", omittingEmptySubsequences: true) {
      var word = String(part)
      if !line.isEmpty, line.columns + 1 + word.columns <= width {
        line += " " + word
        continue
      }
      if !line.isEmpty { lines.append(line) }
      while word.columns > width {
        let head = word.prefix(columns: width)
        lines.append(String(head))
        word.removeFirst(head.count)
      }
      line = word
    }
    if !line.isEmpty { lines.append(line) }
    return lines.isEmpty ? [""] : lines
  }
}
