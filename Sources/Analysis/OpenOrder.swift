package import Events
import Evidence

/// Two records of different hosts of which the clocks do not say which came first.
package struct OpenOrder: Sendable, Hashable {
  /// The onset of the incident.
  package var onset: Citation
  /// The first record of something else that departed.
  package var other: Citation
  package var hosts: [String]
  /// Seconds from the onset to the other, by the corrected clocks.
  package var apart: Double
  /// Seconds that the two clocks may differ by, beyond what was corrected.
  package var uncertainty: Double

  /// What departed so soon after the onset, on other hosts, that it may have come first. Hosts whose clocks could not be
  /// compared are not asked: of those nothing is known either way.
  static func all(of findings: Findings, in evidence: Evidence) -> [OpenOrder] {
    guard let first = findings.verdict.firstEvent, let onset = findings.verdict.onset else { return [] }
    let hosts = Dictionary(evidence.sources.compactMap { source in source.host.map { (source.path, $0) } }) { a, _ in a
    }
    let clocks = Dictionary(findings.clocks.map { ($0.host, $0) }) { a, _ in a }
    guard let host = hosts[first.source], let clock = clocks[host] else { return [] }
    return findings.episodes.compactMap { episode in
      guard let other = hosts[episode.first.source], other != host, let its = clocks[other] else { return nil }
      let apart = episode.from.seconds(since: onset)
      let uncertainty = clock.uncertainty + its.uncertainty
      guard abs(apart) <= uncertainty else { return nil }
      return OpenOrder(
        onset: first, other: episode.first, hosts: [host, other], apart: apart, uncertainty: uncertainty)
    }
  }
}
