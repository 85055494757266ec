import Events
import Foundation
import Testing

@testable import Ingest

/// Files that are written to, or cut, while they are read.
@Suite struct ChangingFileTests {
  private static func line(_ number: Int) -> String { "2026-11-22T14:00:00Z INFO line \(number) of a log\n" }
  private static let text = (0..<4_000).map(line).joined()

  /// The offsets of all records, when `change` is called after the first window.
  private func read(_ path: String, _ change: () throws -> Void) throws -> (offsets: [Int], problem: Problem?) {
    var plan = Plan(paths: [path], jobs: 1, now: World.longAfter)
    plan.windowBytes = 10_000
    var stream = try RecordStream(Input(path: path, name: "x.log", size: 0, modified: nil), plan: plan)
    var offsets: [Int] = []
    while stream.advance() {
      if offsets.isEmpty { try change() }
      offsets += stream.records.map(\.offset)
    }
    return (offsets, stream.problem)
  }

  @Test func `one that grows is read to its new end`() throws {
    let folder = try Folder()
    let path = try folder.add("x.log", Array(ChangingFileTests.text.utf8))
    let (offsets, problem) = try read(path) {
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data(ChangingFileTests.line(4_000).utf8))
    }
    #expect(offsets.count == 4_001 && offsets.last == ChangingFileTests.text.utf8.count && problem == nil)
  }

  @Test func `one that shrinks keeps what was read before`() throws {
    let folder = try Folder()
    let path = try folder.add("x.log", Array(ChangingFileTests.text.utf8))
    let (offsets, _) = try read(path) { #expect(unsafe truncate(path, 0) == 0) }
    #expect(offsets.count > 100 && offsets.count < 4_000)
    // copytruncate: emptied, and written to again.
    let again = try folder.add("y.log", Array(ChangingFileTests.text.utf8))
    let (others, _) = try read(again) {
      try FileHandle(forWritingTo: URL(fileURLWithPath: again)).truncate(atOffset: 0)
      try Data("new\n".utf8).write(to: URL(fileURLWithPath: again))
    }
    #expect(others.count > 100 && others.count < 4_000)
  }

  @Test func `one that is removed is read to its end`() throws {
    let folder = try Folder()
    let path = try folder.add("x.log", Array(ChangingFileTests.text.utf8))
    let (offsets, problem) = try read(path) { try FileManager.default.removeItem(atPath: path) }
    #expect(offsets.count == 4_000 && problem == nil)
  }
}
