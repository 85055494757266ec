import Events
import Evidence
import Foundation
import Ingest
import Testing

/// A file says the same however it is packed, and up to the damage where there is some.
@Suite struct CompressionTests {
  /// Some kilobytes of a log with events, a stack trace and a request that failed.
  static let log: [UInt8] = {
    let records = (0..<900).map { number -> String in
      let time = "2026-11-22T16:\(20 + number / 60):\(10 + number % 50).\(100 + number % 900)Z"
      switch number % 9 {
      case 4:
        return
          "\(time) app-1 booking[7]: ERROR HikariPool-1 - Connection is not available, request timed out after 30000ms."
      case 5:
        return
          "\(time) app-1 booking[7]: ERROR request \(number) failed\njava.lang.IllegalStateException: no\n\tat a.B.c(B.java:\(number))"
      case 7: return "\(time) db-1 postgres[\(number)]: FATAL:  sorry, too many clients already"
      default: return "\(time) app-1 booking[7]: INFO request \(number) served in \(number % 77) ms"
      }
    }
    return Array((records.joined(separator: "\n") + "\n").utf8)
  }()

  private func read(_ bytes: [UInt8]) async throws -> Investigation {
    // Names say nothing: only the first bytes do.
    let folder = try Folder()
    try folder.add("app-1/x.log", bytes)
    return try await Investigation([folder.path]) { $0.windowBytes = 4_096 }
  }

  private func account(_ read: Investigation) throws -> String { try read.json(encoded: false) }

  @Test(arguments: ["gzip", "zstd", "xz", "bzip2", "lz4"])
  func `read through a codec, tells the same`(tool: String) async throws {
    let plain = try await read(CompressionTests.log)
    #expect(plain.events == 200 && plain.evidence.sources[0].decodedBytes == CompressionTests.log.count)
    #expect(plain.evidence.sources[0].continuation == 200 && plain.evidence.problems.isEmpty)
    let packed = try World.run(tool, on: CompressionTests.log)
    let told = try await read(packed)
    #expect(try account(told) == account(plain))
    #expect(told.evidence.sources[0].encodedBytes == packed.count && packed.count < CompressionTests.log.count / 3)
  }

  @Test(arguments: ["gzip", "zstd", "xz", "bzip2", "lz4"])
  func `packed in several parts, cut within a line, tells the same`(tool: String) async throws {
    let plain = try await read(CompressionTests.log)
    let cuts = [0, 4_321, 50_000, CompressionTests.log.count]
    let parts = try zip(cuts, cuts.dropFirst()).map { try World.run(tool, on: Array(CompressionTests.log[$0..<$1])) }
    #expect(try account(try await read(parts.flatMap { $0 })) == account(plain))
  }

  @Test func `cut off, tells what comes before, and where that ends`() async throws {
    let packed = try World.run("gzip", on: CompressionTests.log)
    for count in [packed.count - 1, packed.count * 2 / 3, packed.count / 3] {
      let told = try await read(Array(packed[..<count]))
      let source = try #require(told.evidence.sources.first)
      let problem = try #require(source.problems.first)
      #expect(problem.kind == .truncated && problem.offset == source.decodedBytes && source.problems.count == 1)
      #expect(source.decodedBytes > CompressionTests.log.count * count / packed.count / 2)
      #expect(source.lines == source.records + source.continuation + source.undated + source.skippedLines)
      // All that was decoded counts, as if the file had ended there.
      let whole = try await read(Array(CompressionTests.log[..<source.decodedBytes])).evidence.sources[0]
      #expect(source.events == whole.events && source.lines == whole.lines && source.events > 20)
      #expect(source.zoned.last == whole.zoned.last)
    }
  }

  @Test func `damaged in the middle, tells what comes before`() async throws {
    var packed = try World.run("gzip", on: CompressionTests.log)
    let place = packed.count / 2
    for byte in place..<(place + 8) { packed[byte] ^= 0xff }
    let source = try #require(try await read(packed).evidence.sources.first)
    #expect(source.problems.map(\.offset) == [source.decodedBytes] && source.problems[0].kind == .damaged)
    #expect(source.records > 50 && source.events > 10)
  }

  @Test func `that is no log, is named and not counted`() async throws {
    let folder = try Folder(["a.log": "2026-11-22T16:20:10Z app-1 booking[7]: up\n"])
    try folder.add("core", [0x7f, 0x45, 0x4c, 0x46] + [UInt8](repeating: 0, count: 9_000))
    try folder.add("x.journal", Array("LPKSHHRH".utf8) + [UInt8](repeating: 0, count: 300))
    // A first line of text does not make a log of it, whatever the window.
    try folder.add("dump", Array("2026-11-22T16:20:10Z a b: c\n".utf8) + [UInt8](repeating: 1, count: 9_000))
    try folder.add("packed", World.run("zstd", on: [UInt8](repeating: 2, count: 9_000)))
    for window in [1, 256 * 1_024] {
      let told = try await Investigation([folder.path]) { $0.windowBytes = window }
      #expect(told.evidence.sources.map(\.path) == ["a.log"])
      #expect(told.evidence.problems.map(\.source) == ["core", "dump", "packed", "x.journal"])
      // A journal is read by its own library, which says what is wrong with this one.
      #expect(told.evidence.problems.prefix(3).allSatisfy { $0.kind == .binary })
      #expect(told.evidence.problems[3].kind != .binary)
    }
  }

  @Test func `of stamps without a year, the gzip header tells it`() async throws {
    // GNU gzip puts the file's own time into the header; the compressed file was copied a year later.
    let folder = try Folder()
    let time = Instant(seconds: 1_763_830_255)  // 2025-11-22
    let plain = try folder.add("x", Array("Nov 22 16:50:49 app-1 booking[7]: up\n".utf8), modified: time)
    try folder.add("app-1/x.log.gz", World.run("gzip", ["-c", plain], on: []))
    try folder.add("app-1/y.log", Array("Nov 22 16:50:49 app-1 booking[7]: up\n".utf8))
    let told = try await Investigation([folder.path + "/app-1"]) { $0.zones = [Plan.Rule(glob: "*", value: "UTC")] }
    #expect(told.evidence.sources.map { $0.zoned.first?.time.date } == ["2025-11-22", "2026-11-22"])
  }
}
