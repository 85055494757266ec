package import Events

/// What the analysis concludes from the evidence: everything a report may say, in the terms of the contract.
///
/// Equal evidence gives equal findings, to the last byte of a report.
package struct Findings: Sendable {
  package var window: Window
  package var verdict: Verdict
  /// Other incidents of the window, which have nothing to do with this one, in time order.
  package var others: [Verdict] = []
  /// Best first.
  package var hypotheses: [Hypothesis]
  /// The usual suspects, the guilty one first.
  package var suspects: [Suspect] = []
  /// Change markers near the onset, in time order; all of the window's where there is no onset.
  package var changes: [ChangeFinding]
  /// Nil where no log shows requests.
  package var impact: Impact?
  /// Nil where the logs end inside the incident.
  package var recovery: Recovery?
  /// What departed from its baseline, in order of onset.
  package var episodes: [Episode]
  /// Bursts that were looked at and set aside, each with the reason.
  package var decoys: [Decoy]
  package var timeline: [Moment]
  /// The clocks of hosts that could be compared, by host.
  package var clocks: [HostClock]
  /// What may have come before the onset, for all that the clocks say.
  package var openOrders: [OpenOrder]
  /// Logs that were not written when they should have been, in time order.
  package var silences: [Silence]
  /// How full pools were, by host, service and name.
  package var pools: [PoolReading]
  /// Events per slice of the window, for sparklines: one row per episode and one for failed requests.
  package var lanes: [Lane]
  /// The time the lanes cover, where that is not the window.
  package var laneSpan: Window?
  /// What the user said is healthy; nil also where no record was of it.
  package var baseline: Baseline?
  /// The reasoning in steps, for `--explain`.
  package var reasoning: [String]

  package struct Window: Sendable, Hashable {
    package var from: Instant?
    package var to: Instant?

    package init(from: Instant?, to: Instant?) {
      self.from = from
      self.to = to
    }
  }

  package init(window: Window, verdict: Verdict) {
    self.window = window
    self.verdict = verdict
    hypotheses = []
    changes = []
    impact = nil
    recovery = nil
    episodes = []
    decoys = []
    timeline = []
    clocks = []
    openOrders = []
    silences = []
    pools = []
    lanes = []
    laneSpan = nil
    reasoning = []
  }
}
