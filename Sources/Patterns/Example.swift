/// A record that a pattern must match, and what its captures must hold then.
package struct Example: Sendable, Hashable {
  /// A capture's expected text.
  package struct Expectation: Sendable, Hashable {
    package var capture: Capture
    package var text: String
    package var place: Place
  }

  /// The whole record; physical lines are joined by `\n`, without one at the end.
  package var record: String
  package var expectations: [Expectation]
  /// Where its `line` stands.
  package var place: Place
}

/// A record that looks alike and must not match.
package struct NearMiss: Sendable, Hashable {
  package var record: String
  package var place: Place
}
