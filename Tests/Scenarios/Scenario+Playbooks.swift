package import Events

extension Scenario {
  /// A few playbooks, as the built-in ones are data of another room.
  package static let playbooks = Playbooks(
    [
      playbook(.serverLifecycle, 95, explains: [.connectionRefused, .connectionReset, .poolExhausted]),
      playbook(.lockContention, 82, explains: [.poolExhausted, .readTimeout], visibleIn: ["database"]),
      playbook(.poolMisconfigured, 80, explains: [.poolExhausted], triggers: ["deploy", "config", "restart"]),
      playbook(.connectTimeout, 72, explains: [.poolExhausted]),
      playbook(.readTimeout, 40, explains: [.poolExhausted]),
      playbook(.connectionRefused, 70, explains: [.poolExhausted]),
      playbook(.dnsFailure, 88, explains: [.poolExhausted], visibleIn: ["system"]),
      playbook(.connectionReset, 48, explains: []),
      playbook(.poolExhausted, 34, explains: [], triggers: ["deploy"]),
    ], kinds: ["postgresql": "database", "syslog": "system", "nginx": "proxy"])

  private static func playbook(
    _ eventClass: EventClass, _ strength: Int, explains: Set<EventClass>, triggers: Set<String> = [],
    visibleIn: Set<String> = ["application"]
  ) -> Playbook {
    Playbook(
      eventClass: eventClass, title: eventClass.rawValue, suspect: "other", strength: strength, explains: explains,
      triggers: triggers, visibleIn: visibleIn, check: "look", fix: "mend")
  }
}
