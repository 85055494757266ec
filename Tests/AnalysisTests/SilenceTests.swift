import Events
import Evidence
import Scenarios
import Testing

@testable import Analysis

@Suite struct SilenceTests {
  /// A source that wrote every `step` seconds in each of the stretches.
  private func source(
    _ path: String, log: String? = nil, host: String? = nil, every step: Int64 = 1, _ stretches: ClosedRange<Int64>...
  ) -> SourceEvidence {
    var source = SourceEvidence(path: path)
    source.log = log ?? path
    source.host = host
    var line = 0
    for second in stretches.flatMap({ stride(from: $0.lowerBound, through: $0.upperBound, by: Int(step)) }) {
      line += 1
      let mark = Mark(time: Scenario.instant(Double(second)), line: line, offset: line * 9, text: "\(second)")
      source.update(zoned: true) { ledger in
        if let last = ledger.last, mark.time.seconds(since: last) >= Double(Pause.least) {
          ledger.pause(until: mark.time) { mark }
        }
        ledger.note(at: mark.time) { mark }
        ledger.close(with: mark)
      }
    }
    return source
  }

  private func all(of sources: [SourceEvidence]) -> [Silence] {
    Silence.all(of: RotatedLog.all(of: Evidence.merged(sources.map(Evidence.init(source:)))))
  }

  /// `app: ends_early 600 to 900 after 600`, and `, host` where its host fell silent.
  private func silences(_ sources: SourceEvidence...) -> [String] {
    all(of: sources).map { silence in
      let seconds = { Int(($0 as Instant).seconds(since: Scenario.instant(0))) }
      return "\(silence.source): \(silence.kind.rawValue) \(seconds(silence.from)) to \(seconds(silence.to)), "
        + "cites \(silence.citation.text)" + (silence.isWholeHost ? ", host" : "")
    }
  }

  @Test func `says nothing of logs that were written throughout, or at their own pace`() {
    #expect(silences().isEmpty)
    #expect(silences(source("a", 0...900), source("b", every: 9, 3...890)).isEmpty)
    // Once an hour: that it has not written for half an hour means nothing.
    #expect(silences(source("a", 0...90_000), source("cron", every: 3_600, 0...88_200)).isEmpty)
    // Too few records to know its pace.
    #expect(silences(source("a", 0...900), source("b", every: 2, 0...12)).isEmpty)
  }

  @Test func `tells a log that ends early, starts late, or pauses`() {
    #expect(silences(source("a", 0...900), source("b", 0...600)) == ["b: ends_early 600 to 900, cites 600"])
    #expect(silences(source("a", 0...900), source("b", 300...900)) == ["b: starts_late 0 to 300, cites 300"])
    #expect(silences(source("a", 0...900), source("b", 0...300, 420...900)) == ["b: gap 300 to 420, cites 300"])
    // A minute is what its pace explains, a second more is not.
    #expect(silences(source("a", 0...900), source("b", 0...840)).isEmpty)
    #expect(silences(source("a", 0...900), source("b", 0...839)).count == 1)
  }

  @Test func `takes rotated files for one log`() {
    #expect(silences(source("a", 0...900), source("b.1", log: "b", 0...500), source("b", 501...900)).isEmpty)
    #expect(
      silences(source("a", 0...900), source("b.1", log: "b", 0...300), source("b", 500...900))
        == ["b.1: gap 300 to 500, cites 300"])
    // Files of one log that overlap, as two processes write them, hide no silence and make none.
    #expect(
      silences(source("a", 0...900), source("b.1", log: "b", 0...300, 400...900), source("b", 200...450)).isEmpty)
  }

  @Test func `says whether the whole host fell silent`() {
    let others = source("a", 0...900)
    #expect(
      silences(others, source("b", host: "db-1", 0...600), source("c", host: "db-1", every: 3, 0...600))
        == ["b: ends_early 600 to 900, cites 600, host", "c: ends_early 600 to 900, cites 600, host"])
    #expect(
      silences(others, source("b", host: "db-1", 0...600), source("c", host: "db-1", every: 30, 0...900))
        == ["b: ends_early 600 to 900, cites 600"])
  }

  @Test func `lets no straggler make all others end early`() {
    let logs = (0..<9).map { source("log-\($0)", 0...900) } + [source("cron", every: 500, 0...9_000)]
    #expect(all(of: logs).isEmpty)
  }

  @Test func `is told whatever the order of sources`() {
    let sources = [source("a", 0...900), source("b", 0...600), source("c", 300...900), source("d", 0...90, 200...900)]
    let told = all(of: sources)
    #expect(told.map(\.source) == ["c", "d", "b"])
    #expect(all(of: sources.reversed()) == told)
  }
}
