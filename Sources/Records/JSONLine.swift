import Events
import Matching

extension Line {
  /// A JSON object: the usual keys of its own members, and of the objects in it that only wrap them. False unless the
  /// line is an object to its end and says at least one of time, level and message.
  mutating func readJSON(_ bytes: [UInt8], _ stamps: inout StampReader, _ draft: inout Draft) -> Bool {
    draft.record.message = cursor..<cursor
    var fields = Fields()
    guard readObject(bytes, depth: 0, &fields, &stamps, &draft), fields.known > 0 else { return false }
    skipSpace(bytes)
    guard cursor == end || bytes[cursor] == 44 || bytes[cursor] == 0x1B || isEscaped else { return false }
    if !fields.hasMessage { draft.record.message = start..<end }
    fields.finish(&draft)
    return true
  }

  /// The first line of an object that goes on behind it: `{` alone, or members all of which are whole. Elasticsearch
  /// breaks the lines of its stack traces
  /// (https://www.elastic.co/guide/en/elasticsearch/reference/7.17/logging.html#json-log-format).
  mutating func readOpenJSON(_ bytes: [UInt8], _ stamps: inout StampReader, _ draft: inout Draft) -> Bool {
    draft.record.message = cursor..<cursor
    var fields = Fields()
    guard !readObject(bytes, depth: 0, &fields, &stamps, &draft), cursor == end else { return false }
    if !fields.hasMessage { draft.record.message = start..<end }
    return fields.known > 0 || end == start + 1
  }

  /// As much of an object as its first piece holds.
  mutating func readPieceOfJSON(_ bytes: [UInt8], _ stamps: inout StampReader, _ draft: inout Draft) -> Bool {
    draft.record.message = start..<end
    var fields = Fields()
    guard !readObject(bytes, depth: 0, &fields, &stamps, &draft), fields.known > 0 else { return false }
    if !fields.hasMessage { draft.record.message = start..<end }
    return true
  }

  private mutating func readObject(
    _ bytes: [UInt8], depth: Int, _ fields: inout Fields, _ stamps: inout StampReader, _ draft: inout Draft
  ) -> Bool {
    cursor += 1
    skipSpace(bytes)
    if cursor < end, bytes[cursor] == 0x7D {
      cursor += 1
      return true
    }
    while cursor < end {
      guard isAtQuote(bytes), let key = readString(bytes) else { return false }
      skipSpace(bytes)
      guard cursor < end, bytes[cursor] == 58 else { return false }
      cursor += 1
      skipSpace(bytes)
      guard readValue(bytes, KeyName.named(bytes, key.from, key.to), depth: depth, &fields, &stamps, &draft) else {
        return false
      }
      skipSpace(bytes)
      guard cursor < end else { return false }
      let separator = bytes[cursor]
      cursor += 1
      if separator == 0x7D { return true }
      guard separator == 44 else { return false }
      skipSpace(bytes)
    }
    return false
  }

  private mutating func readValue(
    _ bytes: [UInt8], _ key: KeyName?, depth: Int, _ fields: inout Fields, _ stamps: inout StampReader,
    _ draft: inout Draft
  ) -> Bool {
    guard cursor < end else { return false }
    switch bytes[cursor] {
    case 34, 0x5C:
      guard isAtQuote(bytes), let value = readString(bytes) else { return false }
      if let key { fields.take(key, value, depth: depth, bytes, &stamps, &draft) }
      return true
    case 0x7B:
      // Loguru puts a time of its own into its record.
      let isOpen = key == .time || depth == 0 && (key == .container || key == .weakMessage)
      if isOpen, depth < 2 { return readObject(bytes, depth: depth + 1, &fields, &stamps, &draft) }
      return skipNested(bytes)
    case 0x5B:
      let from = cursor
      guard skipNested(bytes) else { return false }
      // journald writes a MESSAGE that is not UTF-8 as an array of byte values.
      if key == .message {
        let value = Fields.Value(from: from, to: cursor, isEscaped: true)
        fields.take(.message, value, depth: depth, bytes, &stamps, &draft)
      }
      if key == .tags, draft.record.level == nil {
        let behind = cursor
        cursor = from &+ 1
        if cursor < behind, isAtQuote(bytes), let word = readString(bytes) {
          fields.take(.level, word, depth: depth, bytes, &stamps, &draft)
        }
        cursor = behind
      }
      return true
    default:
      let from = cursor
      while cursor < end, bytes[cursor] != 44, bytes[cursor] != 0x7D, bytes[cursor] != 0x5D, !bytes[cursor].isBlank {
        cursor &+= 1
      }
      guard cursor > from else { return false }
      if let key {
        let value = Fields.Value(from: from, to: cursor, isText: false)
        fields.take(key, value, depth: depth, bytes, &stamps, &draft)
      }
      return true
    }
  }

  @inline(__always)
  private func isAtQuote(_ bytes: [UInt8]) -> Bool {
    isEscaped ? cursor &+ 1 < end && bytes[cursor] == 0x5C && bytes[cursor &+ 1] == 34 : bytes[cursor] == 34
  }

  /// The string at the cursor, without its quotes; nil where it does not end.
  private mutating func readString(_ bytes: [UInt8]) -> Fields.Value? {
    let from = cursor &+ (isEscaped ? 2 : 1)
    var i = from
    let near = Swift.min(end, from &+ 24)
    while i < near, bytes[i] != 34, bytes[i] != 0x5C { i &+= 1 }
    if i < end, bytes[i] == 34, !isEscaped {
      cursor = i &+ 1
      return Fields.Value(from: from, to: i)
    }
    // Long strings by vector search. A quote ends the string behind an even number of backslashes; within a string
    // that is itself escaped, behind 1, 5, 9…
    while true {
      let quote = ByteSearch.index(of: 34, in: bytes, from: i, to: end)
      guard quote < end else { return nil }
      var slash = quote
      while slash > from, bytes[slash &- 1] == 0x5C { slash &-= 1 }
      i = quote &+ 1
      let count = quote &- slash
      guard isEscaped ? count & 3 == 1 : count & 1 == 0 else { continue }
      let to = isEscaped ? quote &- 1 : quote
      cursor = i
      return Fields.Value(
        from: from, to: to, isEscaped: ByteSearch.index(of: 0x5C, in: bytes, from: from, to: to) < to)
    }
  }

  /// Over an object or array of no interest.
  private mutating func skipNested(_ bytes: [UInt8]) -> Bool {
    var depth = 0
    while cursor < end {
      switch bytes[cursor] {
      case 34, 0x5C:
        guard isAtQuote(bytes), readString(bytes) != nil else { return false }
        continue
      case 0x7B, 0x5B: depth &+= 1
      case 0x7D, 0x5D:
        depth &-= 1
        if depth == 0 {
          cursor &+= 1
          return true
        }
      default: break
      }
      cursor &+= 1
    }
    return false
  }

  @inline(__always)
  private mutating func skipSpace(_ bytes: [UInt8]) {
    while cursor < end, bytes[cursor].isBlank || bytes[cursor] == 10 || bytes[cursor] == 13 { cursor &+= 1 }
  }
}
