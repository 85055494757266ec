/// Who failed, if a pattern's statement is true.
package enum Blame: String, CaseIterable, Sendable, Hashable {
  /// Who logs it: its limit, its pool, its crash.
  case `self`
  /// The other side that it names or tried to reach: refused, timed out, upstream.
  case peer
  /// One of its clients: gone without goodbye, a scanner's login.
  case client
}
