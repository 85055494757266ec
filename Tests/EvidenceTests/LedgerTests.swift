import Events
import Testing

@testable import Evidence

@Suite struct LedgerTests {
  @Test func `is the same however its parts are merged`() {
    let parts = [Ledger()] + Tale.all.map(\.ledger)
    for parts in triples(of: parts) {
      #expect(Set(merges(of: parts, from: Ledger()) { $0.merge($1) }.map(\.account)).count == 1)
    }
  }

  @Test func `keeps the first record, the last time, and per signature the first, the last and the longest wait`()
    throws
  {
    let ledger = Tale.disordered.ledger
    #expect(ledger.first?.offset == 10 && ledger.last == Instant(seconds: 107))
    let trace = try #require(ledger.traces.first { $0.signature.pattern == "a" })
    #expect(trace.count == 3 && trace.first?.offset == 10 && trace.last?.offset == 0 && trace.longestWait == 90)
    #expect(trace.series.bins.mapValues(\.count) == [99: 1, 101: 1, 107: 1])
    #expect(!ledger.isEmpty && Ledger().isEmpty)
  }

  @Test func `of records of one time, the one that stands first is the first`() {
    for order in orders(of: [3, 1, 2]) {
      var ledger = Ledger()
      for offset in order {
        var other = Ledger()
        let mark = Mark(time: Instant(seconds: 5), line: 1, offset: offset, text: "")
        other.note(at: mark.time) { mark }
        let place = other.place(of: Tale.signature("a"))
        other.add(place, at: mark.time, wait: 0) { mark }
        ledger.merge(other)
      }
      #expect(ledger.first?.offset == 1 && ledger.traces[0].first?.offset == 1 && ledger.traces[0].last?.offset == 3)
    }
  }

  @Test func `builds the words of a last record once a second, not once a record`() {
    var ledger = Ledger()
    let place = ledger.place(of: Tale.signature("a"))
    var built = 0
    for nanoseconds in Int64(0)..<1_000 {
      let time = Instant(seconds: 9, nanoseconds: nanoseconds)
      ledger.add(place, at: time, wait: 0) {
        built += 1
        return Mark(time: time, line: 1, offset: 0, text: "")
      }
    }
    #expect(ledger.traces[place].count == 1_000 && built <= 3)
  }

  @Test func `beyond its limit, takes ten thousand peers for one`() {
    var ledger = Ledger()
    for number in 0..<10_000 {
      let place = ledger.place(of: Tale.signature("scan", target: "10.0.\(number / 256).\(number % 256):22"))
      let time = Instant(seconds: Int64(number))
      ledger.add(place, at: time, wait: 0) { Mark(time: time, line: 1, offset: number, text: "") }
    }
    #expect(ledger.traces.count == Ledger.signatureLimit + 1)
    #expect(ledger.traces.last?.signature.component.target == nil && ledger.traces.last?.count == 9_000)
    // One that is known keeps its place, a new kind still gets one, and that one has no peer.
    #expect(ledger.place(of: Tale.signature("scan", target: "10.0.0.7:22")) == 7)
    let places = [Tale.signature("b", target: "x"), Tale.signature("b", name: "x"), Tale.signature("b")].map {
      ledger.place(of: $0)
    }
    #expect(Set(places).count == 1)
    #expect(ledger.traces.last?.signature == Tale.signature("b"))
  }

  @Test func `beyond its limits, keeps no more changes, and counts further servers as one`() {
    var ledger = Ledger()
    for number in 0..<1_500 { ledger.add(Tale.change(at: Int64(number))) }
    #expect(ledger.changes.count == Ledger.changeLimit)
    for number in 0..<100 {
      let place = ledger.place(of: Traffic.Key(backend: "b", server: "s\(number)"))
      ledger.add(exchange: place, second: 1, failed: false, aborted: false, duration: -1)
    }
    #expect(ledger.traffic.count == Ledger.serverLimit + 1)
    let rest = ledger.traffic.first { $0.server == Traffic.Key(backend: "", server: "") }
    #expect(rest?.traffic.bins[1]?.requests == 100 - Ledger.serverLimit)
    // Of two full ledgers the earliest changes stay.
    var later = Ledger()
    for number in 0..<1_500 { later.add(Tale.change(at: Int64(number) - 500)) }
    var merged = ledger
    merged.merge(later)
    later.merge(ledger)
    #expect(merged.changes == later.changes && merged.changes.count == Ledger.changeLimit)
    #expect(merged.changes.first?.time.seconds == -500 && merged.changes.map(\.time).isSorted)
  }

  @Test func `keeps the longest pauses, and the records beside them`() {
    var ledger = Ledger()
    var built = 0
    var second: Int64 = 0
    for number in Int64(0)..<100 {
      second += 60 + number * 37 % 100
      let time = Instant(seconds: second)
      let mark = Mark(time: time, line: Int(number), offset: Int(number), text: "")
      ledger.pause(until: time) {
        built += 1
        return mark
      }
      ledger.note(at: time) { mark }
      ledger.close(with: mark)
    }
    #expect(ledger.pauses.count == Pause.limit && built < 99)
    #expect(ledger.pauses.map(\.seconds) == (128..<160).reversed().map(Double.init))
    #expect(ledger.pauses.allSatisfy { $0.after.line == $0.before.line + 1 } && ledger.lastMark?.line == 99)
  }

  @Test(arguments: Tale.all) func `moved there and back is where it was`(tale: Tale) throws {
    let there = tale.ledger.moved { $0.advanced(bySeconds: 20_700) }
    for (moved, trace) in zip(there.traces, tale.ledger.traces) {
      #expect(moved.first?.time == trace.first?.time.advanced(bySeconds: 20_700))
      #expect(moved.last?.time == trace.last?.time.advanced(bySeconds: 20_700))
      #expect(moved.series != trace.series && moved.count == trace.count)
    }
    #expect(there.changes.map(\.time.seconds) == tale.seconds.map { $0 + 20_700 })
    #expect(there.changes.map(\.mark.time) == there.changes.map(\.time))
    #expect(there.rhythm.bins.keys.min() == tale.seconds.min()! + 20_700)
    #expect(
      there.traffic.map { $0.traffic.bins.keys.min() }
        == tale.ledger.traffic.map { $0.traffic.bins.keys.min()! + 20_700 })
    #expect(
      there.first?.time.seconds == tale.seconds.min()! + 20_700 && there.last?.seconds == tale.seconds.max()! + 20_700)
    #expect(there.moved { $0.advanced(bySeconds: -20_700) }.account == tale.ledger.account)
  }
}
