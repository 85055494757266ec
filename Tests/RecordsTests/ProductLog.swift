import Events
import Foundation
import Testing

@testable import Records

/// A log of `Tests/Logs`: lines as one product writes them, and what must be read from them.
///
/// A line of such a file is `expectation|line`, the first is `# ` and where the format is described. The expectation is
/// - `e 14:00:00.123Z`: a record begins, its level by one letter (`-` for none; see `levels`) and its time; on 2026-11-22
///   unless it says a day; `l` for civil time without a zone; `-` for none;
/// - `* 14:00:00.123Z INFO=i WARN=w`: so many records, each with the word in the place of the line's lonely `@`;
/// - `~`: a line that is no part of any record; nothing: more of the record before.
struct ProductLog: Sendable, CustomTestStringConvertible {
  /// A record that must begin at a line.
  struct Expected: Sendable, Hashable {
    var line: Int
    var time: Int64
    var isZoned: Bool
    var level: Level?
  }

  static let levels: [Character: Level] = [
    "t": .trace, "d": .debug, "i": .info, "n": .notice, "w": .warning, "e": .error, "c": .critical, "a": .alert,
    "m": .emergency,
  ]

  var name: String
  var source = ""
  var lines: [String] = []
  var expected: [Expected] = []

  var testDescription: String { name }

  static let all: [ProductLog] = {
    let directory = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../Logs")
    let files = (try? FileManager.default.contentsOfDirectory(at: directory, includingPropertiesForKeys: nil)) ?? []
    return files.sorted { $0.path < $1.path }.map { file in
      let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      return ProductLog(file.deletingPathExtension().lastPathComponent, text)
    }
  }()

  init(_ name: String, _ text: String) {
    self.name = name
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line.hasPrefix("# ") {
        source = String(line.dropFirst(2))
        continue
      }
      let parts = line.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
      let words = parts[0].split(separator: " ").map(String.init)
      let text = String(parts[1])
      if words.first == "*" {
        for sweep in words.dropFirst(2) {
          let pair = sweep.split(separator: "=").map(String.init)
          add(ProductLog.put(pair[0], in: text), level: pair[1], time: words[1])
        }
      } else if let level = words.first, level != "~" {
        add(text, level: level, time: words.count > 1 ? words[1] : "-")
      } else {
        lines.append(text)
      }
    }
  }

  private mutating func add(_ line: String, level: String, time: String) {
    lines.append(line)
    let nanoseconds = ProductLog.nanoseconds(time)
    expected.append(
      Expected(
        line: lines.count, time: nanoseconds ?? Record.undated, isZoned: nanoseconds != nil && time.hasSuffix("Z"),
        level: ProductLog.levels[Character(level)]))
  }

  /// `line` with `word` for its first `@` that stands between no letters or digits.
  private static func put(_ word: String, in line: String) -> String {
    let isWord = { (index: String.Index) in line[index].isLetter || line[index].isNumber }
    let place = line.indices.first { index in
      let next = line.index(after: index)
      return line[index] == "@" && (index == line.startIndex || !isWord(line.index(before: index)))
        && (next == line.endIndex || !isWord(next))
    }
    guard let place else { preconditionFailure("no @ in \(line)") }
    return line.replacingCharacters(in: place...place, with: word)
  }

  /// `14:00:00.123Z`, `2026-11-02T04:05:06l`; nil for `-`.
  private static func nanoseconds(_ text: String) -> Int64? {
    guard text != "-" else { return nil }
    let moment = text.dropLast().split(separator: "T")
    let day = moment.count == 2 ? moment[0].split(separator: "-").compactMap { Int($0) } : [2026, 11, 22]
    let clock = (moment.last ?? "").split(separator: ".")
    let parts = clock[0].split(separator: ":").compactMap { Int($0) }
    let fraction = clock.count > 1 ? Int64((clock[1] + "00000000").prefix(9)) ?? -1 : 0
    let days = CivilTime.days(year: day[0], month: day[1], day: day[2])
    let seconds = ((days * 24 + parts[0]) * 60 + parts[1]) * 60 + parts[2]
    return Int64(seconds) * 1_000_000_000 + fraction
  }
}
