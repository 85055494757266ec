import Foundation
import Testing

@testable import Patterns

/// What stands in `patterns/` for people and editors says what the code says. `RECORD=1` writes the generated files.
@Suite struct DocumentTests {
  private static let records = ProcessInfo.processInfo.environment["RECORD"] != nil

  @Test func `README.md holds the vocabulary of captures`() throws {
    #expect(try Folder.text(Folder.patterns.appending(path: "README.md")).contains(Capture.table))
  }

  @Test(arguments: ["schema.json", "CATALOGUE.md"]) func `a generated file is fresh`(_ name: String) throws {
    let text = name == "schema.json" ? PackSchema.text : CatalogueTable.markdown(Builtin.packs)
    let file = Folder.patterns.appending(path: name)
    if Self.records { try text.write(to: file, atomically: true, encoding: .utf8) }
    let written = try Folder.text(file)
    #expect(text == written, "run `RECORD=1 swift test --filter DocumentTests`, or `make catalogue`")
  }

  @Test func `schema.json is JSON`() throws {
    #expect(try JSONSerialization.jsonObject(with: Data(PackSchema.text.utf8)) is [String: Any])
  }
}
