#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What the environment asks of programs.
enum Environment {
  /// After no-color.org: any value of `NO_COLOR` but the empty one says no; a dumb terminal cannot.
  static var allowsColour: Bool {
    let variables = ProcessInfo.processInfo.environment
    return (variables["NO_COLOR"] ?? "").isEmpty && variables["TERM"] != "dumb"
  }
}
