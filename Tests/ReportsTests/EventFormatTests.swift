import Events
import Reports
import Testing

@Suite struct EventFormatTests {
  private let event = Event(
    eventClass: .poolExhausted, pattern: "hikaricp.timeout", severity: .error, component: Fixture.booking,
    fields: [.init(name: "timeout", value: "30000ms"), .init(name: "active", value: "5")],
    citation: Citation(
      source: "app-1/booking.log", line: 7, offset: 512, time: Fixture.onset, text: "say \"no\", \u{1b}[31mred"))

  private func written(_ event: Event, _ format: EventFormat) -> String {
    var out: [UInt8] = []
    format.write(event, into: &out)
    return String(decoding: out, as: UTF8.self)
  }

  @Test func `NDJSON as in the contract`() {
    #expect(
      written(event, .ndjson) == #"{"time":"2026-11-22T13:38:15.341Z","class":"pool_exhausted","#
        + #""pattern":"hikaricp.timeout","severity":"error","host":"app-1","service":"booking","system":"hikaricp","#
        + #""target":"db-1:5432","fields":{"timeout":"30000ms","active":"5"},"source":"app-1/booking.log","line":7,"#
        + #""offset":512,"text":"say \"no\", \u001b[31mred"}"# + "\n")
  }

  @Test func `CSV quotes, and keeps the bytes`() {
    var out: [UInt8] = []
    EventFormat.csv.writeHeader(into: &out)
    #expect(
      String(decoding: out, as: UTF8.self)
        == "time,class,pattern,severity,host,service,system,target,fields,source,line,offset,text\n")
    #expect(
      written(event, .csv) == "2026-11-22T13:38:15.341Z,pool_exhausted,hikaricp.timeout,error,app-1,booking,hikaricp,"
        + #"db-1:5432,"{""timeout"":""30000ms"",""active"":""5""}",app-1/booking.log,7,512,"say ""no"", "#
        + "\u{1b}[31mred\"\n")
  }

  @Test func `text for people, harmless`() {
    #expect(
      written(event, .text) == "2026-11-22T13:38:15.341Z error   pool_exhausted     app-1/booking → db-1:5432: "
        + "say \"no\", ␛[31mred (app-1/booking.log:7)\n")
  }

  @Test func `an undated event has a null time`() {
    var undated = event
    undated.citation.time = nil
    undated.fields = []
    #expect(written(undated, .ndjson).hasPrefix(#"{"time":null,"class""#))
    #expect(written(undated, .csv).hasPrefix(",pool_exhausted,"))
    #expect(written(undated, .text).hasPrefix("(no time) "))
  }
}
