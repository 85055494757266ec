/// Where a statement is written: the one kind of proof a report may offer.
package struct Citation: Sendable, Hashable {
  /// The path as given, relative to the argument it was found under.
  package var source: String
  /// The physical line, from 1, in the decompressed bytes.
  package var line: Int
  /// Bytes before that line in the decompressed stream.
  package var offset: Int
  /// The time as the record writes it, brought to UTC; nil where it has none.
  package var time: Instant?
  /// The record's first line, shortened to `Citation.textLimit` bytes, not necessarily valid where it was cut.
  package var text: String

  /// Bytes of a cited line that are kept.
  package static let textLimit = 400

  package init(source: String, line: Int, offset: Int, time: Instant?, text: String) {
    self.source = source
    self.line = line
    self.offset = offset
    self.time = time
    self.text = text
  }

  /// By time, then place, so that ties never depend on the order of reading. Undated ones come last.
  package static func precedes(_ a: Citation, _ b: Citation) -> Bool {
    switch (a.time, b.time) {
    case (let x?, let y?) where x != y: return x < y
    case (_?, nil): return true
    case (nil, _?): return false
    default: return (a.source, a.offset) < (b.source, b.offset)
    }
  }
}
