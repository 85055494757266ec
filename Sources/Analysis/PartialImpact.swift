import Events

/// Why only a part of the requests failed: they went to one server of several, asked for one thing, or came from one
/// network.
struct PartialImpact {
  let impact: Impact
  let servers: [Impact.Part]
  let endpoints: [Impact.Part]
  let clients: [Impact.Part]

  /// Failures below which a concentration may be chance.
  private static let least = 10
  /// Of the failures, those the named parts must hold; of the requests, those they may hold at the most.
  private static let coverage = 0.9
  private static let breadth = 0.7
  /// How many times more likely than elsewhere a request to the named parts must fail.
  private static let contrast = 5.0
  /// The share of failures at which nobody asks why some were spared.
  private static let total = 0.9

  var explanation: String? {
    guard impact.failed >= PartialImpact.least, impact.failedRatio < PartialImpact.total else { return nil }
    let unserved = servers.filter { $0.name == Impact.noServer }.reduce(0) { $0 + $1.failed }
    if Double(unserved) >= PartialImpact.coverage * Double(servers.reduce(0) { $0 + $1.failed }), unserved > 0 {
      return "most of them reached no server"
    }
    if let named = concentration(servers) { return "\(named.share) on \(named.names), \(named.of("server"))" }
    if let named = concentration(clients) { return "\(named.share) from \(named.names), \(named.of("client network"))" }
    if let named = concentration(methods), named.parts.allSatisfy({ PartialImpact.writes.contains($0.name) }) {
      return "\(named.share) writes (\(named.names))"
    }
    if let named = concentration(endpoints) { return "\(named.share) of \(named.names), \(named.of("endpoint"))" }
    if isEven(servers) { return "alike on all \(seen(servers).count) servers" }
    return nil
  }

  /// Methods that change something (RFC 9110, 9.2.1 calls the others safe).
  private static let writes: Set<String> = ["POST", "PUT", "PATCH", "DELETE"]

  private var methods: [Impact.Part] {
    var methods: [String: Impact.Part] = [:]
    for endpoint in endpoints {
      let method = String(endpoint.name.prefix { $0 != " " })
      var sum = methods[method] ?? Impact.Part(name: method, requests: 0, failed: 0, failedRatioBefore: 0)
      sum.requests += endpoint.requests
      sum.failed += endpoint.failed
      methods[method] = sum
    }
    return methods.values.sorted { ($0.failed, $1.name) > ($1.failed, $0.name) }
  }

  private struct Named {
    var parts: [Impact.Part]
    var of: Int
    var covered: Double

    var names: String {
      let names = parts.map(\.name).sorted()
      return names.count < 2
        ? names.joined() : names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
    }

    var share: String { covered >= 0.995 ? "all of them" : covered >= 0.95 ? "nearly all of them" : "most of them" }

    func of(_ noun: String) -> String { "\(parts.count == 1 ? "one" : String(parts.count)) of \(of) \(noun)s" }
  }

  /// Parts that requests worth speaking of went to.
  private func seen(_ parts: [Impact.Part]) -> [Impact.Part] {
    let requests = parts.reduce(0) { $0 + $1.requests }
    return parts.filter { 100 * $0.requests >= requests || $0.failed > 0 }
  }

  /// The few parts that hold the failures, where a request elsewhere hardly ever failed.
  private func concentration(_ parts: [Impact.Part]) -> Named? {
    let all = seen(parts)
    let failed = all.reduce(0) { $0 + $1.failed }
    let requests = all.reduce(0) { $0 + $1.requests }
    guard all.count > 1, failed >= PartialImpact.least else { return nil }
    var inside = (failed: 0, requests: 0)
    for (place, part) in all.prefix(min(3, all.count - 1)).enumerated() {
      inside.failed += part.failed
      inside.requests += part.requests
      let covered = Double(inside.failed) / Double(failed)
      guard covered >= PartialImpact.coverage else { continue }
      let rest = (failed: failed - inside.failed, requests: requests - inside.requests)
      guard Double(inside.requests) <= PartialImpact.breadth * Double(requests), rest.requests >= PartialImpact.least,
        Double(inside.failed) / Double(inside.requests)
          >= PartialImpact.contrast * Double(rest.failed) / Double(rest.requests)
      else { return nil }
      return Named(parts: Array(all.prefix(place + 1)), of: all.count, covered: covered)
    }
    return nil
  }

  /// Whether requests failed on all of them, on none twice as often as on another.
  private func isEven(_ parts: [Impact.Part]) -> Bool {
    let ratios = seen(parts).map(\.failedRatio)
    guard ratios.count > 1, let least = ratios.min(), let most = ratios.max() else { return false }
    return least > 0 && most <= 2 * least
  }
}
