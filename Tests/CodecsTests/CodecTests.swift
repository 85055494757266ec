import Codecs
import Testing

@Suite struct CodecTests {
  @Test(arguments: Codec.ofBytes)
  func `is known by its first bytes`(codec: Codec) throws {
    let encoded = try codec.encode(fewLines)
    #expect(Codec.sniff(encoded) == codec)
    #expect(Codec.sniff(Array(encoded.prefix(Codec.sniffedBytes))) == codec)
    for count in codec.magicCount...encoded.count { #expect(Codec.sniff(Array(encoded[..<count])) == codec) }
  }

  @Test(arguments: Codec.compressing)
  func `is known when it holds nothing`(codec: Codec) throws {
    #expect(Codec.sniff(try codec.encode([])) == codec)
  }

  @Test(arguments: ["", "B", "BZh", "BZh9 was the name of the server", "BZhx", "PK", "(", "2026-11-22 22:00:01 ERROR"])
  func `takes no text for an archive`(text: String) {
    #expect(Codec.sniff(Array(text.utf8)) == .plain)
  }

  @Test func `looks behind frames to be skipped`() throws {
    let frame: [UInt8] = [0x50, 0x2A, 0x4D, 0x18, 2, 0, 0, 0, 9, 9]
    #expect(Codec.sniff(frame) == .zstd)
    #expect(Codec.sniff(frame + (try Codec.zstd.encode(fewLines))) == .zstd)
  }
}
