import Codecs
import Events

/// A declared zone that cannot be used.
package struct ZoneError: Error, Sendable, CustomStringConvertible {
  package var name: String

  package var description: String {
    "unknown time zone '\(name)': give an offset like +02:00, UTC, or a name like Europe/Berlin that /usr/share/zoneinfo holds"
  }
}

/// The zones declared on the command line, and the machine's own.
struct ZoneTable: Sendable {
  let local: Zone
  private let rules: [(glob: String, zone: Zone)]

  /// Bytes of a zone file that are read; the largest of the tz database has under 4 KiB.
  private static let largest = 256 * 1_024

  init(rules: [Plan.Rule]) throws(ZoneError) {
    var read: [(glob: String, zone: Zone)] = []
    for rule in rules { read.append((rule.glob, try ZoneTable.zone(named: rule.value))) }
    self.rules = read
    local =
      (try? readWholeFile("/etc/localtime", atMost: ZoneTable.largest)).flatMap {
        Zone(name: "local time", tzif: $0)
      } ?? Zone.utc
  }

  /// The zone of the last rule that matches.
  func declared(for path: String) -> Zone? { rules.last { Glob.matches($0.glob, path) }?.zone }

  private static func zone(named name: String) throws(ZoneError) -> Zone {
    if let zone = Zone(offsetText: name) { return zone }
    let isSafe = !name.isEmpty && !name.hasPrefix("/") && !name.contains("..")
    guard isSafe, let bytes = try? readWholeFile("/usr/share/zoneinfo/" + name, atMost: largest),
      let zone = Zone(name: name, tzif: bytes)
    else { throw ZoneError(name: name) }
    return zone
  }
}
