/// Why a connection could not be had, or was lost: the closed list that packs, events, hypotheses and reports share.
///
/// The raw value is the name used in packs and JSON.
package enum EventClass: String, CaseIterable, Sendable, Hashable, Comparable {
  case poolExhausted = "pool_exhausted"
  case poolMisconfigured = "pool_misconfigured"
  case connectionLeak = "connection_leak"
  case serverConnectionLimit = "server_connection_limit"
  case connectionRefused = "connection_refused"
  case connectTimeout = "connect_timeout"
  case readTimeout = "read_timeout"
  case connectionReset = "connection_reset"
  case serverLifecycle = "server_lifecycle"
  case failoverReadonly = "failover_readonly"
  case authFailure = "auth_failure"
  case tlsFailure = "tls_failure"
  case dnsFailure = "dns_failure"
  case networkUnreachable = "network_unreachable"
  case noHealthyBackend = "no_healthy_backend"
  case lockContention = "lock_contention"
  case dbOverload = "db_overload"
  case resourceExhausted = "resource_exhausted"
  case protocolError = "protocol_error"
  case rateLimited = "rate_limited"
  /// Something new of no known class. Only the analysis says so, never a pack.
  case unknown
  /// No error: a deploy, a reload, a restart, a migration, a failover command.
  case changeMarker = "change_marker"

  package static func < (a: EventClass, b: EventClass) -> Bool { a.rawValue < b.rawValue }
}
