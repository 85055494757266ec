package import Analysis
package import Events

extension EventClass {
  /// A name for people, in lower case: `connection pool exhausted`.
  package var title: String {
    switch self {
    case .poolExhausted: "connection pool exhausted"
    case .poolMisconfigured: "connection pool misconfigured"
    case .connectionLeak: "connection leak"
    case .serverConnectionLimit: "server out of connections"
    case .connectionRefused: "connection refused"
    case .connectTimeout: "connecting timed out"
    case .readTimeout: "no answer in time"
    case .connectionReset: "connections broken off"
    case .serverLifecycle: "server stopped or restarted"
    case .failoverReadonly: "server takes no writes (failover)"
    case .authFailure: "login refused"
    case .tlsFailure: "secure channel failed"
    case .dnsFailure: "name not resolved"
    case .networkUnreachable: "network unreachable"
    case .noHealthyBackend: "no healthy backend"
    case .lockContention: "sessions waiting for locks"
    case .dbOverload: "database too slow"
    case .resourceExhausted: "machine out of resources"
    case .protocolError: "protocol mismatch"
    case .rateLimited: "requests shed on purpose"
    case .unknown: "something never seen before"
    case .changeMarker: "change"
    }
  }
}

extension Component {
  /// Who, in words: `booking on app-1 (hikaricp, HikariPool-1) → db-1:5432`, or `postgresql at db-1:5432` where only
  /// its peers speak of it. Empty where nothing is known.
  package var words: String {
    let who = service ?? system
    var inner = [name].compactMap { $0 }
    if let system, let service, system != service { inner.insert(system, at: 0) }
    var words = [who, host.map { (who == nil ? "" : "on ") + $0 }].compactMap { $0 }.joined(separator: " ")
    if !inner.isEmpty {
      let list = inner.joined(separator: ", ")
      words += words.isEmpty ? list : " (" + list + ")"
    }
    let arrow = service == nil && host == nil ? " at " : " → "
    if let target { words += words.isEmpty ? target : arrow + target }
    return words
  }

  /// Who, as short as it stays distinct: `app-1/booking`.
  package var shortWords: String {
    let who = service ?? system ?? name
    let words = [host, who].compactMap { $0 }.joined(separator: "/")
    return words.isEmpty ? target ?? "" : words
  }
}

extension Hypothesis.Status {
  /// As a table for people shows it.
  package var title: String {
    switch self {
    case .leading: "leading"
    case .possible: "possible"
    case .symptom: "a symptom"
    case .ruledOut: "ruled out"
    case .notObservable: "not visible"
    }
  }
}

extension Citation {
  /// `path:line`, which most terminals and editors open.
  package var place: String { source + ":" + String(line) }
}

extension Double {
  /// A confidence as percentage and word: `87 %, high`.
  package var confidenceWords: String {
    let word = self >= 0.8 ? "high" : self >= 0.5 ? "fair" : "low"
    return decimal(self * 100, places: 0) + " %, " + word
  }
}

extension String {
  /// With a full stop, where it does not end a sentence yet.
  package var sentenced: String {
    guard let last = trimmed.last else { return "" }
    return ".!?:…".contains(last) ? trimmed : trimmed + "."
  }
}

extension HostClock {
  /// What was wrong with it, and how that is known: `41.2 s ahead of the others (±0.3 s, by 120 identifiers …)`.
  package var statement: String {
    let length = abs(ahead) < 60 ? decimal(abs(ahead), places: 1) + " s" : duration(ahead)
    let known =
      basis == .declared
      ? "as declared"
      : "±" + decimal(uncertainty, places: uncertainty < 0.095 ? 2 : 1) + " s, by " + counted(anchors, "identifier")
        + " that others wrote too"
    return length + (ahead > 0 ? " ahead" : " behind") + " (" + known + "); its times are shown corrected"
  }
}
