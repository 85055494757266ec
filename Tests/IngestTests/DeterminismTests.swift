import Events
import Foundation
import Ingest
import Testing

/// The same logs give the same report, to the last byte.
@Suite struct DeterminismTests {
  /// Of each plain file of a sample `count` lines from the outage's minute on; its compressed files whole.
  private static func cut(_ sample: String, minute: String, count: Int) throws -> Folder {
    let folder = try Folder()
    let logs = World.samples + "/" + sample + "/logs"
    for file in World.files(below: logs) {
      guard !["gz", "xz", "zst"].contains(where: file.hasSuffix) else {
        try folder.add(file, [UInt8](Data(contentsOf: URL(fileURLWithPath: logs + "/" + file))))
        continue
      }
      let lines = try World.lines(of: logs + "/" + file)
      guard let start = lines.firstIndex(where: { $0.contains(minute) }) else { continue }
      let kept = lines[max(0, start - count / 3)..<min(lines.count, start + count)]
      try folder.add(file, Array((kept.joined(separator: "\n") + "\n").utf8))
    }
    return folder
  }

  /// Always the same shuffles.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 32 ^ state
    }
  }

  @Test(arguments: [("migration-lock", "16:50:50"), ("booking-outage", "16:50:56")])
  func `whatever the order of paths, the jobs and the window`(sample: String, minute: String) async throws {
    let folder = try DeterminismTests.cut(sample, minute: minute, count: 300)
    let paths = World.files(below: folder.path).map { folder.path + "/" + $0 }
    let first = try await Investigation(paths)
    #expect(first.verdict.status == .anomaly)
    #expect(first.events > 100)
    #expect(first.evidence.sources.count == paths.count)
    let expected = try first.json()
    var dice = Dice(state: 7)
    for (jobs, window) in [(1, 64), (2, 4_096), (3, 256 * 1_024), (2, 1_000_003)] {
      let other = try await Investigation(paths.shuffled(using: &dice), jobs: jobs) { $0.windowBytes = window }
      #expect(try other.json() == expected, "\(jobs) jobs, windows of \(window)")
    }
  }

  @Test(arguments: [1, 7]) func `whatever the window, however small`(window: Int) async throws {
    let folder = try DeterminismTests.cut("database-crash", minute: "16:50:49", count: 45)
    let expected = try await Investigation([folder.path])
    #expect(expected.events > 30)
    let other = try await Investigation([folder.path], jobs: 2) { $0.windowBytes = window }
    #expect(try other.json() == expected.json())
  }

  @Test func `with a whole outage, read by one and by two`() async throws {
    let logs = World.samples + "/booking-outage/logs"
    let one = try await Investigation([logs])
    let two = try await Investigation([logs + "/"], jobs: 2)
    #expect(try one.json() == two.json())
  }

  @Test(arguments: ["booking-outage", "migration-lock"])
  func `with literals to propose patterns and without, the same events`(sample: String) async throws {
    let folder = try DeterminismTests.cut(sample, minute: "16:50:5", count: 60)
    let with = try await Investigation([folder.path])
    let without = try await Investigation([folder.path], jobs: 2) { $0.usesLiterals = false }
    #expect(with.events > 20)
    #expect(try with.json() == without.json())
  }

}
