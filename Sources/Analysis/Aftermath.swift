import Events
import Evidence

/// A few errors of one kind, never seen before, that begin on a host right after it was changed and go on.
///
/// Too little to stand out by their number: a pool that is too small for one request in a hundred. What makes them an
/// incident is that they agree with a change in place, time and mechanism.
struct Aftermath {
  /// Nats that the errors must reach alone. In forty recorded stretches of health no errors that followed a change on
  /// their host, and fit it, went on for so long.
  private static let threshold = 7.0

  /// The strongest of all, as a shock; nil where there is none.
  static func shock(in inquiry: Inquiry) -> Shock? {
    let grid = inquiry.grid
    var best: Shock?
    for (index, family) in inquiry.families.enumerated() {
      guard family.severity == .error, family.key.origin == .pattern, !inquiry.isAside(family),
        let own = Segment.best(
          occupied: family.cells, of: grid.count, tolerance: grid.rhythm, outside: family.reference.outside()),
        own.ratio >= threshold, own.ratio > best?.ratio ?? 0, own.isAll(of: family.cells),
        Int64(own.to - own.from) * grid.width >= Inquiry.breath, follows(family, inquiry)
      else { continue }
      let shares = inquiry.channels.map { $0.family == index && $0.kind == .presence ? own.ratio : 0 }
      best = Shock(from: own.from, to: own.to, ratio: own.ratio, shares: shares)
    }
    return best
  }

  /// Whether its host was changed shortly before its first record, in a way that can bring it about.
  private static func follows(_ family: Family, _ inquiry: Inquiry) -> Bool {
    guard let first = family.firstMark(from: .min)?.mark else { return false }
    let kinds = inquiry.playbooks[family.key.eventClass.asBroughtAbout]?.triggers ?? []
    return inquiry.evidence.sources.contains { source in
      source.zoned.changes.contains { change in
        let lead = Double(first.time.nanoseconds - first.wait - change.time.nanoseconds) / 1e9
        return kinds.contains(change.kind) && change.component.host == family.key.host
          && (-1...Conclusion.immediate).contains(lead)
      }
    }
  }
}

extension EventClass {
  /// The class that a change must be able to bring about: an exhausted pool may turn out to be a misconfigured one.
  var asBroughtAbout: EventClass { self == .poolExhausted ? .poolMisconfigured : self }
}
