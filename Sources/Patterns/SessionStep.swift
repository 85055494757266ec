/// What a record says of one session of a server: `session` of a pattern.
///
/// Both ends told, the sessions that were open can be counted at any time.
package enum SessionStep: String, CaseIterable, Sendable, Hashable {
  /// A session began.
  case opened
  /// A session ended.
  case closed
  /// One that had just been told to begin was refused after all: PostgreSQL looks for a free slot behind the login.
  case refused
}
