import Events
import Testing

@testable import Ingest

@Suite struct ExchangeOutcomeTests {
  struct Row: CustomTestStringConvertible {
    var state: String
    var status: Int?
    var queue = 0
    var connect = 0
    var eventClass: EventClass?
    var aborted = false

    init(
      _ state: String, _ status: Int?, queue: Int = 0, connect: Int = 0, _ eventClass: EventClass? = nil,
      aborted: Bool = false
    ) {
      (self.state, self.status, self.queue, self.connect) = (state, status, queue, connect)
      (self.eventClass, self.aborted) = (eventClass, aborted)
    }

    var testDescription: String { "\(state) \(status ?? 0)" }

    /// As HAProxy logs HTTP, or bare TCP where there is no status; as nginx does where there is no state.
    var line: String {
      let time = "22/Nov/2026:16:50:49"
      guard !state.isEmpty else {
        return "10.0.0.1 - - [\(time) +0000] \"GET / HTTP/1.1\" \(String(format: status ?? 0)) 0 \"-\" \"curl\"\n"
      }
      let start = "Nov 22 16:50:49 lb-1 haproxy[71]: 10.0.0.1:5123 [\(time).100] front back/app-1 "
      guard let status else { return start + "\(queue)/\(connect)/90 0 \(state) 1/1/1/1/0 0/0\n" }
      return start + "0/\(queue)/\(connect)/0/90 \(status) 0 - - \(state)-- 1/1/1/1/0 0/0 \"GET / HTTP/1.1\"\n"
    }

    private func String(format status: Int) -> String { status == 0 ? "000" : "\(status)" }
  }

  /// HAProxy configuration manual, "Session state at disconnection"; RFC 9110, 15.6.
  static let rows = [
    Row("--", 200), Row("--", 404), Row("LR", 302),
    Row("SC", 503, connect: -1, .connectionRefused), Row("SC", 503, queue: -1, connect: -1, .noHealthyBackend),
    Row("sC", 503, connect: -1, .connectTimeout), Row("sQ", 503, connect: -1, .noHealthyBackend),
    Row("sH", 504, .readTimeout), Row("SH", 502, .connectionReset), Row("SD", 502, .connectionReset),
    Row("RC", 503, connect: -1, .resourceExhausted), Row("PC", 503, connect: -1, .resourceExhausted),
    Row("DH", 503, .noHealthyBackend), Row("PH", 502, .connectionReset), Row("--", 500, .unknown),
    Row("--", 501, .unknown),
    // The server's own answer, which the proxy passes on.
    Row("--", 503, .noHealthyBackend), Row("--", 504, .readTimeout),
    // What the client gave up is no failure of the server's.
    Row("CC", 503, aborted: true), Row("CH", 400, aborted: true), Row("cD", 200, aborted: true),
    Row("cR", 408, aborted: true), Row("CD", 500, aborted: true),
    // No proxy's state, and no status: nginx logs 000 where it sent nothing.
    Row("", 499, aborted: true), Row("", 502, .connectionReset), Row("", 200), Row("", 0),
    // Bare TCP has no status; what the server leaves idle is no failure.
    Row("--", nil), Row("sD", nil), Row("cD", nil, aborted: true), Row("CD", nil, aborted: true),
    Row("SC", nil, connect: -1, .connectionRefused), Row("SC", nil, queue: -1, connect: -1, .noHealthyBackend),
    Row("sC", nil, connect: -1, .connectTimeout), Row("sQ", nil, connect: -1, .noHealthyBackend),
    Row("SD", nil, .connectionReset),
  ]

  @Test(arguments: rows) func `says what a request's end means`(row: Row) throws {
    let outcome = try ExchangeOutcomeTests.outcome(of: row.line)
    #expect(outcome.eventClass == row.eventClass)
    #expect(outcome.failed == (row.eventClass != nil) && outcome.aborted == row.aborted)
    #expect(outcome.pattern.isEmpty == (row.eventClass == nil))
    if row.eventClass == nil { #expect(!outcome.isTold) }
  }

  /// The rows of AWS:
  /// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html
  static let told: [(line: String, isTold: Bool)] = [
    (Row("SC", 503, connect: -1).line, true), (Row("sH", 504).line, true), (Row("--", 503).line, false),
    (Row("", 502).line, false), (nginx("502 0"), true), (nginx("200 9"), false),
    (elb("10.0.1.5:80 0.000 -1 -1 504 -"), true), (elb("10.0.1.5:80 0.000 0.004 0.000 200 200"), false),
  ]

  @Test(arguments: told) func `knows which rows name what failed`(line: String, isTold: Bool) throws {
    #expect(try ExchangeOutcomeTests.outcome(of: line).isTold == isTold)
  }

  private static func nginx(_ answer: String) -> String {
    #"10.0.0.1 - - [22/Nov/2026:16:50:49 +0000] "GET / HTTP/1.1" \#(answer) "-" "curl" uaddr="10.0.0.7:9000""# + "\n"
  }

  private static func elb(_ middle: String) -> String {
    #"http 2026-11-22T16:50:49.186641Z app/front/5 10.0.0.1:5123 \#(middle) 34 366 "GET http://a:80/ HTTP/1.1" "curl""#
      + "\n"
  }

  private static func outcome(of line: String) throws -> ExchangeOutcome {
    let folder = try Folder(["x.log": line])
    let input = try #require(Input.all(of: [folder.path]).inputs.first)
    var stream = try RecordStream(input, plan: Plan(paths: [], jobs: 1, now: World.longAfter))
    _ = stream.advance()
    return ExchangeOutcome(try #require(stream.records.first?.exchange))
  }
}
