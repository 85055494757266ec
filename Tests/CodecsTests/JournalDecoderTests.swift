import Foundation
import Testing

@testable import Codecs

/// Journals that systemd's own tool writes.
@Suite struct JournalDecoderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let boot = "6c8d0e2f4a6b8c0d3f8a9c5d7e1b2f4a"

  /// Makes `name` of these messages, a second apart.
  private func journal(_ name: String, _ messages: [String], start: Int = 1_795_363_200) throws -> String {
    var export: [UInt8] = []
    for (number, message) in messages.enumerated() {
      let monotonic = (start - 1_795_363_000 + number) * 1_000_000
      export += "__REALTIME_TIMESTAMP=\((start + number) * 1_000_000)\n__MONOTONIC_TIMESTAMP=\(monotonic)\n".utf8
      export += "_BOOT_ID=\(JournalDecoderTests.boot)\n_HOSTNAME=box-1\nPRIORITY=3\nSYSLOG_IDENTIFIER=app\n".utf8
      export += "MESSAGE\n".utf8 + (0..<8).map { UInt8(truncatingIfNeeded: message.utf8.count >> (8 * $0)) }
      export += message.utf8 + [10, 10]
    }
    let path = folder.path + "/" + name
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/lib/systemd/systemd-journal-remote")
    process.arguments = ["-o", path, try folder.file(name + ".export", export)]
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { throw MissingTool(name: "systemd-journal-remote") }
    process.waitUntilExit()
    return path
  }

  private func line(_ number: Int, _ message: String) -> String {
    let second = 1_795_363_200 + number
    return "{\"__REALTIME_TIMESTAMP\":\"\(second)000000\",\"_HOSTNAME\":\"box-1\",\"SYSLOG_IDENTIFIER\":\"app\","
      + "\"PRIORITY\":\"3\",\"MESSAGE\":\"\(message)\",\"__CURSOR\":\"b=\(JournalDecoderTests.boot);"
      + "m=\(String((200 + number) * 1_000_000, radix: 16));t=\(String(second * 1_000_000, radix: 16))\"}\n"
  }

  @Test func `writes each entry as a line`() throws {
    let path = try journal("x.journal", ["one", "two\n\tlines \"quoted\" \\ \u{1B}[0m", "thrée"])
    let (bytes, error) = try drain(path: path, chunk: 7)
    #expect(error == nil)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == line(0, "one") + line(1, "two\\n\\tlines \\\"quoted\\\" \\\\ \\u001b[0m") + line(2, "thrée"))
    #expect(try DecodedStream(path: path).codec == .journal)
    #expect(try DecodedStream(path: path).encodedBytes == FileEntry.size(of: path))
  }

  @Test func `reads one from a pipe, too`() throws {
    let path = try journal("x.journal", ["one"])
    let pipe = try run("sh", ["-c", "cat"], on: [UInt8](Data(contentsOf: URL(fileURLWithPath: path))))
    let (bytes, error) = try drainPipe(pipe)
    #expect(bytes == Array(line(0, "one").utf8) && error == nil)
  }

  @Test func `gives what it copies no name, so that a killed program leaves nothing`() throws {
    let all = [UInt8](try Data(contentsOf: URL(fileURLWithPath: journal("x.journal", ["one"]))))
    let stream = try DecodedStream(path: folder.file("cut.journal", Array(all.dropLast(4_096))))
    let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap {
      try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/" + $0)
    }
    #expect(open.contains { $0.contains("/foreshock-") && $0.hasSuffix(" (deleted)") }, "\(open)")
    #expect(drain(stream).bytes == Array(line(0, "one").utf8))
  }

  private func drainPipe(_ bytes: [UInt8]) throws -> (bytes: [UInt8], error: CodecError?) {
    let pipe = Pipe()
    let writer = pipe.fileHandleForWriting
    Thread.detachNewThread {
      try? writer.write(contentsOf: Data(bytes))
      try? writer.close()
    }
    return drain(try DecodedStream(descriptor: pipe.fileHandleForReading.fileDescriptor))
  }

  /// As journald leaves them: the old ones put aside when they are full.
  @Test func `reads rotated files as one, and leaves no descriptor open`() throws {
    let late = try journal("system.journal", ["d", "e"], start: 1_795_363_203)
    let early = try journal("system@1.journal", ["a", "b", "c"])
    let before = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
    for _ in 0..<20 {
      let (bytes, error) = drain(try DecodedStream(journals: [late, early]))
      #expect(error == nil)
      #expect(
        String(decoding: bytes, as: UTF8.self)
          == zip(0..., ["a", "b", "c", "d", "e"]).map { line($0, $1) }.joined())
    }
    // Other tests run at the same time.
    #expect(try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count < before + 20)
    let damaged = try folder.file("broken.journal", JournalFile.magic + [UInt8](repeating: 7, count: 500))
    let (bytes, error) = drain(try DecodedStream(journals: [damaged, early]))
    #expect(bytes == Array(zip(0..., ["a", "b", "c"]).map { line($0, $1) }.joined().utf8))
    #expect(error?.kind == .damaged && error?.detail.hasPrefix("broken.journal: ") == true)
  }

  @Test func `cut off anywhere, gives what is there, then an error`() throws {
    let messages = (0..<300).map { "message \($0) " + String(repeating: "x", count: 40) }
    let all = [UInt8](try Data(contentsOf: URL(fileURLWithPath: journal("x.journal", messages))))
    // Behind the last object the file is only room for more.
    let used = (all.lastIndex { $0 != 0 } ?? 0) + 1
    let whole = Array(zip(0..., messages).map { line($0, $1) }.joined().utf8)
    var most = 0
    for count in Array(stride(from: 8, to: used, by: used / 40)) + [used, used + 4_096] {
      let path = try folder.file("cut.journal", Array(all[..<count]))
      do {
        let (bytes, error) = drain(try DecodedStream(path: path))
        #expect(error?.kind == .truncated && error?.offset == bytes.count, "cut at \(count)")
        most = max(most, bytes.count)
        // Some entries lack what was behind the cut, none is made up.
        #expect(bytes.filter { $0 == 10 }.count <= messages.count)
      } catch {
        #expect([.damaged, .truncated].contains(error.kind), "cut at \(count)")
      }
    }
    #expect(most == whole.count)
  }

  @Test func `says what to do where there is no libsystemd`() {
    #expect(JournalLibrary(named: "libnowhere.so.0") == nil)
    // A library, but another one.
    #expect(JournalLibrary(named: "libc.so.6") == nil)
    #expect(JournalDecoder.missing.detail.contains("journalctl --file FILE -o json | foreshock -"))
  }
}

extension FileEntry {
  fileprivate static func size(of path: String) throws -> Int { try FileTree.entry(at: path).size }
}
