import Codecs
import Foundation

/// Decompressing what may be damaged.
struct CodecTarget: Target {
  let name: String
  let documents: [[UInt8]]
  let tokens: [[UInt8]]
  /// What the first of the documents holds.
  let content: [UInt8]

  private static let limits = ByteLimits(maxDecodedBytes: 64 << 20)

  static func all(_ corpus: Corpus) throws -> [any Target] {
    let text = Array(corpus.logs.joined().prefix(20_000))
    return try ["gzip", "zstd", "xz", "bzip2", "lz4"].compactMap { name -> (any Target)? in
      guard let whole = try Corpus.run(name, ["-c"], on: text),
        let small = try Corpus.run(name, ["-c"], on: Array(text.prefix(200)))
      else { return nil }
      // In parts, as appending writers leave them.
      return CodecTarget(
        name: name, documents: [whole, small, small + small, whole + small], tokens: [Array(small.prefix(16)), small],
        content: text)
    }
  }

  func check(_ input: [UInt8], at path: String, _ random: inout Random) throws {
    let whole = try CodecTarget.drain(path, portion: 1 << 16)
    let portion = 1 + random.below(5_000)
    let other = try CodecTarget.drain(path, portion: portion)
    try require(whole.count == other.count && whole.hash == other.hash, "other bytes in portions of \(portion)")
    try require(
      whole.error == other.error, "another error in portions of \(portion): \(String(describing: other.error))")
    if let error = whole.error {
      try require(error.offset == whole.count || error.kind == .limit, "error at \(error.offset) of \(whole.count)")
    }
    // Damage may take from the end, and adds nothing; fewer bytes than those it is known by are plain.
    if input.count >= Codec.sniffedBytes, documents[0].starts(with: input) {
      try require(content.starts(with: whole.head), "what was cut off holds something new")
    }
  }

  private static func drain(_ path: String, portion: Int) throws -> (
    count: Int, hash: Int, head: [UInt8], error: CodecError?
  ) {
    var (count, sum) = (0, 0)
    var head: [UInt8] = []
    var buffer: [UInt8] = []
    do {
      var stream = try DecodedStream(path: path, limit: limits)
      while try stream.read(into: &buffer, upTo: portion) > 0 {
        for byte in buffer { sum = sum &* 31 &+ Int(byte) }
        count += buffer.count
        if head.count < 20_000 { head += buffer }
        buffer.removeAll(keepingCapacity: true)
      }
      return (count, sum, head, nil)
    } catch {
      return (count, sum, head, error)
    }
  }
}
