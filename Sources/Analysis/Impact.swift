package import Events

/// What users felt, counted in access logs of one layer, so that no request counts twice.
package struct Impact: Sendable {
  package var from: Instant
  package var to: Instant
  package var requests: Int
  package var failed: Int
  /// Share of failed requests between `from` and `to`, and before it; 0…1.
  package var failedRatio: Double
  package var failedRatioBefore: Double
  /// Nil where no request follows.
  package var failedRatioAfter: Double?
  /// Seconds by which the onset came before the first failed request; negative where it came after.
  package var lead: Double?
  /// The access log it was counted in.
  package var source: String
  /// The same requests told apart, those with most failures first. Servers may be counted in another layer, as the
  /// outermost one seldom names them.
  package var endpoints: [Part] = []
  package var servers: [Part] = []
  package var clients: [Part] = []
  package var latency: Latencies?
  /// Why only a part of the requests failed, as an ending of the sentence that says so: `all of them on app-2, one of 3
  /// servers`. Nil where nothing tells them apart.
  package var explanation: String?

  /// The name under which requests that reached no server count.
  package static let noServer = "none reached"

  /// The requests to one server or endpoint, or from one network.
  package struct Part: Sendable, Hashable {
    package var name: String
    package var requests: Int
    package var failed: Int
    package var failedRatioBefore: Double

    package init(name: String, requests: Int, failed: Int, failedRatioBefore: Double) {
      self.name = name
      self.requests = requests
      self.failed = failed
      self.failedRatioBefore = failedRatioBefore
    }

    package var failedRatio: Double { requests == 0 ? 0 : Double(failed) / Double(requests) }
  }

  /// Seconds within which 50, 90 and 99 of a hundred requests were answered.
  package struct Percentiles: Sendable, Hashable {
    package var p50: Double
    package var p90: Double
    package var p99: Double

    package init(p50: Double, p90: Double, p99: Double) {
      self.p50 = p50
      self.p90 = p90
      self.p99 = p99
    }
  }

  /// Nil where no request of that time says how long it took.
  package struct Latencies: Sendable, Hashable {
    package var before: Percentiles?
    package var during: Percentiles?

    package init(before: Percentiles?, during: Percentiles?) {
      self.before = before
      self.during = during
    }
  }

  package init(
    from: Instant, to: Instant, requests: Int, failed: Int, failedRatio: Double, failedRatioBefore: Double,
    source: String
  ) {
    self.from = from
    self.to = to
    self.requests = requests
    self.failed = failed
    self.failedRatio = failedRatio
    self.failedRatioBefore = failedRatioBefore
    self.source = source
  }
}
