/// What a record is: the pattern that was chosen for it, and its captures.
package struct Match: Sendable, Hashable {
  /// A named part of the record.
  package struct Group: Sendable, Hashable {
    package var capture: Capture
    /// In the bytes that were classified.
    package var range: Range<Int>

    package init(capture: Capture, range: Range<Int>) {
      self.capture = capture
      self.range = range
    }
  }

  /// The index of the pattern in its catalog.
  package var pattern: Int
  /// What the regex matched, in the bytes that were classified.
  package var range: Range<Int>
  /// In the order of the regex; every capture at most once, none that is empty.
  package var captures: [Group]

  package init(pattern: Int, range: Range<Int>, captures: [Group]) {
    self.pattern = pattern
    self.range = range
    self.captures = captures
  }

  /// Where `capture` stands; nil where the record does not have it.
  package subscript(_ capture: Capture) -> Range<Int>? {
    for group in captures where group.capture == capture { return group.range }
    return nil
  }
}
