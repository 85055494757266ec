import Events
import Evidence

/// The requests of an impact told apart, and how long they took.
struct ImpactParts {
  let evidence: Evidence
  let impact: Impact

  /// Parts a report holds of each kind.
  private static let limit = 16

  /// The same impact with its parts; `layer` is the one it was counted in.
  func told(by layer: Requests, onset: Instant) -> Impact {
    var told = impact
    told.lead = impact.from.seconds(since: onset)
    let ledgers = layer.sources.map { evidence.sources[$0].zoned }
    let endpoints = parts(ledgers.map(\.endpoints))
    let clients = parts(ledgers.map(\.clients))
    let balancing = Requests.balancing(evidence)
    let servers = balancing.map(servers) ?? []
    told.endpoints = Array(endpoints.prefix(ImpactParts.limit))
    told.clients = clients.count > 1 ? Array(clients.prefix(ImpactParts.limit)) : []
    told.servers = Array(servers.prefix(ImpactParts.limit))
    // The outermost layer does not always say how long requests took.
    told.latency = latencies(ledgers) ?? balancing.flatMap { latencies($0.sources.map { evidence.sources[$0].zoned }) }
    told.explanation = PartialImpact(impact: told, servers: servers, endpoints: endpoints, clients: clients).explanation
    return told
  }

  private struct Count {
    var before = Traffic.Bin()
    var during = Traffic.Bin()
  }

  /// Whether a bin lies in the impact, before it, or neither; of a wide one, whether most of it does.
  private func stretch(_ number: Int64, _ width: Int64) -> WritableKeyPath<Count, Traffic.Bin>? {
    let middle = number * width + width / 2
    if middle >= impact.to.seconds { return nil }
    if middle >= impact.from.seconds { return \.during }
    // A wide bin whose later half the impact begins in holds some of both.
    return number * width + width <= impact.from.seconds ? \.before : nil
  }

  private func parts(_ breakdowns: [Breakdown]) -> [Impact.Part] {
    var counts: [String: Count] = [:]
    for (name, tally) in breakdowns.flatMap(\.parts) {
      for (number, bin) in tally.bins {
        guard let stretch = stretch(number, tally.width) else { continue }
        counts[name, default: Count()][keyPath: stretch].requests += Int(bin.requests)
        counts[name, default: Count()][keyPath: stretch].failed += Int(bin.failed)
      }
    }
    return sorted(counts, rest: "other")
  }

  private func servers(_ layer: Requests) -> [Impact.Part] {
    var counts: [String: Count] = [:]
    for source in layer.sources {
      for (server, traffic) in evidence.sources[source].zoned.traffic {
        for (number, bin) in traffic.bins {
          guard let stretch = stretch(number, traffic.width) else { continue }
          counts[server.isReached ? server.server : "", default: Count()][keyPath: stretch].merge(bin)
        }
      }
    }
    return sorted(counts, rest: Impact.noServer)
  }

  private func sorted(_ counts: [String: Count], rest: String) -> [Impact.Part] {
    counts.filter { $0.value.during.requests > 0 }.map { name, count in
      Impact.Part(
        name: name.isEmpty ? rest : name, requests: count.during.requests, failed: count.during.failed,
        failedRatioBefore: count.before.failedRatio)
    }.sorted { ($0.failed, $0.requests, $1.name) > ($1.failed, $1.requests, $0.name) }
  }

  private func latencies(_ ledgers: [Ledger]) -> Impact.Latencies? {
    var before = Latency()
    var during = Latency()
    for ledger in ledgers {
      for (number, bin) in ledger.latency.bins {
        switch stretch(number, ledger.latency.width) {
        case \.before: before.merge(bin)
        case \.during: during.merge(bin)
        default: break
        }
      }
    }
    let latencies = Impact.Latencies(before: percentiles(before), during: percentiles(during))
    return latencies.before == nil && latencies.during == nil ? nil : latencies
  }

  private func percentiles(_ latency: Latency) -> Impact.Percentiles? {
    guard let p50 = latency.seconds(atQuantile: 0.5), let p90 = latency.seconds(atQuantile: 0.9),
      let p99 = latency.seconds(atQuantile: 0.99)
    else { return nil }
    return Impact.Percentiles(p50: p50, p90: p90, p99: p99)
  }
}
