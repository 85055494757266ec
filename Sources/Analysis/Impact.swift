package import Events

/// What users felt, counted in access logs of one layer, so that no request counts twice.
package struct Impact: Sendable {
  package var from: Instant
  package var to: Instant
  package var requests: Int
  package var failed: Int
  /// Share of failed requests between `from` and `to`, and before it; 0…1.
  package var failedRatio: Double
  package var failedRatioBefore: Double
  /// The access log it was counted in.
  package var source: String

  package init(
    from: Instant, to: Instant, requests: Int, failed: Int, failedRatio: Double, failedRatioBefore: Double,
    source: String
  ) {
    self.from = from
    self.to = to
    self.requests = requests
    self.failed = failed
    self.failedRatio = failedRatio
    self.failedRatioBefore = failedRatioBefore
    self.source = source
  }
}

/// One line of the timeline.
package struct Moment: Sendable {
  package enum Kind: String, Sendable, Hashable {
    case change, onset, episode, impact, recovery, decoy, silence
  }

  package var time: Instant
  package var kind: Kind
  package var eventClass: EventClass?
  package var component: Component
  package var count: Int
  package var text: String
  package var citation: Citation?

  package init(
    time: Instant, kind: Kind, eventClass: EventClass?, component: Component, count: Int, text: String,
    citation: Citation?
  ) {
    self.time = time
    self.kind = kind
    self.eventClass = eventClass
    self.component = component
    self.count = count
    self.text = text
    self.citation = citation
  }
}

/// Counts over equal slices of the window, for a sparkline.
package struct Lane: Sendable {
  package var name: String
  package var counts: [Int]

  package init(name: String, counts: [Int]) {
    self.name = name
    self.counts = counts
  }
}
