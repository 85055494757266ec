import Events
import Evidence
import Ingest
import Testing

/// What one input tells: who, what, how often; and that every line is accounted for.
@Suite struct SourceScanTests {
  private func read(_ name: String, _ text: String, _ change: (inout Plan) -> Void = { _ in }) async throws
    -> SourceEvidence
  {
    let folder = try Folder([name: text])
    return try #require(try await Investigation([folder.path], change).evidence.sources.first)
  }

  private func traces(_ source: SourceEvidence) -> [String] {
    source.zoned.traces.map { trace in
      let signature = trace.signature
      let pattern = signature.origin == .template ? "?" : signature.pattern
      let who = [signature.component.host, signature.component.service].map { $0 ?? "-" }.joined(separator: " ")
      return "\(trace.count) \(pattern) \(signature.severity) \(who)"
    }.sorted()
  }

  @Test func `tells apart hosts, services and levels in one file`() async throws {
    let start = "2026-11-22T16:00:0"
    let source = try await read(
      "all.log",
      """
      \(start)1Z app-1 booking[1]: ERROR frobnication is off by 7
      \(start)2Z app-2 booking[1]: ERROR frobnication is off by 8
      \(start)3Z app-1 worker[1]: ERROR frobnication is off by 9
      \(start)4Z app-1 booking[1]: WARNING frobnication is off by 10
      \(start)5Z app-1 booking[1]: ERROR frobnication is off by 11
      \(start)6Z app-1 booking[1]: INFO frobnication is off by 12
      \(start)7Z db-1 postgres[1]: FATAL:  sorry, too many clients already
      \(start)8Z db-2 postgres[1]: FATAL:  sorry, too many clients already
      """)
    #expect(
      traces(source) == [
        "1 ? error app-1 worker", "1 ? error app-2 booking", "1 ? warning app-1 booking",
        "1 postgresql.too-many-clients error db-1 postgres", "1 postgresql.too-many-clients error db-2 postgres",
        "2 ? error app-1 booking",
      ])
    #expect(source.events == 2 && source.records == 8 && source.zoned.rhythm.bins.count == 8)
  }

  @Test func `counts sessions by who holds them, and not those that were refused after their login`() async throws {
    let start = "2026-11-22 16:00:0"
    let source = try await read(
      "db-1/postgresql/x.log",
      """
      \(start)1.000 UTC [1] web@shop LOG:  connection authorized: user=web database=shop
      \(start)2.000 UTC [2] job@shop LOG:  connection authorized: user=job database=shop application_name=nightly
      \(start)3.000 UTC [1] web@shop LOG:  disconnection: session time: 0:00:02.000 user=web database=shop host=10.0.0.5 port=4
      \(start)4.000 UTC [3] job@shop LOG:  connection authorized: user=job database=shop
      \(start)4.001 UTC [3] job@shop FATAL:  remaining connection slots are reserved for non-replication superuser connections
      \(start)5.000 UTC [4] web@shop FATAL:  sorry, too many clients already
      """)
    let steps = source.zoned.levels.map { pool, level in
      "\(pool.host) \(pool.pool) "
        + level.bins.values.map { "+\($0.opened) -\($0.closed)" }.sorted().joined(separator: " ")
    }
    #expect(steps.sorted() == ["db-1 job@shop +1 -0 +1 -1", "db-1 web@shop +0 -1 +1 -0"])
  }

  @Test func `of who is not in the record, goes by the rules and the path`() async throws {
    let line = "2026-11-22T16:00:01Z FATAL:  sorry, too many clients already\n"
    #expect(
      traces(try await read("db-1/postgresql/x.log", line)) == ["1 postgresql.too-many-clients error db-1 postgresql"])
    let ruled = try await read("db-1/postgresql/x.log", line) {
      $0.hosts = [
        Plan.Rule(glob: "db-*", value: "first"), Plan.Rule(glob: "*/x.log", value: "last"),
        Plan.Rule(glob: "y", value: "no"),
      ]
    }
    #expect(traces(ruled) == ["1 postgresql.too-many-clients error last postgresql"] && ruled.host == "last")
  }

  @Test(arguments: [1, 7, 64, 4_096]) func `cites the records beside a pause, whatever the window`(window: Int)
    async throws
  {
    // Written by two threads: a line may come a second late, and is neither the first behind the pause nor the last.
    let seconds = [1, 3, 2, 0, 5, 4, 180, 182, 181]
    let lines = seconds.map { second in
      "2026-11-22T16:0\(second / 60):\(second % 60 < 10 ? "0" : "")\(second % 60)Z app-1 booking[1]: INFO \(second)"
    }
    let source = try await read("x.log.1", lines.joined(separator: "\n")) { $0.windowBytes = window }
    #expect(source.log == "x" && source.zoned.pauses.map { [$0.before.line, $0.after.line] } == [[5, 7]])
    #expect(source.zoned.lastMark?.line == 8 && source.zoned.lastMark?.text == lines[7])
    #expect(source.zoned.last == source.zoned.lastMark?.time)
  }

  @Test func `notes changes apart from failures, each with its place`() async throws {
    let first = "2026-11-22T16:00:01Z ops-1 deploy-agent[7]: deploy booking 2.42.0 started (strategy=rolling)"
    let source = try await read(
      "ops-1/syslog",
      """
      \(first)
      2026-11-22T16:00:09Z db-1 postgres[1]: LOG:  received SIGHUP, reloading configuration files
      """)
    #expect(
      source.zoned.changes.map(\.kind) == ["deploy", "reload"] && source.zoned.traces.isEmpty && source.events == 2)
    #expect(
      source.zoned.changes.map(\.mark.line) == [1, 2] && source.zoned.changes[1].mark.offset == first.utf8.count + 1)
    #expect(source.zoned.changes.map(\.component.host) == ["ops-1", "db-1"])
  }

  @Test func `counts requests per server, and what failed on the way`() async throws {
    let line = { (server: String, status: Int, state: String) in
      "Nov 22 16:50:49 lb-1 haproxy[71]: 10.0.0.1:5123 [22/Nov/2026:16:50:49.100] front back/\(server) 0/0/0/5/90 \(status) 0 - - "
        + "\(state)-- 1/1/1/1/0 0/0 \"GET / HTTP/1.1\"\n"
    }
    let source = try await read(
      "lb-1/haproxy.log",
      line("app-1", 200, "--") + line("app-1", 504, "sH") + line("app-2", 200, "--") + line("app-2", 200, "CD")
    ) { $0.zones = [Plan.Rule(glob: "lb-1", value: "+02:00")] }
    let told = source.zoned.traffic.map { server in
      let bins = server.traffic.bins.values
      return
        "\(server.server.server) \(bins.reduce(0) { $0 + $1.requests }) \(bins.reduce(0) { $0 + $1.failed }) \(bins.reduce(0) { $0 + $1.aborted })"
    }
    #expect(told.sorted() == ["app-1 2 1 0", "app-2 2 0 1"])
    #expect(traces(source) == ["1 exchange.response-timeout error lb-1 haproxy"] && source.events == 0)
    #expect(source.zoned.traces[0].longestWait == 90_000_000)
    #expect(source.zoneBasis == "declared" && source.zoned.first?.time.clock == "14:50:49" && source.civil.isEmpty)
  }

  @Test func `takes no word of a request for an event`() async throws {
    let source = try await read(
      "web-1/nginx/access.log",
      """
      10.0.0.1 - - [22/Nov/2026:16:50:49 +0000] "GET / HTTP/1.1" 200 5 "-" "FATAL:  sorry, too many clients already"
      """)
    #expect(source.records == 1 && source.events == 0 && source.zoned.traces.isEmpty && source.format == "access")
  }

  @Test func `holds its bound of kinds, and still counts every record`() async throws {
    // Letters only, so that no word counts as a number.
    let word = { (number: Int) in String(decoding: (0..<4).map { UInt8(97 + number >> ($0 * 4) & 15) }, as: UTF8.self) }
    let lines = (0..<20_000).map { "2026-11-22T16:00:01Z app-1 booking[1]: ERROR \(word($0)) went wrong" }
    let source = try await read("x.log", (lines + lines[250..<255]).joined(separator: "\n"))
    #expect(source.zoned.traces.count == 257 && source.zoned.traces.reduce(0) { $0 + $1.count } == 20_005)
    #expect(source.zoned.traces.filter { $0.signature.pattern == "template.other" }.map(\.count) == [20_000 - 256])
    #expect(source.zoned.traces[250..<255].map(\.count) == [2, 2, 2, 2, 2])
  }

  @Test func `accounts for every line, and says what it passed over`() async throws {
    let long = String(repeating: "x", count: 100_000)
    let source = try await read(
      "x.log",
      """

      a line of no time
      2026-11-22T16:00:01Z app-1 booking[1]: ERROR one
      \tat somewhere
      2026-11-22T16:00:02Z app-1 booking[1]: \(long)
      2026-11-22T16:00:03Z app-1 booking[1]: three
      """)
    #expect(source.lines == 6 && source.records == 3 && source.undated == 1 && source.continuation == 1)
    #expect(source.skippedLines == 1 && source.skippedBytes > 30_000)
    #expect(
      source.problems.map(\.kind) == [.tooLong] && source.problems[0].detail.contains("\(source.skippedBytes) bytes"))
  }
}
