/// The level a record claims for itself, on one scale for all systems.
///
/// Raw values rise with gravity, so levels compare; `name` is what reports print.
package enum Level: UInt8, CaseIterable, Sendable, Hashable, Comparable {
  case trace, debug, info, notice, warning, error, critical, alert, emergency

  package var name: String {
    switch self {
    case .trace: "trace"
    case .debug: "debug"
    case .info: "info"
    case .notice: "notice"
    case .warning: "warning"
    case .error: "error"
    case .critical: "critical"
    case .alert: "alert"
    case .emergency: "emergency"
    }
  }

  package static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
}
