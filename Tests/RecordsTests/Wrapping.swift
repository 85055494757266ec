import Events

@testable import Records

/// What logs of one process are put into on their way, a line each.
enum Wrapping: CaseIterable {
  case syslog, docker, cri, compose

  /// Whether what it adds says the time.
  var isDated: Bool { self != .compose }

  /// `line`, written at `time`.
  func wrap(_ line: String, at time: Int64) -> String {
    let stamp = Instant(nanoseconds: time).iso8601
    switch self {
    case .syslog: return "<14>1 \(stamp) web-1 app 1 - - \(line)"
    case .docker:
      let text = line.map { character in
        switch character {
        case "\"", "\\": "\\\(character)"
        case "\t": "\\t"
        case "\u{1B}": "\\u001b"
        default: String(character)
        }
      }.joined()
      return "{\"log\":\"\(text)\\n\",\"stream\":\"stdout\",\"time\":\"\(stamp)\"}"
    case .cri: return "\(stamp) stdout F \(line)"
    case .compose: return "api-1  | \(line)"
    }
  }
}

extension ProductLog {
  /// Logs that stand in something themselves, and those whose records no line tells from what is around them.
  private static let notBare: Set<String> = [
    "syslog", "sendmail", "journal-short", "journal-monotonic", "cri", "docker-json", "kubectl", "compose",
    "interleaved", "logcli", "cloudwatch", "haproxy",
    "iis", "cloudfront", "mysql-slow", "mysql-general", "mariadb-slow", "oracledb-alert", "oracledb-audit",
    "windows-event-json", "zeek", "exchange", "iis-time-first", "iis-site-first", "iis-time-only", "cisco-asa",
    "postfix",
    "compose-layers", "compose-several", "cri-pieces", "cri-in-syslog", "kubectl-layers", "syslog-json", "fortinet",
    "kubernetes-events", "ibmmq", "erlang",
    "oracle-alert-xml", "db2diag", "postgresql-csv", "json-pretty", "elasticsearch-json", "windows-event", "dmesg",
    "wevtutil-text", "winevent-list", "winevent-csv", "windows-event-xml-pretty", "cmtrace", "minio", "logcat-long",
    "informix", "java-service-wrapper", "singlestore", "openstack-prefixed", "blue-gene", "thunderbird", "hpc",
    "csv-quoted-date-time", "csv-us-quoted-date-time", "csv-tab-date-time", "firebird", "freeswitch", "influxdb",
    "ipmi-sel",
    "ipmi-elist", "logcat", "mysql-audit", "scylla-syslog", "paloalto", "sap-trace", "sybase",
  ]

  /// Whether it may be put into something.
  var isBare: Bool { !ProductLog.notBare.contains(name) }

  /// The log, put into `wrapping`, each line at the time of its record; a record without a time gets that of its line, a
  /// record without a level that of syslog's priority.
  func wrapped(by wrapping: Wrapping) -> ProductLog {
    var result = self
    result.name = "\(name) in \(wrapping)"
    var time: Int64 = 1_795_355_999_000_000_000
    var next = 0
    for index in lines.indices {
      if next < expected.count, expected[next].line == index + 1 {
        if expected[next].time != Record.undated { time = expected[next].time / 1_000_000 * 1_000_000 }
        if wrapping.isDated {
          result.expected[next].time = time
          result.expected[next].isZoned = true
          if wrapping == .syslog, expected[next].level == nil { result.expected[next].level = .info }
        }
        next += 1
      }
      result.lines[index] = wrapping.wrap(lines[index], at: time)
    }
    return result
  }
}
