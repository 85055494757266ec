import Events
import Reports
import Testing

@Suite struct RecordFormatTests {
  private let record = RecordLine(
    time: Fixture.onset, level: .error, host: "db-1", service: "postgresql",
    message: "too many clients\nHINT:  wait\u{7}", format: "postgresql stderr", source: "db-1/pg.log", line: 3,
    offset: 90, lines: 2)

  private func written(_ record: RecordLine, _ format: RecordFormat) -> String {
    var out: [UInt8] = []
    format.write(record, into: &out)
    return String(decoding: out, as: UTF8.self)
  }

  @Test func `NDJSON as in the contract`() {
    #expect(
      written(record, .ndjson) == #"{"time":"2026-11-22T13:38:15.341Z","level":"error","host":"db-1","#
        + #""service":"postgresql","message":"too many clients\nHINT:  wait\u0007","format":"postgresql stderr","#
        + #""source":"db-1/pg.log","line":3,"offset":90,"lines":2}"# + "\n")
  }

  @Test func `text indents what belongs to a record`() {
    #expect(
      written(record, .text) == """
        2026-11-22T13:38:15.341Z error   db-1/postgresql: too many clients
            HINT:  wait␇

        """)
  }

  @Test func `what is unknown is null`() {
    let bare = RecordLine(
      time: nil, level: nil, host: nil, service: nil, message: "", format: "plain", source: "-", line: 1, offset: 0,
      lines: 1)
    #expect(
      written(bare, .ndjson) == #"{"time":null,"level":null,"host":null,"service":null,"message":"","format":"plain","#
        + #""source":"-","line":1,"offset":0,"lines":1}"# + "\n")
    #expect(written(bare, .text) == "(no time)                -\n")
  }
}
