import Events
import Evidence

/// What a change just before a shock, on a host that it shook, adds to the belief that it is one.
///
/// Were the two independent, a change would come so shortly before by a chance of changes × lead / window: the surprise
/// of that is added to the shock's own.
struct Coupling {
  /// Seconds before the shock in which a change is looked for.
  private static let reach = 60.0
  /// Kinds that bring trouble about; a job or a reload of the same settings comes too often to be a surprise.
  private static let kinds: Set<String> = [
    "deploy", "config", "migration", "failover", "certificate", "package", "scale",
  ]

  static func nats(of shock: Shock, in inquiry: Inquiry) -> Double {
    guard let from = inquiry.window.from, let to = inquiry.window.to else { return 0 }
    let grid = inquiry.grid
    var hosts: Set<String> = []
    for (index, family) in inquiry.families.enumerated()
    where !family.isClients && family.severity > .info && inquiry.share(of: index, in: shock) >= tie {
      hosts.insert(family.key.host)
    }
    let start = Double(grid.start(of: shock.from))
    var count = 0.0
    var lead = Double.infinity
    for source in inquiry.evidence.sources {
      for change in source.zoned.changes where kinds.contains(change.kind) {
        guard change.time >= from, change.time <= to, let host = change.component.host, hosts.contains(host) else {
          continue
        }
        count += 1
        let before = start + Double(grid.width) - Double(change.time.seconds)
        if before >= 0, before <= reach { lead = min(lead, max(before, Double(grid.width))) }
      }
    }
    guard lead.isFinite else { return 0 }
    return max(0, natural(to.seconds(since: from) / (count * lead)))
  }

  /// Nats that tie a family to the shock, as for a departure.
  private static let tie = 4.0
}
