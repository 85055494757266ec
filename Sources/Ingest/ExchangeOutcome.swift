import Events
import Records

/// What a failed request in an access log says about the way to its server.
///
/// HAProxy's termination state decides where it is logged (HAProxy configuration manual, "Session state at
/// disconnection": first letter who ended it, second letter in which phase); the status otherwise (RFC 9110, 15.6).
struct ExchangeOutcome {
  var failed: Bool
  var aborted: Bool
  /// Nil for a request that did not fail on the way.
  var eventClass: EventClass?
  var pattern: String
  /// Whether the row itself names what went wrong between proxy and server: by a termination state, or by the status
  /// with which a proxy that writes down its upstream answered. A status alone may be the application's own.
  var isTold: Bool

  init(_ exchange: Exchange) {
    let first = exchange.termination.cause
    let second = exchange.termination.phase
    let byClient = first == UInt8(ascii: "C") || first == UInt8(ascii: "c") || exchange.status == 499
    aborted = byClient
    failed = !byClient && (exchange.status >= 500 || exchange.status == 0 && ExchangeOutcome.isBroken(first, second))
    eventClass = nil
    pattern = ""
    isTold = false
    guard failed else { return }
    switch (first, second) {
    case (UInt8(ascii: "S"), UInt8(ascii: "C")):
      // Without a server no connection was tried, so there is no time of connecting.
      let noServer = exchange.connectMicroseconds < 0 && exchange.queueMicroseconds < 0
      set(noServer ? .noHealthyBackend : .connectionRefused, noServer ? "exchange.no-server" : "exchange.refused")
    case (UInt8(ascii: "s"), UInt8(ascii: "C")): set(.connectTimeout, "exchange.connect-timeout")
    case (UInt8(ascii: "s"), UInt8(ascii: "H")): set(.readTimeout, "exchange.response-timeout")
    case (UInt8(ascii: "s"), UInt8(ascii: "Q")): set(.noHealthyBackend, "exchange.queue-timeout")
    case (UInt8(ascii: "S"), UInt8(ascii: "H")), (UInt8(ascii: "S"), UInt8(ascii: "D")):
      set(.connectionReset, "exchange.server-closed")
    case (UInt8(ascii: "R"), UInt8(ascii: "C")), (UInt8(ascii: "P"), UInt8(ascii: "C")):
      set(.resourceExhausted, "exchange.proxy-ran-out")
    case (UInt8(ascii: "D"), _): set(.noHealthyBackend, "exchange.server-marked-down")
    default:
      switch exchange.status {
      case 502: set(.connectionReset, "exchange.502")
      case 503: set(.noHealthyBackend, "exchange.503")
      case 504: set(.readTimeout, "exchange.504")
      default: set(.unknown, "exchange.5xx")
      }
      isTold = exchange.upstream != nil && eventClass != .unknown
      return
    }
    isTold = true
  }

  /// Of a session without a status, as a proxy of bare TCP logs it: it never reached its server, or the server broke it.
  /// One that the server left idle (`sD`) is none.
  private static func isBroken(_ first: UInt8, _ second: UInt8) -> Bool {
    let phases = first == UInt8(ascii: "S") ? "CHD" : first == UInt8(ascii: "s") ? "CHQ" : ""
    return phases.utf8.contains(second)
  }

  private mutating func set(_ eventClass: EventClass, _ pattern: String) {
    self.eventClass = eventClass
    self.pattern = pattern
  }
}
