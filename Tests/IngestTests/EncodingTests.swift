import Foundation
import Testing

/// Whatever letters are made of, the lines and the answer are the same.
@Suite struct EncodingTests {
  private static let text: String = {
    var lines: [String] = []
    for second in 0..<600 {
      let time = "2026-11-22 14:\(10 + second / 60):\(10 + second % 60 / 2)"
      lines.append("\(time) INFO café 😀 request \(second) served")
      if second > 400, second % 3 == 0 {
        lines.append("\(time) ERROR connect to db-1:5432 failed: Connection refused\r\n\tat Pool.verbinden(€)")
      }
    }
    return lines.joined(separator: "\r\n")
  }()

  private static func encode(_ text: String, isHighFirst: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
      return isHighFirst ? bytes.reversed() : bytes
    }
  }

  private struct Case: Sendable, CustomStringConvertible {
    var description: String
    var mark: String
    var isHighFirst: Bool
  }

  private static let cases = [
    Case(description: "low first", mark: "", isHighFirst: false),
    Case(description: "low first, marked", mark: "\u{FEFF}", isHighFirst: false),
    Case(description: "high first", mark: "", isHighFirst: true),
    Case(description: "high first, marked", mark: "\u{FEFF}", isHighFirst: true),
  ]

  @Test(arguments: EncodingTests.cases, [100, 256 * 1_024])
  private func `UTF-16 says what UTF-8 says`(example: Case, window: Int) async throws {
    let folder = try Folder()
    let plain = try await Investigation([folder.add("x.log", Array(EncodingTests.text.utf8))])
    let bytes = EncodingTests.encode(example.mark + EncodingTests.text, isHighFirst: example.isHighFirst)
    for path in [try folder.add("x.log", bytes), try folder.add("y/x.log", World.run("gzip", on: bytes))] {
      let wide = try await Investigation([path]) { $0.windowBytes = window }
      let (told, expected) = (wide.evidence.sources[0], plain.evidence.sources[0])
      #expect(told.records == expected.records && told.lines == expected.lines && told.undated == 0)
      #expect(told.format == expected.format && told.decodedBytes == bytes.count)
      let (traces, others) = (told.civil.traces + told.zoned.traces, expected.civil.traces + expected.zoned.traces)
      #expect(!traces.isEmpty && traces.count == others.count)
      for (trace, other) in zip(traces, others) {
        let (first, last) = (try #require(trace.first), try #require(other.first))
        #expect(first.line == last.line && first.text == last.text)
        // The place is that in the file: the cited line stands there.
        let there = EncodingTests.encode(String(first.text.prefix(30)), isHighFirst: example.isHighFirst)
        #expect(Array(bytes[first.offset...].prefix(there.count)) == there)
      }
    }
  }

  @Test func `Latin-1 and a mark before UTF-8 change nothing else`() async throws {
    let latin = EncodingTests.text.unicodeScalars.flatMap { $0.value < 256 ? [UInt8($0.value)] : [0x3F] }
    let folder = try Folder()
    let plain = try await Investigation([folder.add("x.log", Array(EncodingTests.text.utf8))])
    for bytes in [latin, [0xEF, 0xBB, 0xBF] + Array(EncodingTests.text.utf8)] {
      let told = try await Investigation([folder.add("y/x.log", bytes)])
      #expect(told.evidence.sources[0].records == plain.evidence.sources[0].records)
      #expect(told.events == plain.events && told.events > 50)
      #expect(told.evidence.sources[0].problems.isEmpty)
      #expect(try told.json().contains("\u{FFFD}") == false || bytes == latin)
    }
  }

  @Test func `stamps three centuries apart are read like any others`() async throws {
    let folder = try Folder()
    let text = "9999999999999999999;999999 damaged\n2026-11-22T14:00:10Z whole\n"
    let told = try await Investigation([folder.add("x.log", Array(text.utf8))])
    #expect(told.evidence.sources[0].lines == 2)
  }
}
