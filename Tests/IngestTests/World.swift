import Analysis
import Events
import Evidence
import Foundation
import Ingest
import Patterns
import Reports
import Testing

/// A folder of files that is gone when nobody holds it any more.
final class Folder: Sendable {
  let path: String

  init(_ files: [String: String] = [:]) throws {
    path = NSTemporaryDirectory() + "/foreshock-ingest-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try add(name, Array(text.utf8)) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, as if at `modified`, and returns its path.
  @discardableResult
  func add(_ name: String, _ bytes: [UInt8], modified: Instant? = nil) throws -> String {
    let file = path + "/" + name
    try FileManager.default.createDirectory(
      at: URL(fileURLWithPath: file).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    let date = Date(timeIntervalSince1970: Double((modified ?? World.longAfter).nanoseconds) / 1e9)
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: file)
    return file
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
  }
}

/// What all tests share.
enum World {
  static let catalog = Result { try Catalog.load() }
  static let playbooks = Result { try PlaybookReader.builtin() }

  /// When the tests "happen": so long after all records that no modification time tells a zone.
  static let longAfter = Instant(seconds: 1_797_000_000)

  /// The repository's samples.
  static let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("samples").path

  static func lines(of path: String) throws -> [Substring] {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The regular files below a folder, relative to it, in order.
  static func files(below folder: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    var isFolder = ObjCBool(false)
    return all.filter { name in
      unsafe FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder) && !isFolder.boolValue
    }.sorted()
  }

  /// A log with the first time of day of each line moved; the day must not change.
  static func shifted(_ bytes: [UInt8], bySeconds seconds: Int) -> [UInt8] {
    var shifted = bytes
    var isSought = true
    for place in bytes.indices {
      if bytes[place] == UInt8(ascii: "\n") { isSought = true }
      let isInside = place > 0 && (48...57).contains(bytes[place - 1])
      guard isSought, !isInside, place + 8 <= bytes.count else { continue }
      let time = Array(bytes[place..<place + 8])
      guard time.indices.allSatisfy({ [2, 5].contains($0) ? time[$0] == 58 : (48...57).contains(time[$0]) }) else {
        continue
      }
      isSought = false
      let number = { (at: Int) in Int(time[at] - 48) * 10 + Int(time[at + 1] - 48) }
      let moved = number(0) * 3_600 + number(3) * 60 + number(6) + seconds
      for (at, value) in [(0, moved / 3_600), (3, moved / 60 % 60), (6, moved % 60)] {
        shifted[place + at] = UInt8(48 + value / 10)
        shifted[place + at + 1] = UInt8(48 + value % 10)
      }
    }
    return shifted
  }

  /// A program's output on some bytes.
  static func run(_ program: String, _ arguments: [String] = ["-c"], on input: [UInt8]) throws -> [UInt8] {
    let folder = try Folder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: folder.add("in", input)))
    let output = try folder.add("out", [])
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "the tests need '\(program)'")
    return try [UInt8](Data(contentsOf: URL(fileURLWithPath: output)))
  }
}

/// One whole investigation: what was read, what was found, and the report of it.
struct Investigation: Sendable {
  var evidence: Evidence
  var missing: [Problem]
  var findings: Findings

  init(_ paths: [String], jobs: Int = 1, _ change: (inout Plan) -> Void = { _ in }) async throws {
    var plan = Plan(paths: paths, jobs: jobs, now: World.longAfter)
    change(&plan)
    let scan = try ParallelScan(plan: plan, catalog: World.catalog.get())
    (evidence, missing) = await scan.run(meter: Meter())
    findings = analyse(evidence, playbooks: try World.playbooks.get())
  }

  var verdict: Verdict { findings.verdict }
  var events: Int { evidence.sources.reduce(0) { $0 + $1.events } }

  /// The report, without what the clock says; `encoded`: with the size of the files on disk.
  func json(encoded: Bool = true) throws -> String {
    var sources = Coverage.all(of: evidence, findings)
    if !encoded { for place in sources.indices { sources[place].encodedBytes = 0 } }
    let report = Report(
      generator: .init(version: "1"), findings: findings, sources: sources, problems: missing + evidence.problems,
      wallSeconds: 0, playbooks: try World.playbooks.get())
    var bytes: [UInt8] = []
    report.writeJSON(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Array where Element: Comparable {
  var isSorted: Bool { zip(self, dropFirst()).allSatisfy { $0 <= $1 } }
}
