import Events
import Evidence

/// Where the pools of a source are noted in its ledgers, by the hash of a signature. Pools of a ledger are few: one that
/// it does not keep is asked for again each time.
struct PoolPlaces {
  private var places: [UInt64: Int] = [:]

  /// Far more than a ledger keeps.
  private static let limit = 1_024

  func knows(_ hash: UInt64) -> Bool { places[hash] != nil }

  /// Notes how full the pool is that `hash` stands for, and that `key` names.
  mutating func add(
    _ reading: PoolLevel.Reading, _ hash: UInt64, of key: (SourceEvidence) -> PoolLevel.Key, at time: Instant,
    zoned isZoned: Bool, to evidence: inout SourceEvidence, mark: () -> Mark
  ) {
    let place: Int
    if let known = places[hash] {
      place = known
    } else {
      let pool = key(evidence)
      guard let made = evidence.update(zoned: isZoned, { $0.place(of: pool) }) else { return }
      if places.count < PoolPlaces.limit { places[hash] = made }
      place = made
    }
    evidence.update(zoned: isZoned) { $0.add(reading, level: place, at: time, mark: mark) }
  }
}
