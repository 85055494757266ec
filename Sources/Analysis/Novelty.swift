import Events
import Evidence

/// A few errors of known kinds, never seen before, that go on for a while: too little to stand out by their number.
///
/// Two things make them an incident all the same. That they begin on a host right after it was changed or started anew,
/// by a change that can bring them about: a pool that is too small for one request in a hundred. Or that several hosts
/// have them together: a stall of a few seconds that comes again and again. And somebody must have felt it, where requests
/// are timed. In 190 recorded stretches of health no
/// errors that were new, and lasted half a minute, reached 3.5 nats.
struct Novelty {
  /// Nats that errors must reach, and those of several hosts together.
  private static let least = 4.0
  private static let together = 12.0

  /// Share of the window that must be free of them before they begin, and of the cells between the first and the last
  /// that they must be in: what comes every hour is no news.
  private static let before = 0.1
  private static let density = 0.1

  /// A family that is not seen but in one stretch.
  private struct Member {
    var family: Int
    var own: Segment
  }

  /// The stretch that these errors take, as a shock; nil where there are none.
  static func shock(in inquiry: Inquiry) -> Shock? {
    let new = inquiry.families.indices.compactMap { member($0, inquiry) }
    guard let first = new.max(by: { $0.own.ratio < $1.own.ratio }) else { return nil }
    let changed = new.filter { follows(inquiry.families[$0.family], inquiry) }
    if let best = changed.max(by: { $0.own.ratio < $1.own.ratio }) {
      return felt(shock(of: along(best, new), inquiry), inquiry)
    }
    let others = along(first, new)
    let hosts = Set(others.map { inquiry.families[$0.family].key.host })
    let sum = others.reduce(0) { $0 + $1.own.ratio }
    return hosts.count > 1 && sum >= together ? felt(shock(of: others, inquiry), inquiry) : nil
  }

  /// The shock, unless requests are counted and timed, and no more of them failed or were late in it than otherwise: errors that
  /// nobody felt were made good, by another attempt for one.
  private static func felt(_ shock: Shock, _ inquiry: Inquiry) -> Shock? {
    guard let requests = Requests.outermost(of: inquiry.evidence) else { return shock }
    let (from, to) = (inquiry.grid.start(of: shock.from), inquiry.grid.start(of: shock.to))
    let during = requests.sum(from: from, to: to - 1)
    let all = requests.sum(from: .min, to: .max)
    let (bad, others) = (during.failed + during.late, all.failed + all.late - during.failed - during.late)
    // A log that tells no durations cannot say that nobody had to wait.
    guard during.timed > 0 else { return shock }
    let isMore = bad * (all.requests - during.requests) > others * during.requests
    return bad > 0 && isMore ? shock : nil
  }

  /// Those of `all` that go on for much of the time that `member` does, itself among them.
  private static func along(_ member: Member, _ all: [Member]) -> [Member] {
    all.filter { $0.own.overlap(with: member.own) * 2 >= min($0.own.length, member.own.length) }
  }

  private static func member(_ index: Int, _ inquiry: Inquiry) -> Member? {
    let (family, grid) = (inquiry.families[index], inquiry.grid)
    guard family.severity == .error, family.key.origin == .pattern, !inquiry.isAside(family),
      let own = Segment.best(
        occupied: family.cells, of: grid.count, tolerance: grid.rhythm, outside: family.reference.outside()),
      own.ratio >= least, own.isAll(of: family.cells), Int64(own.length) * grid.width >= Inquiry.breath,
      Double(own.from) >= before * Double(grid.count), Double(family.cells.count) >= density * Double(own.length)
    else { return nil }
    return Member(family: index, own: own)
  }

  private static func shock(of members: [Member], _ inquiry: Inquiry) -> Shock {
    let ratios = Dictionary(members.map { ($0.family, $0.own.ratio) }) { first, _ in first }
    let shares = inquiry.channels.map { $0.kind == .presence ? $0.family.flatMap { ratios[$0] } ?? 0 : 0 }
    return Shock(
      from: members.map(\.own.from).min() ?? 0, to: members.map(\.own.to).max() ?? 0,
      ratio: members.reduce(0) { $0 + $1.own.ratio }, shares: shares)
  }

  /// Whether its host was changed, or what runs on it was started, shortly before its first record, in a way that can
  /// bring it about.
  private static func follows(_ family: Family, _ inquiry: Inquiry) -> Bool {
    guard let first = family.firstMark(from: .min)?.mark else { return false }
    let kinds = inquiry.playbooks[family.key.eventClass.asBroughtAbout]?.triggers ?? []
    func isShortlyBefore(_ time: Instant) -> Bool {
      (-1...Conclusion.immediate).contains(Double(first.time.nanoseconds - first.wait - time.nanoseconds) / 1e9)
    }
    let isChanged = inquiry.evidence.sources.contains { source in
      source.zoned.changes.contains {
        kinds.contains($0.kind) && $0.component.host == family.key.host && isShortlyBefore($0.time)
      }
    }
    guard !isChanged, kinds.contains("restart") else { return isChanged }
    return inquiry.families.contains { other in
      other.key.eventClass == .serverLifecycle && other.key.isInfo && other.key.host == family.key.host
        && other.tracks.flatMap(\.slots).contains { $0.mark.map { isShortlyBefore($0.time) } ?? false }
    }
  }
}

extension EventClass {
  /// The class that a change must be able to bring about: an exhausted pool may turn out to be a misconfigured one.
  var asBroughtAbout: EventClass { self == .poolExhausted ? .poolMisconfigured : self }
}
