package import Events

/// What workers learnt of their inputs, ready for analysis.
///
/// `merge` is associative and commutative: neither the order of files nor the number of workers shows in the result.
package struct Evidence: Sendable {
  /// In the order of their paths, each path once.
  package private(set) var sources: [SourceEvidence] = []
  /// Trouble with inputs that never became a source: unreadable, binary, not a file.
  package private(set) var problems: [Problem] = []

  package init() {}

  package init(source: SourceEvidence) { sources = [source] }

  package init(problem: Problem) { problems = [problem] }

  package mutating func merge(_ other: Evidence) { self = Evidence.merged([self, other]) }

  /// Merges many at once: one sort instead of one per merge. Sources weigh a kilobyte each, so their places are sorted.
  package static func merged(_ parts: [Evidence]) -> Evidence {
    var all = Evidence()
    let places = parts.indices.flatMap { part in parts[part].sources.indices.map { (part: part, source: $0) } }
    let path = { (place: (part: Int, source: Int)) in parts[place.part].sources[place.source].path }
    all.sources.reserveCapacity(places.count)
    for place in places.sorted(by: { path($0) < path($1) }) {
      if let last = all.sources.indices.last, all.sources[last].path == path(place) {
        all.sources[last].merge(parts[place.part].sources[place.source])
      } else {
        all.sources.append(parts[place.part].sources[place.source])
      }
    }
    all.problems = parts.flatMap(\.problems).sorted { ($0.source, $0.detail) < ($1.source, $1.detail) }
    return all
  }

  /// The same evidence with a problem in place of each source whose path is named.
  package func replacing(_ problems: [String: Problem]) -> Evidence {
    var rest = Evidence()
    rest.sources = sources.filter { problems[$0.path] == nil }
    rest.problems = (self.problems + problems.values).sorted { ($0.source, $0.detail) < ($1.source, $1.detail) }
    return rest
  }

  /// The same evidence with each source changed: used once, to resolve zones.
  package func mapSources(_ change: (SourceEvidence) -> SourceEvidence) -> Evidence {
    var mapped = self
    mapped.sources = sources.map(change)
    return mapped
  }
}
