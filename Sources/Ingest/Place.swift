import Events
import Evidence
import Matching
import Patterns
import Records

/// Who and what an event is about, read from its captures: the peer, a finer name, the wait; and a hash of all that
/// tells one signature from another.
struct Place {
  var target: String?
  var name: String?
  /// Nanoseconds; 0 where the record says nothing.
  var wait: Int64
  var hash: UInt64
  /// What it says of a pool; nil where it is about none.
  var level: PoolLevel.Reading?

  /// Captures that name the peer, and those that name a part of the system, best first.
  private static let names: [Capture] = [.pool, .backend, .unit, .relation, .resource, .database, .process, .service]

  /// A login is refused to somebody: a scanner's user and the application's are two things.
  private static let users: [Capture] = [.user, .database]

  /// A server's gauge tells how many sessions are open as an exhausted pool tells how many are lent.
  private static func tellsLevel(_ match: Match, of pattern: Pattern) -> Bool {
    switch pattern.eventClass {
    case .poolExhausted: true
    case .serverConnectionLimit: pattern.severity == .info && match[.active] != nil
    default: false
    }
  }

  /// What a field that should name the other side says, if that is an address with a port: `10.0.0.7:5432`, `db-1:5432`.
  private static func address(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
    guard range.count <= 128, let colon = bytes[range].lastIndex(of: UInt8(ascii: ":")), colon > range.lowerBound,
      (1...5).contains(range.upperBound - colon - 1)
    else { return nil }
    let isName = bytes[range.lowerBound..<colon].allSatisfy { byte in
      byte &- 48 < 10 || (byte | 0x20) &- 97 < 26 || [45, 46, 58, 91, 93, 95].contains(byte)
    }
    guard isName, bytes[(colon + 1)..<range.upperBound].allSatisfy({ $0 &- 48 < 10 }) else { return nil }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  init(_ match: Match, of pattern: Pattern, _ record: Record, _ subject: [UInt8], _ bytes: [UInt8]) {
    var hash = FNV(UInt64(match.pattern) &* 2 &+ (record.isZoned ? 1 : 0) &+ 16)
    hash.add(bytes, record.host)
    hash.add(bytes, record.service)
    target = match.target(in: subject)
    if target == nil, pattern.blames == .peer, let peer = record.peer { target = Place.address(bytes, peer) }
    if let target { hash.add(target) }
    for capture in pattern.eventClass == .authFailure ? Place.users : Place.names {
      guard let range = match[capture], !range.isEmpty else { continue }
      var name = String(decoding: subject[range], as: UTF8.self)
      if capture == .backend, let server = match[.server], !server.isEmpty {
        name += "/" + String(decoding: subject[server], as: UTF8.self)
      }
      self.name = name
      hash.add(name)
      break
    }
    wait = (match.wait(in: subject) ?? 0) * 1_000
    if let step = pattern.session {
      var reading = PoolLevel.Reading(refused: false)
      switch step {
      case .opened: reading.opened = 1
      case .closed, .refused: reading.closed = 1
      }
      level = reading
      if step != .refused {
        name = Place.users.compactMap { match.text($0, in: subject) }.joined(separator: "@")
        hash.add(name ?? "")
      }
    } else if Place.tellsLevel(match, of: pattern) {
      level = match.level(in: subject)
    }
    self.hash = hash.value
  }
}

extension Match {
  /// The numbers of a pool, whatever its product calls them. A size with room to overflow is both together.
  fileprivate func level(in bytes: [UInt8]) -> PoolLevel.Reading {
    let total = number(.total, in: bytes)
    let lent = total.flatMap { total in number(.idle, in: bytes).map { max(0, total - $0) } }
    let size = number(.size, in: bytes).map { $0 + max(0, number(.overflow, in: bytes) ?? 0) }
    return PoolLevel.Reading(
      used: number(.active, in: bytes) ?? lent, limit: size ?? number(.limit, in: bytes) ?? total,
      waiting: number(.waiting, in: bytes), refused: false)
  }
}
