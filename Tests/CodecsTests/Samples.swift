import Codecs
import Foundation

/// A folder that is gone when the test is.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "foreshock-codecs-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and returns its path.
  @discardableResult
  func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let path = path + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }
}

/// A program the tests need and this machine lacks.
struct MissingTool: Error, CustomStringConvertible {
  var name: String
  var description: String { "the tests need '\(name)': apt-get install gzip zstd xz-utils bzip2 lz4" }
}

/// Runs a program on bytes, gives what it writes.
func run(_ name: String, _ arguments: [String], on input: [UInt8]) throws -> [UInt8] {
  let folders = ["/usr/bin/", "/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"]
  guard let path = folders.map({ $0 + name }).first(where: FileManager.default.isExecutableFile) else {
    throw MissingTool(name: name)
  }
  // Files, because two pipes filled from one thread can block each other.
  let folder = try TemporaryFolder()
  let process = Process()
  process.executableURL = URL(fileURLWithPath: path)
  process.arguments = arguments
  process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: folder.file("in", input)))
  let output = try folder.file("out", [])
  process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
  try process.run()
  process.waitUntilExit()
  return try [UInt8](Data(contentsOf: URL(fileURLWithPath: output)))
}

extension Codec {
  /// Those that take any bytes; a journal takes entries only.
  static let ofBytes = allCases.filter { $0 != .journal }

  /// Those that compress.
  static let compressing = ofBytes.filter { $0 != .plain }

  /// Bytes as the codec's own tool encodes them.
  func encode(_ bytes: [UInt8]) throws -> [UInt8] {
    self == .plain ? bytes : try run(rawValue, ["-c"], on: bytes)
  }

  /// Bytes of the file format's start by which it is known, without which it is any file.
  var magicCount: Int {
    switch self {
    case .plain: 0
    case .journal: 8
    case .gzip: 2
    case .zstd, .xz, .bzip2, .lz4: 4
    }
  }
}

/// A few log lines with a zero, a byte that is no UTF-8 and an end without a newline.
let fewLines: [UInt8] =
  Array("2026-11-22T22:00:01Z db-1 postgres[311]: FATAL:  sorry, too many clients already\n".utf8)
  + [0xFF, 0x00, 0x0A]
  + Array("2026-11-22T22:00:02Z web-3 booking: HikariPool-1 - Connection is not available\r\n".utf8)
  + Array("2026-11-22T22:00:02Z web-3 booking: request timed out after 30000ms".utf8)

/// About `count` bytes of lines that differ, always the same.
func manyLines(_ count: Int) -> [UInt8] {
  var bytes: [UInt8] = []
  var seed: UInt64 = 42
  while bytes.count < count {
    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let request = String(seed, radix: 16)
    bytes += Array("2026-11-22 22:00:\(seed >> 58) app: request \(request) took \(seed >> 52) ms\n".utf8)
  }
  return bytes
}

/// All that a stream delivers, and the error it ends with.
func drain(_ stream: consuming DecodedStream, chunk: Int = 65_536) -> (bytes: [UInt8], error: CodecError?) {
  var stream = stream
  var bytes: [UInt8] = []
  do {
    while try stream.read(into: &bytes, upTo: chunk) > 0 {}
    return (bytes, nil)
  } catch {
    return (bytes, error)
  }
}

func drain(
  path: String, chunk: Int = 65_536, limit: ByteLimits = .init()
) throws -> (bytes: [UInt8], error: CodecError?) {
  drain(try DecodedStream(path: path, limit: limit), chunk: chunk)
}
