import Events
import Foundation
import Testing

/// Whatever journalctl prints, the answer is the same.
@Suite struct JournalTests {
  private func read(_ bytes: [UInt8]) async throws -> Investigation {
    let folder = try Folder()
    let last = Instant(seconds: Journal.entries.last!.microseconds / 1_000_000)
    return try await Investigation([folder.add("journal.txt", bytes, modified: last)])
  }

  @Test(arguments: Journal.Output.allCases) func `says the same as JSON does`(output: Journal.Output) async throws {
    let told = try await read(Journal.text(output))
    let json = try await read(Journal.text(.json))
    #expect(json.verdict.onset?.nanoseconds == Journal.onset * 1_000)
    #expect(told.verdict.onset?.nanoseconds == Journal.onset / output.resolution * output.resolution * 1_000)
    #expect(told.verdict.status == .anomaly && told.verdict.eventClass == .serverLifecycle)
    #expect(told.verdict.component == json.verdict.component)
    #expect(told.verdict.component.host == Journal.host)
    let (source, other) = (told.evidence.sources[0], json.evidence.sources[0])
    #expect(told.verdict.firstEvent?.text.contains("terminated by signal 9") == true)
    // The line with the words, where an entry is many lines.
    if output == .export {
      #expect(told.verdict.firstEvent?.text.hasPrefix("MESSAGE=[7-1] LOG:") == true)
      #expect(source.zoned.traces.contains { $0.first?.text.hasPrefix("connection to server at") == true })
    }
    #expect(told.events == json.events && told.events > 200)
    #expect(source.records == Journal.entries.count && other.records == source.records && source.undated == 0)
    #expect(
      source.zoned.last?.nanoseconds == Journal.entries.last!.microseconds / output.resolution * output.resolution
        * 1_000)
    let classes = { (read: Investigation) in Set(read.findings.episodes.map(\.eventClass)) }
    #expect(classes(told) == classes(json))
  }

  @Test func `names host and service of each record`() async throws {
    for output in Journal.Output.allCases {
      let told = try await read(Journal.text(output))
      let who = Set(
        told.evidence.sources[0].zoned.traces.map {
          "\($0.signature.component.host ?? "-") \($0.signature.component.service ?? "-")"
        })
      #expect(who.isSuperset(of: ["box-1 booking", "box-1 postgres"]), "\(output): \(who)")
    }
  }

  @Test(arguments: [Journal.Output.short, .shortPrecise, .shortIso, .shortIsoPrecise], [-5, 3])
  func `printed elsewhere, happened then`(output: Journal.Output, hours: Int) async throws {
    let told = try await read(Journal.text(output, hours: hours))
    #expect(told.verdict.onset?.nanoseconds == Journal.onset / output.resolution * output.resolution * 1_000)
    #expect(
      told.evidence.sources[0].zoneBasis
        == (output == .short || output == .shortPrecise ? "modification time" : "record"))
  }

  @Test(arguments: [Journal.Output.json, .export, .short]) func `packed and in small windows, says the same`(
    output: Journal.Output
  ) async throws {
    let text = Journal.text(output)
    let folder = try Folder()
    let modified = Instant(seconds: Journal.entries.last!.microseconds / 1_000_000)
    let plain = try await Investigation([folder.add("journal", text, modified: modified)])
    let packed = try await Investigation([folder.add("journal", World.run("xz", on: text), modified: modified)]) {
      $0.windowBytes = 100
    }
    #expect(try packed.json(encoded: false) == plain.json(encoded: false))
  }

  /// `system.journal` and the like, as systemd's own tool writes them from the export format.
  private func files(_ parts: [[UInt8]]) throws -> Folder {
    let folder = try Folder()
    for (number, part) in parts.enumerated() {
      let name = "8c0d3f8a9c5d7e1b/" + (number == 0 ? "system" : "system@\(number)")
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/lib/systemd/systemd-journal-remote")
      process.arguments = ["-o", folder.path + "/" + name + ".journal", try folder.add(name + ".export", part)]
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      try FileManager.default.removeItem(atPath: folder.path + "/" + name + ".export")
    }
    return folder
  }

  @Test(arguments: [1, 3]) func `of journald's own files, says the same as of their JSON`(count: Int) async throws {
    let entries = Journal.entries.count
    let parts = (0..<count).map { Journal.text(.export, entries: entries * $0 / count..<entries * ($0 + 1) / count) }
    let folder = try files(parts.reversed())
    let told = try await Investigation([folder.path])
    #expect(told.evidence.problems == [])
    let json = try await read(Journal.text(.json))
    #expect(told.verdict.onset == json.verdict.onset && told.verdict.status == .anomaly)
    #expect(told.verdict.eventClass == json.verdict.eventClass && told.verdict.component == json.verdict.component)
    #expect(told.events == json.events)
    #expect(told.evidence.sources.count == 1)
    let source = try #require(told.evidence.sources.first)
    #expect(source.path == "8c0d3f8a9c5d7e1b/" + (count == 1 ? "system.journal" : "*.journal"))
    #expect(source.format == "systemd journal" && source.problems.isEmpty)
    #expect(source.records == entries && source.lines == entries && source.undated == 0)
    // The line is the number of the entry.
    #expect(told.verdict.firstEvent?.line == json.verdict.firstEvent?.line)
    #expect(told.verdict.firstEvent?.text.contains("terminated by signal 9") == true)
    #expect(source.zoned.traces.count == json.evidence.sources[0].zoned.traces.count)
  }

  @Test func `says that the clock was set`() async throws {
    for output in [Journal.Output.json, .export] {
      let told = try await read(Journal.text(output, setBack: 90_000_000))
      let problems = told.evidence.sources[0].problems.filter { $0.kind == .clock }
      #expect(problems.count == 1 && problems.first?.detail.contains("set back by 90.0 s") == true)
    }
  }
}
