package import Events

/// What kind of thing was seen, by whom, about whom: the key under which records are counted.
package struct Signature: Sendable, Hashable {
  /// Which side failed, if the record is true.
  package enum Blame: String, Sendable, Hashable {
    /// The one who wrote the record.
    case observer = "self"
    /// The peer it names.
    case peer
    /// One of the observer's clients.
    case client
  }

  /// Where the record was recognised.
  package enum Origin: String, Sendable, Hashable {
    case pattern
    /// An outcome in an access log.
    case exchange
    /// A request in an access log that was answered, but late.
    case late
    /// A message that no pattern knows and that is a warning or worse by its level or its words, by its shape.
    case template
  }

  package var pattern: String
  package var eventClass: EventClass
  package var severity: Severity
  package var blame: Blame
  package var origin: Origin
  /// The observer's host and service, the system whose words these are, the peer, and a finer name.
  package var component: Component
  /// The software of the peer, where the words prove it.
  package var peerSystem: String?

  package init(
    pattern: String, eventClass: EventClass, severity: Severity, blame: Blame, origin: Origin, component: Component,
    peerSystem: String? = nil
  ) {
    self.pattern = pattern
    self.eventClass = eventClass
    self.severity = severity
    self.blame = blame
    self.origin = origin
    self.component = component
    self.peerSystem = peerSystem
  }

  /// An order for ties: of two that differ, one always comes first.
  package static func precedes(_ a: Signature, _ b: Signature) -> Bool {
    if a.pattern != b.pattern { return a.pattern < b.pattern }
    if a.component != b.component { return Component.precedes(a.component, b.component) }
    return a.rest.lexicographicallyPrecedes(b.rest)
  }

  private var rest: [String] {
    [eventClass.rawValue, severity.rawValue, blame.rawValue, origin.rawValue, peerSystem ?? ""]
  }
}
