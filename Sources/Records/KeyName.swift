/// The one table of what structured logs call their fields: JSON, logfmt and the journal.
enum KeyName: UInt8 {
  /// The time, and what serves where there is no better.
  case time = 1, weakTime
  /// The time of a record that is one of information unless it says otherwise: CLEF
  /// (https://clef-json.org/).
  case informingTime
  /// Behind the point of a time in seconds: Log4j 2's JsonLayout, Protocol Buffers.
  case nanoseconds
  case level
  /// What Kubernetes says of its events in place of a level; of others it may say anything.
  case weakLevel
  /// Words, of which Kibana's first was the level before it wrote ECS.
  case tags
  /// A number of Windows' events, whose levels have numbers of their own.
  case windowsEvent
  /// The identifier of a request as Nextcloud names it, whose levels have numbers of their own, too.
  case requestIdentifier
  /// Where a container's line came from: Docker.
  case stream
  /// A syslog priority, 0–7.
  case priority
  /// A level as one letter: MongoDB.
  case levelLetter
  case message, weakMessage
  case host
  /// Who wrote it, as the journal knows it.
  case service, weakService
  case process
  /// A journal entry's place, which names its clocks.
  case cursor
  /// An object whose members count as if they stood outside.
  case container
  case status, method, path, client, upstream
  /// The other side of a connection, as applications and OpenTelemetry name it
  /// (https://opentelemetry.io/docs/specs/semconv/registry/attributes/server/).
  case peer
  /// How long a request took, in seconds, milliseconds, or in the unit that the value names.
  case seconds, milliseconds, duration

  private static let names: [(KeyName, String)] = [
    (
      .time,
      "time timestamp @timestamp ts t asctime datetime __realtime_timestamp eventtime log_time date_time $date"
        + " timecreated timegenerated requestreceivedtimestamp timeunixnano"
        + " timemillis timestamp_ms ts_ms instant epochsecond timestampseconds seconds @ts log_timestamp"
    ),
    (.informingTime, "@t"),
    (
      .weakTime,
      "date start_time logged_at created_at event_time starttime lasttimestamp reporttimestamp"
        + " calendartime unixtime unix_time created dt epoch"
    ),
    (.nanoseconds, "nanoofsecond nanos timestampnanos"),
    (
      .level,
      "level severity lvl levelname log.level loglevel log_level level_name @l error_severity severity_text severitytext "
        + "at @level label"
    ),
    (.weakLevel, "type"), (.tags, "tags"), (.windowsEvent, "eventid event_id eventrecordid"),
    (.requestIdentifier, "reqid"),
    (.stream, "stream"),
    (.priority, "priority"),
    (.levelLetter, "s"),
    (.message, "msg message @message short_message @m textpayload text"),
    (.weakMessage, "event log @mt body line error err"),
    (.host, "hostname _hostname host.name"),
    (.service, "syslog_identifier"),
    (.weakService, "_systemd_unit _comm"),
    (.process, "_pid pid"),
    (.cursor, "__cursor"),
    (.container, "jsonpayload fields payload record data httprequest"),
    (.status, "status status_code statuscode http_status response_code originstatus"),
    (.method, "method request_method http_method requestmethod"),
    (.path, "path uri request_uri request_path requestpath url.path requesturl"),
    (.client, "remote_addr remote_ip client_ip clientaddr clienthost"),
    (.upstream, "upstream_addr upstream upstream_host"),
    (
      .peer,
      "peer peer.address server.address net.peer.name net.peer.ip destination.address target target_host db.host db_host"
        + " endpoint remote address"
    ),
    (.seconds, "request_time elapsed_seconds"),
    (.milliseconds, "duration_ms responsetime elapsed_ms latency_ms response_time_ms"),
    (.duration, "duration latency elapsed took dur"),
  ]

  private static let table = WordTable(
    names.flatMap { key, list in list.split(separator: " ").map { (String($0), key.rawValue) } })

  @inline(__always)
  static func named(_ bytes: [UInt8], _ from: Int, _ to: Int) -> KeyName? {
    KeyName(rawValue: table.value(bytes, from, to))
  }
}
