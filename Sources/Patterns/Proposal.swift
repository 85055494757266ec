/// A pattern that a literal proposes, where in the bytes that literal ends, and its length.
package struct Proposal: Sendable, Hashable {
  package var pattern: Int32
  package var end: Int
  var length: Int

  /// Bytes before the end of its literal in which a match may begin. Regexes stand near their literals, so that a long
  /// record is not searched from end to end for each; tests hold every example to it.
  static let reach = 256
  /// Bytes behind it, for the few whose literal stands before all that the regex asks for.
  static let behind = 128

  package init(pattern: Int32, end: Int, length: Int) {
    self.pattern = pattern
    self.end = end
    self.length = length
  }
}
