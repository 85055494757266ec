/// How much an event matters by itself, as its pattern declares it.
package enum Severity: String, CaseIterable, Sendable, Hashable, Comparable {
  case info
  case warning
  case error

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }

  package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
}
