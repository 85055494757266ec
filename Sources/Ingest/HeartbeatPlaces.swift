import Events
import Evidence
import Records

/// Where messages that may be heartbeats are counted in a source's ledgers, by a hash of how they begin.
///
/// A small table that is never cleared: what a source says when all is well, it says early. What finds no room in it is
/// not counted.
struct HeartbeatPlaces {
  private var hashes = [UInt64](repeating: 0, count: size)
  private var places = [Int](repeating: 0, count: size)

  private static let size = 1_024
  /// Entries that are looked at for one message.
  private static let reach = 4
  /// Bytes that a message is known by, and the fewest that say anything.
  private static let known = 24
  private static let least = 6

  /// Counts a record. Cost: a look at the first words of its message.
  mutating func add(_ record: Record, _ time: Instant, _ bytes: [UInt8], to evidence: inout SourceEvidence) {
    let message = record.message
    var hash = FNV(record.isZoned ? 5 : 6)
    var end = message.lowerBound
    let limit = min(message.upperBound, end + HeartbeatPlaces.known)
    while end < limit, bytes[end] < 0x30 || bytes[end] > 0x39, bytes[end] != 0x0a {
      hash.add(UInt64(bytes[end]))
      end += 1
    }
    guard end - message.lowerBound >= HeartbeatPlaces.least else { return }
    for part in [record.host, record.service] {
      guard let part else { continue }
      // How it ends tells one of many apart.
      for byte in bytes[part].suffix(4) { hash.add(UInt64(byte)) }
    }
    let beat = Heartbeat.Beat(time: time, line: record.line, offset: record.offset)
    var slot = Int(truncatingIfNeeded: hash.value) & (HeartbeatPlaces.size - 1)
    for _ in 0..<HeartbeatPlaces.reach {
      if hashes[slot] == hash.value {
        let place = places[slot]
        evidence.update(zoned: record.isZoned) { $0.add(beat, heartbeat: place) }
        return
      }
      if hashes[slot] == 0 {
        while bytes[end - 1] == 0x20 { end -= 1 }
        let text = RecordText.of(message.lowerBound..<end, in: bytes) ?? ""
        let made = Heartbeat(text: text, component: evidence.component(of: record, bytes), first: beat)
        hashes[slot] = hash.value
        places[slot] = evidence.update(zoned: record.isZoned) { $0.place(of: made) }
        return
      }
      slot = (slot + 1) & (HeartbeatPlaces.size - 1)
    }
  }
}
