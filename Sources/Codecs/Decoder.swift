/// Turns the bytes of a source into what they encode, by whichever codec the source needs.
enum Decoder: ~Copyable {
  case plain(PlainDecoder)
  case gzip(GzipDecoder)
  case archive(ArchiveDecoder)
  case journal(JournalDecoder)

  init(of codec: Codec, _ source: consuming EncodedSource) throws(CodecError) {
    switch codec {
    case .plain: self = .plain(PlainDecoder(source))
    case .gzip: self = .gzip(try GzipDecoder(source))
    case .journal: self = .journal(try JournalDecoder(source))
    case .zstd, .xz, .bzip2, .lz4: self = .archive(try ArchiveDecoder(source, codec))
    }
  }

  /// Bytes read from the source's origin so far.
  var encodedBytes: Int {
    switch self {
    case .plain(let decoder): decoder.encodedBytes
    case .gzip(let decoder): decoder.encodedBytes
    case .archive(let decoder): decoder.encodedBytes
    case .journal(let decoder): decoder.encodedBytes
    }
  }

  /// Bytes read from disk so far, which for a member of a bundle are other ones.
  var storedBytes: Int {
    switch self {
    case .plain(let decoder): decoder.storedBytes
    case .gzip(let decoder): decoder.storedBytes
    case .archive(let decoder): decoder.storedBytes
    case .journal(let decoder): decoder.encodedBytes
    }
  }

  /// Goes to a byte of what is not encoded; false for what is, or where the origin cannot.
  mutating func seek(to offset: Int) -> Bool {
    switch consume self {
    case .plain(var decoder):
      let isThere = decoder.seek(to: offset)
      self = .plain(decoder)
      return isThere
    case .gzip(let decoder):
      self = .gzip(decoder)
      return false
    case .archive(let decoder):
      self = .archive(decoder)
      return false
    case .journal(let decoder):
      self = .journal(decoder)
      return false
    }
  }

  /// Writes decoded bytes to the front of `target` and says how many; 0 at the end.
  ///
  /// On damage it sets `failure` and returns what came before; it is not called again.
  mutating func decode(into target: UnsafeMutableBufferPointer<UInt8>, failure: inout CodecError?) -> Int {
    // A noncopyable payload can only be changed by taking it out and putting it back: a few words each way.
    switch consume self {
    case .plain(var decoder):
      let count = unsafe decoder.decode(into: target, failure: &failure)
      self = .plain(decoder)
      return count
    case .gzip(var decoder):
      let count = unsafe decoder.decode(into: target, failure: &failure)
      self = .gzip(decoder)
      return count
    case .archive(var decoder):
      let count = unsafe decoder.decode(into: target, failure: &failure)
      self = .archive(decoder)
      return count
    case .journal(var decoder):
      let count = unsafe decoder.decode(into: target, failure: &failure)
      self = .journal(decoder)
      return count
    }
  }
}
