import Events
import Matching

/// What only access logs and proxies write.
extension Line {
  /// `"GET /path?query HTTP/1.1"`; also what is no request (`"-"`, `"<BADREQ>"`, TLS on a plain port).
  mutating func readRequest(_ bytes: [UInt8], _ draft: inout Draft) -> Bool {
    if isEscaped, cursor < end, bytes[cursor] == 0x5C { cursor &+= 1 }
    guard cursor < end, bytes[cursor] == 34 else { return false }
    let from = cursor &+ 1
    var close = from
    repeat {
      close = ByteSearch.index(of: 34, in: bytes, from: close, to: end)
      guard close < end else { return false }
      close &+= 1
    } while bytes[close &- 2] == 0x5C && !isEscaped
    let to = close &- (isEscaped && bytes[close &- 2] == 0x5C ? 2 : 1)
    cursor = close
    var i = from
    while i < to, bytes[i].isUpper { i &+= 1 }
    guard i > from, i < to, bytes[i] == 32 else { return true }
    let path = i &+ 1
    var behind = path
    while behind < to, bytes[behind] != 32, bytes[behind] != 0x3F { behind &+= 1 }
    draft.withExchange {
      $0.method = from..<i
      $0.path = path..<behind
    }
    return true
  }

  /// Three digits, or `-1` and `-` where no answer was sent.
  mutating func readStatus(_ bytes: [UInt8], _ draft: inout Draft) -> Bool {
    let (number, behind) = bytes.number(at: cursor, before: end)
    var status = UInt16(0)
    if behind == cursor &+ 3, number < 1000 {
      status = UInt16(number)
      cursor = behind
    } else {
      guard behind == cursor || number == 0, cursor < end, bytes[cursor] == 45 || number == 0 else { return false }
      while cursor < end, !bytes[cursor].isBlank { cursor &+= 1 }
    }
    draft.withExchange { $0.status = status }
    return cursor == end || bytes[cursor].isBlank
  }

  /// HAProxy's milliseconds: `TR/Tw/Tc/Tr/Ta` (HTTP) or `Tw/Tc/Tt` (TCP); -1 where a phase was not reached.
  mutating func readTimers(_ bytes: [UInt8], _ draft: inout Draft) -> Bool {
    var times: (Int64, Int64, Int64, Int64, Int64) = (-1, -1, -1, -1, -1)
    var count = 0
    while cursor < end {
      if bytes[cursor] == 43 { cursor &+= 1 }  // +: logged before the end
      let isNegative = cursor < end && bytes[cursor] == 45
      let (number, behind) = bytes.number(at: cursor &+ (isNegative ? 1 : 0), before: end)
      guard behind > cursor, number < 1_000_000_000_000 else { return false }
      let time = isNegative ? -1 : Int64(number) &* 1_000
      switch count {
      case 0: times.0 = time
      case 1: times.1 = time
      case 2: times.2 = time
      case 3: times.3 = time
      case 4: times.4 = time
      default: return false
      }
      count &+= 1
      cursor = behind
      guard cursor &+ 1 < end, bytes[cursor] == 47 else { break }
      cursor &+= 1
    }
    guard count == 3 || count == 5 else { return false }
    let isHTTP = count == 5
    let total = isHTTP ? times.4 : times.2
    draft.withExchange {
      $0.queueMicroseconds = isHTTP ? times.1 : times.0
      $0.connectMicroseconds = isHTTP ? times.2 : times.1
      $0.responseMicroseconds = isHTTP ? times.3 : -1
      $0.durationMicroseconds = total
    }
    // The record was written when the session ended.
    if draft.wasAccepted, total > 0 { draft.record.time &+= total &* 1_000 }
    return true
  }

  /// Two letters (TCP) or four (HTTP): `sQ--`.
  mutating func readTermination(_ bytes: [UInt8], _ draft: inout Draft) -> Bool {
    let from = cursor
    while cursor < end, !bytes[cursor].isBlank { cursor &+= 1 }
    guard cursor &- from == 2 || cursor &- from == 4 else { return false }
    for i in from..<cursor where !bytes[i].isLetter && bytes[i] != 45 { return false }
    let (cause, phase) = (bytes[from], bytes[from &+ 1])
    draft.withExchange { $0.termination = Exchange.Termination(cause: cause, phase: phase) }
    return true
  }

  /// HAProxy's captured headers: any number of `{…}`.
  mutating func skipCaptures(_ bytes: [UInt8]) {
    while cursor < end, bytes[cursor] == 0x7B {
      let close = bytes.first(0x7D, from: cursor, to: end)
      guard close < end else { return }
      cursor = close + 1
      while cursor < end, bytes[cursor].isBlank { cursor += 1 }
    }
  }

  /// What people append to the combined format: `rt=0.362 urt=0.361 ua="10.0.0.7:9000"`, or a bare `0.362` (seconds).
  mutating func readPairs(_ bytes: [UInt8], _ draft: inout Draft) {
    while cursor < end {
      while cursor < end, bytes[cursor].isBlank { cursor &+= 1 }
      guard cursor < end else { return }
      if bytes[cursor] == 34 {
        cursor = ByteSearch.index(of: 34, in: bytes, from: cursor &+ 1, to: end)
        if cursor < end { cursor &+= 1 }
        continue
      }
      let key = cursor
      while cursor < end, bytes[cursor] != 61, !bytes[cursor].isBlank { cursor &+= 1 }
      guard cursor < end, bytes[cursor] == 61 else {
        let time = bytes[key].isDigit ? Number.duration(bytes, key, cursor) : -1
        if time >= 0, draft.exchange.durationMicroseconds < 0 {
          draft.withExchange { $0.durationMicroseconds = time }
        }
        continue
      }
      let name = PairName.named(bytes, key, cursor)
      cursor &+= 1
      var from = cursor
      var to = cursor
      if cursor < end, bytes[cursor] == 34 {
        from = cursor &+ 1
        to = ByteSearch.index(of: 34, in: bytes, from: from, to: end)
        cursor = Swift.min(to &+ 1, end)
      } else {
        while cursor < end, !bytes[cursor].isBlank { cursor &+= 1 }
        to = cursor
      }
      if let name, to > from { take(bytes, name, from, to, &draft) }
    }
  }

  private func take(_ bytes: [UInt8], _ name: PairName, _ from: Int, _ to: Int, _ draft: inout Draft) {
    if name == .upstream {
      if bytes[from] != 45 { draft.withExchange { $0.upstream = from..<to } }
      return
    }
    let time = Number.microseconds(bytes, from, to, unit: name == .microseconds ? 1 : 1_000_000)
    guard time >= 0 else { return }
    draft.withExchange {
      switch name {
      case .duration, .microseconds: $0.durationMicroseconds = time
      case .connect: $0.connectMicroseconds = time
      case .response: $0.responseMicroseconds = time
      case .upstream: break
      }
    }
  }
}

/// What access logs call the times they append, in seconds unless it says so.
private enum PairName: UInt8 {
  case duration = 1, microseconds, connect, response, upstream

  private static let table = WordTable(
    [
      (PairName.duration, "rt request_time duration time reqtime rtime"),
      (.microseconds, "d us request_time_us duration_us"),
      (.connect, "uct upstream_connect_time"),
      (.response, "urt upstream_response_time upstream_time ut uht"),
      (.upstream, "upstream upstream_addr uaddr"),
    ].flatMap { name, list in list.split(separator: " ").map { (String($0), name.rawValue) } })

  static func named(_ bytes: [UInt8], _ from: Int, _ to: Int) -> PairName? {
    PairName(rawValue: table.value(bytes, from, to))
  }
}
