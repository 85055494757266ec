/// A literal of a `LiteralSet` found in an array of bytes.
package struct LiteralHit: Sendable, Hashable {
  /// The literal's index in the set.
  package var literal: UInt32
  /// The offset after the literal's last byte, in the array that was scanned.
  package var end: Int

  package init(literal: UInt32, end: Int) {
    self.literal = literal
    self.end = end
  }

  /// Order by place, then by literal.
  static func precedes(_ a: LiteralHit, _ b: LiteralHit) -> Bool { (a.end, a.literal) < (b.end, b.literal) }
}
