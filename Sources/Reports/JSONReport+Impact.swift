import Analysis
import Events

extension JSONWriter {
  mutating func impact(_ impact: Impact?) {
    guard let impact else { return null() }
    object { json in
      json.member("from", impact.from)
      json.member("to", impact.to)
      json.member("requests", impact.requests)
      json.member("failed", impact.failed)
      json.member("failed_ratio", impact.failedRatio, places: 4)
      json.member("failed_ratio_before", impact.failedRatioBefore, places: 4)
      json.member("source", impact.source)
      json.member("failed_ratio_after", impact.failedRatioAfter, places: 4)
      json.member("lead_seconds", impact.lead, places: 3)
      json.key("by_endpoint")
      json.array(impact.endpoints) { $0.part($1) }
      json.key("by_server")
      json.array(impact.servers) { $0.part($1) }
      json.key("by_client")
      json.array(impact.clients) { $0.part($1) }
      json.key("latency")
      if let latency = impact.latency { json.latencies(latency) } else { json.null() }
      json.member("explanation", impact.explanation)
    }
  }

  private mutating func part(_ part: Impact.Part) {
    object { json in
      json.member("name", part.name)
      json.member("requests", part.requests)
      json.member("failed", part.failed)
      json.member("failed_ratio", part.failedRatio, places: 4)
      json.member("failed_ratio_before", part.failedRatioBefore, places: 4)
    }
  }

  /// Seconds.
  private mutating func latencies(_ latency: Impact.Latencies) {
    object { json in
      for (name, percentiles) in [("before", latency.before), ("during", latency.during)] {
        json.key(name)
        guard let percentiles else {
          json.null()
          continue
        }
        json.object { json in
          json.member("p50", percentiles.p50, places: 4)
          json.member("p90", percentiles.p90, places: 4)
          json.member("p99", percentiles.p99, places: 4)
        }
      }
    }
  }

  mutating func recovery(_ recovery: Recovery?) {
    guard let recovery else { return null() }
    object { json in
      json.member("time", recovery.time)
      json.key("change")
      if let change = recovery.change { json.change(change) } else { json.null() }
      json.member("recurred", !recovery.recurrences.isEmpty)
      json.key("recurrences")
      json.array(recovery.recurrences) { $0.value($1) }
    }
  }
}
