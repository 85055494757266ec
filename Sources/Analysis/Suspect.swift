package import Events

/// One of those that are blamed in every outage before anybody has looked: the network, the database's load, the last
/// deploy, the servers' configuration, the pool. What the hypotheses of its classes come to.
package struct Suspect: Sendable, Hashable {
  /// As the playbooks name it: `network`.
  package var name: String
  package var status: Hypothesis.Status
  /// Its classes with that status, the likeliest first.
  package var classes: [EventClass]
  package var reason: String

  package init(name: String, status: Hypothesis.Status, classes: [EventClass], reason: String) {
    self.name = name
    self.status = status
    self.classes = classes
    self.reason = reason
  }

  /// The suspects of the hypotheses, the guilty one first; those of whom nothing is known last. `other` is none.
  static func all(_ hypotheses: [Hypothesis], _ playbooks: Playbooks, trigger: ChangeFinding?) -> [Suspect] {
    var order: [String] = []
    var members: [String: [Hypothesis]] = [:]
    for hypothesis in hypotheses {
      guard let name = playbooks[hypothesis.eventClass]?.suspect, name != "other" else { continue }
      if members[name] == nil { order.append(name) }
      members[name, default: []].append(hypothesis)
    }
    return order.compactMap { name in members[name].flatMap { suspect(name, $0, trigger: trigger) } }
  }

  /// The suspect, as the playbooks name it, to whom these kinds of change belong.
  private static let changed = "application change"
  private static let brought: Set<String> = ["deploy", "migration", "package"]

  /// Hypotheses come best first, so the first one's status is the suspect's; one that some sources clear and for which
  /// others are missing is not cleared.
  private static func suspect(_ name: String, _ hypotheses: [Hypothesis], trigger: ChangeFinding?) -> Suspect? {
    guard let best = hypotheses.first else { return nil }
    let unseen = hypotheses.filter { $0.status == .notObservable }
    // A deploy that brought a setting along is an application's change, whatever class the setting shows as.
    if name == changed, let trigger, brought.contains(trigger.kind), best.status != .leading {
      return Suspect(
        name: name, status: .possible, classes: [],
        reason: "no fault of the code shows, but \(trigger.inWords) came \(Words.duration(trigger.lead ?? 0)) before")
    }
    let isHalfCleared = best.status == .ruledOut && 2 * unseen.count > hypotheses.count
    let status = isHalfCleared ? .notObservable : best.status
    let classes = hypotheses.filter { $0.status == status }.map(\.eventClass)
    let names = classes.prefix(3).map(Words.plain).joined(separator: ", ") + (classes.count > 3 ? ", …" : "")
    let reason: String
    switch status {
    case .leading:
      let lead = trigger.map { "; \($0.inWords) came \(Words.duration($0.lead ?? 0)) before" } ?? ""
      reason = "\(names)\(lead)"
    case .possible: reason = "\(names): not explained by the leading one"
    case .symptom: reason = "\(names): it suffers, and is not the cause"
    case .ruledOut: reason = "\(names): what would show it covers the onset and shows nothing that is bound to it"
    case .notObservable: reason = "\(names): no source given would show it"
    }
    return Suspect(name: name, status: status, classes: classes, reason: reason)
  }
}
