package import Events

/// What the user says of the outage, beyond the logs.
package struct AnalysisOptions: Sendable {
  /// Only evidence in this window counts.
  package var since: Instant?
  package var until: Instant?
  /// When the outage was noticed: the search goes back from there.
  package var alert: Instant?
  /// Other logs that are known to be healthy.
  package var baseline: Baseline?
  /// Or a stretch of these, as the user named it; then `baseline` is made of it.
  package var baselineStretch: (name: String, from: Instant, to: Instant)?

  /// Whether the window is one that the user asked for, and no part of it.
  var isWhole = true

  /// Seconds that a host's clock is known to be ahead, by host.
  package var skews: [String: Double] = [:]

  package init() {}

  /// The same, of the part of the window between two instants.
  func part(from: Instant? = nil, to: Instant? = nil) -> AnalysisOptions {
    var part = self
    part.isWhole = false
    if let from { part.since = max(from, since ?? from) }
    if let to { part.until = min(to, until ?? to) }
    return part
  }
}
