package import Events

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
