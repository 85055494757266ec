import Foundation
import Testing

@testable import foreshock

@Suite struct BaselineArgumentTests {
  @Test func `is two times, or else a path`() throws {
    let (from, to) = (try TimeArgument(parsing: "2026-11-22T10:00:00.5Z"), try TimeArgument(parsing: "11:00"))
    let text = "2026-11-22T10:00:00.5Z..11:00"
    #expect(try BaselineArgument(parsing: text) == .stretch(from: from, to: to, text: text))
    for path in ["healthy/", "../yesterday", "10:00..", "..11:00", "a..b"] {
      #expect(try BaselineArgument(parsing: path) == .logs(path))
    }
    for text in ["", "-"] { #expect(throws: (any Error).self) { try BaselineArgument(parsing: text) } }
  }

  /// Ten minutes in which every second is as bad as the other.
  private static func minutes(_ message: String, hour: Int = 10) -> String {
    (0..<600).map { second in
      let digits = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
      return "2026-11-22T\(hour):\(digits(second / 60)):\(digits(second % 60)).000Z app-1 booking[7]: \(message)\n"
    }.joined()
  }

  private static let sick = minutes("ERROR connect to db-1:5432 failed: Connection refused")
  private static let well = minutes("INFO request served", hour: 21)

  private func status(_ arguments: [String]) throws -> String? {
    let run = try Program.run(arguments + ["--format", "json"])
    let key = "\"status\": \""
    return run.output.split(separator: "\n").first { $0.contains(key) }.map { String($0.trimming(to: key)) }
  }

  @Test func `logs that are sick from end to end are told by yesterday's`() throws {
    let folder = try Folder(["today/app.log": Self.sick, "yesterday/app.log": Self.well, "odd/app.log": "no time\n"])
    let today = folder.path + "/today"
    #expect(try status([today]) == "none")
    #expect(try status([today, "--baseline", folder.path + "/yesterday"]) == "anomaly")
    #expect(try status([today, "--baseline", today]) == "none")
    let report = try Program.run([today, "--baseline", folder.path + "/yesterday", "--format", "json"]).output
    #expect(report.contains("\"against_baseline\": \"not in the baseline\""))
    #expect(report.contains("\"records\": 600"))
    for (path, words) in [("/none", "No such file"), ("/odd", "no record with a time")] {
      let run = try Program.run([today, "--baseline", folder.path + path])
      #expect(run.status == 2 && run.output.isEmpty && run.errors.contains(words), "\(run.errors)")
    }
  }

  @Test func `a stretch outside the window is read for it`() throws {
    let folder = try Folder(["app.log": Self.sick + Self.well])
    let window = [folder.path, "--until", "2026-11-22T11:00Z"]
    #expect(try status(window) == "none")
    #expect(try status(window + ["--baseline", "2026-11-22T21:00Z..2026-11-22T21:10Z"]) == "anomaly")
    let back = try Program.run(window + ["--baseline", "2026-11-22T21:00Z..2026-11-22T20:10Z"])
    #expect(back.status == 2 && back.errors.contains("lies before"))
    let empty = try Program.run([folder.path, "--baseline", "2026-11-20T21:00Z..2026-11-20T21:10Z"])
    #expect(empty.status == 0 && empty.errors.contains("no record lies in it"))
  }
}

extension Substring {
  /// What follows `key`, to the next quote.
  fileprivate func trimming(to key: String) -> Substring {
    guard let range = self.range(of: key) else { return "" }
    return self[range.upperBound...].prefix { $0 != "\"" }
  }
}
