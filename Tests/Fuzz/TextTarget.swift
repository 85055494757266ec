import Codecs
import Patterns

/// UTF-16 and YAML.
enum TextTarget {
  static func all(_ corpus: Corpus) throws -> [any Target] {
    [WideTextTarget(corpus), PackTarget(documents: corpus.packs)]
  }
}

/// Every sequence of bytes as UTF-16, held against Swift's own decoder.
struct WideTextTarget: Target {
  let name = "utf16"
  let documents: [[UInt8]]
  let tokens: [[UInt8]] = [[0x3D, 0xD8], [0x00, 0xDE], [0xFF, 0xFE], [0xFE, 0xFF], [0, 0], [0xFF, 0xFF]]

  init(_ corpus: Corpus) {
    documents = corpus.logs.map { log in
      (String(decoding: log.prefix(600), as: UTF8.self) + "é€😀").utf16.flatMap {
        [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)]
      }
    }
  }

  func check(_ input: [UInt8], at path: String, _ random: inout Random) throws {
    var text: [UInt8] = []
    var decoder = UTF16Text(.low)
    var start = 0
    repeat {
      let end = min(input.count, start + 1 + random.below(50))
      decoder.decode(Array(input[start..<end]), isEnd: end == input.count, into: &text)
      start = end
    } while start < input.count
    let units = (0..<input.count / 2).map { UInt16(input[2 * $0]) | UInt16(input[2 * $0 + 1]) << 8 }
    try require(text == Array(String(decoding: units, as: UTF16.self).utf8), "Swift reads another text")
    try require(
      UTF16Text.fileBytes(of: text, 0..<text.count) == 2 * units.count, "it stands for other bytes of the file")
    _ = UTF16Text.order(of: input)
  }
}

/// A pack's file, read by our quick reader or by Yams: a pack, or a list of errors.
struct PackTarget: Target {
  let name = "packs"
  let documents: [[UInt8]]
  let tokens = [
    "- ", ": ", "|-\n", ">", "'", "\"", "[", "]", "{", "}", "&a ", "*a", "<<: ", "!!str ", "---\n", "...\n", "# ",
    "\n  - id: ", "patterns:\n",
  ].map { Array($0.utf8) }

  func check(_ input: [UInt8], at path: String, _ random: inout Random) throws {
    func outcome() -> String {
      do { return "\(try PackReader.read(input, file: "x.yaml").patterns.count) patterns" } catch { return "\(error)" }
    }
    let first = outcome()
    try require(first == outcome(), "the same file reads differently the second time")
  }
}
