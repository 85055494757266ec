import Events
package import Evidence

/// Compares the clocks of hosts by the identifiers that more than one of them wrote.
///
/// Differences of pairs are chained along the tightest bounds. The right time is that of most hosts; of two camps of
/// equal size, that of the host with most anchors. Hosts that share nothing with others are taken to agree with them.
package struct ClockComparison {
  /// Seconds that the bounds must keep from 0 for a clock to be called wrong: many logs are written to the second, and
  /// programs that write an identifier at the start only are some tenths apart by themselves.
  static let significant = 1.0

  private struct Pair: Hashable {
    var a: String
    var b: String
  }

  private struct Edge {
    var to: String
    /// How far `to` is ahead.
    var bounds: ClockBounds
  }

  private var edges: [String: [Edge]] = [:]

  /// The clocks that something is known of, by host; `declared` ones, in seconds ahead, are believed.
  package static func clocks(of evidence: Evidence, declared: [String: Double]) -> [HostClock] {
    let comparison = ClockComparison(evidence, declared)
    var clocks = comparison.clocks(declared)
    let hosts = Set(evidence.sources.compactMap(\.host))
    for (host, ahead) in declared where hosts.contains(host) {
      clocks.append(HostClock(host: host, ahead: ahead, uncertainty: 0, anchors: 0, basis: .declared))
    }
    return clocks.sorted { $0.host < $1.host }
  }

  private init(_ evidence: Evidence, _ declared: [String: Double]) {
    var byHost: [String: Anchors] = [:]
    for source in evidence.sources {
      guard let host = source.host, !source.zoned.anchors.sightings.isEmpty else { continue }
      byHost[host, default: Anchors()].merge(
        source.zoned.anchors.moved { $0.advanced(bySeconds: -(declared[host] ?? 0)) })
    }
    var seen: [UInt64: [(host: String, sighting: Anchors.Sighting)]] = [:]
    for (host, anchors) in byHost.sorted(by: { $0.key < $1.key }) {
      for (identifier, sighting) in anchors.sightings { seen[identifier, default: []].append((host, sighting)) }
    }
    var pairs: [Pair: [ClosedRange<Int64>]] = [:]
    for sightings in seen.values {
      for (place, a) in sightings.enumerated() {
        for b in sightings[(place + 1)...] {
          guard let pair = ClockBounds.pair(b.sighting, a.sighting) else { continue }
          pairs[Pair(a: a.host, b: b.host), default: []].append(pair)
        }
      }
    }
    for (pair, ranges) in pairs {
      guard let bounds = ClockBounds(ranges) else { continue }
      edges[pair.a, default: []].append(Edge(to: pair.b, bounds: bounds))
      edges[pair.b, default: []].append(Edge(to: pair.a, bounds: bounds.reversed))
    }
  }

  private func clocks(_ declared: [String: Double]) -> [HostClock] {
    var clocks: [HostClock] = []
    var known: Set<String> = []
    for host in edges.keys.sorted() where !known.contains(host) {
      let group = group(around: host)
      known.formUnion(group.keys)
      clocks += settled(group, declared)
    }
    return clocks
  }

  /// The hosts that can be compared with `root`, each with how far it is ahead of it, by the tightest chain of bounds.
  private func group(around root: String) -> [String: ClockBounds] {
    var group: [String: ClockBounds] = [:]
    var open = [root: ClockBounds(least: 0, most: 0, anchors: 0)]
    while let (host, bounds) = open.min(by: { ($0.value.uncertainty, $0.key) < ($1.value.uncertainty, $1.key) }) {
      open[host] = nil
      group[host] = bounds
      for edge in edges[host] ?? [] where group[edge.to] == nil {
        let own = edge.bounds
        let chained = ClockBounds(
          least: bounds.least + own.least, most: bounds.most + own.most, anchors: own.anchors)
        if open[edge.to].map({ chained.uncertainty < $0.uncertainty }) ?? true { open[edge.to] = chained }
      }
    }
    return group
  }

  /// The clocks of a group against that of its host which most others agree with.
  private func settled(_ group: [String: ClockBounds], _ declared: [String: Double]) -> [HostClock] {
    func camp(_ host: String) -> Int {
      let own = group[host]?.middle ?? 0
      return group.values.count { abs($0.middle - own) <= ClockComparison.significant }
    }
    func anchors(_ host: String) -> Int { edges[host]?.reduce(0) { $0 + $1.bounds.anchors } ?? 0 }
    let ranked = group.keys.sorted { a, b in
      let (x, y) = (
        (declared[a] == nil ? 0 : 1, camp(a), anchors(a)), (declared[b] == nil ? 0 : 1, camp(b), anchors(b))
      )
      return x != y ? x > y : a < b
    }
    guard let right = ranked.first else { return [] }
    // Chained anew from there, so that the bounds are as tight as can be.
    return self.group(around: right).compactMap { host, bounds in
      guard declared[host] == nil else { return nil }
      let isWrong = bounds.least > ClockComparison.significant || bounds.most < -ClockComparison.significant
      return HostClock(
        host: host, ahead: isWrong ? bounds.middle : 0,
        uncertainty: isWrong ? bounds.uncertainty : max(abs(bounds.least), abs(bounds.most)),
        anchors: host == right ? anchors(host) : bounds.anchors, basis: .anchors)
    }
  }
}
