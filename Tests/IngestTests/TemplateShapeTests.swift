import Testing

@testable import Ingest

@Suite struct TemplateShapeTests {
  private func shape(_ text: String) -> UInt64 { TemplateShape(Array(text.utf8), 0..<text.utf8.count).hash }

  @Test func `leaves out what varies`() {
    let shapes = [
      "Exception on /pay/20711 [POST] request_id=f0374ac00b88", "Exception on /pay/7 [POST] request_id=00b8",
    ].map(shape)
    #expect(shapes[0] == shapes[1])
    #expect(shape("user 'eve' has gone") == shape("user 'adam' has gone"))
    #expect(shape("took 3 ms") == shape("took 4711 ms"))
  }

  @Test func `tells apart what does not`() {
    let texts = [
      "", "lost", "lost connection", "lost the connection", "connection lost", "lost 7", "lost seven", "7 lost",
      "lost connection to peer", "lost connection to db",
    ]
    #expect(Set(texts.map(shape)).count == texts.count)
  }

  @Test func `reads the whole first line and no more`() {
    #expect(shape("lost a\nb c") == shape("lost a\nd"))
    #expect(shape("lost a\nb") == shape("lost a"))
    #expect(shape("lost a\nb") != shape("lost c\nb"))
    // Sixteen words, 300 bytes.
    let words = (0..<16).map { _ in "word" }.joined(separator: " ")
    #expect(shape(words) == shape(words + " more") && shape(words) != shape(String(words.dropLast(5))))
    let long = String(repeating: "x", count: 300)
    #expect(shape(long) == shape(long + "y") && shape(long) != shape(String(long.dropLast())))
  }

  @Test func `knows words for trouble where they stand alone`() {
    func isTrouble(_ text: String) -> Bool { TemplateShape(Array(text.utf8), 0..<text.utf8.count).isTrouble }
    for text in ["could not get a seat map: backend said no, giving up", "Error: no", "[ERROR] no", "it Failed."] {
      #expect(isTrouble(text), "\(text)")
    }
    for text in ["", "errors2=0", "GET /error/failed", "seat map is ready", "terror", "user 'error' logged in"] {
      #expect(!isTrouble(text), "\(text)")
    }
  }

  @Test func `looks at its range only`() {
    let bytes = Array("ERROR lost connection".utf8)
    #expect(TemplateShape(bytes, 6..<21).hash == shape("lost connection"))
    #expect(TemplateShape(bytes, 6..<10).hash == shape("lost"))
  }
}
