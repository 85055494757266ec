/// What is known of a class as a cause: data from `patterns/playbooks`, used to weigh hypotheses and to word reports.
package struct Playbook: Sendable, Hashable {
  package var eventClass: EventClass
  /// One clause: "the connection pool had no connection free in time".
  package var title: String
  /// The usual suspect it belongs to: `network`, `database load`, `application change`, `server configuration`,
  /// `connection pool`, `other`.
  package var suspect: String
  /// How far the class names a mechanism rather than a symptom, 0…100. Orders classes that begin together.
  package var strength: Int
  /// Classes that follow from it.
  package var explains: Set<EventClass>
  /// Kinds of change that can bring it about.
  package var triggers: Set<String>
  /// Kinds of source in which it would be seen, had it happened: `application`, `database`, `proxy`, `cache`, `system`.
  package var visibleIn: Set<String>
  /// What to look at next.
  package var check: String
  /// How it is usually mended.
  package var fix: String

  package init(
    eventClass: EventClass, title: String, suspect: String, strength: Int, explains: Set<EventClass>,
    triggers: Set<String>, visibleIn: Set<String>, check: String, fix: String
  ) {
    self.eventClass = eventClass
    self.title = title
    self.suspect = suspect
    self.strength = strength
    self.explains = explains
    self.triggers = triggers
    self.visibleIn = visibleIn
    self.check = check
    self.fix = fix
  }
}

/// All playbooks, and which software is which kind of source.
package struct Playbooks: Sendable {
  package var byClass: [EventClass: Playbook]
  /// `postgresql` → `database`.
  package var kinds: [String: String]

  package init(_ playbooks: [Playbook] = [], kinds: [String: String] = [:]) {
    byClass = Dictionary(playbooks.map { ($0.eventClass, $0) }) { first, _ in first }
    self.kinds = kinds
  }

  package subscript(_ eventClass: EventClass) -> Playbook? { byClass[eventClass] }

  /// The kind of source that the first known word of `words` names; `application` where none is known.
  package func kind(of words: [String]) -> String {
    for word in words {
      if let kind = kinds[word] { return kind }
    }
    return "application"
  }
}
