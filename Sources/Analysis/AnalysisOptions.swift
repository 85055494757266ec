package import Events

/// What the user says of the outage, beyond the logs.
package struct AnalysisOptions: Sendable {
  /// Only evidence in this window counts.
  package var since: Instant?
  package var until: Instant?
  /// When the outage was noticed: the search goes back from there.
  package var alert: Instant?
  /// A stretch known to be healthy.
  package var baselineFrom: Instant?
  package var baselineTo: Instant?

  package init() {}
}
