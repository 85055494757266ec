import Foundation
import Testing

@testable import Patterns

@Suite struct BrokenPackTests {
  static let names = (try? Folder.names(in: Folder.broken, suffix: ".yaml")) ?? []

  /// Beside `Broken/x.yaml` stands `x.txt` with all that is said of it. `RECORD=1` writes it, and fails once.
  @Test(arguments: names) func `a broken pack is told what, where, why and how to mend it`(_ name: String) throws {
    let bytes = try Folder.bytes(Folder.broken.appending(path: name))
    var errors: [PackError] = []
    do { errors = PackChecker.check([try PackReader.read(bytes, file: name)]) } catch { errors = error.errors }
    let said = errors.map(\.description).joined(separator: "\n") + "\n"
    let beside = Folder.broken.appending(path: name.replacing(".yaml", with: ".txt"))
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try said.write(to: beside, atomically: true, encoding: .utf8)
    }
    #expect(try said == Folder.text(beside))
    #expect(!errors.isEmpty)
    #expect(ProcessInfo.processInfo.environment["RECORD"] == nil, "recorded")
  }

  @Test func `there is a fixture for every kind of error`() {
    #expect(Self.names.count >= 25)
  }
}
