import Testing

@testable import Records

/// What access logs and proxies say of a request.
@Suite struct ExchangeTests {
  /// A line's exchange, and how to show a part of it.
  private func request(_ text: String) throws -> (Exchange, (Range<Int>?) -> String?) {
    let bytes = Array(text.utf8)
    let exchange = try #require(read(bytes).records.first?.exchange)
    return (exchange, { $0.map { String(decoding: bytes[$0], as: UTF8.self) } })
  }

  @Test func nginxWithTimes() throws {
    let line =
      #"192.0.2.34 - - [22/Nov/2026:14:09:00 +0000] "POST /pay/20?x=1 HTTP/1.1" 502 12 "-" "Mozilla (\"q\")" rt=0.757 uct="0.001" urt="0.758" upstream_addr="10.0.0.7:9000""#
    let (exchange, text) = try request(line)
    #expect(exchange.status == 502)
    #expect(exchange.durationMicroseconds == 757_000)
    #expect(exchange.connectMicroseconds == 1_000)
    #expect(exchange.responseMicroseconds == 758_000)
    #expect(text(exchange.method) == "POST")
    #expect(text(exchange.path) == "/pay/20")
    #expect(text(exchange.upstream) == "10.0.0.7:9000")
    #expect(text(exchange.client) == "192.0.2.34")
  }

  @Test(arguments: [
    (#"1.2.3.4 - - [22/Nov/2026:14:09:00 +0000] "-" 400 0 "-" "-""#, 400, -1),
    (#"1.2.3.4 - - [22/Nov/2026:14:09:00 +0000] "GET /a HTTP/1.1" 499 0 "-" "curl" 0.123"#, 499, 123_000),
    (#"1.2.3.4 - - [22/Nov/2026:14:09:00 +0000] "GET /a HTTP/1.1" 200 0 "-" "curl" rt=- urt=-"#, 200, -1),
    (#"www.example.com:443 1.2.3.4 - bob [22/Nov/2026:14:09:00 +0000] "GET / HTTP/2" 304 -"#, 304, -1),
    (
      #"{"ts":"2026-11-22T14:00:00Z","status":503,"method":"GET","path":"/x?y","duration_ms":1.5,"msg":"m"}"#, 503,
      1_500
    ),
    // OpenStack's servers, https://docs.openstack.org/oslo.log/latest/
    (
      #"2026-11-22 14:00:00.123 31 INFO nova.osapi_compute.wsgi.server [req-5f a1 b2 - default default] 10.0.0.9 "POST /v2.1/b2/servers HTTP/1.1" status: 500 len: 1893 time: 0.2477829"#,
      500, 247_782
    ),
    (#"time=2026-11-22T14:00:00Z level=info msg=request method=GET path=/ status=500 duration=12ms"#, 500, 12_000),
  ])
  func statusAndDuration(_ line: String, _ status: UInt16, _ duration: Int64) throws {
    let (exchange, _) = try request(line)
    #expect(exchange.status == status)
    #expect(exchange.durationMicroseconds == duration)
  }

  @Test func haproxyHTTP() throws {
    let line =
      #"Nov 22 14:00:05 lb haproxy[3]: 10.0.0.1:5000 [22/Nov/2026:14:00:00.100] fe~ be/<NOSRV> 0/5000/-1/-1/5001 503 212 - - sQ-- 1/1/1/0/3 0/1 {h|} {r} "GET /x HTTP/1.1""#
    let (exchange, text) = try request(line)
    #expect(exchange.status == 503)
    #expect(exchange.durationMicroseconds == 5_001_000)
    #expect(exchange.queueMicroseconds == 5_000_000)
    #expect(exchange.connectMicroseconds == -1)
    #expect(exchange.termination == Exchange.Termination(cause: UInt8(ascii: "s"), phase: UInt8(ascii: "Q")))
    #expect(text(exchange.backend) == "be")
    #expect(text(exchange.server) == "<NOSRV>")
    #expect(text(exchange.path) == "/x")
  }

  /// The journal escapes quotes, and the request is found all the same.
  @Test func haproxyInJournal() throws {
    let line =
      #"{"__REALTIME_TIMESTAMP":"1795356012123456","SYSLOG_IDENTIFIER":"haproxy","MESSAGE":"10.0.0.1:5 [22/Nov/2026:14:00:11.729] fe be/app-1 0/0/1/257/258 200 137 - - ---- 1/1/1/1/0 0/0 \"POST /pay?x HTTP/1.1\""}"#
    let (exchange, text) = try request(line)
    #expect(exchange.status == 200)
    #expect(text(exchange.path) == "/pay")
    #expect(text(exchange.server) == "app-1")
  }
}
