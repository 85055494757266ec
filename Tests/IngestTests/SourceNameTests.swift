import Testing

@testable import Ingest

@Suite struct SourceNameTests {
  struct Row: CustomTestStringConvertible {
    var path: String
    var host: String?
    var service: String?

    init(_ path: String, _ host: String?, _ service: String?) {
      (self.path, self.host, self.service) = (path, host, service)
    }

    var testDescription: String { path }
  }

  private static let hash = "3f8a9c5d7e1b2f4a6c8d0e2f4a6b8c0d3f8a9c5d7e1b2f4a6c8d0e2f4a6b8c0d"
  private static let uid = "7d3e5c1a-2b4f-4c6d-8e0f-1a2b3c4d5e6f"

  /// Collected per host, as rsync, ansible's fetch and support bundles leave them.
  static let collected = [
    Row("db-1/var/log/postgresql/postgresql-15-main.log.2.gz", "db-1", "postgresql"),
    Row("db-1/var/lib/pgsql/15/data/log/postgresql-Mon.log", "db-1", "pgsql"),
    Row("db-1/postgresql-15-main.log", "db-1", "postgresql"),
    Row("logs/app-1/booking/booking.log.1", "app-1", "booking"),
    Row("app-1/logs/booking.log", "app-1", "booking"),
    Row("app-1/app/pgbouncer.log", "app-1", "pgbouncer"),
    Row("web-1/nginx/access.log", "web-1", "nginx"),
    Row("web-1/nginx/sites/shop-access.log", "web-1", "nginx"),
    Row("web-1/syslog.1", "web-1", nil),
    Row("cache-1/redis/redis-server.log.2.xz", "cache-1", "redis"),
    Row("redis-1/redis.log", "redis-1", "redis"),
    Row("prod/db-1/postgresql/postgresql.log", "db-1", "postgresql"),
    Row("2026-11-22/app-2/booking.log.zst", "app-2", "booking"),
    Row("10.0.0.7/messages", "10.0.0.7", nil),
    Row("db-primary.example.com/var/log/mysql/error.log", "db-primary.example.com", "mysql"),
    Row("alpha/booking.log", "alpha", "booking"),
    Row("alpha/var/log/haproxy.log", "alpha", "haproxy"),
    Row("./app-1/booking/booking.log", "app-1", "booking"),
  ]

  /// In one folder, names joined.
  static let flat = [
    Row("app-1_booking_booking.log", "app-1", "booking"),
    Row("app-1_var_log_nginx_access.log.1.gz", "app-1", "nginx"),
    Row("db-1_syslog.log", "db-1", nil),
    Row("web01.log", "web01", nil),
    Row("10.0.0.7.log", "10.0.0.7", nil),
    Row("other_vhosts_access.log", nil, "other_vhosts_access"),
    Row("booking.log", nil, "booking"),
    Row("postgresql-15-main.log", nil, "postgresql"),
  ]

  /// A machine's own.
  static let own = [
    Row("/var/log/nginx/access.log", nil, "nginx"),
    Row("nginx/access.log.2.gz", nil, "nginx"),
    Row("/var/log/tomcat9/catalina.2026-11-22.log", nil, "tomcat9"),
    Row("tomcat9/localhost_access_log.2026-11-22.txt", nil, "tomcat9"),
    Row("php8.2-fpm/error.log", nil, "php8.2-fpm"),
    Row("apache2/other_vhosts_access.log", nil, "apache2"),
    Row("/var/log/syslog", nil, nil),
    Row("syslog.3.gz", nil, nil),
    Row("/var/log/booking/app.log", nil, "booking"),
    Row("booking/booking.log", nil, "booking"),
    Row("/opt/booking/logs/worker.out", nil, "booking"),
    Row("postgresql/15/main/server.log", nil, "postgresql"),
    Row("-", nil, nil),
    Row("", nil, nil),
    Row("/", nil, nil),
  ]

  /// Absolute, because several were given: the beginning is the analyst's.
  static let analysts = [
    Row("/home/eve2/outage.7/db-1/postgresql/postgresql.log", "db-1", "postgresql"),
    Row("/tmp/tmp.83jdk2/booking.log", nil, "booking"),
    Row("/tmp/tmp.83jdk2/app-1/booking.log", "app-1", "booking"),
    Row("/data/incident-7/web-1/nginx/error.log", "web-1", "nginx"),
    Row("/root/x9/redis/redis.log", "x9", "redis"),
  ]

  /// The pod, or the container, is the host.
  static let containers = [
    Row("pods/ns_pod_uid/container/0.log", "pod", "container"),
    Row("/var/log/pods/shop_booking-7d9f8b6c5d-x2x9z_\(uid)/booking/3.log", "booking-7d9f8b6c5d-x2x9z", "booking"),
    Row("node-1/var/log/pods/shop_db-0_\(uid)/postgres/0.log.20261122-165049.gz", "db-0", "postgres"),
    Row("shop_db-0_\(uid)/postgres/0.log", "db-0", "postgres"),
    Row("containers/x_y_z.log", "x", "z"),
    Row("/var/log/containers/booking-7d9f_shop_booking-api-\(hash).log", "booking-7d9f", "booking-api"),
    Row("booking-7d9f_shop_booking-api-\(hash).log", "booking-7d9f", "booking-api"),
    Row("/var/lib/docker/containers/\(hash)/\(hash)-json.log.1", "3f8a9c5d7e1b", nil),
  ]

  /// However it was rotated, dated, compressed.
  static let rotated = [
    "booking.log", "booking.log.1", "booking.log.2.gz", "booking.1.log", "booking-20261122.log",
    "booking.log-20261122.zst",
    "booking.log-20261122.1.xz", "booking.2026-11-22.log", "booking.2026-11-22.0.log.gz", "booking_2026-11-22.txt",
    "booking.log.2026-11-22-17", "booking-2026-11-22.log.bz2", "booking.log.old", "booking.jsonl.lz4", "booking.out.3",
    "booking", "booking.log.20261122", "booking-20261122-165049.log",
  ].map { Row($0, nil, "booking") }

  @Test(arguments: collected + flat + own + analysts + containers + rotated)
  func `names who wrote a file`(row: Row) {
    #expect(SourceName(path: row.path) == SourceName(host: row.host, service: row.service))
  }
}
