import Events
import Evidence

/// Requests over time in one layer of access logs.
struct Requests: Sendable {
  let source: String
  /// The sources it was added up from, by their places in the evidence.
  let sources: [Int]
  /// Seconds per bin, and the bins in time order.
  let width: Int64
  let bins: [(second: Int64, bin: Traffic.Bin)]
  /// How many servers it tells apart.
  let servers: Int

  /// The layer nearest to the users: the one that saw most requests. Layers are never added up, as one request passes
  /// through several.
  static func outermost(of evidence: Evidence) -> Requests? {
    layers(of: evidence).max { ($0.requests, $1.source) < ($1.requests, $0.source) }
  }

  /// Of the layers that tell servers apart, the one that saw most requests.
  static func balancing(_ evidence: Evidence) -> Requests? {
    layers(of: evidence).filter { $0.servers > 1 }.max { ($0.requests, $1.source) < ($1.requests, $0.source) }
  }

  private static func layers(of evidence: Evidence) -> [Requests] {
    struct Layer: Hashable {
      var host: String
      var service: String
    }
    var layers: [Layer: (sources: [Int], servers: Set<String>, traffic: Traffic)] = [:]
    for (place, source) in evidence.sources.enumerated() {
      for (server, traffic) in source.zoned.traffic {
        let layer = Layer(host: source.host ?? "", service: source.service ?? source.format)
        var told = layers.removeValue(forKey: layer) ?? ([], [], Traffic())
        if told.sources.last != place { told.sources.append(place) }
        if server.isReached { told.servers.insert(server.server) }
        told.traffic.merge(traffic)
        layers[layer] = told
      }
    }
    return layers.values.map { layer in
      let bins = layer.traffic.bins.sorted { $0.key < $1.key }
        .map { (second: $0.key * layer.traffic.width, bin: $0.value) }
      return Requests(
        source: layer.sources.map { evidence.sources[$0].path }.min() ?? "", sources: layer.sources,
        width: layer.traffic.width, bins: bins, servers: layer.servers.count)
    }
  }

  var requests: Int { bins.reduce(0) { $0 + $1.bin.requests } }

  /// The same, of the bins that begin in `[from, to]` seconds.
  func cut(from: Int64, to: Int64) -> Requests {
    Requests(
      source: source, sources: sources, width: width, bins: bins.filter { $0.second >= from && $0.second <= to },
      servers: servers)
  }

  /// Requests and failures in `[from, to]` seconds.
  func sum(from: Int64, to: Int64) -> Traffic.Bin {
    var sum = Traffic.Bin()
    for (second, bin) in bins where second >= from && second <= to { sum.merge(bin) }
    return sum
  }

  /// What users felt of a shock: the stretch from its first failed request to its last in which most more failed than
  /// otherwise, so that a lonely failure minutes before or after belongs to it no more than to any other time. What
  /// follows is told until `next`, when another one begins.
  func impact(from: Int64, to: Int64, next: Int64? = nil) -> Impact? {
    guard let start = bins.first(where: { $0.second >= from && $0.bin.failed > 0 })?.second, start <= to,
      let last = bins.last(where: { $0.second <= to + 30 && $0.bin.failed > 0 })?.second, last >= start
    else { return nil }
    let (first, end) = densest(from: start, to: last)
    let during = sum(from: first, to: end)
    let after = sum(from: end + width, to: next.map { $0 - 1 } ?? .max)
    var impact = Impact(
      from: Instant(seconds: first), to: Instant(seconds: end + width), requests: during.requests,
      failed: during.failed, failedRatio: during.failedRatio,
      failedRatioBefore: sum(from: .min, to: first - 1).failedRatio, source: source)
    impact.failedRatioAfter = after.requests > 0 ? after.failedRatio : nil
    return impact
  }

  /// The stretch within `[from, to]` in which most more fail than outside: log-likelihoods against what is usual, and the
  /// greatest sum of adjacent terms (Bentley, "Programming pearls: algorithm design techniques", Communications of the
  /// ACM 27(9), 1984).
  ///
  /// The share that it is held for lies between the usual one and that of the whole, in the geometric mean: an outage that
  /// begins or ends with few failures is one, a failure that minutes without any set apart is none of its own.
  private func densest(from: Int64, to: Int64) -> (first: Int64, last: Int64) {
    let inside = sum(from: from, to: to)
    let all = sum(from: .min, to: .max)
    // Half a failure more than were seen, as none in a thousand is not never.
    let outside = (Double(all.failed - inside.failed) + 0.5) / (Double(all.requests - inside.requests) + 1)
    let usual = min(outside, inside.failedRatio / 10)
    let share = (usual * inside.failedRatio).squareRoot()
    let gain = natural(share / usual)
    let loss = natural((1 - share) / (1 - usual))
    var best = (first: from, last: to, sum: -Double.infinity)
    var run = (first: from, sum: 0.0)
    for (second, bin) in bins where second >= from && second <= to {
      if run.sum <= 0 { run = (second, 0) }
      run.sum += Double(bin.failed) * gain + Double(bin.requests - bin.failed) * loss
      if bin.failed > 0, run.sum > best.sum { best = (run.first, second, run.sum) }
    }
    let first = bins.first { $0.second >= best.first && $0.bin.failed > 0 }?.second ?? best.first
    return (first, best.last)
  }
}

extension Traffic.Bin {
  /// 0…1.
  var failedRatio: Double { requests == 0 ? 0 : Double(failed) / Double(requests) }
}
