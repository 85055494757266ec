import Events
import Evidence
import Records

extension SourceEvidence {
  /// Says how much was read of a stream that has ended, and what was wrong with it; `limitsHit` records were too hard
  /// for a pattern.
  mutating func account(for stream: borrowing RecordStream, limitsHit: Int) {
    format = stream.format
    encodedBytes = stream.encodedBytes
    decodedBytes = stream.decodedBytes
    lines = stream.counts.lines
    records = stream.counts.records
    continuation = stream.counts.continuation
    undated = stream.counts.undated
    skippedLines = stream.counts.skippedLines
    skippedBytes = stream.counts.skippedBytes
    if let problem = stream.problem { problems.append(problem) }
    turn = stream.turn
    hasAmbiguousZone = stream.hasAmbiguousZone
    problems += stream.clockSteps.map { Problem(of: $0, in: path) }
    if skippedBytes > 0 {
      problems.append(
        Problem(source: path, kind: .tooLong, detail: "\(skippedBytes) bytes of over-long lines were passed over"))
    }
    if stream.hasGuessedDates {
      problems.append(
        Problem(
          source: path, kind: .dateOrder,
          detail: "nothing tells whether its dates put the month or the day first; they were read as lying near the "
            + "time of the file, else with the month first"))
    }
    if limitsHit > 0 {
      problems.append(
        Problem(
          source: path, kind: .matchLimit,
          detail: "\(limitsHit) records were too hard for a pattern and count as unknown"))
    }
  }
}

extension Problem {
  /// That a machine's clock was set, in words.
  fileprivate init(of step: ClockStep, in source: String) {
    let milliseconds = step.by.magnitude / 1_000
    let size = "\(milliseconds / 1_000).\(milliseconds % 1_000 / 100) s"
    let time = Instant(nanoseconds: step.time &* 1_000).iso8601
    self.init(
      source: source, kind: .clock,
      detail: step.by < 0
        ? "the machine's clock was set back by \(size) before line \(step.line) (\(time)): times repeat"
        : "the machine's clock was set ahead by \(size) before line \(step.line) (\(time)), or the machine slept",
      offset: step.offset)
  }
}
