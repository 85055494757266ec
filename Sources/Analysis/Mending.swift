import Events
import Evidence

/// Looks for the change that an incident ended with.
struct Mending {
  /// Seconds before the end in which a change is looked for, and after it: a start is logged when it is done. Clients
  /// that wait between their attempts to connect notice within a minute.
  private static let window: ClosedRange<Double> = -5...90
  /// Seconds after a change in which its further records still are the same change.
  private static let one = 60.0
  /// The kind of what a server says of its own start and stop.
  private static let lifecycle = "startup"
  /// Kinds that mend nothing by being there: a job, and a stop without the start that follows.
  private static let idle: Set<String> = ["job", "stop"]

  let evidence: Evidence
  let onset: Instant
  let end: Instant
  /// Hosts that failed, and those they blame.
  let hosts: Set<String>
  /// The change that began it: what undoes it is of the same kind, or in the same place.
  let trigger: ChangeFinding?

  /// The change that fits in time, place and kind, best by far the nearest; the first record of it.
  var change: ChangeFinding? {
    let near = candidates
    guard
      let best = near.max(by: { (weight($0), $1.time, $1.citation.offset) < (weight($1), $0.time, $0.citation.offset) })
    else { return nil }
    // Of a server's own words the last is that it is ready.
    if best.kind == Mending.lifecycle { return best }
    return near.filter {
      $0.kind == best.kind && $0.component.host == best.component.host
        && $0.component.service == best.component.service && best.time.seconds(since: $0.time) <= Mending.one
    }.min { ($0.time, $0.citation.offset) < ($1.time, $1.citation.offset) }
  }

  private var candidates: [ChangeFinding] {
    evidence.sources.flatMap { source in
      let starts = source.zoned.traces.filter {
        $0.signature.eventClass == .serverLifecycle && $0.signature.severity == .info
      }.flatMap { trace in
        trace.series.bins.values.compactMap(\.first).map { mark in
          finding(Mending.lifecycle, trace.signature.component, mark, source)
        }
      }
      return starts + source.zoned.changes.map { finding($0.kind, $0.component, $0.mark, source) }
    }.compactMap(\.self)
  }

  private func finding(_ kind: String, _ component: Component, _ mark: Mark, _ source: SourceEvidence) -> ChangeFinding?
  {
    let lead = end.seconds(since: mark.time)
    guard Mending.window.contains(lead), mark.time.seconds(since: onset) > 5, !Mending.idle.contains(kind),
      let host = component.host, hosts.contains(host) || host == trigger?.component.host
    else { return nil }
    let reason =
      kind == trigger?.kind && host == trigger?.component.host
      ? "of the kind and in the place of what began it"
      : "on a component that failed or was blamed, shortly before the end"
    return ChangeFinding(
      time: mark.time, kind: kind, component: component, text: mark.text, lead: lead, reason: reason,
      citation: mark.citation(in: source))
  }

  /// Nearer is likelier; what undoes the beginning, or changes more than a process, likelier than a start.
  private func weight(_ change: ChangeFinding) -> Double {
    var weight = -abs(change.lead ?? 0)
    if change.kind == trigger?.kind, change.component.host == trigger?.component.host { weight += 60 }
    switch change.kind {
    case "deploy", "config", "failover", "scale", "certificate", "migration", "maintenance": weight += 40
    case "restart", "reload", "start": weight += 30
    default: break
    }
    return weight
  }
}
