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
}
