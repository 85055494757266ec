import Codecs
import Foundation
import Testing

@Suite struct DamageTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Three small parts, so that a cut can fall into a header, the data, a checksum, or between parts.
  private func parts(_ codec: Codec) throws -> (encoded: [[UInt8]], content: [[UInt8]]) {
    let content = [fewLines, Array("one more line\n".utf8), Array("and the last one\n".utf8)]
    return (try content.map(codec.encode), content)
  }

  /// zlib that has taken the last byte may still hold what did not fit: a run is written in a few bits.
  @Test func `gzip cut off anywhere gives the same in portions of any size`() throws {
    let file = try Codec.gzip.encode([UInt8](repeating: 120, count: 3_000) + fewLines)
    for count in Codec.gzip.magicCount..<file.count {
      let path = try folder.file("x", Array(file[..<count]))
      let (whole, error) = try drain(path: path)
      for chunk in [1, 97, 500] {
        let (bytes, other) = try drain(path: path, chunk: chunk)
        #expect(bytes == whole && other == error, "cut at \(count), in portions of \(chunk)")
      }
    }
  }

  @Test(arguments: Codec.compressing)
  func `cut off anywhere, gives all that is whole, then an error`(codec: Codec) throws {
    let (encoded, content) = try parts(codec)
    let file = encoded.flatMap { $0 }
    let all = content.flatMap { $0 }
    for count in codec.magicCount..<file.count {
      let (bytes, error) = try drain(path: folder.file("x", Array(file[..<count])), chunk: 100)
      #expect(all.starts(with: bytes), "cut at \(count)")
      // Parts that are whole are delivered whole.
      var end = 0
      let whole = encoded.prefix { part in
        end += part.count
        return end <= count
      }.count
      #expect(bytes.count >= content[..<whole].reduce(0) { $0 + $1.count }, "cut at \(count)")
      if encoded[..<whole].reduce(0, { $0 + $1.count }) == count {
        #expect(error == nil && bytes == content[..<whole].flatMap { $0 })
      } else {
        #expect([.truncated, .damaged].contains(error?.kind), "cut at \(count)")
        #expect(error?.offset == bytes.count, "cut at \(count)")
      }
    }
  }

  @Test(arguments: Codec.compressing)
  func `cut off after many blocks, loses no decoded byte`(codec: Codec) throws {
    let content = manyLines(1_000_000)
    let encoded = try codec.encode(content)
    for count in [encoded.count - 1, encoded.count * 2 / 3] {
      let cut = Array(encoded[..<count])
      let (bytes, error) = try drain(path: folder.file("x", cut))
      #expect(content.starts(with: bytes))
      #expect(error?.kind == .truncated && error?.offset == bytes.count)
      // The codec's own tool is the measure.
      #expect(bytes.count >= (try run(codec.rawValue, ["-dc"], on: cut)).count)
    }
  }

  @Test func `of a pipe cut off, says what is lost`() throws {
    let pipe = Pipe()
    pipe.fileHandleForWriting.write(Data(try Codec.xz.encode(fewLines).dropLast()))
    try pipe.fileHandleForWriting.close()
    let (_, error) = drain(try DecodedStream(descriptor: pipe.fileHandleForReading.fileDescriptor))
    #expect(error?.kind == .truncated)
    #expect(error?.detail.contains("up to 65535 bytes before that could not be won back") == true)
  }

  @Test(arguments: Codec.compressing)
  func `with any byte changed, gives an error or the very content`(codec: Codec) throws {
    let encoded = try codec.encode(fewLines)
    for place in codec.magicCount..<encoded.count {
      var changed = encoded
      changed[place] ^= 0x10
      let (bytes, error) = try drain(path: folder.file("x", changed))
      // Without its magic bytes it is any file.
      if Codec.sniff(changed) == .plain { continue }
      #expect(error != nil || bytes == fewLines, "byte \(place)")
      #expect(error.map { $0.offset == bytes.count } ?? true)
    }
  }

  @Test func `throws the same error again`() throws {
    var stream = try DecodedStream(path: folder.file("x", Codec.gzip.encode(fewLines).dropLast(9)))
    var bytes: [UInt8] = []
    var errors: [CodecError] = []
    while errors.count < 3 {
      do { _ = try stream.read(into: &bytes, upTo: 50) } catch { errors.append(error) }
    }
    #expect(Set(errors).count == 1)
  }

  @Test func `takes padding after gzip data for no damage, and other bytes for some`() throws {
    let encoded = try Codec.gzip.encode(fewLines)
    for padding: [UInt8] in [[0], [UInt8](repeating: 0, count: 300_000), [0x0A], [0xFF, 0xFF], [0x0D, 0x0A, 0x1A]] {
      let (bytes, error) = try drain(path: folder.file("x", encoded + padding))
      #expect(bytes == fewLines && error == nil)
      let (twice, none) = try drain(path: folder.file("x", encoded + padding + encoded))
      #expect(twice == fewLines + fewLines && none == nil)
    }
    let (bytes, error) = try drain(path: folder.file("x", encoded + Array("text".utf8)))
    #expect(bytes == fewLines)
    #expect(error?.kind == .damaged && error?.offset == fewLines.count)
    #expect(error?.detail.contains("is not gzip") == true)
  }

  @Test(arguments: Codec.compressing)
  func `says that what follows was left out`(codec: Codec) throws {
    let encoded = try codec.encode(fewLines)
    for rest in ["a", "abc", "2026-11-22T22:00:03Z a line of text, appended by mistake\n"] {
      let (bytes, error) = try drain(path: folder.file("x", encoded + Array(rest.utf8)))
      #expect(bytes == fewLines)
      #expect(error != nil && error?.offset == fewLines.count)
    }
  }

  @Test func `says that lz4 frames after an empty one were left out`() throws {
    let encoded = try Codec.lz4.encode(fewLines)
    let (bytes, error) = try drain(path: folder.file("x", encoded + Codec.lz4.encode([]) + encoded))
    #expect(bytes == fewLines)
    #expect(error?.kind == .damaged && error?.detail.contains("was left out") == true)
  }

  @Test(arguments: [Codec.xz, .bzip2, .lz4])
  func `takes zeros at the end for padding`(codec: Codec) throws {
    for count in [4, 512, 300_000] {
      let padding = [UInt8](repeating: 0, count: count)
      let (bytes, error) = try drain(path: folder.file("x", codec.encode(fewLines) + padding))
      #expect(bytes == fewLines && error == nil, "\(count) zeros")
    }
  }

  @Test func `reads bgzip's blocks and its empty last one`() throws {
    // The extra field of a BGZF block and its end-of-file marker (SAM specification, 4.1).
    let gzip = try run("gzip", ["-cn"], on: fewLines)
    let extra: [UInt8] = [6, 0, 0x42, 0x43, 2, 0, 0, 0]
    let block = gzip[..<3] + [4] + gzip[4..<10] + extra + gzip[10...]
    let marker: [UInt8] = [
      0x1F, 0x8B, 8, 4, 0, 0, 0, 0, 0, 0xFF, 6, 0, 0x42, 0x43, 2, 0, 0x1B, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ]
    let (bytes, error) = try drain(path: folder.file("x", block + block + marker))
    #expect(bytes == fewLines + fewLines && error == nil)
  }

  @Test func `skips frames that carry no data`() throws {
    let frame: [UInt8] = [0x5A, 0x2A, 0x4D, 0x18, 5, 0, 0, 0, 1, 2, 3, 4, 5]
    for codec in [Codec.zstd, .lz4] {
      let encoded = try codec.encode(fewLines)
      let (between, none) = try drain(path: folder.file("x", encoded + frame + encoded))
      #expect(between == fewLines + fewLines && none == nil, "\(codec)")
    }
    let encoded = try Codec.zstd.encode(fewLines)
    let (bytes, error) = try drain(path: folder.file("x", frame + frame + encoded))
    #expect(bytes == fewLines && error == nil)
    let many = manyLines(2_000_000)
    #expect(try drain(path: folder.file("x", frame + Codec.zstd.encode(many))).bytes == many)
  }
}
