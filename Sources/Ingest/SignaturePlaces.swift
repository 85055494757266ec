import Evidence

/// Where the signatures of a source are counted in its ledgers, by a hash of what tells them apart: saves building
/// strings for every event.
struct SignaturePlaces {
  private var places: [UInt64: Int] = [:]

  /// Far more than a ledger keeps.
  private static let limit = 16_384

  /// The place of the signature that `hash` stands for, which is spelled out by `signature` where it is new.
  mutating func place(
    _ hash: UInt64, zoned isZoned: Bool, in evidence: inout SourceEvidence, _ signature: (SourceEvidence) -> Signature
  ) -> Int {
    if let known = places[hash] { return known }
    let spelled = signature(evidence)
    let place = evidence.update(zoned: isZoned) { $0.place(of: spelled) }
    if places.count < SignaturePlaces.limit { places[hash] = place }
    return place
  }
}
