import Analysis
import Events
import Reports
import Testing

@Suite struct TextReportTests {
  @Test func `the whole report, the answer first`() {
    #expect(
      text(of: Fixture.anomaly) == """
        ▲ The connection pool is smaller than its load: booking on app-1 (hikaricp, HikariPool-1) →
          db-1:5432.
          It began at 2026-11-22 13:38:15.341 UTC · confidence 87 %, high

          The pool of booking on app-1 holds 5 connections since the deploy at 13:12:11, and its users
          waited for one for 30 s. The database answered its other clients throughout.

          Onset     2026-11-22 13:38:15.341 UTC, between 13:38:15.000 and 13:38:15.541
          Inferred  2026-11-22 13:37:45.341 UTC: the record says it had waited 30 s
          Until     2026-11-22 14:02:11.341 UTC, 23 min 56 s later
          Alert     3 min after the onset
          Recovery  2026-11-22 14:02:11.341 UTC, 16 s after a deploy of booking on app-1; it came back at
                    14:08:15
                    app-1/deploy.log:14  deploy booking 4.1.9
          Where     booking on app-1 (hikaricp, HikariPool-1) → db-1:5432
          Record    app-1/booking.log.1.gz:18231
                    2026-11-22 14:38:15,341 ERROR HikariPool-1 - Connection is not available, request timed…
          Trigger   a deploy of booking on app-1, 26 min 4 s before it
                    app-1/deploy.log:12  booking 4.2.0: maximumPoolSize=5

        WHY
          Connection pool misconfigured, booking on app-1 (hikaricp, HikariPool-1) → db-1:5432: active=5 of
          total=5 with 38 waiting, while the server had 80 free connections.
            app-1/booking.log.1.gz:18231  2026-11-22 14:38:15,341 ERROR HikariPool-1 - Connection is not av…
          → 2.5 s later, no answer in time, nginx on lb-1 → app-1:8080: upstream timeouts follow the
            pool's.
            lb-1/error.log:41  upstream timed out (110: Connection timed out)

        IMPACT  13:38:17 to 14:02:11, 23 min 54 s
          30 % of requests failed (0.2 % before, 0.1 % after), nearly all of them on app-1, one of 2
          servers; p99 1.2 s → 30 s; began 2 s after the onset.
          before  ▏                          0.2 %  of requests failed
          during  ███████▌                    30 %  3,729 of 12,431 requests failed
          after   ▏                          0.1 %  of requests failed
          server  app-1   90 %  3,690 of 4,100 requests failed
          server  app-2  0.5 %  39 of 8,331 requests failed
          counted in lb-1/access.log

        WHAT IT WAS NOT
          a symptom    no answer in time         upstream timeouts follow the pool's.
          ruled out    2 classes                 network unreachable and name not resolved: no event of the
                                                 kind, though app-1 and db-1 would log it.
          not visible  machine out of resources  no kernel log was given.

        CHANGES AROUND IT
          13:12:11  26 min 4 s before  deploy  booking on app-1: same component, last change before the
                                               onset.
                    app-1/deploy.log:12  booking 4.2.0: maximumPoolSize=5

        NOISE SET ASIDE
          13:04:55  ×14  connections broken off  app-2/worker: it ended before the onset, and such bursts
                                                 come hourly.
                    app-2/worker.log:77

        TIMELINE
                                 12:38:15  14:08:15
          failed requests        ▁  ▂  ▁ ▆██▂
          pool exhausted, app-1          ▄██
                                         ▲ 13:38:15

          13:12:11  ◇ change    app-1/booking  booking 4.2.0: maximumPoolSize=5
          13:38:15  ▲ onset     app-1/booking  the first request that waited in vain for a connection
                                               (×2,918)
                    app-1/booking.log.1.gz:18231
          14:02:11  ✓ recovery  app-1/booking  the last error of its kind

        SOURCES
          app-1/booking.log.1.gz  logback       20,104  12:38:15–13:54:55 UTC+01:00¹
          lb-1/access.log         nginx access  12,500  12:38:15–14:08:15
          zone not in the records but by ¹ modification time

        PROBLEMS
          unreadable  db-1/old.log: permission denied.
          cut off     app-1/booking.log.1.gz: the gzip stream ends early (at byte 1,800,000).
          silent      app-1/booking.log.1.gz: nothing was written for 2 min from 2026-11-22 12:48:15.341
                      UTC.
          undated     app-1/booking.log.1.gz: 3 records without a time.

        WHAT TO CHECK NEXT
          1.  Compare maximumPoolSize before and after booking 4.2.0.
          2.  Add the kernel log of db-1.
          Usually mended so: Give the pool its former size back.

        foreshock 0.1.0 read 2 sources: 1.0 MB, unpacked 2.7 MB, 32,604 lines, 2,000 events in 412 ms. All
        times are UTC.

        """)
  }

  @Test func `nothing found`() {
    #expect(
      text(of: Fixture.quiet(.none, "Rates stay within what they were all day.")) == """
        ✓ Nothing departs from the usual in these logs.
          2026-11-22 13:37:15 to 13:39:15 UTC · 2 sources · 31,500 records · 2,000 known events

          Rates stay within what they were all day.

        WHAT WAS CONSIDERED
          ruled out  connection pool exhausted  never recorded.

        SOURCES
          app-1/booking.log.1.gz  logback       20,104  12:38:15–13:54:55 UTC+01:00¹
          lb-1/access.log         nginx access  12,500  12:38:15–14:08:15
          zone not in the records but by ¹ modification time

        PROBLEMS
          cut off  app-1/booking.log.1.gz: the gzip stream ends early (at byte 1,800,000).
          silent   app-1/booking.log.1.gz: nothing was written for 2 min from 2026-11-22 12:48:15.341 UTC.
          undated  app-1/booking.log.1.gz: 3 records without a time.

        WHAT TO CHECK NEXT
          1.  If users did notice something, add the logs of the layers not given here, or name the time
              with --alert.

        foreshock 0.1.0 read 2 sources: 1.0 MB, unpacked 2.7 MB, 32,604 lines, 2,000 events in 100 ms. All
        times are UTC.

        """)
  }

  @Test func `inconclusive says what would help`() {
    var report = Fixture.quiet(.inconclusive, "All records lie inside the incident.")
    var log = Coverage(path: "app.log")
    log.records = 12
    report.sources = [log]
    let shown = text(of: report)
    #expect(shown.hasPrefix("? These logs cannot tell.\n"))
    #expect(shown.contains("1 source · 12 records · no known error"))
    #expect(shown.contains("All records lie inside the incident."))
    #expect(shown.contains("Add logs from before the trouble began"))
  }

  @Test func `colour only when asked, and the same words with it`() {
    let bare = text(of: Fixture.anomaly)
    let coloured = text(of: Fixture.anomaly, Style(colours: true))
    #expect(!bare.unicodeScalars.contains("\u{1b}"))
    #expect(coloured.contains("\u{1b}[1;31m▲ "))
    #expect(coloured.replacing(#/\u{1b}\[[0-9;]*m/#, with: "") == bare)
  }

  @Test(arguments: [40, 50, 60, 80, 100, 160])
  func `no line is wider than the page`(_ columns: Int) {
    for line in text(of: Fixture.anomaly, Style(columns: columns)).split(separator: "\n") {
      #expect(String(line).columns <= columns, "\(line)")
    }
  }

  @Test func `nothing a log says reaches the terminal as more than words`() {
    let hostile = "\u{1b}]0;owned\u{7}\u{1b}[2J\r\n\u{9b}31m\u{202e}\t|`<b>"
    var report = Fixture.anomaly
    report.findings.verdict.summary = hostile
    report.findings.verdict.firstEvent?.text = hostile
    report.findings.verdict.firstEvent?.source = hostile
    report.findings.verdict.component = Component(
      host: hostile, service: hostile, system: hostile, target: hostile, name: hostile)
    report.findings.verdict.trigger?.text = hostile
    for place in report.findings.hypotheses.indices {
      report.findings.hypotheses[place].reason = hostile
      report.findings.hypotheses[place].checkNext = hostile
      report.findings.hypotheses[place].component.host = hostile
    }
    for place in report.findings.timeline.indices {
      report.findings.timeline[place].text = hostile
      report.findings.timeline[place].component.host = hostile
    }
    report.findings.lanes[0].name = hostile
    report.findings.decoys[0].reason = hostile
    report.findings.changes[0].kind = hostile
    report.sources[0].path = hostile
    report.sources[0].host = hostile
    report.problems[0].detail = hostile
    report.findings.impact?.source = hostile
    let shown = text(of: report)
    #expect(
      shown.unicodeScalars.allSatisfy {
        $0 == "\n" || ($0.value >= 0x20 && !(0x7f..<0xa0).contains($0.value) && $0.value != 0x202e)
      })
    #expect(shown.contains("␛]0;owned␇␛[2J"))
  }

  @Test func `changes of one kind stand together, the trigger alone`() {
    var report = Fixture.anomaly
    var start = report.findings.changes[0]
    start.kind = "start"
    start.reason = "its kind does not fit"
    for host in ["app-1", "app-2", "app-3"] {
      start.component.host = host
      report.findings.changes.append(start)
    }
    let shown = text(of: report)
    #expect(shown.contains("start ×3  booking on app-1, app-2 and app-3: its kind does not fit."))
    #expect(shown.contains("deploy    booking on app-1: same component"))
  }

  @Test func `reasons that differ only in their sources stand together`() {
    var report = Fixture.anomaly
    report.findings.hypotheses = [
      Hypothesis(
        eventClass: .dnsFailure, status: .ruledOut, confidence: 1, reason: "a.log would show it, and it is silent"),
      Hypothesis(
        eventClass: .tlsFailure, status: .ruledOut, confidence: 1, reason: "b.log would show it, and it is silent"),
    ]
    #expect(
      text(of: report, Style(columns: 160)).contains(
        "ruled out  2 classes  name not resolved and secure channel failed: … would show it, and it is silent."))
  }

  @Test func `what is too much is cut, and the cut is told`() {
    var report = Fixture.anomaly
    report.sources = (0..<40).map { number in
      var source = Coverage(path: "host-\(number)/app.log")
      source.lines = 10
      source.events = number
      return source
    }
    let shown = text(of: report)
    #expect(shown.contains("host-39/app.log"))
    #expect(!shown.contains("host-3/app.log"))
    #expect(shown.contains("and 24 sources more with 240 lines; all of them with --format json"))
  }
}
