import Events
import Records
import Testing

@testable import Ingest

@Suite struct ExchangeOutcomeTests {
  struct Row: CustomTestStringConvertible {
    var state: String
    var status: UInt16
    var queue: Int64 = 0
    var connect: Int64 = 0
    var eventClass: EventClass?
    var aborted = false

    var testDescription: String { "\(state) \(status)" }
  }

  /// HAProxy configuration manual, "Session state at disconnection"; RFC 9110, 15.6.
  static let rows = [
    Row(state: "--", status: 200), Row(state: "--", status: 404), Row(state: "LR", status: 302),
    Row(state: "SC", status: 503, connect: -1, eventClass: .connectionRefused),
    Row(state: "SC", status: 503, queue: -1, connect: -1, eventClass: .noHealthyBackend),
    Row(state: "sC", status: 503, connect: -1, eventClass: .connectTimeout),
    Row(state: "sQ", status: 503, connect: -1, eventClass: .noHealthyBackend),
    Row(state: "sH", status: 504, eventClass: .readTimeout),
    Row(state: "SH", status: 502, eventClass: .connectionReset),
    Row(state: "SD", status: 502, eventClass: .connectionReset),
    Row(state: "PH", status: 502, eventClass: .connectionReset),
    Row(state: "--", status: 500, eventClass: .unknown), Row(state: "--", status: 501, eventClass: .unknown),
    // The server's own answer, which the proxy passes on.
    Row(state: "--", status: 503, eventClass: .noHealthyBackend), Row(state: "--", status: 504, eventClass: .readTimeout),
    // What the client gave up is no failure of the server's.
    Row(state: "CC", status: 503, aborted: true), Row(state: "CH", status: 400, aborted: true),
    Row(state: "cD", status: 200, aborted: true), Row(state: "cR", status: 408, aborted: true),
    Row(state: "\0\0", status: 499, aborted: true),
    // No proxy, and no status: nginx logs 000 where it sent nothing.
    Row(state: "\0\0", status: 502, eventClass: .connectionReset), Row(state: "\0\0", status: 0),
    // Bare TCP has no status.
    Row(state: "--", status: 0), Row(state: "sD", status: 0), Row(state: "cD", status: 0, aborted: true),
    Row(state: "SC", status: 0, connect: -1, eventClass: .connectionRefused),
    Row(state: "SC", status: 0, queue: -1, connect: -1, eventClass: .noHealthyBackend),
    Row(state: "sC", status: 0, connect: -1, eventClass: .connectTimeout),
    Row(state: "sQ", status: 0, connect: -1, eventClass: .noHealthyBackend),
    Row(state: "SD", status: 0, eventClass: .connectionReset),
  ]

  @Test(arguments: rows) func `says what a request's end means`(row: Row) {
    let letters = Array(row.state.utf8)
    var exchange = Exchange()
    exchange.status = row.status
    (exchange.termination.cause, exchange.termination.phase) = (letters[0], letters[1])
    exchange.queueMicroseconds = row.queue
    exchange.connectMicroseconds = row.connect
    let outcome = ExchangeOutcome(exchange)
    #expect(outcome.eventClass == row.eventClass)
    #expect(outcome.failed == (row.eventClass != nil) && outcome.aborted == row.aborted)
    #expect(outcome.pattern.isEmpty == (row.eventClass == nil))
  }
}
