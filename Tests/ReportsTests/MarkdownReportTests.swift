import Analysis
import Events
import Reports
import Testing

@Suite struct MarkdownReportTests {
  private func markdown(_ report: Report) -> String {
    var bytes: [UInt8] = []
    report.writeMarkdown(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `begins with what is known, and marks what is not`() {
    #expect(
      markdown(Fixture.anomaly).hasPrefix(
        """
        # 2026-11-22: Connection pool misconfigured, booking on app-1 (hikaricp, HikariPool-1) → db-1:5432

        Status: draft · Severity: TODO · Owner: TODO · Authors: TODO

        ## Summary

        **The connection pool is smaller than its load: booking on app-1 (hikaricp, HikariPool-1) → db-1:5432.**

        The pool of booking on app-1 holds 5 connections since the deploy at 13:12:11, and its users waited for one for 30 s. The database answered its other clients throughout.

        ## Onset

        |  |  |
        | --- | --- |
        | Onset, as observed | 2026-11-22 13:38:15.341 UTC |
        | Onset lies between | 2026-11-22 13:38:15.000 and 2026-11-22 13:38:15.541 UTC |
        | Start, inferred from the wait the record reports | 2026-11-22 13:37:45.341 UTC |
        | Until | 2026-11-22 14:02:11.341 UTC |
        | What | `pool_misconfigured` |
        | Where | booking on app-1 (hikaricp, HikariPool-1) → db-1:5432 |
        | Confidence | 87 %, high |
        | First record | `app-1/booking.log.1.gz:18231`<br>`2026-11-22 14:38:15,341 ERROR HikariPool-1 - Connection is not available, request timed out after 30000ms.` |
        | Detected | TODO: when and by what the alarm was raised |
        """))
  }

  @Test func `timeline with time, event and evidence`() {
    #expect(
      markdown(Fixture.anomaly).contains(
        """
        ## Timeline

        | Time (UTC) | Event | Evidence |
        | --- | --- | --- |
        | 2026-11-22 13:12:11.341 | change: booking 4.2.0: maximumPoolSize=5 | `app-1/deploy.log:12` |
        | 2026-11-22 13:38:15.341 | **onset: the first request that waited in vain for a connection (×2,918)** | `app-1/booking.log.1.gz:18231` |
        | 2026-11-22 14:02:11.341 | recovery: the last error of its kind |  |
        """))
  }

  @Test func `owners, detection and actions are left to people`() {
    let written = markdown(Fixture.anomaly)
    #expect(written.contains("| Detected | TODO: when and by what the alarm was raised |"))
    #expect(written.contains("| TODO | TODO | TODO | TODO |"))
    #expect(written.contains("- [ ] Compare maximumPoolSize before and after booking 4.2.0."))
  }

  @Test func `nothing found has no onset and no actions`() {
    let written = markdown(Fixture.quiet(.none, "Rates stay within what they were."))
    #expect(written.hasPrefix("# Nothing departs from the usual in these logs\n"))
    #expect(!written.contains("## Onset"))
    #expect(!written.contains("TODO"))
  }

  @Test(arguments: [
    ("a|b", #"a\|b"#), ("`rm`", #"\`rm\`"#), ("<script>&", "&lt;script&gt;&amp;"), ("*bold* _it_", #"\*bold\* \_it\_"#),
    ("max_connections", "max_connections"), ("[x](http://e)", #"\[x\](http://e)"#), ("# 12 @all", ##"\# 12 &#64;all"##),
    ("two\nlines", "two␊lines"),
  ])
  func `prose is escaped`(_ text: String, _ escaped: String) {
    var report = Fixture.quiet(.inconclusive, text)
    report.sources = []
    #expect(markdown(report).contains("## Summary\n\n" + escaped + "\n"))
  }

  @Test(arguments: [
    ("a|b", #"`a\|b:1`"#), ("tick`", "``tick`:1``"), ("`lead", "`` `lead:1 ``"), ("``two``", "``` ``two``:1 ```"),
    ("esc\u{1b}[0m", "`esc␛[0m:1`"),
  ])
  func `evidence is code in a cell`(_ source: String, _ span: String) {
    var report = Fixture.anomaly
    report.findings.timeline = [report.findings.timeline[1]]
    report.findings.timeline[0].citation = Citation(source: source, line: 1, offset: 0, time: nil, text: "")
    #expect(markdown(report).contains("| " + span + " |\n"))
  }

  @Test func `every row of a table has its cells`() {
    var columns = 0
    for line in markdown(Fixture.anomaly).split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        columns = 0
        continue
      }
      let cells = line.replacing(#"\|"#, with: "").count { $0 == "|" }
      if columns == 0 { columns = cells }
      #expect(cells == columns, "\(line)")
    }
  }
}
