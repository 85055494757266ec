import Events
import Evidence

/// Requests over time in one layer of access logs.
struct Requests: Sendable {
  let source: String
  /// Seconds per bin, and the bins in time order.
  let width: Int64
  let bins: [(second: Int64, bin: Traffic.Bin)]

  /// The layer nearest to the users: the one that saw most requests. Layers are never added up, as one request passes
  /// through several.
  static func outermost(of evidence: Evidence) -> Requests? {
    struct Layer: Hashable {
      var host: String
      var service: String
    }
    var layers: [Layer: (paths: Set<String>, traffic: Traffic)] = [:]
    for source in evidence.sources {
      for (_, traffic) in source.zoned.traffic {
        let layer = Layer(host: source.host ?? "", service: source.service ?? source.format)
        layers[layer, default: ([], Traffic())].paths.insert(source.path)
        layers[layer, default: ([], Traffic())].traffic.merge(traffic)
      }
    }
    let all = layers.values.map { layer in
      let bins = layer.traffic.bins.sorted { $0.key < $1.key }
        .map { (second: $0.key * layer.traffic.width, bin: $0.value) }
      return Requests(source: layer.paths.min() ?? "", width: layer.traffic.width, bins: bins)
    }
    return all.max { ($0.requests, $1.source) < ($1.requests, $0.source) }
  }

  var requests: Int { bins.reduce(0) { $0 + $1.bin.requests } }

  /// Requests and failures in `[from, to]` seconds.
  func sum(from: Int64, to: Int64) -> Traffic.Bin {
    var sum = Traffic.Bin()
    for (second, bin) in bins where second >= from && second <= to {
      sum.requests += bin.requests
      sum.failed += bin.failed
      sum.aborted += bin.aborted
      sum.late += bin.late
      sum.duration += bin.duration
      sum.timed += bin.timed
    }
    return sum
  }

  /// What users felt of a shock: from its first failed request to its last.
  func impact(from: Int64, to: Int64) -> Impact? {
    guard let start = bins.first(where: { $0.second >= from && $0.bin.failed > 0 })?.second, start <= to,
      let last = bins.last(where: { $0.second <= to + 30 && $0.bin.failed > 0 })?.second, last >= start
    else { return nil }
    let during = sum(from: start, to: last)
    let before = sum(from: .min, to: start - 1)
    return Impact(
      from: Instant(seconds: start), to: Instant(seconds: last + width), requests: during.requests,
      failed: during.failed, failedRatio: Requests.share(during), failedRatioBefore: Requests.share(before),
      source: source)
  }

  private static func share(_ bin: Traffic.Bin) -> Double {
    bin.requests == 0 ? 0 : Double(bin.failed) / Double(bin.requests)
  }
}
