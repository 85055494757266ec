import Events
import Evidence

/// How well each departed family would do as the cause of all the others.
///
/// Order in time, mechanism and reach decide; loudness does not. A family that begins later loses by the logarithm of
/// its delay, so that a mechanism that is named a few seconds after the first symptom can still win, and one that is
/// named minutes later cannot.
struct Cause: Sendable {
  /// Points for or against it, and what they are given for.
  struct Term: Sendable {
    var points: Double
    var reason: String
  }

  let departure: Departure
  let terms: [Term]

  var score: Double { terms.reduce(0) { $0 + $1.points } }

  /// `97 points: +85 its class, +16 it explains 4 of 4 others, -4 it began 1.0 s after the first`.
  var words: String {
    let terms = terms.filter { abs($0.points) >= 0.5 }.map {
      "\($0.points < 0 ? "-" : "+")\(Int(abs($0.points).rounded())) \($0.reason)"
    }
    return "\(Int(score.rounded())) points: " + terms.joined(separator: ", ")
  }

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
  /// Points lost by what clients did to themselves, and by one or two records of a class that is no crash.
  private static let clients = 20.0
  private static let accident = 10.0
  /// Points for an application's own words for what failed, though nobody knows what they mean: they say who it was.
  private static let ownWords = 30.0

  /// Points lost by a connection that a hung peer's full queue refuses, and the seconds that it takes to fill.
  private static let queue = 40.0
  private static let filling = 5.0

  /// Whether connecting timed out only after requests to the same peer had: a process that hangs takes connections until
  /// its queue is full. Told of proxies, which connect anew for a request; a pool connects when a session is lost.
  private static func isQueueFull(
    _ departure: Departure, among all: [Departure], _ families: [Family], _ playbooks: Playbooks
  ) -> Bool {
    let family = families[departure.family]
    guard family.key.eventClass == .connectTimeout, playbooks.kind(of: [family.key.system]) == "proxy" else {
      return false
    }
    return all.contains { other in
      let reader = families[other.family]
      return reader.key.eventClass == .readTimeout && reader.key.origin == .pattern
        && reader.key.host == family.key.host
        && departure.inferred.seconds(since: other.inferred) > filling
        && !reader.targets.isDisjoint(with: family.targets)
    }
  }

  /// Best first; ties by time, then by the family's order.
  static func ranked(
    _ departures: [Departure], lasting: Double, _ families: [Family], _ playbooks: Playbooks, changed: Set<String>
  ) -> [Cause] {
    // A few records of something else before the shock are not what the others are late for.
    let grave = { (departure: Departure) in
      families[departure.family].severity == .error
        && playbooks[families[departure.family].key.eventClass]?.strength ?? 0 >= Departure.instantaneous
    }
    let telling = departures.filter { $0.isTelling(among: departures) || grave($0) }
    guard let first = (telling.isEmpty ? departures : telling).map(\.inferred).min() else { return [] }
    return departures.map { departure in
      let family = families[departure.family]
      // An exhausted pool on a host that was just changed is weighed as what it will be called: a misconfigured one.
      let isChanged = family.key.eventClass == .poolExhausted && changed.contains(family.key.host)
      let playbook = playbooks[isChanged ? .poolMisconfigured : family.key.eventClass]
      let known = playbook?.strength ?? 0
      // A warning of a crash's class is none: a session that an operator ended.
      let strength = family.severity < .error && known >= Departure.instantaneous ? Departure.newlyBegun : known
      var terms = [Term(points: Double(strength), reason: "its class")]
      func add(_ points: Double, _ reason: String) { terms.append(Term(points: points, reason: reason)) }
      let delay = max(0, departure.inferred.seconds(since: first))
      if delay > 0 {
        let cost = delayCost * natural(1 + delay / patience) / natural(2)
        add(-cost, "it began \(Words.duration(delay)) after the first")
      }
      if delay > max(late.seconds, late.share * lasting) { add(-lateness, "all was well under way by then") }
      let others = departures.filter { families[$0.family].key.eventClass != family.key.eventClass }
      if !others.isEmpty {
        let explained = others.filter {
          playbook?.explains.contains(families[$0.family].key.eventClass) ?? false
            && $0.inferred.seconds(since: departure.inferred) > -2
        }
        let points = reach * Double(explained.count) / Double(others.count)
        add(points, "it explains \(explained.count) of \(others.count) others")
      }
      if strength >= passing.strength, strength < Departure.instantaneous, departure.lasts < passing.share {
        add(-lateness, "it is seen in a small part of the shock")
      }
      if isQueueFull(departure, among: departures, families, playbooks) {
        add(-queue, "its peer took connections before, and did not answer: now its queue is full")
      }
      if family.key.origin == .exchange || family.key.origin == .late { add(-outcome, "it is how requests ended") }
      if family.key.origin == .template { add(ownWords, "they are an application's own words") }
      if family.severity < .error { add(-warning, "it only warns") }
      if family.isClients { add(-clients, "clients did it to themselves") }
      // One record of a weak class is an accident; one of a strong class may be the crash itself.
      if departure.count < 3, strength < 80 { add(-accident, "it is hardly ever seen") }
      return Cause(departure: departure, terms: terms)
    }.sorted {
      if $0.score != $1.score { return $0.score > $1.score }
      if $0.departure.mark.time != $1.departure.mark.time { return $0.departure.mark.time < $1.departure.mark.time }
      // Within one file the order of lines is known even where the stamps are too coarse to tell.
      let (a, b) = ($0.departure, $1.departure)
      return (a.source, a.mark.offset, a.family) < (b.source, b.mark.offset, b.family)
    }
  }
}
