import Events
import Reports
import Testing

@Suite struct RecordFormatTests {
  private func record(
    time: Instant? = Fixture.onset, level: Level? = .error, host: String = "db-1", service: String = "postgresql",
    _ message: String
  ) -> RecordLine {
    RecordLine(
      time: time, level: level, host: Array(host.utf8)[...], service: Array(service.utf8)[...],
      message: Array(message.utf8)[...], format: Array("postgresql stderr".utf8)[...],
      source: Array("db-1/pg.log".utf8)[...], line: 3, offset: 90, lines: 2)
  }

  private func written(
    _ record: borrowing RecordLine, _ format: RecordFormat, _ columns: RecordFormat.Columns = .init()
  )
    -> String
  {
    var out: [UInt8] = []
    format.write(record, in: columns, into: &out)
    return String(decoding: out, as: UTF8.self)
  }

  @Test func `NDJSON as in the contract`() {
    #expect(
      written(record("too many clients\nHINT:  wait\u{7}"), .ndjson) == #"{"time":"2026-11-22T13:38:15.341Z","#
        + #""level":"error","host":"db-1","service":"postgresql","message":"too many clients\nHINT:  wait\u0007","#
        + #""format":"postgresql stderr","source":"db-1/pg.log","line":3,"offset":90,"lines":2}"# + "\n")
  }

  @Test func `writes strings as the reports do, whatever they hold`() {
    let hostile = [
      "", "plain", "a\"b\\c/d", "tab\tend\r\n", "\u{1b}[31mred\u{9b}0m", "Größe ✓ 漢字 \u{1f600}", "\u{202e}evil\u{feff}",
      "\u{7f}\u{0}", "é", "long enough for a word of eight \" and more behind it é, then ASCII again",
    ]
    for text in hostile {
      var wanted: [UInt8] = []
      JSONWriter.line(into: &wanted) { $0.object { $0.member("message", text) } }
      let inner = String(decoding: wanted.dropFirst().dropLast(2), as: UTF8.self)
      #expect(written(record(text), .ndjson).contains("," + inner + ","))
    }
  }

  @Test func `mends what is no UTF-8, as String does`() {
    let broken: [[UInt8]] = [
      [0xff], [0x61, 0xc3, 0x22], [0xe2, 0x82, 0x61], [0xed, 0xa0, 0x80], [0xc3, 0xa9, 0xf0, 0x9f],
    ]
    for bytes in broken {
      var one = record("")
      one.message = bytes[...]
      #expect(written(one, .ndjson) == written(record(String(decoding: bytes, as: UTF8.self)), .ndjson))
      #expect(written(one, .text) == written(record(String(decoding: bytes, as: UTF8.self)), .text))
    }
  }

  @Test func `text stands in columns, and what belongs to a record below it`() {
    let columns = RecordFormat.Columns(host: 6, service: 10)
    let all = [
      written(record("too many \"clients\"\n\nHINT:  wait\u{7}\r\n"), .text, columns),
      written(record(level: .info, host: "web-12", service: "", "fine"), .text, columns),
      written(record(time: nil, level: nil, host: "", service: "größe", "\u{1b}[2J"), .text, columns),
      written(record(host: "much-longer", ""), .text, columns),
    ]
    #expect(
      all.joined() == """
        2026-11-22T13:38:15.341Z error    db-1   postgresql too many "clients"
            HINT:  wait␇
        2026-11-22T13:38:15.341Z info     web-12 -          fine
        (no time)                -        -      größe      ␛[2J
        2026-11-22T13:38:15.341Z error    much-longer postgresql

        """)
  }

  @Test func `text shows what strings show as plain`() {
    for text in ["a\tb\u{1b}[m \"é✓\" \u{202e}x\\", "\t\u{7f}", "ends in ü", "\u{ef81}file"] {
      #expect(written(record(level: nil, host: "", service: "", text), .text).hasSuffix(" - - " + text.plain + "\n"))
    }
  }

  @Test func `colours say how bad it is`() {
    let columns = RecordFormat.Columns(style: Style(colours: true))
    let time = "\u{1b}[2m2026-11-22T13:38:15.341Z\u{1b}[0m "
    #expect(
      written(record(level: .critical, host: "", service: "", "a\nb"), .text, columns) == time
        + "\u{1b}[1;31mcritical\u{1b}[0m - - \u{1b}[1;31ma\u{1b}[0m\n    \u{1b}[1;31mb\u{1b}[0m\n")
    #expect(
      written(record(level: .info, host: "", service: "", "a"), .text, columns) == time + "info     - - a\n")
  }

  @Test func `what is unknown is null`() {
    let bare = RecordLine(
      time: nil, level: nil, host: [], service: [], message: [], format: Array("plain".utf8)[...],
      source: Array("-".utf8)[...], line: 1, offset: 0, lines: 1)
    #expect(
      written(bare, .ndjson) == #"{"time":null,"level":null,"host":null,"service":null,"message":"","format":"plain","#
        + #""source":"-","line":1,"offset":0,"lines":1}"# + "\n")
    #expect(written(bare, .text) == "(no time)                -        - -\n")
  }
}
