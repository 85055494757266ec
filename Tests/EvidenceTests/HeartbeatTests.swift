import Events
import Testing

@testable import Evidence

@Suite struct HeartbeatTests {
  private func heartbeat(at seconds: [Int64]) -> Heartbeat {
    func beat(_ second: Int64) -> Heartbeat.Beat {
      Heartbeat.Beat(time: Instant(seconds: second), line: Int(second), offset: 0)
    }
    var made = Heartbeat(text: "sent", component: Component(), first: beat(seconds[0]))
    for second in seconds.dropFirst() { made.add(beat(second)) }
    return made
  }

  private let steady: [Int64] = (0...20).map { $0 * 10 }

  @Test func `has a pace when it comes often and steadily enough`() {
    #expect(heartbeat(at: steady).pace == 10)
    #expect(heartbeat(at: Array(steady.prefix(10))).pace == nil)
    #expect(heartbeat(at: steady + [245]).pace == nil)
    // What comes at random times has pauses of many times the mean.
    #expect(heartbeat(at: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 40, 41, 42]).pace == nil)
  }

  @Test func `has stopped when it is missing for a minute and five times its pace`() {
    let beat = heartbeat(at: steady)
    #expect(beat.stop(before: Instant(seconds: 255)) == nil)
    let stop = beat.stop(before: Instant(seconds: 265))
    #expect(stop?.before.time == Instant(seconds: 200) && stop?.after == nil)
  }

  @Test func `tells when it came back, and keeps its pace`() {
    let beat = heartbeat(at: steady + steady.map { 400 + $0 })
    #expect(beat.pace == 10)
    let stop = beat.stop(before: Instant(seconds: 600))
    #expect(stop?.before.time == Instant(seconds: 200) && stop?.after?.time == Instant(seconds: 400))
  }

  @Test func `is not misled by records out of order, nor by stamps that are far apart`() {
    #expect(heartbeat(at: steady + [50, 60, 210, 220]).pace == 10)
    #expect(heartbeat(at: [-9_000_000_000] + steady + [9_000_000_000]).count == 22)
  }
}
