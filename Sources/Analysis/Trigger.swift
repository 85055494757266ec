import Events
import Evidence

/// Change markers seen from the onset: which could have brought it about, and why the others are set aside.
struct Trigger {
  /// Seconds before the onset in which a change is looked at, and after it (a restart is logged when it is done).
  static let window: ClosedRange<Double> = -5...1_800

  /// Near changes in time order, and the one that fits in time, place and mechanism, if any. On the host of the `peer`
  /// that is blamed, whatever host saw it fail, a change counts, too; but not a job, as a server always runs some.
  static func candidates(
    _ evidence: Evidence, onset: Instant, failing: Set<String>, peer: String?, observers: [String: Instant],
    playbook: Playbook?
  ) -> (near: [ChangeFinding], trigger: ChangeFinding?) {
    var near: [ChangeFinding] = []
    var best: ChangeFinding?
    for source in evidence.sources {
      for change in source.zoned.changes {
        let lead = onset.seconds(since: change.time)
        guard window.contains(lead) else { continue }
        let host = change.component.host
        let sameHost = host.map { failing.contains($0) || $0 == peer && change.kind != "job" } ?? false
        let fits = playbook?.triggers.contains(change.kind) ?? false
        let shared = fits && isShared(change, by: observers, in: evidence)
        let reason: String
        if sameHost, fits, !shared {
          reason = "set aside: hosts that were not changed failed as well"
        } else if sameHost, fits {
          reason = "on the component that failed, and a \(change.kind) can bring this about"
        } else if sameHost {
          reason = "on the component that failed, but a \(change.kind) does not bring this about"
        } else if fits {
          reason = "set aside: elsewhere (\(host ?? "host unknown")) than where it first failed"
        } else {
          reason = "set aside: neither its place nor its kind fits"
        }
        let finding = ChangeFinding(
          time: change.time, kind: change.kind, component: change.component, text: change.mark.text, lead: lead,
          reason: reason, citation: change.mark.citation(in: source))
        near.append(finding)
        guard sameHost, fits, shared, lead >= -1 else { continue }
        if best == nil || weight(finding) > weight(best!) { best = finding }
      }
    }
    near.sort { ($0.time, $0.citation.source, $0.citation.offset) < ($1.time, $1.citation.source, $1.citation.offset) }
    return (near, best.map { first(of: near, like: $0) })
  }

  /// The start of the service that an exhausted pool belongs to, on every host where it was exhausted shortly after: its
  /// own words, where no log tells of a change. A service that starts reads its settings.
  static func start(of service: String?, before observers: [String: Instant], in evidence: Evidence) -> ChangeFinding? {
    var starts: [String: ChangeFinding] = [:]
    for source in evidence.sources {
      for trace in source.zoned.traces where trace.signature.eventClass == .serverLifecycle {
        let component = trace.signature.component
        guard trace.signature.severity == .info, component.service == service, let host = component.host,
          let failed = observers[host]
        else { continue }
        for mark in trace.series.bins.values.compactMap(\.first) {
          let lead = failed.seconds(since: mark.time)
          guard (-1...Conclusion.immediate).contains(lead), lead < starts[host]?.lead ?? .infinity else { continue }
          starts[host] = ChangeFinding(
            time: mark.time, kind: "start", component: component, text: mark.text, lead: lead,
            reason: "the component that failed was started then, and read its settings",
            citation: mark.citation(in: source))
        }
      }
    }
    guard starts.count == observers.count else { return nil }
    return starts.values.min { ($0.time, $0.citation.source) < ($1.time, $1.citation.source) }
  }

  /// Whether at least half of the hosts that failed alike had a change of the kind before they did. A change on a host
  /// that is none of them (the peer's, say) is not asked for company.
  private static func isShared(_ change: Change, by observers: [String: Instant], in evidence: Evidence) -> Bool {
    guard let host = change.component.host, observers[host] != nil, observers.count > 1 else { return true }
    var changed: Set<String> = []
    for source in evidence.sources {
      for other in source.zoned.changes where other.kind == change.kind {
        guard let place = other.component.host, let failed = observers[place] else { continue }
        if window.contains(failed.seconds(since: other.time)) { changed.insert(place) }
      }
    }
    return 2 * changed.count >= observers.count
  }

  /// A deploy is logged when it starts and when it is done: the first record of one that goes on to `last`.
  private static func first(of near: [ChangeFinding], like last: ChangeFinding) -> ChangeFinding {
    near.first {
      $0.kind == last.kind && $0.component.host == last.component.host
        && $0.component.service == last.component.service && last.time.seconds(since: $0.time) <= 60
    } ?? last
  }

  /// The nearer, the likelier; a deploy or a changed setting before the restarts that it causes.
  private static func weight(_ change: ChangeFinding) -> Double {
    let kind: Double =
      switch change.kind {
      case "deploy", "config", "migration", "failover", "certificate", "package": 60
      case "scale": 40
      default: 0
      }
    return kind - max(0, change.lead ?? 0)
  }
}
