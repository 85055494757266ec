package import Events

/// Somebody or something changed the system: a deploy, a reload, a restart, a migration, a failover.
package struct Change: Sendable, Hashable {
  package var time: Instant
  /// `deploy`, `reload`, `restart`, …: the closed list of the packs.
  package var kind: String
  package var pattern: String
  package var component: Component
  package var mark: Mark

  package init(time: Instant, kind: String, pattern: String, component: Component, mark: Mark) {
    self.time = time
    self.kind = kind
    self.pattern = pattern
    self.component = component
    self.mark = mark
  }
}
