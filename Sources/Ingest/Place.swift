import Events
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

  /// Captures that name the peer, and those that name a part of the system, best first.
  private static let names: [Capture] = [.pool, .backend, .unit, .relation, .resource, .database, .process, .service]

  /// A login is refused to somebody: a scanner's user and the application's are two things.
  private static let users: [Capture] = [.user, .database]

  init(_ match: Match, of eventClass: EventClass, _ record: Record, _ subject: [UInt8], _ bytes: [UInt8]) {
    var hash = FNV(UInt64(match.pattern) &* 2 &+ (record.isZoned ? 1 : 0) &+ 16)
    hash.add(bytes, record.host)
    hash.add(bytes, record.service)
    target = match.target(in: subject)
    if let target { hash.add(target) }
    for capture in eventClass == .authFailure ? Place.users : Place.names {
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
    self.hash = hash.value
  }
}
