/// Names of folders and files that speak for themselves.
enum WellKnown {
  /// Folders that hold logs and name nobody.
  static let plumbing: Set<String> = [
    "var", "log", "logs", "opt", "srv", "usr", "local", "tmp", "data", "home", "lib", "mnt", "host", "hosts", "current",
    "shared", "archive", "archives", "old", "rotated", "journal", "main", "pg_log", "root", ".", "..", "",
  ]

  /// Folders under `/var/log` that are services, as Debian's and Red Hat's packages name them.
  private static let services: Set<String> = [
    "apache2", "apt", "audit", "cassandra", "chrony", "clickhouse-server", "consul", "containers", "cups", "docker",
    "elasticsearch", "etcd", "exim4", "gunicorn", "haproxy", "httpd", "installer", "kafka", "keepalived", "mariadb",
    "memcached", "mongodb", "mysql", "nats", "nginx", "odyssey", "opensearch", "patroni", "pgbouncer", "pgpool",
    "pgsql",
    "php-fpm", "pods", "postgresql", "private", "proxysql", "puma", "rabbitmq", "redis", "samba", "squid", "sysstat",
    "traefik", "unattended-upgrades", "uwsgi", "valkey", "varnish", "zookeeper",
  ]

  /// File names that say what kind of log it is, not whose.
  static let kinds: Set<String> = [
    "access", "error", "errors", "out", "err", "stdout", "stderr", "log", "syslog", "messages", "daemon", "auth",
    "kern",
    "console", "server", "app", "application", "main", "current", "debug", "journal", "dmesg", "secure", "user", "mail",
  ]

  /// `nginx`, `tomcat9` and `php8.2-fpm`, but not `redis1`, which is how machines are named.
  static func isService(_ name: String) -> Bool {
    services.contains(name) || name.hasPrefix("tomcat") || name.hasPrefix("php") && name.hasSuffix("-fpm")
  }
}
