package import Events

/// One message that tells of a connection that failed, of a change, or of the state of a pool or server.
package struct Pattern: Sendable, Hashable {
  /// `postgresql.too-many-clients`: the file's stem, a dot, words joined by hyphens. Never renamed, only retired.
  package var id: String
  package var eventClass: EventClass
  package var severity: Severity
  package var blames: Blame
  /// Which software the blamed peer is, where the words prove it.
  package var peerSystem: String?
  /// What kind of change, for a change marker; nil for all others.
  package var change: ChangeKind?
  /// Which end of a session it tells of; nil for all others.
  package var session: SessionStep?
  /// The software whose words these are.
  package var system: String
  /// Words of a runtime that recur in every product: any specific pattern wins over it.
  package var generic: Bool
  /// At least one is in every matching record, in any case of letters.
  package var literals: [String]
  /// PCRE2, over the whole record.
  package var regex: String
  /// The mechanism, in a sentence or two.
  package var means: String
  /// What to look at next; empty where the author wrote none.
  package var check: String
  package var matches: [Example]
  package var ignores: [NearMiss]
  /// Records that should match one day: reported by `patterns check`, failing nothing.
  package var todo: [NearMiss]
  /// Where its `id` stands.
  package var place: Place
  /// The line of its `regex`.
  package var regexLine: Int
  /// The line of its `literals`.
  package var literalsLine: Int
}
