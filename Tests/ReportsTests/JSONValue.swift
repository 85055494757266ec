/// JSON read back strictly, with the keys of objects in their order; nil where it is not JSON.
indirect enum JSONValue: Equatable {
  case null
  case flag(Bool)
  case number(String)
  case text(String)
  case list([JSONValue])
  case object([Member])

  struct Member: Equatable {
    var key: String
    var value: JSONValue
  }

  init?(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var reader = JSONReader(rest: text.unicodeScalars[...])
    guard let value = reader.value(), reader.isAtEnd else { return nil }
    self = value
  }

  subscript(_ key: String) -> JSONValue? {
    if case .object(let members) = self { return members.first { $0.key == key }?.value }
    return nil
  }

  subscript(_ index: Int) -> JSONValue? {
    if case .list(let items) = self, items.indices.contains(index) { return items[index] }
    return nil
  }

  var keys: [String] {
    if case .object(let members) = self { return members.map(\.key) }
    return []
  }
}

private struct JSONReader {
  var rest: Substring.UnicodeScalarView

  var isAtEnd: Bool { rest.allSatisfy { $0 == "\n" || $0 == " " } }

  mutating func value() -> JSONValue? {
    skipSpace()
    switch rest.first {
    case "{": return object()
    case "[": return list()
    case "\"": return text().map { .text($0) }
    case "n": return take("null") ? .null : nil
    case "t": return take("true") ? .flag(true) : nil
    case "f": return take("false") ? .flag(false) : nil
    default: return number()
    }
  }

  private mutating func object() -> JSONValue? {
    rest.removeFirst()
    var members: [JSONValue.Member] = []
    skipSpace()
    if take("}") { return .object([]) }
    while true {
      skipSpace()
      guard let key = text() else { return nil }
      skipSpace()
      guard take(":"), let value = value() else { return nil }
      members.append(.init(key: key, value: value))
      skipSpace()
      if take("}") { return .object(members) }
      guard take(",") else { return nil }
    }
  }

  private mutating func list() -> JSONValue? {
    rest.removeFirst()
    var items: [JSONValue] = []
    skipSpace()
    if take("]") { return .list([]) }
    while true {
      guard let item = value() else { return nil }
      items.append(item)
      skipSpace()
      if take("]") { return .list(items) }
      guard take(",") else { return nil }
    }
  }

  private mutating func text() -> String? {
    guard take("\"") else { return nil }
    var text = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"": return String(text)
      case "\\":
        guard let mark = rest.popFirst() else { return nil }
        switch mark {
        case "\"", "\\", "/": text.append(mark)
        case "n": text.append("\n")
        case "r": text.append("\r")
        case "t": text.append("\t")
        case "u":
          let digits = String(rest.prefix(4))
          guard digits.count == 4, let code = UInt32(digits, radix: 16), let escaped = Unicode.Scalar(code) else {
            return nil
          }
          rest.removeFirst(4)
          text.append(escaped)
        default: return nil
        }
      case _ where scalar.value < 0x20: return nil
      default: text.append(scalar)
      }
    }
    return nil
  }

  private mutating func number() -> JSONValue? {
    let digits = rest.prefix { "-+.0123456789".unicodeScalars.contains($0) }
    guard !digits.isEmpty, Double(String(digits)) != nil else { return nil }
    rest = rest.dropFirst(digits.count)
    return .number(String(digits))
  }

  private mutating func take(_ word: String) -> Bool {
    guard rest.starts(with: word.unicodeScalars) else { return false }
    rest = rest.dropFirst(word.unicodeScalars.count)
    return true
  }

  private mutating func skipSpace() {
    rest = rest.drop { $0 == " " || $0 == "\n" }
  }
}
