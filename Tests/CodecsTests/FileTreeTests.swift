import Codecs
import Foundation
import Testing

@Suite struct FileTreeTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `tells what a path leads to`() throws {
    let path = try folder.file("a.log", fewLines)
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "a.log")
    let entry = try FileTree.entry(at: path)
    #expect(entry.kind == .file && entry.size == fewLines.count && entry.path == path)
    #expect(abs(entry.modificationSeconds - wallClockSeconds()) < 100)
    let link = try FileTree.entry(at: folder.path + "/link")
    #expect(link.kind == .file && link.inode == entry.inode && link.device == entry.device)
    #expect(try FileTree.entry(at: folder.path).kind == .directory)
    #expect(try FileTree.entry(at: "/dev/null").kind == .device)
    _ = try run("mkfifo", [folder.path + "/fifo"], on: [])
    #expect(try FileTree.entry(at: folder.path + "/fifo").kind == .fifo)
  }

  @Test func `refuses what is not there, and links to it`() throws {
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/dangling", withDestinationPath: "nothing")
    for name in ["absent", "dangling"] {
      let error = #expect(throws: CodecError.self) { try FileTree.entry(at: folder.path + "/" + name) }
      #expect(error?.kind == .unreadable(ENOENT))
    }
    let error = #expect(throws: CodecError.self) { try FileTree.children(of: folder.path + "/absent") }
    #expect(error?.kind == .unreadable(ENOENT))
    let file = try folder.file("file", [])
    #expect(throws: CodecError.self) { try FileTree.children(of: file) }
  }

  @Test func `lists names in the order of their bytes`() throws {
    let names = ["b", "a.log.10", "a.log.2", "a.log", ".hidden", "Z", "ü", "with space", "line\nbreak"]
    for name in names { try folder.file(name, []) }
    #expect(try FileTree.children(of: folder.path) == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(FileTree.join("/var/log", "x") == "/var/log/x" && FileTree.join("/", "x") == "/x")
  }

  #if os(Linux)
    @Test func `opens names that are not UTF-8`() throws {
      for (name, content) in [("caf\\351.log", "one"), ("\\356\\276\\200", "two")] {
        _ = try run("sh", ["-c", "cd '\(folder.path)' && printf \(content) >\"$(printf '\(name)')\""], on: [])
      }
      let names = try FileTree.children(of: folder.path)
      #expect(names.count == 2)
      let contents = try names.map { try drain(path: FileTree.join(folder.path, $0)).bytes }
      #expect(contents == [Array("one".utf8), Array("two".utf8)])
      #expect(PathName.display(names[0]) == "caf\\xE9.log")
      #expect(try FileTree.entry(at: FileTree.join(folder.path, names[0])).size == 3)
    }
  #endif

  @Test func `reads a whole file, if it is not too large`() throws {
    let content = manyLines(200_000)
    let path = try folder.file("x", content)
    #expect(try readWholeFile(path, atMost: content.count) == content)
    #expect(try readWholeFile(path, atMost: .max - 1) == content)
    let error = #expect(throws: CodecError.self) { try readWholeFile(path, atMost: content.count - 1) }
    #expect(error?.kind == .limit)
    #expect(try readWholeFile(folder.file("y", []), atMost: 0) == [])
  }
}
