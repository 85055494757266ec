/// One record that a pattern recognised.
package struct Event: Sendable, Hashable {
  /// A named capture, as written in the record.
  package struct Field: Sendable, Hashable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  package var eventClass: EventClass
  /// The id of the pattern: `postgresql.too-many-clients`.
  package var pattern: String
  package var severity: Severity
  package var component: Component
  package var fields: [Field]
  /// Its `time` is the event's; `text` the record's first line.
  package var citation: Citation

  package init(
    eventClass: EventClass, pattern: String, severity: Severity, component: Component, fields: [Field],
    citation: Citation
  ) {
    self.eventClass = eventClass
    self.pattern = pattern
    self.severity = severity
    self.component = component
    self.fields = fields
    self.citation = citation
  }
}
