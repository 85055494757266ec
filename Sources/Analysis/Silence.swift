package import Events
import Evidence

/// A stretch in which a log was not written, though by its own pace it should have been.
package struct Silence: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable {
    /// Others were written before its first record.
    case startsLate = "starts_late"
    case gap
    /// Others were written on after its last record.
    case endsEarly = "ends_early"
  }

  package var kind: Kind
  /// The path of the file that was written before it; of one that starts late, behind it.
  package var source: String
  package var host: String?
  package var service: String?
  package var from: Instant
  /// Of one that ends early, when the logs end.
  package var to: Instant
  /// Seconds of silence that its pace would have explained.
  package var patience: Int64
  /// Whether nothing else of its host was written either.
  package var isWholeHost: Bool
  /// The last record before it; of one that starts late, the first behind it.
  package var citation: Citation

  package var seconds: Double { to.seconds(since: from) }

  /// All silences of the logs, in time order. Pure; cost: pauses × logs of one host × bins.
  ///
  /// Where the logs begin and end is asked of all of them, the outermost eighth aside: one cron job's line an hour after
  /// everything was copied does not make all others end early.
  static func all(of logs: [RotatedLog]) -> [Silence] {
    guard !logs.isEmpty else { return [] }
    let outliers = (logs.count - 1) / 8
    let begin = logs.map(\.first.time).sorted()[outliers]
    let end = logs.map(\.last).sorted(by: >)[outliers]
    let byHost = Dictionary(grouping: logs, by: \.host)
    return logs.flatMap { log in
      silences(of: log, begin: begin, end: end, neighbours: log.host == nil ? [] : byHost[log.host] ?? [])
    }.sorted { ($0.from, $0.source, $0.to) < ($1.from, $1.source, $1.to) }
  }

  private static func silences(
    of log: RotatedLog, begin: Instant, end: Instant, neighbours: [RotatedLog]
  ) -> [Silence] {
    guard let patience = log.rhythm.patience else { return [] }
    func silence(_ kind: Kind, _ file: SourceEvidence, _ from: Instant, _ to: Instant, _ mark: Mark) -> Silence? {
      guard to.seconds(since: from) > Double(patience) else { return nil }
      return Silence(
        kind: kind, source: file.path, host: file.host, service: file.service, from: from, to: to, patience: patience,
        isWholeHost: !neighbours.isEmpty && neighbours.allSatisfy { $0.rhythm.isSilent(from: from, to: to) },
        citation: mark.citation(in: file))
    }
    var found = log.pauses.compactMap { file, pause in
      silence(.gap, file, pause.before.time, pause.after.time, pause.before)
    }
    if let late = silence(.startsLate, log.files[0], begin, log.first.time, log.first) { found.append(late) }
    if let ending = log.ending, let early = silence(.endsEarly, ending.file, ending.mark.time, end, ending.mark) {
      found.append(early)
    }
    return found
  }
}
