extension StampLayout {
  /// Every shape known, the more specific first; each that has seconds also with AM or PM behind them. The examples are
  /// what they were made for.
  static let all: [StampLayout] = shapes.flatMap { [$0.withMeridiem, $0].compactMap(\.self) }

  private static let shapes: [StampLayout] = numeric + named + counted

  /// Dates in numbers.
  private static let numeric: [StampLayout] = [
    StampLayout("%Y-%m-%dT%H:%M:%S%f%Z", .iso),  // 2026-11-22T14:00:00.123456+00:00: rsyslog, journalctl -o short-iso
    StampLayout("%Y-%m-%d~%H:%M:%S%f%z", .year),  // 2026-11-22 14:00:00,123: nearly everybody
    StampLayout("%Y/%m/%d~%H:%M:%S%f%z", .year),  // 2026/11/22 14:00:00: nginx error, Go
    StampLayout("%Y.%m.%d~%H:%M:%S%f%z", .year),  // 2026.11.22 14:00:00: ClickHouse
    StampLayout("%Y %m %d %H:%M:%S%f#?%z", .year),  // 2026 11 22 14:00:00:123#+0100: SAP NetWeaver
    StampLayout("%Y-%m-%d~%H.%M.%S%f%z", .year),  // 2026-11-22-14.00.00.123456+060: DB2
    StampLayout("%Y-%m-%d~%H-%M-%S%f%z", .year),  // 2026-11-22_14-00-00: names of files, some of their contents
    StampLayout("%Y-%m-%dT%H:%M%z", .year),  // 2026-11-22T14:00Z: java.time where the seconds are 0
    StampLayout("%Y-%m-%dT%H%M%S%f%z", .year),  // 2026-11-22T140000Z
    StampLayout("%Y-%m-%dT%h%M%Z", .year),  // 2026-11-22T1400Z
    StampLayout("%Y.%m.%d~%H.%M.%S%f%z", .year),  // 2026.11.22-14.00.00:123: Unreal Engine
    StampLayout("%Y-%j~%H:%M:%S%f%z", .year),  // 2026-326T14:00:00Z: ordinal date
    StampLayout("%Y-W%V-%u~%H:%M:%S%f%z", .year),  // 2026-W47-7T14:00:00Z: week date
    StampLayout("%YW%V%uT%H%M%S%f%z", .basic),  // 2026W477T140000Z
    StampLayout("%Y%jT%H%M%S%f%z", .basic),  // 2026326T140000Z
    StampLayout("%Y%m%d:%H:%M:%S:", .year),  // 20261122:14:00:00:012345, the process behind it: Greenplum
    StampLayout("%Y%m%d~%H:%M:%S%f%z", .year),  // 20261122 14:00:00
    StampLayout("%Y%m%d~%H%M%S%f%z", .basic),  // 20261122T140000Z
    StampLayout("%Y%m%d%H%M%S%f%z", .basic),  // 20261122140000.123456Z: OpenLDAP
    StampLayout("%y%m%d~%H:%M:%S%f", .basic),  // 261122  9:00:00: MySQL 5.5
    StampLayout("%y%m%d~%H%M%S%f", .basic),  // 261122 140000: Hadoop 0.x
    StampLayout("%y-%m-%d~%H:%M:%S%f%z", .year),  // 26-11-22 14:00:00
    StampLayout("%1.%2.%Y~%H:%M:%S%f%z", .year),  // 22.11.2026 14:00:00
    StampLayout("%1.%2.%Y~%H.%M.%S%f%z", .year),  // 22.11.2026 14.00.00
    StampLayout("%e.%m.%y~%H:%M:%S%f%z", .year),  // 22.11.26 14:00:00:123 MEZ: WebSphere
    StampLayout("%1/%2/%Y~%H:%M:%S%f%z", .year),  // 11/22/2026, 2:00:00 PM: NestJS, .NET, SQL Server
    StampLayout("%1-%2-%Y %H:%M:%S%f%W>", .year),  // 11-22-2026 07:00:00.123+420>: Configuration Manager
    StampLayout("%1-%2-%Y~%H:%M:%S%f%z", .year),  // 11-22-2026 14:00:00
    StampLayout("%1/%2/%0~%H:%M:%S%f%z", .year),  // 11/22/26 14:00:00:123 CET: WebSphere; 26/11/22 14:00:00: Spark
    StampLayout("%1/%2/%Y~%H.%M.%S%f%z", .year),  // 22/11/2026 14.00.00
    StampLayout("%h:%M:%S%f%z %1/%2/%Y", .year),  // 14:00:00 UTC 11/22/2026: MinIO
    StampLayout("%h:%M:%S%f%z %Y-%m-%d", .year),
    StampLayout("%h:%M:%S%f%W\" date=\"%1-%2-%Y", .timeFirst),  // 07:00:00.123+420" date="11-22-2026: as above
  ]

  /// Dates with the name of a month.
  private static let named: [StampLayout] = [
    StampLayout("%d/%b/%Y:%H:%M:%S%f%z", .access),  // 22/Nov/2026:14:00:00 +0000: access logs, HAProxy
    StampLayout("%d/%b/%Y~%H:%M:%S%f%z", .year),  // 22/Nov/2026 14:00:00: Django's runserver, CherryPy
    StampLayout("%e %b,? %Y,?~%H:%M:%S%f%z", .year),  // 22 Nov 2026 14:00:00.123: Redis
    StampLayout("%e %b %y %H:%M:%S%f%z", .year),  // 22 Nov 26 14:00 EST: RFC 822
    StampLayout("%e-%b-%Y~%H:%M:%S%f%z", .year),  // 22-Nov-2026 14:00:00.123: Tomcat, BIND, PHP-FPM
    StampLayout("%e-%b-%Y::%H:%M:%S%f%z", .year),  // 22-Nov-2026::14:00:00.123456: Erlang
    StampLayout("%e-%b-%y~%H:%M:%S%f%z", .year),  // 22-Nov-26 14:00:00: RFC 850
    StampLayout("%e-%b-%y~%H.%M.%S%f%z", .year),  // 22-NOV-26 02.00.00.123456 PM +01:00: Oracle
    StampLayout("%e.%b.?%Y~%H:%M:%S%f%z", .year),  // 22.Nov.2026 14:00:00
    StampLayout("%d%b%Y~%H:%M:%S%f%z", .year),  // 22Nov2026 14:00:00.123: Forge
    StampLayout("%Y-%b-%d~%H:%M:%S%f%z", .year),  // 2026-Nov-22 14:00:00.123456: Boost.Log
    StampLayout("%Y/%b/%d~%H:%M:%S%f%z", .year),
    StampLayout("%Y %b %e %H:%M:%S%f%z", .year),  // 2026 Nov 22 14:00:00.123: Cisco NX-OS
    StampLayout("%a,? %e %b %Y,?~%H:%M:%S%f%z", .long),  // Sun, 22 Nov 2026 14:00:00 GMT: RFC 1123
    StampLayout("%a,? %e %b %y,?~%H:%M:%S%f%z", .long),  // Sun, 22 Nov 26 14:00:00 +0000: RFC 822
    StampLayout("%a,? %e-%b-%Y~%H:%M:%S%f%z", .long),
    StampLayout("%a,? %e-%b-%y~%H:%M:%S%f%z", .long),  // Sunday, 22-Nov-26 14:00:00 GMT: RFC 850
    StampLayout("%a %Y-%m-%d~%H:%M:%S%f%z", .long),  // Sun 2026-11-22 14:00:00 UTC: journalctl -o short-full
    StampLayout("%a %b %e %H:%M:%S%f%z %L%z", .long),  // Sun Nov 22 14:00:00.123456 2026: Apache error, dmesg -T
    StampLayout("%a,? %b %e,? %Y,?~%H:%M:%S%f%z", .long),  // Sunday, November 22, 2026 2:00:00 PM
    StampLayout("%a %1/%2/%Y~%H:%M:%S%f%z", .long),  // Sun 11/22/2026 14:00:00.12: cmd.exe
    StampLayout("%b %e, %Y,?~%H:%M:%S%f%z", .long),  // Nov 22, 2026 2:00:00 PM: java.util.logging, WebLogic
    StampLayout("%b %e %Y,?~%H:%M:%S%f%z", .syslog),  // Nov 22 2026 14:00:00: Cisco ASA
    StampLayout("%b-%e-%Y~%H:%M:%S%f%z", .long),  // Nov-22-2026 14:00:00
    StampLayout("%b/%e/%Y~%H:%M:%S%f%z", .long),  // nov/22/2026 14:00:00: MikroTik
    StampLayout("%b %e %H:%M:%S%f%Z:", .syslog),  // Nov 22 14:00:00.123 CET: Cisco IOS
    StampLayout("%b %e %H:%M:%S%f %L", .syslog),  // Nov 22 14:00:00.123 2026
    StampLayout("%b %e %H:%M:%S%f", .syslog),  // Nov 22 14:00:00: RFC 3164
    StampLayout("%a %b %e %H:%M:%S%f%z", .monthDay),  // Sun Nov 22 14:00:00.123: macOS
  ]

  /// Counts of seconds, dates without a year, times without a date.
  private static let counted: [StampLayout] = [
    StampLayout("%s", .epoch),
    StampLayout("%E", .epochFraction),  // 1795356000.123456: journalctl -o short-unix
    StampLayout("%x", .hexadecimal),  // 6b02f560.0754d4c0: OpenLDAP
    StampLayout("@%T", .label),  // @400000006b02c66a0754d4c0: multilog, svlogd
    StampLayout("%e %b %H:%M:%S%f%z", .monthDay),  // 22 Nov 14:00:00.123: Redis 2
    StampLayout("%e-%b %H:%M:%S%f%z", .monthDay),
    StampLayout("%b/%e %H:%M:%S%f", .monthDay),  // nov/22 14:00:00: MikroTik
    StampLayout("%m%d %H:%M:%S%f", .glog),  // 1122 14:00:00.123456 behind a letter: glog, klog
    StampLayout("%Y%m%d %H:%M:%S%f", .glog),  // 20261122 14:00:00.123456: glog with log_year_in_prefix
    StampLayout("%y%m%d %H:%M:%S%f", .glog),  // 261122 14:00:00.123456: CockroachDB, Tornado
    StampLayout("%m-%d %H:%M:%S%f", .monthDay),  // 11-22 14:00:00.123: logcat
    StampLayout("%m-%d|%H:%M:%S%f", .monthDay),  // 11-22|14:00:00.123: geth
    StampLayout("%m/%d %H:%M:%S%f", .monthDay),  // 11/22 14:00:00: HTCondor
    StampLayout("%m/%d-%H:%M:%S%f", .monthDay),  // 11/22-14:00:00.123456: Snort
    StampLayout("%m.%d %H:%M:%S%f", .monthDay),  // 11.22 14:00:00: Proxifier
    StampLayout("%h:%M:%S%f%z", .clock),  // 14:00:00.123: logback's BasicConfigurator, docker builds
    StampLayout("%Y-%m-%d~%H:%M%z", .minutes),  // 2026-11-22 14:00: pacman, PM2
    StampLayout("%b %e, %Y~%H:%M", .minutes),  // November 22, 2026 14:00: GitLab
    StampLayout("%e-%b %H:%M", .minutes),  // 22-Nov 14:00: Bacula
    StampLayout("%Y-%m-%d", .date),  // date=2026-11-22 time=14:00:00: Fortinet
  ]
}
