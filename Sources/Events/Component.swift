/// Who an event or a verdict is about. Every part may be unknown.
package struct Component: Sendable, Hashable {
  /// The machine, from the record or the path.
  package var host: String?
  /// The unit or program that wrote the record: `postgresql`, `booking`, `sshd`.
  package var service: String?
  /// The software whose words these are: `postgresql`, `hikaricp`.
  package var system: String?
  /// The peer: `db-1:5432`.
  package var target: String?
  /// A finer name within the system: a pool, a backend, a database.
  package var name: String?

  package init(
    host: String? = nil, service: String? = nil, system: String? = nil, target: String? = nil, name: String? = nil
  ) {
    self.host = host
    self.service = service
    self.system = system
    self.target = target
    self.name = name
  }

  private var key: [String] { [host ?? "", service ?? "", system ?? "", target ?? "", name ?? ""] }

  /// An order for ties, by the parts in turn.
  package static func precedes(_ a: Component, _ b: Component) -> Bool { a.key.lexicographicallyPrecedes(b.key) }
}
