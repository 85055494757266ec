package import Events

/// The answer: what broke first, when, who, and how sure that is.
package struct Verdict: Sendable {
  package enum Status: String, Sendable, Hashable {
    case anomaly
    /// Nothing departs from the baseline.
    case none
    /// The logs cannot tell; the summary says what would help.
    case inconclusive
  }

  package var status: Status
  /// When the first record that the anomaly caused was written.
  package var onset: Instant?
  package var onsetFrom: Instant?
  package var onsetTo: Instant?
  /// The onset less the wait that the record itself reports; never later than `onset`.
  package var inferredStart: Instant?
  /// The last record of the incident; nil where the logs end inside it.
  package var until: Instant?
  /// Seconds from the onset to the alert that was told; nil where none was.
  package var alertLead: Double?
  package var eventClass: EventClass?
  /// 0…1.
  package var confidence: Double
  /// A paragraph a newcomer understands.
  package var summary: String
  package var component: Component
  package var firstEvent: Citation?
  package var trigger: ChangeFinding?

  package init(status: Status, summary: String) {
    self.status = status
    self.summary = summary
    confidence = 0
    component = Component()
  }
}

/// One explanation, held against the evidence.
package struct Hypothesis: Sendable {
  package enum Status: String, Sendable, Hashable {
    case leading
    case possible
    case symptom
    case ruledOut = "ruled_out"
    case notObservable = "not_observable"
  }

  package var eventClass: EventClass
  package var component: Component
  package var status: Status
  /// 0…1: of this verdict on the hypothesis, not of the hypothesis.
  package var confidence: Double
  package var onset: Instant?
  /// Why this status, in one or two sentences.
  package var reason: String
  package var evidence: [Citation]
  /// What to look at next, where there is something.
  package var checkNext: String?

  package init(
    eventClass: EventClass, component: Component = Component(), status: Status, confidence: Double,
    onset: Instant? = nil, reason: String, evidence: [Citation] = [], checkNext: String? = nil
  ) {
    self.eventClass = eventClass
    self.component = component
    self.status = status
    self.confidence = confidence
    self.onset = onset
    self.reason = reason
    self.evidence = evidence
    self.checkNext = checkNext
  }
}

/// A change marker, seen from the onset.
package struct ChangeFinding: Sendable, Hashable {
  package var time: Instant
  package var kind: String
  package var component: Component
  package var text: String
  /// Seconds from the change to the onset; negative where it came after. Nil without an onset.
  package var lead: Double?
  /// Why it is, or is not, taken for the trigger.
  package var reason: String
  package var citation: Citation

  package init(
    time: Instant, kind: String, component: Component, text: String, lead: Double?, reason: String, citation: Citation
  ) {
    self.time = time
    self.kind = kind
    self.component = component
    self.text = text
    self.lead = lead
    self.reason = reason
    self.citation = citation
  }

  /// Its kind in a sentence: `a deploy`, `a changed setting`.
  package var inWords: String {
    switch kind {
    case "config": "a changed setting"
    case "scale": "a change of scale"
    case "package": "a changed package"
    case "certificate": "a new certificate"
    case "maintenance": "maintenance"
    default: "a " + kind
    }
  }
}
