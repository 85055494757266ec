import Events

/// The zones that stamps of one source name: `[22-Nov-2026 16:00:02 Europe/Berlin]`, as PHP writes them.
struct NamedZones: Sendable {
  /// Names kept; a source that bears more has each further one looked up again.
  private static let room = 64

  private let find: @Sendable (String) -> Zone?
  private var names: [[UInt8]] = []
  private var zones: [Zone?] = []
  private var recent = 0

  init(_ find: @escaping @Sendable (String) -> Zone?) { self.find = find }

  /// The zone that `bytes[range]` names; nil where nobody knows it.
  mutating func zone(named bytes: [UInt8], _ range: Range<Int>) -> Zone? {
    if recent < names.count, isName(names[recent], bytes, range) { return zones[recent] }
    if let known = names.firstIndex(where: { isName($0, bytes, range) }) {
      recent = known
      return zones[known]
    }
    let zone = find(String(decoding: bytes[range], as: UTF8.self))
    if names.count < NamedZones.room {
      recent = names.count
      names.append(Array(bytes[range]))
      zones.append(zone)
    }
    return zone
  }

  private func isName(_ name: [UInt8], _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    name.count == range.count && bytes.holds(name, at: range.lowerBound, before: range.upperBound)
  }
}
