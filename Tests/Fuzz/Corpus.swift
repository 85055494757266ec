import Codecs
import Foundation

/// The documents to spoil: what the repository holds of logs, tests and packs, in pieces of a few kilobytes.
struct Corpus {
  /// Pieces of logs.
  let logs: [[UInt8]]
  /// Their lines, each once.
  let lines: [[UInt8]]
  let packs: [[UInt8]]

  private static let pieceBytes = 3_000
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  init() throws {
    let samples = Corpus.files(below: "/samples") { _ in true }
    let cases = Corpus.files(below: "/Tests") { $0.hasPrefix("RecordsTests/FormatCase") }
    let products = Corpus.files(below: "/Tests/Logs") { _ in true }.map { Corpus.log(of: Corpus.bytes(at: $0)) }
    logs =
      ((samples + cases).map { Corpus.bytes(at: $0) } + products).flatMap(Corpus.pieces) + [Array(Corpus.journal.utf8)]
    lines = Array(Set(logs.flatMap { $0.split(separator: 10).map { Array($0.prefix(400)) } })).sorted {
      $0.lexicographicallyPrecedes($1)
    }
    packs = Corpus.files(below: "/patterns") { $0.hasSuffix(".yaml") }.flatMap { path in
      // Each piece with the pack's head, so that most of it is read.
      let bytes = Corpus.bytes(at: path)
      return [Array(bytes.prefix(Corpus.pieceBytes))] + (bytes.count > Corpus.pieceBytes ? [bytes] : [])
    }
  }

  /// The lines of a product's log without what is expected of them, which stands before each.
  private static func log(of file: [UInt8]) -> [UInt8] {
    let lines = file.split(separator: 10, omittingEmptySubsequences: false).filter { !$0.starts(with: [0x23, 0x20]) }
    return Array(
      lines.map { line in line[(line.firstIndex(of: 0x7C).map { $0 + 1 } ?? line.startIndex)...] }
        .joined(separator: [10]))
  }

  /// The ends and the middle of a file, at line starts.
  private static func pieces(of bytes: [UInt8]) -> [[UInt8]] {
    [0, bytes.count / 2, max(0, bytes.count - pieceBytes)].map { from in
      let start = from == 0 ? 0 : bytes[from...].firstIndex(of: 10).map { $0 + 1 } ?? from
      return Array(bytes[start..<min(bytes.count, start + pieceBytes)])
    }
  }

  private static func files(below folder: String, where isWanted: (String) -> Bool) -> [String] {
    let all = FileManager.default.enumerator(atPath: root + folder)?.compactMap { $0 as? String } ?? []
    return all.filter(isWanted).sorted().map { root + folder + "/" + $0 }
  }

  /// At most a megabyte, decompressed; none of a folder.
  private static func bytes(at path: String) -> [UInt8] {
    var bytes: [UInt8] = []
    guard var stream = try? DecodedStream(path: path) else { return [] }
    while bytes.count < 1 << 20, let got = try? stream.read(into: &bytes, upTo: 1 << 16), got > 0 {}
    return bytes
  }

  /// What a program writes of some bytes; nil where there is no such program.
  static func run(_ program: String, _ arguments: [String], on input: [UInt8]) throws -> [UInt8]? {
    let folder = NSTemporaryDirectory() + "/fuzz-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data(input).write(to: URL(fileURLWithPath: folder + "/in.log"))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "exec \(program) \(arguments.joined(separator: " ")) <in.log >out 2>/dev/null"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/out"))) : nil
  }

  /// Entries as journal files are made of.
  var journalExport: [UInt8] {
    let entries = (0..<8).map { number in
      """
      __REALTIME_TIMESTAMP=\(1_795_363_200_250_125 + number * 1_000_000)
      __MONOTONIC_TIMESTAMP=\(349 + number * 1_000_000)
      _BOOT_ID=6c8d0e2f4a6b8c0d3f8a9c5d7e1b2f4a
      _HOSTNAME=box-1
      PRIORITY=\(number)
      MESSAGE=connection \(number) refused


      """
    }
    return Array(entries.joined().utf8)
  }

  /// Two entries in each of the forms that have fields, one of them with a binary field.
  private static let journal = """
    __CURSOR=s=1;i=1;b=6c8d0e2f4a6b8c0d3f8a9c5d7e1b2f4a;m=15d;t=660df91cb310d;x=22
    __REALTIME_TIMESTAMP=1795363200250125
    __MONOTONIC_TIMESTAMP=349
    MESSAGE
    \u{3}\0\0\0\0\0\0\0a
    b
    PRIORITY=3
    _HOSTNAME=box-1

    __CURSOR=s=1;i=2;b=6c8d0e2f4a6b8c0d3f8a9c5d7e1b2f4a;m=f439d;t=660df91da734d;x=8e
    __REALTIME_TIMESTAMP=1795363201250125
    MESSAGE=connection refused

    Sun 2026-11-22 16:00:02.250125 UTC [s=1;i=3;b=6c8d0e2f4a6b8c0d3f8a9c5d7e1b2f4a;m=1e848f;t=660df91e9b58d;x=8f]
        MESSAGE=connection refused
        PRIORITY=3
    {"__REALTIME_TIMESTAMP":"1795363203250125","MESSAGE":[97,10,98],"__CURSOR":"s=1;i=4;b=6c;m=1;t=2","PRIORITY":"3"}

    """
}
