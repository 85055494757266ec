/// Which host and service a path speaks of, where the records themselves do not say.
///
/// Collected logs lie in one folder per host (`db-1/var/log/postgresql/x.log`), or flat with the folders joined by
/// `_`. Folders that only say "logs are here" (`var`, `log`) are passed over; the first that remains is the host, the
/// last the service. A lone folder is the host unless it is the name of a well-known service, as on a machine's own
/// `/var/log`.
package struct SourceName: Sendable, Hashable {
  package var host: String?
  package var service: String?

  /// Folders that hold logs and name nobody.
  private static let plumbing: Set<String> = [
    "var", "log", "logs", "opt", "srv", "usr", "local", "tmp", "data", "home", "lib", "mnt", "host", "hosts", "current",
    "shared", "archive", "archives", "old", "rotated", "journal", ".", "..", "",
  ]
  /// Folders under `/var/log` that are services, as Debian's and Red Hat's packages name them.
  private static let services: Set<String> = [
    "apache2", "apt", "audit", "cassandra", "chrony", "clickhouse-server", "consul", "containers", "cups", "docker",
    "elasticsearch", "etcd", "exim4", "gunicorn", "haproxy", "httpd", "installer", "kafka", "keepalived", "mariadb",
    "memcached", "mongodb", "mysql", "nats", "nginx", "odyssey", "opensearch", "patroni", "pgbouncer", "pgpool",
    "php-fpm", "pods", "postgresql", "private", "proxysql", "puma", "rabbitmq", "redis", "samba", "squid", "sysstat",
    "tomcat", "traefik", "unattended-upgrades", "uwsgi", "valkey", "varnish", "zookeeper",
  ]
  /// File names that say what kind of log it is, not whose.
  private static let kinds: Set<String> = [
    "access", "error", "errors", "out", "err", "stdout", "stderr", "log", "syslog", "messages", "daemon", "auth", "kern",
    "console", "server", "app", "application", "main", "current", "debug", "journal", "dmesg", "secure", "user", "mail",
  ]

  package init(host: String? = nil, service: String? = nil) {
    self.host = host
    self.service = service
  }

  /// Reads `path` as it is shown: relative to the argument it was found under.
  package init(path: String) {
    if path == "-" { return }
    var parts = path.split(separator: "/").map(String.init)
    let stem = SourceName.stem(of: parts.popLast() ?? "")
    var folders = parts.filter { !SourceName.plumbing.contains($0) }
    var leaf = stem
    if folders.isEmpty, !path.hasPrefix("/") {
      let joined = stem.split(separator: "_").map(String.init).filter { !SourceName.plumbing.contains($0) }
      if joined.count >= 2, let first = joined.first, SourceName.looksLikeHost(first) {
        folders = Array(joined.dropLast())
        leaf = joined.last ?? stem
      }
    }
    if let first = folders.first {
      let known = SourceName.services.contains(first)
      if !known, folders.count > 1 || SourceName.looksLikeHost(first) || parts.first == first { host = first }
      if path.hasPrefix("/"), folders.count == 1 || known { host = nil }
      if folders.count > 1 {
        service = folders.last
      } else if host == nil {
        service = first
      }
    }
    if service == nil, !SourceName.kinds.contains(leaf), !leaf.isEmpty {
      if folders.isEmpty, SourceName.looksLikeHost(leaf) { host = leaf } else { service = leaf }
    }
  }

  /// `x` of `x.log.2.gz`, `x-20261122.log`, `x.log-20261122.zst`.
  private static func stem(of name: String) -> String {
    var stem = name
    for suffix in [".gz", ".zst", ".xz", ".bz2", ".lz4"] where stem.hasSuffix(suffix) {
      stem.removeLast(suffix.utf8.count)
    }
    while let cut = stem.lastIndex(where: { $0 == "." || $0 == "-" }), cut > stem.startIndex,
      stem[stem.index(after: cut)...].allSatisfy(\.isNumber), stem.index(after: cut) < stem.endIndex,
      stem[cut] == "." || stem.distance(from: cut, to: stem.endIndex) > 6
    {
      stem = String(stem[..<cut])
    }
    for suffix in [".log", ".json", ".jsonl", ".ndjson", ".txt", ".csv", ".out", ".err", ".journal"]
    where stem.hasSuffix(suffix) && stem.utf8.count > suffix.utf8.count {
      stem.removeLast(suffix.utf8.count)
    }
    return stem
  }

  /// `app-1`, `web01`, `db-primary.example.com`, `10.0.0.7`: a digit at the end, or dots inside.
  private static func looksLikeHost(_ name: String) -> Bool {
    guard let last = name.last, name.first?.isLetter ?? false || name.first?.isNumber ?? false else { return false }
    return last.isNumber || name.dropFirst().contains(".")
  }
}
