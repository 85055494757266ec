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
    guard let zone = Zone(offsetText: name) ?? region(name) else { throw ZoneError(name: name) }
    return zone
  }

  /// The zone of a name such as `Europe/Berlin`, if this machine has the time zone database and that knows it. Reads a
  /// file.
  @Sendable static func region(_ name: String) -> Zone? {
    let isSafe = !name.isEmpty && !name.hasPrefix("/") && !name.contains("..") && !name.utf8.contains(0)
    guard isSafe, let bytes = try? readWholeFile("/usr/share/zoneinfo/" + name, atMost: largest) else { return nil }
    return Zone(name: name, tzif: bytes)
  }
}
