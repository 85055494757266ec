package import Events

/// JSON, written front to back into bytes: compact for one object per line, or pretty with two spaces.
///
/// Whatever the strings hold, the output is valid JSON and safe to show: controls, C1 controls and marks that change
/// the direction of writing are escaped. Cost: one pass over each string.
package struct JSONWriter {
  package private(set) var bytes: [UInt8]
  private let pretty: Bool
  private var depth = 0
  private var isFirst = true
  private var followsKey = false

  package init(pretty: Bool) {
    self.pretty = pretty
    bytes = []
  }

  /// Writes one value, compact and ending with a newline, behind what `out` holds.
  package static func line(into out: inout [UInt8], _ body: (inout JSONWriter) -> Void) {
    var writer = JSONWriter(pretty: false)
    swap(&writer.bytes, &out)
    body(&writer)
    writer.bytes.append(UInt8(ascii: "\n"))
    swap(&writer.bytes, &out)
  }

  // MARK: Structure

  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    members(&self)
    close(UInt8(ascii: "}"))
  }

  package mutating func array<S: Sequence>(_ items: S, _ each: (inout JSONWriter, S.Element) -> Void) {
    open(UInt8(ascii: "["))
    for item in items { each(&self, item) }
    close(UInt8(ascii: "]"))
  }

  package mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    if pretty { bytes.append(UInt8(ascii: " ")) }
    followsKey = true
  }

  // MARK: Values

  package mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  package mutating func value(_ text: String?) {
    guard let text else { return null() }
    separate()
    quote(text)
  }

  package mutating func value(_ number: Int?) {
    guard let number else { return null() }
    separate()
    bytes.append(contentsOf: String(number).utf8)
  }

  package mutating func value(_ flag: Bool) {
    separate()
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
  }

  /// A number with a fixed count of decimals; null where it is not finite.
  package mutating func value(_ number: Double?, places: Int) {
    guard let number, number.isFinite else { return null() }
    separate()
    bytes.append(contentsOf: decimal(number, places: places).utf8)
  }

  package mutating func value(_ time: Instant?) {
    guard let time else { return null() }
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(iso8601: time)
    bytes.append(UInt8(ascii: "\""))
  }

  // MARK: Members

  package mutating func member(_ name: String, _ text: String?) {
    key(name)
    value(text)
  }

  package mutating func member(_ name: String, _ number: Int?) {
    key(name)
    value(number)
  }

  package mutating func member(_ name: String, _ flag: Bool) {
    key(name)
    value(flag)
  }

  package mutating func member(_ name: String, _ number: Double?, places: Int) {
    key(name)
    value(number, places: places)
  }

  package mutating func member(_ name: String, _ time: Instant?) {
    key(name)
    value(time)
  }

  // MARK: Bytes

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
    isFirst = true
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if !isFirst { indent() }
    bytes.append(bracket)
    isFirst = false
  }

  private mutating func separate() {
    if followsKey {
      followsKey = false
      return
    }
    if depth == 0 { return }
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    indent()
  }

  private mutating func indent() {
    guard pretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    // Most strings need no care, and a line per record comes through here.
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7f && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
      bytes.append(contentsOf: text.utf8)
    } else {
      for scalar in text.unicodeScalars { bytes.append(jsonScalar: scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
