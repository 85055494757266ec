import Events
import Testing

@testable import Records

@Suite struct FormatTests {
  @Test(arguments: FormatCase.all)
  func recordsOfEachFormat(_ sample: FormatCase) {
    let bytes = Array(sample.text.utf8)
    let (records, counts, _) = read(bytes)
    let lines = records.map { line(of: $0, in: bytes) }
    #expect(lines.count == sample.expected.count)
    for (line, expected) in zip(lines, sample.expected) { #expect(line.hasPrefix(expected), "\(line)") }
    #expect(counts.lines == sample.text.split(separator: "\n", omittingEmptySubsequences: false).count)
    #expect(counts.lines == counts.records + counts.undated + counts.continuation + counts.skippedLines)
    #expect(counts.records == records.count { $0.isDated })
    #expect(counts.undated == records.count { !$0.isDated })
    #expect(counts.lines == records.reduce(0) { $0 + $1.lineCount } + counts.skippedLines)
  }

  @Test(arguments: [
    ("Nov 22 14:00:00 h p[1]: x\n", "syslog rfc3164"),
    ("2026-11-22 14:00:00.123 UTC [3] LOG:  x\n", "postgresql stderr"),
    ("192.0.2.34 - - [22/Nov/2026:14:09:00 +0000] \"GET / HTTP/1.1\" 200 12\n", "access"),
    (
      "Nov 22 14:00:05 lb haproxy[3]: 10.0.0.1:5000 [22/Nov/2026:14:00:00.000] psql be_pg/db-1 0/0/7 212 -- 0/0/0/0/3 0/0\n",
      "haproxy tcp + syslog rfc3164"
    ),
    ("hello\nworld\n", "text"), ("", "text"),
  ])
  func formatIsNamed(_ text: String, _ name: String) {
    #expect(read(text).format == name)
  }

  /// Layouts are compiled when the table is first used; each must be well formed.
  @Test func everyRowCompiles() {
    let table = FormatTable(Format.all)
    #expect(table.rows.count == Format.all.count)
    for row in table.rows { #expect(row.heads.rawValue != 0 && row.from < row.to) }
  }

  /// A source that begins with one format and goes on with another is read right throughout.
  /// What looks like a level behind a stamp, and is part of a value or a sentence.
  @Test(arguments: [
    "msg=\"ERROR in the name of a table\"", "A client came", "I am alive", "code=E", "Item: E-12",
    "x, y and z, error, so",
  ])
  func claimsNoLevel(_ text: String) {
    #expect(read("2026-11-22 14:00:00 \(text)\n").records.map(\.level) == [nil])
  }

  @Test func mixedSource() {
    let one = "2026-11-22 14:00:00,123 - app - ERROR - first\n"
    let two = "Nov 22 14:00:01 web-1 sshd[1]: second\n"
    let three = "{\"time\":\"2026-11-22T14:00:02Z\",\"level\":\"warn\",\"msg\":\"third\"}\n"
    let text = (0..<50).map { i in (i < 20 ? one : two) + (i % 3 == 0 ? three : "") }.joined()
    let bytes = Array(text.utf8)
    for record in read(bytes).records {
      let line = line(of: record, in: bytes)
      #expect(
        line == "2026-11-22T14:00:00.123l error - - 1 | first"
          || line == "2026-11-22T14:00:01.000l - web-1 sshd 1 | second"
          || line == "2026-11-22T14:00:02.000Z warning - - 1 | third")
    }
  }

  @Test func journalExportWithBinaryField() {
    let head = "__CURSOR=s=1\n__REALTIME_TIMESTAMP=1795356000123456\n_HOSTNAME=web-1\nPRIORITY=3\nMESSAGE\n"
    var bytes = Array(head.utf8) + [10, 0, 0, 0, 0, 0, 0, 0] + Array("two\nlines!\n_SYSTEMD_UNIT=x.service\n\n".utf8)
    bytes += Array("__CURSOR=s=2\n__REALTIME_TIMESTAMP=1795356001123456\nMESSAGE=next\n\n".utf8)
    let (records, counts, format) = read(bytes)
    #expect(
      records.map { line(of: $0, in: bytes) } == [
        "2026-11-22T14:00:00.123Z error web-1 x.service 10 | two\nlines!", "2026-11-22T14:00:01.123Z - - - 4 | next",
      ])
    #expect(counts.lines == bytes.count { $0 == 10 })
    #expect(format == "journal export")
  }

  @Test func messageTextIsWhole() {
    let text =
      "2026-11-22 14:00:00,123 - app - ERROR - first\n  second\n{\"ts\":\"2026-11-22T14:00:02Z\",\"msg\":\"a\\n\\\"b\\\"\"}\n"
    let bytes = Array(text.utf8)
    let records = read(bytes).records
    var scratch: [UInt8] = []
    let texts = records.map { String(decoding: messageText(of: $0, in: bytes, scratch: &scratch), as: UTF8.self) }
    #expect(texts == ["first\n  second", "a\n\"b\""])
  }
}
