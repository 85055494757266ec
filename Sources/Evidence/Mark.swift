package import Events

/// One record's place, words and wait: what a citation needs, without its source.
package struct Mark: Sendable, Hashable {
  package var time: Instant
  package var line: Int
  package var offset: Int
  package var text: String
  /// Nanoseconds the record says were waited before it was written; 0 where it says nothing.
  package var wait: Int64

  package init(time: Instant, line: Int, offset: Int, text: String, wait: Int64 = 0) {
    self.time = time
    self.line = line
    self.offset = offset
    self.text = text
    self.wait = wait
  }

  /// Cites the record by the time that it was written with.
  package func citation(in source: SourceEvidence) -> Citation {
    Citation(
      source: source.path, line: line, offset: offset, time: time.advanced(bySeconds: source.skew), text: text)
  }

  /// By time, then place in the file.
  package static func precedes(_ a: Mark, _ b: Mark) -> Bool { (a.time, a.offset) < (b.time, b.offset) }
}
