import Testing

@testable import Patterns

@Suite struct CaptureTests {
  @Test func `the vocabulary stands in patterns/README.md`() throws {
    #expect(try Folder.text(Folder.patterns.appending(path: "README.md")).contains(Capture.table))
  }

  @Test func `the schema for editors knows every capture, class and kind of change`() throws {
    let schema = try Folder.text(Folder.patterns.appending(path: "schema.json"))
    #expect(schema == PackSchema.text)
  }
}

@Suite struct CatalogueTableTests {
  @Test func `CATALOGUE.md is fresh`() throws {
    let text = try Folder.text(Folder.patterns.appending(path: "CATALOGUE.md"))
    #expect(text == CatalogueTable.markdown(Builtin.packs), "run `foreshock patterns list --format markdown`")
  }
}
