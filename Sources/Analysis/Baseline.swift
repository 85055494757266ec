package import Events
package import Evidence

/// What healthy looks like: the logs of a better day or of another host, or a stretch of the logs that are looked at.
///
/// It stands beside the window as more of the time in which nothing was wrong: an incident that is on from the first
/// line departs from it, and what it knows is not new.
package struct Baseline: Sendable {
  /// As the user named it.
  package let name: String
  package let from: Instant
  package let to: Instant
  package let sources: Int
  package let records: Int

  let tracks: [Track]
  let requests: Requests?
  /// Whether it is a stretch of the very logs that are looked at.
  let isStretch: Bool
  /// Whose records it holds: hosts as `Family.Key` names them, and services.
  let hosts: Set<String>
  let services: Set<String?>

  /// Nil where no record of `evidence` carries a time, or none lies between `from` and `to`.
  ///
  /// Cost: as `Track.all`.
  package init?(_ evidence: Evidence, name: String, from: Instant? = nil, to: Instant? = nil) {
    let begin = evidence.sources.compactMap(\.zoned.first?.time).min()
    let end = evidence.sources.compactMap(\.zoned.last).max()
    guard let begin, let end else { return nil }
    self.name = name
    self.from = from.map { max($0, begin) } ?? begin
    self.to = to.map { min($0, end) } ?? end
    isStretch = from != nil || to != nil
    guard self.from <= self.to else { return nil }
    tracks = Track.all(of: evidence, from: self.from, to: self.to)
    requests = Requests.outermost(of: evidence)?.cut(from: self.from.seconds, to: self.to.seconds)
    sources = evidence.sources.count
    let (first, last) = (self.from.seconds, self.to.seconds)
    records = evidence.sources.reduce(0) { sum, source in
      let rhythm = source.zoned.rhythm
      return sum
        + rhythm.bins.reduce(0) {
          $0 + ($1.key * rhythm.width >= first && $1.key * rhythm.width <= last ? $1.value : 0)
        }
    }
    let components = tracks.map(\.signature.component)
    hosts = Set(evidence.sources.map { $0.host ?? $0.service ?? "" } + components.map { $0.host ?? $0.service ?? "" })
    services = tracks.reduce(into: Set(evidence.sources.map(\.service))) { $0.formUnion($1.services) }
  }

  /// For the reasoning.
  var words: String { ", held against \(name): \(records) records from \(from.iso8601) to \(to.iso8601)" }

  package var seconds: Double { to.seconds(since: from) + 1 }

  /// The tracks of a window without what this very stretch of it holds.
  func cutOut(of tracks: [Track]) -> [Track] {
    guard isStretch else { return tracks }
    return tracks.compactMap { track in
      var rest = track
      rest.slots = track.slots.filter { $0.second + $0.width <= from.seconds || $0.second > to.seconds }
      rest.count = rest.slots.reduce(0) { $0 + $1.count }
      return rest.slots.isEmpty ? nil : rest
    }
  }
}
