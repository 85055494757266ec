import Testing

@testable import Patterns

@Suite struct CaptureTests {
  @Test func `the vocabulary stands in patterns/README.md`() throws {
    #expect(try Folder.text(Folder.patterns.appending(path: "README.md")).contains(Capture.table))
  }

  @Test func `the schema for editors knows every capture, class and kind of change`() throws {
    let schema = try Folder.text(Folder.patterns.appending(path: "schema.json"))
    #expect(try schema == PackSchema.text)
  }
}
