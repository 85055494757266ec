import Events
import Foundation
import Ingest
import Testing

@Suite(.serialized) struct ChronicleTests {
  /// Three hosts: one out of order, one with long records and lines of no time, one in another zone.
  private static let files = [
    "app-1/x.log": """
    2026-11-22T16:00:05Z app-1 booking[1]: five
    2026-11-22T16:00:03Z app-1 booking[1]: three
    2026-11-22T16:00:09Z app-1 booking[1]: FATAL:  sorry, too many clients already
    2026-11-22T16:00:03Z app-1 booking[1]: three again
    2026-11-22T16:00:01Z app-1 booking[1]: one

    """,
    "db-1/y.log": """
    a line before all
    2026-11-22 16:00:02 UTC [7] LOG:  two
    2026-11-22 16:00:04 UTC [7] ERROR:  four
    \tat one
    \tat two
    2026-11-22 16:00:09 UTC [7] FATAL:  sorry, too many clients already

    """,
    "web-1/z.log": """
    [22/Nov/2026:18:00:06 +0200] six
    [22/Nov/2026:18:00:08 +0200] FATAL:  sorry, too many clients already
    """,
  ]

  private func chronicle(_ paths: [String], _ change: (inout Plan) -> Void = { _ in }) async throws -> (
    Chronicle, Investigation
  ) {
    var plan = Plan(paths: paths, jobs: 2, now: World.longAfter)
    change(&plan)
    let scan = try ParallelScan(plan: plan, catalog: World.catalog.get())
    let given = plan
    let read = try await Investigation(paths.filter { $0 != "-" }) { plan in
      plan = given
      plan.paths = paths.filter { $0 != "-" }
    }
    return (Chronicle(scan: scan, evidence: read.evidence), read)
  }

  private func records(_ chronicle: Chronicle) -> [RecordLine] {
    var all: [RecordLine] = []
    chronicle.records {
      all.append($0); return true
    }
    return all
  }

  private func events(_ chronicle: Chronicle) throws -> [Event] {
    var all: [Event] = []
    try chronicle.events {
      all.append($0); return true
    }
    return all
  }

  @Test(arguments: [3, 256 * 1_024]) func `tells all records in order, the undated last`(window: Int) async throws {
    let folder = try Folder(ChronicleTests.files)
    let (chronicle, _) = try await chronicle([folder.path]) { $0.windowBytes = window }
    let all = records(chronicle)
    #expect(
      all.map { "\($0.time?.clock ?? "-") \($0.source):\($0.line)+\($0.lines)" } == [
        "16:00:01 app-1/x.log:5+1", "16:00:02 db-1/y.log:2+1", "16:00:03 app-1/x.log:2+1", "16:00:03 app-1/x.log:4+1",
        "16:00:04 db-1/y.log:3+3", "16:00:05 app-1/x.log:1+1", "16:00:06 web-1/z.log:1+1", "16:00:08 web-1/z.log:2+1",
        "16:00:09 app-1/x.log:3+1", "16:00:09 db-1/y.log:6+1", "- db-1/y.log:1+1",
      ])
    #expect(all[4].message == "four\n\tat one\n\tat two" && all[4].level == .error && all[4].host == "db-1")
    #expect(all[0].service == "booking" && all[0].host == "app-1")
    let told = try events(chronicle)
    #expect(
      told.map { "\($0.citation.time?.clock ?? "-") \($0.citation.source):\($0.citation.line)" } == [
        "16:00:08 web-1/z.log:2", "16:00:09 app-1/x.log:3", "16:00:09 db-1/y.log:6",
      ])
    #expect(told.allSatisfy { $0.pattern == "postgresql.too-many-clients" && $0.component.host != nil })
  }

  @Test func `puts in order what a buffered writer mixed up`() async throws {
    let seconds = (0..<6).flatMap { block in (0..<1_500).reversed().map { block * 1_500 + $0 } }
    let folder = try Folder()
    let lines = seconds.map { "\(Instant(seconds: 1_795_363_200 + Int64($0)).iso8601) app-1 booking[1]: \($0)\n" }
    try folder.add("x.log", Array(lines.joined().utf8))
    let (chronicle, _) = try await chronicle([folder.path]) { $0.windowBytes = 1_000 }
    #expect(records(chronicle).map(\.message) == (0..<9_000).map { "\($0)" })
  }

  @Test(arguments: ["booking-outage", "migration-lock"])
  func `tells every record of a sample once, in order`(sample: String) async throws {
    let (chronicle, read) = try await chronicle([World.samples + "/" + sample + "/logs"])
    var (count, lines, latest, undated, disordered) = (0, 0, Instant(nanoseconds: .min), 0, 0)
    chronicle.records { record in
      count += 1
      lines += record.lines
      if let time = record.time {
        if time < latest || undated > 0 { disordered += 1 }
        latest = time
      } else {
        undated += 1
      }
      return true
    }
    let sources = read.evidence.sources
    #expect(disordered == 0 && undated == sources.reduce(0) { $0 + $1.undated })
    #expect(count == sources.reduce(0) { $0 + $1.records + $1.undated })
    #expect(lines == sources.reduce(0) { $0 + $1.lines - $1.skippedLines } && lines > 40_000)
    let told = try events(chronicle)
    #expect(told.count == read.events && told.compactMap(\.citation.time).isSorted)
    #expect(Set(told.map(\.citation)).count == told.count)
  }

  @Test func `keeps to its window, ends included`() async throws {
    let folder = try Folder(ChronicleTests.files)
    let at = { (second: Int) in CivilTime(year: 2026, month: 11, day: 22, hour: 16, second: second).instant }
    for since in 0...10 {
      for until in [nil] + Array(since...10) {
        let (chronicle, read) = try await chronicle([folder.path]) { plan in
          plan.since = at(since)
          plan.until = until.map(at)
        }
        let wanted = [1, 2, 3, 3, 4, 5, 6, 8, 9, 9].filter { $0 >= since && $0 <= until ?? 99 }
        #expect(records(chronicle).map { Int($0.time!.seconds - at(0).seconds) } == wanted)
        #expect(try events(chronicle).count == wanted.count { $0 >= 8 })
        #expect(read.evidence.sources.reduce(0) { $0 + $1.zoned.rhythm.bins.values.reduce(0, +) } == wanted.count)
      }
    }
  }

  @Test func `stops when it is told to`() async throws {
    let folder = try Folder(ChronicleTests.files)
    let (chronicle, _) = try await chronicle([folder.path])
    for stop in 1...11 {
      var count = 0
      chronicle.records { _ in
        count += 1
        return count < stop
      }
      #expect(count == stop)
    }
    var count = 0
    try chronicle.events { _ in
      count += 1
      return false
    }
    #expect(count == 1)
  }

  @Test func `reads civil times as the evidence found their zone`() async throws {
    let folder = try Folder()
    let modified = CivilTime(year: 2026, month: 11, day: 22, hour: 16, second: 7).instant
    try folder.add(
      "app-2/c.log", Array("2026-11-22 11:00:07 ERROR late\n2026-11-22 11:00:02 ERROR early\n".utf8), modified: modified
    )
    try folder.add("app-1/u.log", Array("2026-11-22T16:00:04Z app-1 booking[1]: between\n".utf8), modified: modified)
    let (chronicle, read) = try await chronicle([folder.path])
    #expect(read.evidence.sources.map(\.zoneBasis) == ["record", "modification time"])
    #expect(records(chronicle).map { $0.time?.clock } == ["16:00:02", "16:00:04", "16:00:07"])
  }

  /// Standard input is one for all tests, so these come one after another.
  private func withInput(_ text: String, _ body: () async throws -> Void) async throws {
    let folder = try Folder(["in": text])
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: folder.path + "/in"))
    let before = dup(0)
    dup2(file.fileDescriptor, 0)
    defer {
      dup2(before, 0)
      close(before)
    }
    try await body()
  }

  @Test func `merges standard input with files`() async throws {
    let folder = try Folder(ChronicleTests.files)
    let text = "Nov 22 16:00:07 mail-1 sshd[2]: seven\nstill seven?\n2026-11-22 16:00:00 zero\n"
    try await withInput(text) {
      let (chronicle, _) = try await chronicle(["-", folder.path + "/app-1"]) {
        $0.zones = [Plan.Rule(glob: "*", value: "UTC")]
        $0.hosts = [Plan.Rule(glob: "*", value: "first"), Plan.Rule(glob: "-", value: "last")]
      }
      let all = records(chronicle)
      #expect(
        all.map { "\($0.time?.clock ?? "-") \($0.host ?? "-") \($0.source.hasSuffix("x.log"))" } == [
          "16:00:00 last false", "16:00:01 app-1 true", "16:00:03 app-1 true", "16:00:03 app-1 true",
          "16:00:05 app-1 true",
          "16:00:07 mail-1 false", "16:00:09 app-1 true",
        ])
    }
  }

  @Test func `of standard input without any time, tells all`() async throws {
    let text = "FATAL:  sorry, too many clients already\nand more of no time\n"
    for window in [1, 4_096] {
      try await withInput(text) {
        let (chronicle, _) = try await chronicle(["-"]) { $0.windowBytes = window }
        #expect(records(chronicle).reduce(0) { $0 + $1.lines } == 2)
      }
      try await withInput(text) {
        let told = try events(try await chronicle(["-"]).0)
        #expect(told.count == 1)
      }
      try await withInput(text) {
        let (chronicle, _) = try await chronicle(["-"]) { $0.since = Instant(seconds: 0) }
        #expect(records(chronicle).isEmpty)
      }
    }
  }
}
