package import Events
package import Evidence

/// What the numbers in the records tell of one pool: its limit, how it filled, and whether it leaks.
package struct PoolReading: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable {
    /// Connections are lent and not given back: the level only rises, and the load does not explain it.
    case leak
    /// All connections were lent at once, for whatever reason.
    case saturated
    case steady
  }

  package var pool: PoolLevel.Key
  package var kind: Kind
  /// The most connections there may be, and the most that were lent; nil where no record says.
  package var limit: Int?
  package var most: Int?
  /// The longest queue told.
  package var waiting: Int
  /// Records of callers that went without a connection.
  package var refused: Int
  /// From the first record that shows it full to the last; nil where none does.
  package var fullFrom: Instant?
  package var fullTo: Instant?
  /// Connections a minute that the lowest level rose by before it was full; nil where too few records tell.
  package var slope: Double?
  /// Why it is this kind, in a sentence.
  package var reason: String
  /// In time order.
  package var evidence: [Citation]

  /// All pools that any record tells of, in the order of their keys. Pure; cost: bins of levels and of requests.
  package static func all(of evidence: Evidence) -> [PoolReading] {
    var levels: [PoolLevel.Key: [(source: SourceEvidence, level: PoolLevel)]] = [:]
    for source in evidence.sources {
      for (pool, level) in source.zoned.levels where !level.tellsSessions {
        levels[pool, default: []].append((source, level))
      }
    }
    let requests = Requests.outermost(of: evidence)
    let pools = levels.keys.sorted().map { pool in
      let changes = evidence.sources.flatMap(\.zoned.changes)
        .filter { $0.component.host == pool.host && PoolCourse.emptying.contains($0.kind) }.map(\.time.seconds)
      return PoolCourse(levels[pool] ?? [], restarts: changes).reading(of: pool, requests)
    }
    return (pools + ServerSessions.all(of: evidence).map { PoolReading($0, in: evidence) }).sorted { $0.pool < $1.pool }
  }
}
