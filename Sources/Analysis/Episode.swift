package import Events

/// A stretch in which one signature was recorded clearly more often than before.
package struct Episode: Sendable {
  package var eventClass: EventClass
  package var pattern: String
  package var component: Component
  package var from: Instant
  package var to: Instant
  package var count: Int
  package var peakPerSecond: Double
  package var baselinePerSecond: Double
  package var first: Citation
  package var last: Citation
  /// Whether `baselinePerSecond` is that of a baseline the user gave, and not of the time before.
  package var isHeldAgainstBaseline = false

  /// How many times the baseline's rate it was written at; nil where the baseline knows it not, or there is none.
  package var timesBaseline: Double? {
    guard isHeldAgainstBaseline, baselinePerSecond > 0 else { return nil }
    return Double(count) / max(1, to.seconds(since: from)) / baselinePerSecond
  }

  /// What the baseline says of it; nil where there is none, or it does not cover the service.
  package var againstBaseline: String? {
    guard isHeldAgainstBaseline else { return nil }
    guard let timesBaseline else { return "not in the baseline" }
    return timesBaseline < 2
      ? "no more often than in the baseline" : "\(Int(timesBaseline.rounded())) times the baseline's rate"
  }

  package init(
    eventClass: EventClass, pattern: String, component: Component, from: Instant, to: Instant, count: Int,
    peakPerSecond: Double, baselinePerSecond: Double, first: Citation, last: Citation
  ) {
    self.eventClass = eventClass
    self.pattern = pattern
    self.component = component
    self.from = from
    self.to = to
    self.count = count
    self.peakPerSecond = peakPerSecond
    self.baselinePerSecond = baselinePerSecond
    self.first = first
    self.last = last
  }
}

/// A burst that looks like something and is not, with the reason.
package struct Decoy: Sendable {
  package var eventClass: EventClass
  package var pattern: String
  package var component: Component
  package var count: Int
  package var from: Instant
  package var to: Instant
  package var reason: String
  package var first: Citation

  package init(
    eventClass: EventClass, pattern: String, component: Component, count: Int, from: Instant, to: Instant,
    reason: String, first: Citation
  ) {
    self.eventClass = eventClass
    self.pattern = pattern
    self.component = component
    self.count = count
    self.from = from
    self.to = to
    self.reason = reason
    self.first = first
  }
}
