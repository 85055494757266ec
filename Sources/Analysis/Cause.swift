import Events
import Evidence

/// How well each departed family would do as the cause of all the others.
///
/// Order in time, mechanism and reach decide; loudness does not. A family that begins later loses by the logarithm of
/// its delay, so that a mechanism that is named a few seconds after the first symptom can still win, and one that is
/// named minutes later cannot.
struct Cause: Sendable {
  let departure: Departure
  let score: Double

  /// Points lost per doubling of the delay, and the delay that is lost in a logger's buffer and a client's patience.
  private static let delayCost = 12.0
  private static let patience = 4.0
  /// Points lost by what begins when the shock is well under way: a decoy inside it, or a consequence. "Well under way"
  /// is this share of its length, and at least so many seconds.
  private static let lateness = 40.0
  private static let late = (share: 0.1, seconds: 15.0)
  /// A cause that goes on for as long as it is broken must be seen in this share of the shock, if its class is one of at
  /// least this strength: a scanner's burst of refused logins inside an outage is none.
  private static let passing = (share: 0.25, strength: 60)
  /// Points for explaining all that else departed.
  private static let reach = 16.0
  /// Points lost by an outcome in an access log, which is the effect of something, and by a warning.
  private static let outcome = 34.0
  private static let warning = 6.0
  /// Points for an application's own words for what failed, though nobody knows what they mean: they say who it was.
  private static let words = 30.0

  /// Best first; ties by time, then by the family's order.
  static func ranked(
    _ departures: [Departure], lasting: Double, _ families: [Family], _ playbooks: Playbooks, changed: Set<String>
  ) -> [Cause] {
    guard let first = departures.map(\.inferred).min() else { return [] }
    return departures.map { departure in
      let family = families[departure.family]
      // An exhausted pool on a host that was just changed is weighed as what it will be called: a misconfigured one.
      let isChanged = family.key.eventClass == .poolExhausted && changed.contains(family.key.host)
      let playbook = playbooks[isChanged ? .poolMisconfigured : family.key.eventClass]
      var score = Double(playbook?.strength ?? 0)
      let delay = max(0, departure.inferred.seconds(since: first))
      score -= delayCost * natural(1 + delay / patience) / natural(2)
      if delay > max(late.seconds, late.share * lasting) { score -= lateness }
      let others = departures.filter { families[$0.family].key.eventClass != family.key.eventClass }
      if !others.isEmpty {
        let explained = others.filter {
          playbook?.explains.contains(families[$0.family].key.eventClass) ?? false
            && $0.inferred.seconds(since: departure.inferred) > -2
        }
        score += reach * Double(explained.count) / Double(others.count)
      }
      let strength = playbook?.strength ?? 0
      if strength >= passing.strength, strength < Departure.instantaneous, departure.lasts < passing.share {
        score -= lateness
      }
      if family.key.origin == .exchange || family.key.origin == .late { score -= outcome }
      if family.key.origin == .template { score += words }
      if family.severity < .error { score -= warning }
      if family.isClients { score -= 20 }
      // One record of a weak class is an accident; one of a strong class may be the crash itself.
      if departure.count < 3, (playbook?.strength ?? 0) < 80 { score -= 10 }
      return Cause(departure: departure, score: score)
    }.sorted {
      if $0.score != $1.score { return $0.score > $1.score }
      if $0.departure.mark.time != $1.departure.mark.time { return $0.departure.mark.time < $1.departure.mark.time }
      // Within one file the order of lines is known even where the stamps are too coarse to tell.
      let (a, b) = ($0.departure, $1.departure)
      return (a.source, a.mark.offset, a.family) < (b.source, b.mark.offset, b.family)
    }
  }
}
