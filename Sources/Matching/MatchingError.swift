/// Why a pattern could not be built, or a match could not be finished.
package enum MatchingError: Error, Sendable, Equatable {
  /// `pattern` does not compile: `message` says why, at `offset` UTF-8 bytes into it.
  case invalidPattern(pattern: String, offset: Int, message: String)
  /// The literal at `index` cannot be searched for; nil when the set as a whole is refused.
  case invalidLiteral(index: Int?, message: String)
  /// Matching `pattern` took more than its `MatchLimits` allow: it backtracks too much on this subject.
  case limit(pattern: String)
  /// The library failed in a way that says nothing about the input: no memory, or a defect.
  case failed(message: String)
}

extension MatchingError: CustomStringConvertible {
  /// One sentence: what happened, where, and what to do about it.
  package var description: String {
    switch self {
    case .invalidPattern(let pattern, let offset, let message):
      "\(message) at byte \(offset) of the pattern '\(pattern)'"
    case .invalidLiteral(let index?, let message): "literal \(index + 1) cannot be searched for: \(message)"
    case .invalidLiteral(nil, let message): "the literals cannot be searched for: \(message)"
    case .limit(let pattern):
      "the pattern '\(pattern)' backtracks too much; make its repetitions possessive or exclude what follows them"
    case .failed(let message): message
    }
  }
}
