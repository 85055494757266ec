import Events
import Foundation
import Testing

/// What the recorder of a sample knows: `samples/README.md` says what each key means.
struct Truth: Decodable {
  struct Symptom: Decodable {
    var file: String
    var line_number: Int
    var time_utc: String
  }

  var root_class: String
  var acceptable_classes: [String]
  var component_any: [String]
  var first_symptom: Symptom?
  var first_symptom_simultaneous: [Symptom]
  var lines_total: Int

  static func of(_ sample: String) throws -> Truth {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: World.samples + "/" + sample + "/truth.json"))
    return try JSONDecoder().decode(Truth.self, from: bytes)
  }

  static var samples: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: World.samples)) ?? []
    return names.filter { FileManager.default.fileExists(atPath: World.samples + "/" + $0 + "/truth.json") }.sorted()
  }
}

@Suite struct SampleTests {
  @Test func `are all there`() {
    #expect(Truth.samples == ["booking-outage", "database-crash", "healthy-control", "migration-lock"])
  }

  /// The same recording, had the clock of one host been wrong: the finding is the same, and so is the time.
  @Test(arguments: [("app-2", 37), ("web-1", -25)]) func `one wrong clock changes no finding`(host: String, ahead: Int)
    async throws
  {
    let folder = try Folder()
    let logs = World.samples + "/booking-outage/logs"
    for name in World.files(below: logs) {
      var bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: logs + "/" + name)))
      if name.hasPrefix(host + "/") {
        if name.hasSuffix(".gz") { bytes = try World.run("gzip", ["-dc"], on: bytes) }
        bytes = World.shifted(bytes, bySeconds: ahead)
      }
      let isUnpacked = name.hasPrefix(host + "/") && name.hasSuffix(".gz")
      try folder.add(isUnpacked ? String(name.dropLast(3)) : name, bytes)
    }
    let truth = try Truth.of("booking-outage")
    let told = try await Investigation([folder.path], jobs: 2)
    let clock = try #require(told.findings.clocks.first { $0.host == host })
    #expect(abs(clock.ahead - Double(ahead)) < 1 && told.findings.clocks.filter(\.isCorrected).count == 1)
    #expect(told.verdict.eventClass?.rawValue == truth.root_class && told.verdict.component.host == "app-2")
    #expect(told.verdict.firstEvent?.line == truth.first_symptom?.line_number)
    let symptom = try #require(truth.first_symptom)
    let expected = try Date.ISO8601FormatStyle(includingFractionalSeconds: true).parse(symptom.time_utc)
    let onset = try #require(told.verdict.onset)
    #expect(abs(Double(onset.nanoseconds) / 1e9 - expected.timeIntervalSince1970) < 2)
  }

  /// A writer with some threads and a buffer lets a line pass the one before it.
  @Test func `lines out of order change no finding`() async throws {
    let folder = try Folder()
    let logs = World.samples + "/database-crash/logs"
    var swapped = 0
    for name in World.files(below: logs) {
      let packed = name.hasSuffix(".gz")
      var bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: logs + "/" + name)))
      if packed { bytes = try World.run("gzip", ["-dc"], on: bytes) }
      var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let isStart = { (line: ArraySlice<UInt8>) in line.starts(with: "2026-".utf8) }
      // Never between a record and its further lines.
      for place in stride(from: 0, to: lines.count - 2, by: 3) where lines[place..<place + 3].allSatisfy(isStart) {
        lines.swapAt(place, place + 1)
        swapped += 1
      }
      try folder.add(packed ? String(name.dropLast(3)) : name, Array(lines.joined(separator: [UInt8(ascii: "\n")])))
    }
    #expect(swapped > 1_000)
    let told = try await Investigation([folder.path], jobs: 2)
    let right = try await Investigation([logs], jobs: 2)
    let (a, b) = (told.verdict, right.verdict)
    #expect(a.onset == b.onset && a.eventClass == b.eventClass && a.component == b.component)
    #expect(a.firstEvent?.text == b.firstEvent?.text && told.events == right.events)
    #expect(told.findings.episodes.map(\.from) == right.findings.episodes.map(\.from))
  }

  @Test(arguments: Truth.samples) func `are read as their truth says`(sample: String) async throws {
    let truth = try Truth.of(sample)
    let read = try await Investigation([World.samples + "/" + sample + "/logs"], jobs: 2)
    #expect(read.evidence.problems.isEmpty && read.missing.isEmpty)
    #expect(read.evidence.sources.reduce(0) { $0 + $1.lines } == truth.lines_total)
    for source in read.evidence.sources {
      #expect(source.problems.isEmpty && source.host == source.path.split(separator: "/").first.map(String.init))
      #expect(source.lines == source.records + source.continuation + source.undated + source.skippedLines)
    }
    guard let symptom = truth.first_symptom else {
      #expect(read.verdict.status == .none, "\(read.verdict.summary)")
      return
    }
    let verdict = read.verdict
    #expect(verdict.status == .anomaly)
    #expect(read.findings.clocks.count == 4 && read.findings.clocks.allSatisfy { !$0.isCorrected })
    let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    let expected = try style.parse(symptom.time_utc).timeIntervalSince1970
    let onset = try #require(verdict.onset)
    #expect(abs(Double(onset.nanoseconds) / 1e9 - expected) <= 5, "\(onset.iso8601), not \(symptom.time_utc)")
    #expect(
      truth.acceptable_classes.contains(verdict.eventClass?.rawValue ?? "")
        && verdict.eventClass?.rawValue == truth.root_class)
    let component = verdict.component
    let words = [component.host, component.service, component.system, component.target, component.name]
      .compactMap { $0?.lowercased() }.joined(separator: " ")
    #expect(truth.component_any.contains { words.contains($0.lowercased()) }, "\(words)")
    // To the very record.
    let first = try #require(verdict.firstEvent)
    let places = ([symptom] + truth.first_symptom_simultaneous).map { "\($0.file):\($0.line_number)" }
    #expect(places.contains("\(first.source):\(first.line)"), "\(first.source):\(first.line) is none of \(places)")
  }
}
