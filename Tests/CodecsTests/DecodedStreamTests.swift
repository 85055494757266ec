import Codecs
import Foundation
import Testing

@Suite struct DecodedStreamTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: Codec.ofBytes)
  func `gives the same bytes for every size of read`(codec: Codec) throws {
    let path = try folder.file("x", codec.encode(fewLines))
    for chunk in 1...(fewLines.count + 2) {
      let (bytes, error) = try drain(path: path, chunk: chunk)
      #expect(error == nil)
      #expect(bytes == fewLines, "read by \(chunk)")
    }
  }

  @Test(arguments: Codec.ofBytes)
  func `reads what is larger than any block`(codec: Codec) throws {
    let content = manyLines(1_300_000)
    let encoded = try codec.encode(content)
    let path = try folder.file("x", encoded)
    for chunk in [997, 65_536, 4_000_000] {
      var stream = try DecodedStream(path: path)
      #expect(stream.codec == codec)
      var bytes: [UInt8] = []
      while true {
        let before = bytes.count
        let got = try stream.read(into: &bytes, upTo: chunk)
        #expect(bytes.count == before + got && got <= chunk)
        if got == 0 { break }
      }
      #expect(bytes == content)
      #expect(stream.encodedBytes == encoded.count)
      #expect(stream.decodedBytes == content.count)
    }
  }

  @Test(arguments: Codec.ofBytes)
  func `reads an empty file`(codec: Codec) throws {
    let (bytes, error) = try drain(path: folder.file("x", codec.encode([])))
    #expect(bytes.isEmpty && error == nil)
  }

  @Test(arguments: Codec.compressing)
  func `reads encoded parts one after the other`(codec: Codec) throws {
    // lz4's filter takes an empty frame for the end: see DamageTests.
    let parts = [manyLines(200_000), codec == .lz4 ? [0x0A] : [], fewLines, Array("x".utf8)]
    let path = try folder.file("x", parts.flatMap { try codec.encode($0) })
    let (bytes, error) = try drain(path: path, chunk: 1000)
    #expect(error == nil)
    #expect(bytes == parts.flatMap { $0 })
  }

  @Test(arguments: Codec.ofBytes)
  func `reads a pipe, whatever the sizes of its writes`(codec: Codec) throws {
    let encoded = try codec.encode(fewLines)
    for cut in [1, 2, 3, 7, encoded.count] {
      let pipe = Pipe()
      Thread.detachNewThread {
        for start in stride(from: 0, to: encoded.count, by: cut) {
          pipe.fileHandleForWriting.write(Data(encoded[start..<min(start + cut, encoded.count)]))
        }
        try? pipe.fileHandleForWriting.close()
      }
      let stream = try DecodedStream(descriptor: pipe.fileHandleForReading.fileDescriptor)
      #expect(stream.codec == codec)
      #expect(stream.modificationSeconds == nil)
      let (bytes, error) = drain(stream)
      #expect(error == nil)
      #expect(bytes == fewLines, "written by \(cut)")
    }
  }

  @Test func `does not close a descriptor it was given`() throws {
    let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: folder.file("x", fewLines)))
    #expect(drain(try DecodedStream(descriptor: handle.fileDescriptor)).bytes == fewLines)
    try handle.seek(toOffset: 0)
    #expect(try handle.readToEnd() == Data(fewLines))
  }

  @Test func `delivers what a live pipe has without waiting for more`() throws {
    for codec in [Codec.plain, .gzip] {
      let pipe = Pipe()
      pipe.fileHandleForWriting.write(Data(try codec.encode(fewLines)))
      var stream = try DecodedStream(descriptor: pipe.fileHandleForReading.fileDescriptor)
      var bytes: [UInt8] = []
      #expect(try stream.read(into: &bytes, upTo: 1 << 20) == fewLines.count)
      try pipe.fileHandleForWriting.close()
      #expect(try stream.read(into: &bytes, upTo: 1 << 20) == 0)
    }
  }

  @Test func `follows a file that grows or shrinks while it is read`() throws {
    let path = try folder.file("x", manyLines(400_000))
    var stream = try DecodedStream(path: path)
    var bytes: [UInt8] = []
    _ = try stream.read(into: &bytes, upTo: 100)
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try handle.seekToEnd()
    handle.write(Data(fewLines))
    while try stream.read(into: &bytes, upTo: 10_000) > 0 {}
    #expect(bytes == manyLines(400_000) + fewLines)

    var shrinking = try DecodedStream(path: path)
    bytes = []
    _ = try shrinking.read(into: &bytes, upTo: 100)
    try handle.truncate(atOffset: 10)
    while try shrinking.read(into: &bytes, upTo: 10_000) > 0 {}
    #expect(manyLines(400_000).starts(with: bytes))
  }

  @Test func `knows when the file and its original were written`() throws {
    let path = try folder.file("x", fewLines)
    let date = Date(timeIntervalSince1970: 1_795_000_000)
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
    let plain = try DecodedStream(path: path)
    #expect(plain.modificationSeconds == 1_795_000_000)
    #expect(plain.gzipHeaderSeconds == nil)

    let named = try DecodedStream(path: folder.file("y", run("gzip", ["-c", path], on: [])))
    #expect(named.gzipHeaderSeconds == 1_795_000_000)
    let unnamed = try DecodedStream(path: folder.file("z", run("gzip", ["-cn", path], on: [])))
    #expect(unnamed.gzipHeaderSeconds == nil)
  }

  @Test func `says why a file cannot be opened`() throws {
    let error = #expect(throws: CodecError.self) { _ = try DecodedStream(path: folder.path + "/absent") }
    #expect(error?.kind == .unreadable(ENOENT))
    #expect(error?.detail.contains("absent': No such file or directory; check the path") == true)
    let folderError = #expect(throws: CodecError.self) { _ = try DecodedStream(path: folder.path) }
    #expect(folderError?.kind == .unreadable(EISDIR))
  }

  @Test func `stops at a bomb`() throws {
    let zeros = [UInt8](repeating: 0x30, count: 1_000_000)
    let limit = ByteLimits(maxRatio: 100, ratioFrom: 300_000)
    for codec in [Codec.gzip, .zstd, .xz, .bzip2] {
      let path = try folder.file("x", codec.encode(zeros))
      let (bytes, error) = try drain(path: path, chunk: 10_000, limit: limit)
      #expect(error?.kind == .limit)
      #expect(error?.offset == bytes.count && (300_000...400_000).contains(bytes.count))
    }
    let path = try folder.file("x", Codec.gzip.encode(fewLines))
    // As many bytes whatever the portions are, and none beyond what is allowed.
    for chunk in 1...12 {
      let (bytes, error) = try drain(path: path, chunk: chunk, limit: ByteLimits(maxDecodedBytes: 10))
      #expect(bytes == Array(fewLines.prefix(10)) && error?.kind == .limit && error?.offset == 10)
    }
    let all = try drain(path: path, limit: ByteLimits(maxDecodedBytes: fewLines.count))
    #expect(all.bytes == fewLines && all.error == nil)
    #expect(try drain(path: folder.file("y", zeros), limit: limit).error == nil)
  }
}
