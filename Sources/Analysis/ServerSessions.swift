import Events
import Evidence

/// The sessions that were open on one server, by who holds them, counted from the records of each one's beginning and
/// end (`log_connections` and `log_disconnections` of PostgreSQL).
struct ServerSessions {
  /// Seconds before a refusal that the holders of sessions are compared with.
  static let ago: Int64 = 300

  /// Sessions of one user in one database: `app@shop`.
  struct Owner {
    var name: String
    /// How many were open from each second on, in time order.
    var course: [(second: Int64, open: Int)]

    /// The second of the first record that tells of one.
    var begins: Int64 { course.dropFirst().first?.second ?? .max }

    func open(at second: Int64) -> Int { course.last { $0.second <= second }?.open ?? course.first?.open ?? 0 }
  }

  let host: String
  let service: String
  /// In the order of their names.
  let owners: [Owner]

  /// All servers whose records tell both ends of sessions, in the order of their hosts. What was open before the first
  /// record is known only as far as its end is told, so the numbers are the least there can have been.
  static func all(of evidence: Evidence) -> [ServerSessions] {
    var levels: [PoolLevel.Key: PoolLevel] = [:]
    for source in evidence.sources {
      for (key, level) in source.zoned.levels where level.tellsSessions {
        levels[key, default: PoolLevel()].merge(level)
      }
    }
    struct Server: Hashable {
      var host: String
      var service: String
    }
    let servers = Dictionary(grouping: levels.sorted { $0.key < $1.key }) {
      Server(host: $0.key.host, service: $0.key.service)
    }
    return servers.sorted { ($0.key.host, $0.key.service) < ($1.key.host, $1.key.service) }
      .compactMap { server, owners in
        // Beginnings alone would only ever add up.
        guard owners.contains(where: { $0.value.bins.values.contains { $0.closed > 0 } }) else { return nil }
        return ServerSessions(
          host: server.host, service: server.service, owners: owners.map { Owner($0.key.pool, $0.value) })
      }
  }

  func open(at second: Int64) -> Int { owners.reduce(0) { $0 + $1.open(at: second) } }

  /// Who held the sessions at `time`, most first, and how many that were `ago` seconds earlier; nil where none was open.
  func words(at time: Instant, ago: Int64) -> String? {
    let then = time.seconds - ago
    let isTold = owners.contains { $0.begins <= then }
    let holders = owners.map { owner in
      (name: owner.name, now: owner.open(at: time.seconds), then: owner.open(at: then))
    }.filter { $0.now > 0 }.sorted { ($0.now, $1.name) > ($1.now, $0.name) }
    guard !holders.isEmpty else { return nil }
    let told = holders.prefix(ServerSessions.shown).map { holder in
      "\(holder.name) \(holder.now)"
        + (holder.then == holder.now || !isTold ? "" : " (\(Words.duration(Double(ago))) earlier \(holder.then))")
    }
    let rest = holders.count - told.count
    return "at least \(open(at: time.seconds)) sessions were open on \(host): " + told.joined(separator: ", ")
      + (rest > 0 ? " and \(rest) more" : "")
  }

  private static let shown = 3

  /// Whether the server itself says that it takes no more sessions.
  fileprivate func isRefusal(_ signature: Signature) -> Bool {
    signature.eventClass == .serverConnectionLimit && signature.severity > .info && signature.blame == .observer
      && signature.component.host == host
  }
}

extension PoolReading {
  /// The server's sessions as a pool: full from its first refusal on, at as many as were open then.
  init(_ sessions: ServerSessions, in evidence: Evidence) {
    var refused = 0
    var first: (source: SourceEvidence, mark: Mark)?
    for source in evidence.sources {
      for trace in source.zoned.traces where sessions.isRefusal(trace.signature) {
        refused += trace.count
        guard let mark = trace.series.bins.values.compactMap(\.first).min(by: Mark.precedes) else { continue }
        if first.map({ Mark.precedes(mark, $0.mark) }) ?? true { first = (source, mark) }
      }
    }
    let open = first.map { sessions.open(at: $0.mark.time.seconds) }
    let most = sessions.owners.flatMap { $0.course.map(\.second) }.map(sessions.open).max() ?? 0
    self.init(
      pool: PoolLevel.Key(host: sessions.host, service: sessions.service, pool: "sessions"),
      kind: first == nil ? .steady : .saturated, limit: open, most: max(most, open ?? 0), waiting: 0,
      refused: refused, fullFrom: first?.mark.time, fullTo: nil, slope: nil,
      reason: first.flatMap { sessions.words(at: $0.mark.time, ago: ServerSessions.ago) } ?? "no session was refused",
      evidence: first.map { [$0.mark.citation(in: $0.source)] } ?? [])
  }
}

extension ServerSessions.Owner {
  fileprivate init(_ name: String, _ level: PoolLevel) {
    self.name = name
    var sum = 0
    var sums: [(second: Int64, open: Int)] = []
    for (bin, steps) in level.bins.sorted(by: { $0.key < $1.key }) {
      sum += steps.opened - steps.closed
      sums.append((bin * level.width, sum))
    }
    // More ends than beginnings: so many were open before the first record.
    let before = max(0, -(sums.map(\.open).min() ?? 0))
    course = [(Int64.min, before)] + sums.map { ($0.second, $0.open + before) }
  }
}
