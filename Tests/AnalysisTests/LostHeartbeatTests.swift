import Events
import Evidence
import Scenarios
import Testing

@testable import Analysis

@Suite struct LostHeartbeatTests {
  /// A log that was written in `written`, with a heartbeat every ten seconds in `beating`.
  private func log(_ path: String, _ written: ClosedRange<Int>, beating: [ClosedRange<Int>]) -> SourceEvidence {
    var source = SourceEvidence(path: path)
    source.log = "worker.log"
    for second in [written.lowerBound, written.upperBound] {
      let time = Scenario.instant(Double(second))
      source.update(zoned: true) { $0.note(at: time) { Mark(time: time, line: 1, offset: 0, text: "") } }
    }
    let beats = beating.flatMap { stride(from: $0.lowerBound, through: $0.upperBound, by: 10) }.map {
      Heartbeat.Beat(time: Scenario.instant(Double($0)), line: $0, offset: 0)
    }
    source.update(zoned: true) { ledger in
      let place = ledger.place(of: Heartbeat(text: "sent", component: Component(host: "w"), first: beats[0]))
      for beat in beats.dropFirst() { ledger.add(beat, heartbeat: place) }
    }
    return source
  }

  private func lost(_ sources: SourceEvidence..., from: Double = 0, to: Double = 5_000) -> [String] {
    let logs = RotatedLog.all(of: Evidence.merged(sources.map(Evidence.init(source:))))
    return LostHeartbeat.all(of: logs, from: Scenario.instant(from), to: Scenario.instant(to)).map { lost in
      let until = lost.until.map { " until \(Int($0.seconds(since: Scenario.instant(0))))" } ?? ""
      return "\(lost.citation.source):\(lost.citation.line) \(lost.pace)\(until)"
    }
  }

  @Test func `is one that stops while its log goes on`() {
    #expect(lost(log("a", 0...900, beating: [0...900])).isEmpty)
    #expect(lost(log("a", 0...900, beating: [0...600])) == ["a:600 10.0"])
    #expect(lost(log("a", 0...900, beating: [0...300, 500...900])) == ["a:300 10.0 until 500"])
    // A log that ends early is told as such.
    #expect(lost(log("a", 0...610, beating: [0...600]), log("b", 0...900, beating: [0...900])).isEmpty)
  }

  @Test func `lies in the stretch that is asked for`() {
    let source = log("a", 0...900, beating: [0...600])
    #expect(
      lost(source, from: 601).isEmpty && lost(source, to: 599).isEmpty && lost(source, from: 600, to: 600).count == 1)
  }

  @Test func `came again where the next file of its log has it`() {
    let (old, new) = (log("a.1", 0...900, beating: [0...600]), log("a", 901...1_500, beating: [1_000...1_500]))
    #expect(lost(old, new) == ["a.1:600 10.0 until 1000"])
    #expect(lost(log("a.1", 0...900, beating: [0...900]), new).isEmpty)
  }
}
