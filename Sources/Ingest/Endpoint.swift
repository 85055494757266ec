import Records

/// What a request asked for, with all that varies left out: `GET /orders/*/items`.
///
/// A part of the path varies where it has a digit, unless it is a version (`v2`), or is longer than a word; parts beyond
/// the fourth are left out. Cost: one pass over the path.
struct Endpoint {
  private static let depth = 4
  private static let longest = 24

  private let method: Range<Int>?
  private let path: Range<Int>
  let hash: UInt64

  /// Nil where the log does not tell.
  init?(_ exchange: Exchange, _ bytes: [UInt8]) {
    guard let path = exchange.path, !path.isEmpty else { return nil }
    self.path = path
    method = exchange.method
    var hash = FNV()
    hash.add(bytes, method)
    var word = FNV()
    Endpoint.visit(path, bytes, each: { word.add(UInt64($0)) }) { _, varies in
      hash.add(varies ? 0x2a : word.value)
      word = FNV()
    }
    self.hash = hash.value
  }

  func name(in bytes: [UInt8]) -> String {
    var name = RecordText.of(method, in: bytes).map { $0 + " " } ?? ""
    Endpoint.visit(path, bytes, each: { _ in }) { part, varies in
      name += "/" + (varies ? "*" : String(decoding: bytes[part], as: UTF8.self))
    }
    return name
  }

  @inline(__always)
  private static func visit(
    _ path: Range<Int>, _ bytes: [UInt8], each: (UInt8) -> Void, part: (Range<Int>, Bool) -> Void
  ) {
    var from = path.lowerBound + (bytes[path.lowerBound] == 0x2f ? 1 : 0)
    var digits = 0
    var at = from
    var count = 0
    while true {
      if at == path.upperBound || bytes[at] == 0x2f {
        let length = at - from
        let isVersion = length == digits + 1 && length <= 3 && bytes[from] | 0x20 == 0x76
        part(from..<at, digits > 0 && !isVersion || length > longest)
        count += 1
        if at == path.upperBound || count == depth { return }
        from = at + 1
        digits = 0
      } else {
        if bytes[at] >= 0x30, bytes[at] <= 0x39 { digits += 1 }
        each(bytes[at])
      }
      at += 1
    }
  }
}
