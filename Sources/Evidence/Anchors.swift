package import Events

/// Identifiers that records name, and when: where two hosts name the same one, their clocks can be compared.
///
/// A sample chosen by the identifiers' own hashes, so that all hosts choose the same ones: those below a ceiling, which
/// is halved whenever more than `capacity` lie below it. What is kept depends on the identifiers only, never on their
/// order, so merging is associative and commutative (the K minimum values of Bar-Yossef et al., RANDOM 2002, with the
/// ceiling rounded to powers of two).
package struct Anchors: Sendable, Hashable {
  /// The stretch of time in which an identifier was at work, in nanoseconds as `Instant` counts them.
  package struct Sighting: Sendable, Hashable {
    package var from: Int64
    package var to: Int64

    package init(from: Int64, to: Int64) {
      self.from = from
      self.to = to
    }

    package mutating func merge(_ other: Sighting) {
      from = min(from, other.from)
      to = max(to, other.to)
    }
  }

  package static let capacity = 1_024

  /// By the hash of the identifier.
  package private(set) var sightings: [UInt64: Sighting] = [:]
  /// Hashes above it are not kept.
  package private(set) var ceiling = UInt64.max

  package init() {}

  /// Notes that a record of `time` names `identifier`, a well-mixed hash; `duration` in nanoseconds is how long the
  /// record says its work took, before or behind its stamp, as access logs do either.
  package mutating func add(_ identifier: UInt64, at time: Instant, duration: Int64) {
    guard identifier <= ceiling else { return }
    // A stamp without a fraction stands for the whole second.
    let resolution: Int64 = time.nanoseconds % 1_000_000_000 == 0 ? 1_000_000_000 : 0
    let sighting = Sighting(
      from: time.nanoseconds &- duration, to: time.nanoseconds &+ duration &+ resolution)
    add(identifier, sighting)
    lowerCeiling()
  }

  private mutating func add(_ identifier: UInt64, _ sighting: Sighting) {
    if sightings[identifier]?.merge(sighting) == nil { sightings[identifier] = sighting }
  }

  private mutating func lowerCeiling() {
    while sightings.count > Anchors.capacity {
      ceiling >>= 1
      sightings = sightings.filter { $0.key <= ceiling }
    }
  }

  package mutating func merge(_ other: Anchors) {
    if other.ceiling < ceiling {
      ceiling = other.ceiling
      sightings = sightings.filter { $0.key <= ceiling }
    }
    for (identifier, sighting) in other.sightings where identifier <= ceiling { add(identifier, sighting) }
    lowerCeiling()
  }

  package func moved(by clock: (Instant) -> Instant) -> Anchors {
    var moved = self
    moved.sightings = sightings.mapValues { sighting in
      let from = clock(Instant(nanoseconds: sighting.from)).nanoseconds
      return Sighting(from: from, to: from + (sighting.to - sighting.from))
    }
    return moved
  }
}
