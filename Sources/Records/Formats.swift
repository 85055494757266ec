extension Format {
  /// Every format known, the more telling first: the first row that fits a line is its format.
  static let all: [Format] = wrappers + databases + servers + languages + plain

  /// Records around records: system logs, containers, and what collectors put before a line.
  private static let wrappers: [Format] = [
    Format(
      "syslog rfc5424",
      "{?{digits} }<{priority}>1 {stamp:iso} {host} {service} {word} {word} {structuredData}{message}", .wraps),
    Format(
      "syslog rfc5424", "{?{digits} }<{priority}>1 - {word} {service} {word} {word} {structuredData}{message}", .wraps),
    Format("syslog rfc3164", "{?<{priority}>}{stamp:syslog} {host} {tag}{message}", .wraps),
    Format("syslog rfc3164", "{?<{priority}>}{stamp:syslog} {tag!}{message}", .wraps),
    Format("syslog iso", "{?<{priority}>}{stamp:iso} {host} {tag!}{message}", .wraps),
    Format("tai64n", "{stamp:label} {message}", .wraps),
    Format("journalctl short-unix", "{stamp:epoch} {host} {tag!}{message}", .wraps),
    Format("journalctl verbose", "{stamp:long} [s={message}", [], .fields),
    Format("journalctl short-full", "{stamp:long} {host} {tag!}{message}", .wraps),
    Format("journal export", "__CURSOR={message}", [], .paragraph),
    Format("journal export", "__REALTIME_TIMESTAMP={message}", [], .paragraph),
    Format("journalctl header", "-- Logs begin at {message}", .header),
    Format("journalctl header", "-- Journal begins at {message}", .header),
    Format("journalctl header", "-- Boot {message}", .header),
    Format("journalctl header", "-- Reboot --{end}", .header),
    Format("journalctl header", "-- No entries --{end}", .header),
    Format("cri", "{stamp:iso} stdout {partial}{gap}{message}", .wraps),
    Format("cri", "{stamp:iso} stderr {partial}{gap}{message}", .wraps),
    Format("kubectl prefix", "[pod/{service}] {stamp:iso}{gap}{message}", [.wraps, .needsInner]),
    Format("kubectl prefix", "[pod/{service}]{gap}{message}", .wraps),
    Format("kubectl timestamps", "{stamp:iso}{gap}{message}", [.wraps, .needsInner]),
    Format("docker compose", "{service} | {stamp:iso}{gap}{message}", [.wraps, .needsInner]),
    Format("docker compose", "{service} |{gap}{message}", [.wraps, .needsInner]),
    Format("json", "{json}", [.nested, .mayWrap, .structured]),
    Format("json", "{openJSON}", .structured, .object),
    Format("w3c header", "#Software: {message}", .header),
    Format("w3c header", "#Version: {message}", .header),
    Format("w3c header", "#Fields: {message}", [.header, .greenwich]),
    Format("w3c header", "#Date: {message}", .header),
    Format("w3c header", "#Start-Date: {message}", .header),
    Format("w3c header", "#Remark: {message}", .header),
  ]

  private static let databases: [Format] = [
    Format("postgresql stderr", "{stamp}{severity}{message}", .nested, .details),
    Format("postgresql stderr", "[{word}] {stamp}{severity}{message}", .onlyNested, .details),
    Format("postgresql", "{severity}{message}", [.onlyNested, .undated], .details),
    Format(
      "postgresql csvlog",
      "{stamp:year},{field},{field},{field},{field},{field},{field},{field},{field},{field},{field},{level},{field},"
        + "{messageField}", [], .quotes),
    Format("pgbouncer", "{stamp} [{pid}] {level} {message}C-0x", .nested),
    Format("pgbouncer", "{stamp} [{pid}] {level} {message}S-0x", .nested),
    Format("pgbouncer", "{stamp} {pid} {level} {message}C-0x", .nested),
    Format("pgbouncer", "{stamp} {pid} {level} {message}S-0x", .nested),
    Format("mysql error", "{stamp} {digits} [{level}] {?[{word}] [{word}] }{message}", .nested),
    Format("mysql slow", "# Time: {stamp}{message}", [], .block(until: UInt8(ascii: "#"))),
    Format("mysql slow", "# User@Host: {message}", .second, .block(until: UInt8(ascii: "#"))),
    Format("oracle alert", "<msg time='{stamp:year}{message}", [], .block(until: UInt8(ascii: "<"))),
    Format("oracle audit", "Audit file {message}", .undated, .section),
    Format("db2diag", "{stamp:year} {word} LEVEL: {?{level}}{message}", .nested, .section),
    Format("couchbase", "[{word}:{level},{stamp:year},{word}]{message}", .nested),
    Format("couchdb", "[{level}] {stamp:year} {word}@{word} {word} {word} {message}", .nested),
    Format("hana", "[{word}]{word} {stamp:year} {letter} {word} {word} : {message}", .nested),
    Format("redis", "{pid}:{word} {stamp:year} {symbol} {message}", .nested),
    Format("redis", "[{pid}] {stamp:monthDay} {symbol} {message}", .nested),
    Format("mongodb", "{stamp:iso} {letter}{?{digits}} {word} [{word}] {message}", .nested),
    Format("cassandra", "{level} [{word}] {stamp} {word} - {message}", .nested),
    Format("elasticsearch", "[{stamp}][{level}{? }][{word}] {?[{word}] }{message}", .nested),
    Format("etcd", "{stamp} {letter} | {message}", .nested),
  ]

  private static let servers: [Format] = [
    Format(
      "haproxy http",
      "{message}{client} [{accepted}] {word} {backend}/{server} {timers} {status} {digits} {word} {word} {termination}"
        + " {word} {word} {captures}{request}", .nested),
    Format(
      "haproxy tcp",
      "{message}{client} [{accepted}] {word} {backend}/{server} {timers} {digits} {termination} {word} {word}",
      .nested),
    Format(
      "access", "{client} - {word} [{stamp:access}] {message}{request} {status} {word}{pairs}", .nested),
    Format(
      "access", "{word} {client} - {word} [{stamp:access}] {message}{request} {status} {word}{pairs}", .nested),
    Format(
      "access", "{client} - {word} {word} [{stamp:access}] {message}{request} {status} {word}{pairs}", .nested),
    Format(
      "elb",
      "{name} {stamp:iso} {word} {client} {upstream} {word} {word} {word} {status} {word} {digits} {digits}"
        + " {message}{request}", .nested),
    Format(
      "elb",
      "{stamp:iso} {word} {client} {upstream} {word} {word} {word} {status} {word} {digits} {digits} {message}{request}",
      .nested),
    Format("elb", "tls {word} {stamp:year} {message}", .nested),
    Format("nginx error", "{stamp:year} [{level}] {pid}#{digits}: {message}", .nested),
    Format("apache error", "[{stamp:long}] [{word}:{level}] [pid {word}] {?[client {word}] }{message}", .nested),
    Format("apache error", "[{stamp:long}] [:{level}] {message}", .nested),
    Format("apache error", "[{stamp:long}] [{level}] {?[client {word}] }{message}", .nested),
    Format("apache error", "[{stamp:long}] [{word}:{level}] {message}", .nested),
    Format("rabbitmq", "{stamp} [{level}] <{word}> {message}", .nested),
    Format("haproxy", "[{level}] {digits}/{digits} ({pid}) : {message}", [.nested, .undated]),
    Format("haproxy", "[{level}] ({pid}) : {message}", [.nested, .undated]),
    Format("dmesg", "[{stamp:long}] {message}", .nested),
    Format("dmesg", "{name} :{level} : [{stamp}] {message}", .nested),
    Format("dmesg", "{?<{priority}>}[{? }{digits}.{digits}] {message}", .undated),
    Format(
      "vpc flow",
      "{digits} {digits} {word} {word} {word} {digits} {digits} {digits} {digits} {digits} {stamp:epoch} {message}"),
    Format("blue gene", "{?{symbol} }{stamp:epoch} {digits}.{digits}.{digits} {host} {message}"),
    Format("audit", "{?node={host} }type={word} msg=audit({stamp:epoch}:{digits}): {message}", .nested),
  ]

  private static let languages: [Format] = [
    Format("glog", "{letter}{stamp:glog} {digits} {word}:{digits}] {message}", .nested),
    Format("glog", "{letter}{stamp:glog} {digits} {message}", .nested),
    Format("cockroach", "{letter}{stamp:basic} {digits} {word} {message}", .nested),
    Format("erlang report", "={level} REPORT==== {stamp:year} ==={message}", [], .block(until: UInt8(ascii: "="))),
    Format("erlang report", "={word} REPORT==== {stamp:year} ==={message}", [], .block(until: UInt8(ascii: "="))),
    Format("ruby logger", "{letter}, [{stamp} #{pid}] {word} -- : {message}", .nested),
    Format("ruby logger", "{letter}, [{stamp} #{pid}] {word} -- {word}: {message}", .nested),
    Format("ruby logger header", "# Logfile created on {stamp} by {message}", .header),
    Format("gunicorn", "[{stamp}] [{pid}] [{level}] {message}", .nested),
    Format("celery", "[{stamp}: {level}/{word}] {message}", .nested),
    Format("spring boot", "{stamp} {level} {digits} --- [{word}] {?[{word}] }{?[{word}] }{word} : {message}", .nested),
    Format("logback", "{stamp} [{word}] {level} {word} - {message}", .nested),
    Format("logback", "{stamp} {level} [{word}] {word} - {message}", .nested),
    Format("log4j", "{stamp} [{word}] - {level} [{word}] - {message}", .nested),
    Format("jboss", "{stamp} {level} [{word}] ({word}) {message}", .nested),
    Format("java.util.logging", "{stamp:long} {word} {word}{end}", .nested, .secondLine),
    Format("java.util.logging", "{stamp:long} {word}{end}", .nested, .secondLine),
    Format("weblogic", "####<{stamp:long}> <{level}> {message}", .nested),
    Format("weblogic", "<{stamp:long}> <{level}> {message}", .nested),
    Format("websphere", "[{stamp}] {word} {word} {letter} {message}", .nested),
    Format("jvm unified", "[{digits}.{digits}s][{level}]{?[{word}]}{? }{message}", [.nested, .undated]),
    Format("hashicorp", " {stamp:year} [{level}] {message}", .nested),
    Format("nest", "[Nest] {pid} - {stamp:year} {level} {message}", .nested),
    Format("rails", "Started {word} \"{word}\" for {word} at {stamp:year}{message}", .nested),
    Format("logrus", "{LEVEL}[{stamp}] {message}", .nested),
    Format("logrus", "{LEVEL}[{digits}] {message}", [.nested, .undated]),
    Format("python logging", "{stamp} - {word} - {level} - {message}", .nested),
    Format("python logging", "{stamp} {level} [{word}] [{word}] {message}", .nested),
    Format("python logging", "{stamp} [{level}] {word}: {message}", .nested),
    Format("flask", "[{stamp}] {level} in {word}: {message}", .nested),
    Format("monolog", "[{stamp}] {word}.{level}: {message}", .nested),
    Format("go log", "{stamp:year} {word}.go:{digits}: {prefix}", .nested),
    Format("env_logger", "[{stamp} {level} {word}] {message}", .nested),
    Format("logcat", "{stamp:monthDay} {digits} {digits} {letter} {message}"),
    Format("logfmt", "{logfmt}", [.nested, .structured]),
  ]

  /// What nobody described: a stamp and what looks like a level, in the order most to least telling.
  private static let plain: [Format] = [
    Format("text", "{stamp} [{pid}] {level} {message}", .nested),
    Format("text", "[{stamp}] {level}: {message}", .nested),
    Format("text", "[{pid}] {stamp}{prefix}", .nested),
    Format("text", "{stamp}{prefix}", [.vague, .nested]),
    Format("text", "[{stamp}{prefix}", [.vague, .nested]),
    Format("text", "{level} {stamp}{prefix}", .nested),
    Format("text", "{level} [{stamp}{prefix}", .nested),
    Format("text", "{level}:{stamp}{prefix}", .nested),
    Format("text", "[{level}] {stamp}{prefix}", .nested),
    Format("text", "[{level}] [{stamp}{prefix}", .nested),
    Format("text", "[{stamp:epoch}] {message}", .nested),
    Format("text", "{stamp:epoch}: {message}", .lastResort),
    Format("text", "[{letter} {stamp:clock} {message}", .lastResort),
    Format("text", "{name} {stamp:year}{prefix}", .vague),
    Format("text", "{seek}{prefix}", [.vague, .lastResort]),
    Format("text", "{stamp:clock}{prefix}", [.vague, .lastResort]),
    Format("text", "[{stamp:clock}{prefix}", [.vague, .lastResort]),
    Format("text", "{level} {stamp:clock}{prefix}", .lastResort),
    Format("text", "{level} [{stamp:clock}{prefix}", .lastResort),
    Format("text", "[{level}] {stamp:clock}{prefix}", .lastResort),
    Format("text", "[{level}]{?:} {message}", [.nested, .undated]),
    Format("text", "{level}: {message}", [.nested, .undated]),
    Format("python logging", "{LEVEL}:{name}:{message}", [.nested, .undated]),
    Format("text", "{LEVEL} {message}", [.nested, .undated]),
  ]
}
