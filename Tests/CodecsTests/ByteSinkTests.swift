import Codecs
import Foundation
import Testing

@Suite struct ByteSinkTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    DyingWish.arrange()
    folder = try TemporaryFolder()
    path = folder.path + "/report.md"
  }

  private func content() throws -> [UInt8] { try readWholeFile(path, atMost: 1 << 30) }

  @Test func `shows a file only when it is whole`() throws {
    var sink = try ByteSink(path: path)
    try sink.write("first ")
    try sink.write(manyLines(200_000))
    try sink.flush()
    #expect(!FileManager.default.fileExists(atPath: path))
    try sink.finish()
    #expect(try content() == Array("first ".utf8) + manyLines(200_000))
    #expect(try FileTree.children(of: folder.path) == ["report.md"])
  }

  @Test func `leaves what was there when it is not finished`() throws {
    try folder.file("report.md", fewLines)
    do {
      var sink = try ByteSink(path: path)
      try sink.write(manyLines(100_000))
    }
    #expect(try content() == fewLines)
    #expect(try FileTree.children(of: folder.path) == ["report.md"])
  }

  @Test func `replaces a file, keeps its mode and the links to it`() throws {
    try folder.file("report.md", fewLines)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "report.md")
    var sink = try ByteSink(path: folder.path + "/link")
    try sink.write("new")
    try sink.finish()
    #expect(try content() == Array("new".utf8))
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/link") == "report.md")
  }

  @Test func `writes to a device directly`() throws {
    var sink = try ByteSink(path: "/dev/null")
    try sink.write("gone")
    try sink.finish()
    #expect(try FileTree.entry(at: "/dev/null").kind == .device)
  }

  @Test func `takes a closed pipe for the end, not for an error`() throws {
    let pipe = Pipe()
    var sink = ByteSink(descriptor: pipe.fileHandleForWriting.fileDescriptor)
    try sink.write("read")
    try sink.flush()
    #expect(pipe.fileHandleForReading.availableData == Data("read".utf8))
    let isClosed = sink.isClosed
    #expect(!isClosed)
    try pipe.fileHandleForReading.close()
    try sink.write("unread")
    try sink.finish()
    let isClosedNow = sink.isClosed
    #expect(isClosedNow)
    for _ in 0..<3 { try sink.write(manyLines(100_000)) }
    try sink.finish()
  }

  @Test func `says why it cannot write`() throws {
    let error = #expect(throws: CodecError.self) { _ = try ByteSink(path: folder.path + "/absent/report.md") }
    #expect(error?.kind == .unreadable(ENOENT))
    #expect(throws: CodecError.self) { _ = try ByteSink(path: folder.path) }
    #if os(Linux)
      var full = try ByteSink(path: "/dev/full")
      try full.write("x")
      let failure = #expect(throws: CodecError.self) { try full.finish() }
      #expect(failure?.kind == .unreadable(ENOSPC))
    #endif
  }
}
