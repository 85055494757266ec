import Foundation
import Testing

@testable import Codecs

@Suite struct BundleReaderTests {
  /// The members of a bundle by name: what each delivers, and the error it ends with.
  private func members(
    _ path: String, limit: ByteLimits = .init()
  ) throws -> [(name: String, bytes: [UInt8], error: CodecError?)] {
    var stream = try DecodedStream(path: path)
    let found = stream.bundleKind()
    let reader = try BundleReader(try #require(found), stream)
    var all: [(name: String, bytes: [UInt8], error: CodecError?)] = []
    while let member = try reader.next() {
      if member.kind == .directory { continue }
      let (bytes, error) = drain(try reader.stream(limit: limit))
      all.append((member.name, bytes, error))
    }
    return all
  }

  private func packed(_ files: [(String, [UInt8])], _ command: String, as name: String) throws -> (
    TemporaryFolder, String
  ) {
    let folder = try TemporaryFolder()
    for (file, bytes) in files { try folder.file(file, bytes) }
    _ = try run("sh", ["-ec", "cd '\(folder.path)'; " + command], on: [])
    return (folder, folder.path + "/" + name)
  }

  @Test(arguments: [
    ("tar c a bomb z | zstd -q >x", "x"), ("tar czf x a bomb z", "x"), ("tar c a bomb z | xz >x", "x"),
    ("zip -q x.zip a bomb z", "x.zip"), ("7zz a -bso0 -bsp0 x.7z a bomb z", "x.7z"),
    ("zstd -q bomb -o b.zst; tar cf x a b.zst z", "x"),
    ("truncate -s 0 bomb; truncate -s 8M bomb; echo end >>bomb; tar cSf x a bomb z", "x"),
  ])
  func `leaves a bomb, and nothing else`(command: String, name: String) throws {
    let bomb = [UInt8](repeating: 0, count: 8 << 20)
    let (folder, path) = try packed([("a", fewLines), ("bomb", bomb), ("z", fewLines)], command, as: name)
    let all = try members(path, limit: ByteLimits(maxRatio: 40, ratioFrom: 1 << 20))
    #expect(all.count == 3 && all[0].bytes == fewLines && all[2].bytes == fewLines)
    #expect(all[1].error?.kind == .limit && all[1].bytes.count < 2 << 20 && all[0].error == nil && all[2].error == nil)
    // What shrinks no more than logs do is no bomb beside one.
    #expect(try members(path).map(\.error) == [nil, nil, nil])
    _ = folder
  }

  @Test func `of a damaged member in a tar, tells where it ends, and reads the next`() throws {
    let gzip = try Codec.gzip.encode(manyLines(200_000))
    let (folder, path) = try packed(
      [("a.gz", Array(gzip.prefix(gzip.count / 2))), ("b", fewLines)], "tar cf x a.gz b", as: "x")
    let all = try members(path)
    #expect(
      all[0].error?.kind == .truncated && all[0].bytes.count > 10_000 && all[0].error?.offset == all[0].bytes.count)
    #expect(all[1].bytes == fewLines && all[1].error == nil)
    _ = folder
  }

  @Test func `delivers members in any chunks, and passes over what was not read`() throws {
    let lines = manyLines(300_000)
    let (folder, path) = try packed(
      [("a", lines), ("b.zst", try Codec.zstd.encode(lines)), ("c", fewLines)], "tar cf - a b.zst c | gzip >x", as: "x")
    for chunk in [1, 7, 4_096, 1 << 20] {
      var stream = try DecodedStream(path: path)
      let found = (stream.bundleKind(), stream.codec)
      #expect(found == (.tar, .gzip))
      let reader = try BundleReader(.tar, stream)
      #expect(try reader.next()?.size == lines.count)
      _ = try reader.next()
      let count = chunk == 1 ? 1_000 : lines.count
      var member = try reader.stream()
      var bytes: [UInt8] = []
      while bytes.count < count, try member.read(into: &bytes, upTo: chunk) > 0 {}
      #expect(bytes[..<count] == lines[..<count])
      #expect(try reader.next()?.name == "c")
      #expect(drain(try reader.stream()).bytes == fewLines)
      #expect(try reader.next() == nil)
    }
    _ = folder
  }

  @Test func `takes no log for a bundle`() throws {
    for head in [fewLines, manyLines(600), [], [0x50, 0x4B], [UInt8](repeating: 0, count: 1_024), Array("PK\n".utf8)] {
      #expect(BundleKind.sniff(head) == nil)
    }
    // Only the sum tells a header without a magic number from other bytes.
    let (folder, path) = try packed([("a", fewLines)], "tar cf x --format=v7 a", as: "x")
    let header = try Array([UInt8](Data(contentsOf: URL(fileURLWithPath: path))).prefix(512))
    #expect(BundleKind.sniff(header) == .tar)
    for place in [0, 100, 148, 150, 500] {
      var other = header
      other[place] ^= 1
      #expect(BundleKind.sniff(other) == nil)
    }
    _ = folder
  }
}
