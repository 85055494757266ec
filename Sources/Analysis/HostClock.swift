package import Evidence

/// How far a host's clock is ahead of the others', and how that is known.
package struct HostClock: Sendable, Hashable {
  package enum Basis: String, Sendable, Hashable {
    /// By the command line.
    case declared
    /// By identifiers that this host and others wrote.
    case anchors
  }

  package var host: String
  /// Seconds; negative where it is behind. 0 where the bounds leave that open.
  package var ahead: Double
  /// Seconds to either side that the truth may lie; 0 for a declared one.
  package var uncertainty: Double
  /// The pairs of records that bound it.
  package var anchors: Int
  package var basis: Basis

  /// Whether the host's times are shown corrected.
  package var isCorrected: Bool { ahead != 0 }

  package init(host: String, ahead: Double, uncertainty: Double, anchors: Int, basis: Basis) {
    self.host = host
    self.ahead = ahead
    self.uncertainty = uncertainty
    self.anchors = anchors
    self.basis = basis
  }

  /// The same evidence told by the right time, where it is known: sources of hosts whose clock was wrong are moved.
  package static func corrected(_ evidence: Evidence, by clocks: [HostClock]) -> Evidence {
    let wrong = Dictionary(clocks.filter(\.isCorrected).map { ($0.host, $0.ahead) }) { first, _ in first }
    guard !wrong.isEmpty else { return evidence }
    return evidence.mapSources { source in
      guard let ahead = source.host.flatMap({ wrong[$0] }) else { return source }
      return source.corrected(bySeconds: ahead)
    }
  }
}
