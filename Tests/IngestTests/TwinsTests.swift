import Events
import Evidence
import Foundation
import Ingest
import Testing

/// What is there twice counts once, and the report names the other.
@Suite struct TwinsTests {
  private static let log = CompressionTests.log

  private func twins(_ read: Investigation) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: read.evidence.problems.filter { $0.kind == .duplicate }.map { problem in
        (problem.source, String(problem.detail.split(separator: "'")[1]))
      })
  }

  @Test func `counts a copy once, however it is packed`() async throws {
    let folder = try Folder()
    try folder.add("app-1/booking.log.1", TwinsTests.log)
    try folder.add("app-1/booking.log.1.gz", World.run("gzip", on: TwinsTests.log))
    try folder.add("app-1/old/booking.log", TwinsTests.log)
    try BundleWalkTests.shell(
      folder, "tar czf all.tar.gz app-1; ln app-1/booking.log.1 app-1/hard; ln -s hard app-1/soft")
    let told = try await Investigation([folder.path], jobs: 2)
    #expect(told.evidence.sources.map(\.path) == ["app-1/booking.log.1"] && told.events == 200)
    #expect(
      twins(told).filter { !$0.key.hasPrefix("all.") } == [
        "app-1/booking.log.1.gz": "app-1/booking.log.1", "app-1/old/booking.log": "app-1/booking.log.1",
        "app-1/hard": "app-1/booking.log.1", "app-1/soft": "app-1/booking.log.1",
      ])
    #expect(twins(told).filter { $0.key.hasPrefix("all.") }.count == 3)
  }

  @Test func `takes no two logs of one look for one`() async throws {
    let folder = try Folder()
    var other = TwinsTests.log
    // One digit of a request's number, in the middle.
    let place = try #require(other[(other.count / 2)...].firstIndex(of: UInt8(ascii: "7")))
    other[place] = UInt8(ascii: "8")
    try folder.add("app-1/a.log", TwinsTests.log)
    try folder.add("app-1/b.log", other)
    #expect(try await Investigation([folder.path]).evidence.sources.count == 2)
  }

  @Test func `believes that two hosts write a few lines alike`() async throws {
    let line = "2026-11-22T16:50:49Z ERROR sorry, too many clients already\n"
    let folder = try Folder(["app-1/x.log": line, "app-2/x.log": line, "app-2/y.log": line])
    let told = try await Investigation([folder.path])
    #expect(told.evidence.sources.map(\.path) == ["app-1/x.log", "app-2/x.log"])
    #expect(twins(told) == ["app-2/y.log": "app-2/x.log"])
  }

  @Test func `lists the records of a copy once`() async throws {
    let folder = try Folder()
    try folder.add("a/x.log", TwinsTests.log)
    try folder.add("a/x.log.zst", World.run("zstd", on: TwinsTests.log))
    let plan = Plan(paths: [folder.path], jobs: 1, now: World.longAfter)
    var sources: Set<String> = []
    _ = try await Chronicle(plan: plan, meter: Meter()).records { record, out in
      out += record.source
      out.append(0x0a)
    } _: { bytes in
      sources.formUnion(bytes.split(separator: 0x0a).map { String(decoding: $0, as: UTF8.self) })
      return true
    }
    #expect(sources == ["a/x.log"])
  }
}
