/// The entries of one machine's journal files, in their order, each written as one line of JSON.
///
/// The line holds what a reader of logs wants, under the names that `journalctl -o json` gives it; so an entry's number
/// is its line's. Costs a pass over the entry's fields. What libsystemd cannot read of a file it passes over.
@safe struct JournalReader: ~Copyable {
  private let library: JournalLibrary
  private let journal: JournalLibrary.Journal
  private var values = [[UInt8]](repeating: [], count: JournalReader.fields.count)
  /// Entries of which not all fields could be read.
  private(set) var incomplete = 0

  /// In the order in which they are written.
  private static let fields = [
    "_HOSTNAME", "SYSLOG_IDENTIFIER", "_PID", "PRIORITY", "MESSAGE", "_SYSTEMD_UNIT", "_COMM",
  ]
  .map { Array($0.utf8) }

  /// Bytes of a field as it is written; more are cut. A line has to stay a line that is read whole.
  private static let fieldLimit = 40 * 1_024

  /// Takes over an open journal.
  init(_ library: JournalLibrary, _ journal: JournalLibrary.Journal) {
    self.library = library
    unsafe self.journal = journal
  }

  deinit { unsafe library.close(journal) }

  /// Appends the next entry's line; false at the end, and the negated `errno` in `failure` where there may be more.
  mutating func next(into line: inout [UInt8], failure: inout Int32) -> Bool {
    let step = unsafe library.next(journal)
    if step < 0 { failure = -step }
    guard step > 0 else { return false }
    readFields()
    var realtime: UInt64 = 0
    var monotonic: UInt64 = 0
    var boot = [UInt8](repeating: 0, count: 16)
    let hasTime = unsafe library.realtime(journal, &realtime) >= 0
    let hasBoot = unsafe library.monotonic(journal, &monotonic, &boot) >= 0
    line += "{\"__REALTIME_TIMESTAMP\":\"".utf8
    if hasTime { line += String(realtime).utf8 }
    for (field, value) in zip(JournalReader.fields, values) where !value.isEmpty {
      line += "\",\"".utf8
      line += field
      line += "\":\"".utf8
      JournalReader.append(value, to: &line)
    }
    if hasTime, hasBoot {
      // The part of a cursor that tells the clocks, as journalctl writes it.
      line += "\",\"__CURSOR\":\"b=".utf8
      for byte in boot { line += [JournalReader.digits[Int(byte >> 4)], JournalReader.digits[Int(byte & 15)]] }
      line += ";m=\(String(monotonic, radix: 16));t=\(String(realtime, radix: 16))".utf8
    }
    line += "\"}\n".utf8
    return true
  }

  /// Fills `values`: each field's first.
  private mutating func readFields() {
    for place in values.indices { values[place].removeAll(keepingCapacity: true) }
    var start: UnsafeRawPointer?
    var count = 0
    var result: Int32 = 0
    repeat {
      result = unsafe library.data(journal, &start, &count)
      guard result > 0, let first = unsafe start else { break }
      let data = unsafe UnsafeRawBufferPointer(start: first, count: count)
      for (place, name) in JournalReader.fields.enumerated() {
        guard count > name.count, unsafe data[name.count] == UInt8(ascii: "="), values[place].isEmpty,
          unsafe data.starts(with: name)
        else { continue }
        unsafe values[place].append(contentsOf: data[(name.count + 1)...].prefix(JournalReader.fieldLimit))
      }
    } while result > 0
    if result < 0 { incomplete += 1 }
  }

  /// As a JSON string, but for bytes that are no UTF-8, which stay what they are.
  private static func append(_ value: [UInt8], to line: inout [UInt8]) {
    let limit = line.count + fieldLimit
    for byte in value where line.count < limit {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): line += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): line += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      case UInt8(ascii: "\t"): line += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
      case 0..<32: line += "\\u00".utf8 + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: line.append(byte)
      }
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
