import Events
import Foundation
import Testing

@testable import Ingest

@Suite struct InputTests {
  private func names(_ paths: [String]) -> [String] { Input.all(of: paths).inputs.map(\.name) }

  @Test func `walks a folder to the bottom, in order, names relative to it`() throws {
    let folder = try Folder(["b.log": "b", "a/z.log": "z", "a/b/c/d.log": "d", "a/empty.log": "", ".hidden": "h"])
    #expect(names([folder.path]) == [".hidden", "a/b/c/d.log", "a/z.log", "b.log"])
    #expect(names([folder.path + "/"]) == names([folder.path]))
    let (inputs, problems, missing) = Input.all(of: [folder.path])
    #expect(inputs.map(\.path) == inputs.map { folder.path + "/" + $0.name } && inputs.allSatisfy { $0.size == 1 })
    #expect(inputs.allSatisfy { $0.modified == World.longAfter } && problems.isEmpty && missing.isEmpty)
  }

  @Test func `names files of several arguments as these were given, in any order of them`() throws {
    let folder = try Folder(["x/1.log": "a", "y/1.log": "b", "2.log": "c"])
    let paths = [folder.path + "/y", folder.path + "/x/", folder.path + "/2.log", "-", "/no/such"]
    #expect(names(paths) == ["-"] + ["2.log", "x/1.log", "y/1.log"].map { folder.path + "/" + $0 })
    #expect(Input.all(of: paths.reversed()).inputs == Input.all(of: paths).inputs)
    #expect(Input.all(of: paths).missing.map(\.source) == ["/no/such"])
    #expect(Input.all(of: ["/no/such", "/also/none"]).missing.map(\.source) == ["/also/none", "/no/such"])
  }

  @Test func `reads a file once, however many ways lead to it`() throws {
    let folder = try Folder(["a.log": "a", "sub/b.log": "b"])
    try folder.link("link.log", to: "a.log")
    try FileManager.default.linkItem(atPath: folder.path + "/a.log", toPath: folder.path + "/hard.log")
    try folder.link("sub/back", to: "..")
    try folder.link("Again", to: "sub")
    try folder.link("sub/self", to: ".")
    let once = Input.all(of: [folder.path])
    #expect(once.inputs.map(\.name) == ["Again/b.log", "a.log"])
    #expect(once.problems.map(\.source).sorted() == ["hard.log", "link.log"])
    #expect(once.problems.allSatisfy { $0.kind == .duplicate && $0.detail.contains("'a.log'") })
    let twice = [folder.path, folder.path + "/a.log", folder.path + "/sub"]
    #expect(names(twice).count == 2 && Input.all(of: twice.reversed()).inputs == Input.all(of: twice).inputs)
    #expect(names(["-", "-"]) == ["-"] && names([folder.path, folder.path]).count == 2)
  }

  @Test func `passes over what is no file, and says so`() throws {
    let folder = try Folder(["a.log": "a"])
    let fifo = folder.path + "/fifo"
    try #require(unsafe mkfifo(fifo, 0o600) == 0)
    try folder.link("gone", to: "nothing")
    try folder.link("round", to: "round")
    try folder.link("null", to: "/dev/null")
    let (inputs, problems, missing) = Input.all(of: [folder.path])
    #expect(inputs.map(\.name) == ["a.log"] && missing.isEmpty)
    #expect(problems.map(\.source) == ["fifo", "gone", "null", "round"])
    // What is gone when it is looked at is no reason to distrust the rest; what cannot be looked at is.
    #expect(problems.map(\.kind) == [.skipped, .skipped, .skipped, .unreadable])
    // Named outright, it is meant: foreshock <(ssh db-1 cat …).
    #expect(names([fifo]) == [fifo] && names(["/dev/null"]) == ["/dev/null"])
    #expect(Input.all(of: [folder.path + "/gone"]).missing.map(\.kind) == [.unreadable])
  }

  #if os(Linux)
    @Test func `stays out of the kernel's file systems`() throws {
      let folder = try Folder(["a.log": "a"])
      try folder.link("proc", to: "/proc")
      try folder.link("cpu", to: "/proc/self")
      let (inputs, problems, _) = Input.all(of: [folder.path])
      #expect(inputs.map(\.name) == ["a.log"] && problems.map(\.source) == ["cpu", "proc"])
      #expect(problems.allSatisfy { $0.kind == .skipped && $0.detail.contains("kernel") })
    }
  #endif

  @Test func `opens names that are not for printing`() async throws {
    let line = "2026-11-22T16:50:49Z app-1 booking[1]: FATAL:  sorry, too many clients already"
    let hostile = ["new\nline.log", " .log", "-", "\u{1b}[31m.log", "é.log", "a'b\"c$(d)*?.log"]
    // A line of its own for each: what is there twice counts once.
    let folder = try Folder(Dictionary(uniqueKeysWithValues: hostile.enumerated().map { ($1, "\(line) \($0)\n") }))
    #expect(names([folder.path]).sorted() == hostile.sorted())
    let read = try await Investigation([folder.path])
    #expect(read.evidence.sources.map(\.records) == hostile.map { _ in 1 } && read.evidence.problems.isEmpty)
  }

  #if os(Linux)
    @Test func `names a folder and a file that it may not read`() throws {
      let folder = try Folder(["a.log": "a", "shut/b.log": "b", "c.log": "c"])
      for name in ["shut", "c.log"] {
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder.path + "/" + name)
      }
      defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path + "/shut") }
      // Root may read everything, so this thread is nobody for a moment.
      let user = becomeForFiles(65_534)
      defer { _ = becomeForFiles(UInt32(user)) }
      let (inputs, problems, missing) = Input.all(of: [folder.path])
      #expect(inputs.map(\.name) == ["a.log", "c.log"] && missing.isEmpty)
      #expect(problems.map(\.source) == ["shut/"] && problems.map(\.kind) == [.unreadable])
      #expect(throws: (any Error).self) {
        _ = try RecordStream(inputs[1], plan: Plan(paths: [], jobs: 1, now: World.longAfter))
      }
    }
  #endif
}

#if os(Linux)
  /// Whose rights to files the calling thread has, and no other thread.
  @_silgen_name("setfsuid") private func becomeForFiles(_ user: UInt32) -> Int32
#endif
