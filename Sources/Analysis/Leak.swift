import Events
import Evidence

/// Why an exhausted pool is taken for one that leaks, and the records that show it.
struct Leak: Sendable {
  var reason: String
  var evidence: [Citation]

  /// Seconds after the first refusal in which some must still be served, and before the end in which none may be.
  private static let stretch: Int64 = 30
  /// Requests that a stretch must hold to be judged by.
  private static let enough = 20
  /// The share that is served while it runs dry, and once it is dry: what needs no connection may still be.
  private static let some = 0.2
  private static let none = 0.05
  /// How many times the requests before the refusals there may be: above it, it is the load.
  private static let busier = 1.5

  /// By the numbers of the pools on `hosts`, where their records give any.
  init?(_ pools: [PoolReading], on hosts: Set<String>, until end: Instant) {
    let leaking = pools.first { pool in
      pool.kind == .leak && hosts.contains(pool.pool.host) && pool.fullFrom.map { $0 <= end } ?? false
    }
    guard let leaking else { return nil }
    reason = leaking.reason
    evidence = leaking.evidence
  }

  /// By what was served between the first refusal at `start` and `end`.
  ///
  /// A pool that is too small lends each connection again when it comes back, so somebody is served to the end; a
  /// database that stands still serves nobody from before the first refusal on. Only where connections are lost one
  /// by one is there first some and then nothing.
  init?(_ requests: Requests?, from start: Instant, to end: Instant, refusal: Citation) {
    guard let requests, let last = requests.bins.last?.second else { return nil }
    let from = start.seconds + 1
    let to = min(end.seconds - 1, last)
    guard to - from >= 2 * Leak.stretch else { return nil }
    let early = requests.sum(from: from, to: from + Leak.stretch - 1)
    let late = requests.sum(from: to - Leak.stretch + 1, to: to)
    let before = requests.sum(from: start.seconds - Leak.stretch, to: start.seconds - 1)
    guard early.requests >= Leak.enough, late.requests >= Leak.enough, Leak.served(early) >= Leak.some,
      Leak.served(late) <= Leak.none, Double(late.requests) <= Leak.busier * Double(before.requests)
    else { return nil }
    reason =
      "after the first refusal some requests were still served, \(Words.duration(Double(to - from))) later none, "
      + "though there were no more of them: connections were lost one by one"
    evidence = [refusal]
  }

  /// By what was served while the database was well: `witness` is its log, which goes on meanwhile.
  ///
  /// Where nobody is served from soon after the first refusal until the service is started anew, though nothing behind the
  /// pool fails, no connection comes back. A database that stands still writes nothing either.
  init?(_ requests: Requests?, from start: Instant, to end: Instant, refusal: Citation, witness: String?) {
    guard let requests, let witness, let last = requests.bins.last?.second else { return nil }
    let from = start.seconds + Leak.stretch / 2
    let to = min(end.seconds - 1, last)
    guard to - from >= 2 * Leak.stretch else { return nil }
    let dry = requests.sum(from: from, to: to)
    let before = requests.sum(from: start.seconds - Leak.stretch, to: start.seconds - 1)
    let pace = Double(dry.requests) * Double(Leak.stretch) / Double(to - from + 1)
    guard dry.requests >= Leak.enough, Leak.served(dry) <= 2 * Leak.none, pace <= Leak.busier * Double(before.requests)
    else { return nil }
    reason =
      "from \(Words.duration(Double(Leak.stretch / 2))) after the first refusal on nobody was served, though there were no "
      + "more requests, and \(witness) goes on: no connection came back"
    evidence = [refusal]
  }

  private static func served(_ bin: Traffic.Bin) -> Double {
    Double(bin.requests - bin.failed - bin.aborted) / Double(bin.requests)
  }
}
