/// What a regex may name: the closed vocabulary of captures.
///
/// The raw value is the group's name in a regex and the field's name in `foreshock events`; `means` is what authors and
/// readers may rely on.
package enum Capture: String, CaseIterable, Sendable, Hashable {
  // The peer that failed
  case target
  case targetHost = "target_host"
  case targetPort = "target_port"
  case backend
  case server
  // Who called
  case client
  case clientHost = "client_host"
  case clientPort = "client_port"
  case user
  case database
  // A pool and its numbers
  case pool
  case size
  case overflow
  case active
  case idle
  case waiting
  case total
  case count
  case limit
  // Time
  case waitMicroseconds = "wait_us"
  case waitMilliseconds = "wait_ms"
  case waitSeconds = "wait_s"
  case timeoutMilliseconds = "timeout_ms"
  case timeoutSeconds = "timeout_s"
  case ageSeconds = "age_s"
  case expires
  // Codes
  case sqlstate
  case code
  case errno
  case signal
  // Where inside
  case pid
  case process
  case unit
  case service
  case host
  case device
  case path
  case zone
  case resource
  case queryID = "query_id"
  case relation
  case lock
  // What changed or was said
  case parameter
  case value
  case version
  case action
  case state
  case reason
  case check

  /// What it holds, in one clause.
  package var means: String {
    switch self {
    case .target: "the peer that was called and failed, as written: `db-1:5432`, `/run/postgresql/.s.PGSQL.5432`"
    case .targetHost: "that peer's host name or address alone"
    case .targetPort: "that peer's port alone"
    case .backend: "a proxy's name for a group of servers: `be_app`"
    case .server: "a proxy's or cluster's name for one server: `web2`"
    case .client: "a client of the logger, as written: `10.0.0.7:49466`"
    case .clientHost: "that client's host name or address alone"
    case .clientPort: "that client's port alone"
    case .user: "the login name of the session"
    case .database: "the database, keyspace or schema of the session"
    case .pool: "the name of a pool: `HikariPool-1`"
    case .size: "the most connections that the pool may hold"
    case .overflow: "connections it may open beyond its size for a while"
    case .active: "connections lent out or in use"
    case .idle: "connections free to lend"
    case .waiting: "callers in the queue for one"
    case .total: "connections that exist, used or not"
    case .count: "any other count: retries, rejected sessions, affected rows"
    case .limit: "the limit that was reached, or is demanded"
    case .waitMicroseconds: "how long it had waited, in microseconds"
    case .waitMilliseconds: "how long it had waited, in milliseconds"
    case .waitSeconds: "how long it had waited, in seconds"
    case .timeoutMilliseconds: "the time limit that ran out, in milliseconds"
    case .timeoutSeconds: "the time limit that ran out, in seconds"
    case .ageSeconds: "how old the connection or session was, in seconds"
    case .expires: "when a certificate, a password or a lease ends, as written"
    case .sqlstate: "the five characters of an SQLSTATE: `53300`"
    case .code: "a vendor's, HTTP or exit code: `ORA-12541`, `1040`, `503`"
    case .errno: "an errno, as number or name: `111`, `ECONNREFUSED`"
    case .signal: "the signal that ended a process: `9`, `SIGKILL`"
    case .pid: "the process named in the message (not the logger's own prefix)"
    case .process: "a process's, program's or thread's name"
    case .unit: "a systemd unit, container or pod"
    case .service: "a service's name"
    case .host: "a machine that is neither target nor client: a node, a new primary"
    case .device: "a disk, network interface or file system"
    case .path: "a file or socket path, or the path of a request"
    case .zone: "a shared memory, rate limit or DNS zone"
    case .resource: "what ran out or is meant: a table space, a connection object, a quota"
    case .queryID: "the id of a query, request or transaction"
    case .relation: "a table, index or other relation"
    case .lock: "the kind of a lock, or what it is on"
    case .parameter: "the name of a setting"
    case .value: "its value (the new one), or a measured value"
    case .version: "a version of software, schema or protocol"
    case .action: "what was done or asked for: `fast` of a shutdown"
    case .state: "a state reached: `DOWN`, `FATAL`"
    case .reason: "the reason, in the message's own words"
    case .check: "the name or kind of a health check"
    }
  }

  /// The vocabulary as a Markdown table, for `patterns/README.md`.
  package static var table: String {
    (["| capture | holds |", "|---|---|"] + allCases.map { "| `\($0.rawValue)` | \($0.means) |" })
      .joined(separator: "\n") + "\n"
  }
}
