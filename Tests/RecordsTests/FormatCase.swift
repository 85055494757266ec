import Testing

// Lines as the programs write them, and what must be read from them. "l" marks civil time without a zone.

struct FormatCase: Sendable, CustomTestStringConvertible {
  var name: String
  var text: String
  /// See `line(of:in:)`; the message may go on.
  var expected: [String]

  var testDescription: String { name }
}

extension FormatCase {
  static let all = system + servers + languages
}
