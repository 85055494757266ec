import Events
import Foundation
import Ingest
import Reports
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
    let given = plan
    let read = try await Investigation(paths.filter { $0 != "-" }) { plan in
      plan = given
      plan.paths = paths.filter { $0 != "-" }
    }
    return (try await Chronicle(plan: plan, meter: Meter()), read)
  }

  /// A line of NDJSON, record or event.
  private struct Told: Decodable {
    var time: Instant?
    var level: String?
    var pattern: String?
    var host: String?
    var service: String?
    var message: String?
    var source: String
    var line: Int
    var lines: Int?

    enum CodingKeys: CodingKey {
      case time, level, pattern, host, service, message, source, line, lines
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      time = try values.decodeIfPresent(String.self, forKey: .time).map(Told.instant)
      level = try values.decodeIfPresent(String.self, forKey: .level)
      pattern = try values.decodeIfPresent(String.self, forKey: .pattern)
      host = try values.decodeIfPresent(String.self, forKey: .host)
      service = try values.decodeIfPresent(String.self, forKey: .service)
      message = try values.decodeIfPresent(String.self, forKey: .message)
      source = try values.decode(String.self, forKey: .source)
      line = try values.decode(Int.self, forKey: .line)
      lines = try values.decodeIfPresent(Int.self, forKey: .lines)
    }

    /// `2026-11-22T13:38:15.341Z`, without the calendars of Foundation: tens of thousands are read.
    private static func instant(_ text: String) -> Instant {
      let parts = text.split { !$0.isNumber }.map { Int($0)! }
      return CivilTime(
        year: parts[0], month: parts[1], day: parts[2], hour: parts[3], minute: parts[4], second: parts[5],
        nanosecond: parts[6] * 1_000_000
      ).instant
    }

    static func all(_ bytes: [UInt8]) throws -> [Told] {
      let reader = JSONDecoder()
      return try bytes.split(separator: 0x0a).map { try reader.decode(Told.self, from: Data($0)) }
    }
  }

  private func records(_ chronicle: Chronicle) async throws -> [Told] {
    var all: [UInt8] = []
    _ = await chronicle.records(as: { RecordFormat.ndjson.write($0, into: &$1) }) {
      all += $0
      return true
    }
    return try Told.all(all)
  }

  private func events(_ chronicle: Chronicle) async throws -> [Told] {
    var all: [UInt8] = []
    _ = try await chronicle.events(of: World.catalog.get(), as: { EventFormat.ndjson.write($0, into: &$1) }) {
      all += $0
      return true
    }
    return try Told.all(all)
  }

  @Test(arguments: [3, 256 * 1_024]) func `tells all records in order, the undated last`(window: Int) async throws {
    let folder = try Folder(ChronicleTests.files)
    let (chronicle, _) = try await chronicle([folder.path]) { $0.windowBytes = window }
    let all = try await records(chronicle)
    #expect(
      all.map { "\($0.time?.clock ?? "-") \($0.source):\($0.line)+\($0.lines!)" } == [
        "16:00:01 app-1/x.log:5+1", "16:00:02 db-1/y.log:2+1", "16:00:03 app-1/x.log:2+1", "16:00:03 app-1/x.log:4+1",
        "16:00:04 db-1/y.log:3+3", "16:00:05 app-1/x.log:1+1", "16:00:06 web-1/z.log:1+1", "16:00:08 web-1/z.log:2+1",
        "16:00:09 app-1/x.log:3+1", "16:00:09 db-1/y.log:6+1", "- db-1/y.log:1+1",
      ])
    #expect(all[4].message == "four\n\tat one\n\tat two" && all[4].level == "error" && all[4].host == "db-1")
    #expect(all[0].service == "booking" && all[0].host == "app-1")
    let told = try await events(chronicle)
    #expect(
      told.map { "\($0.time?.clock ?? "-") \($0.source):\($0.line)" } == [
        "16:00:08 web-1/z.log:2", "16:00:09 app-1/x.log:3", "16:00:09 db-1/y.log:6",
      ])
    #expect(told.allSatisfy { $0.pattern == "postgresql.too-many-clients" && $0.host != nil })
  }

  @Test func `puts in order what a buffered writer mixed up`() async throws {
    let seconds = (0..<6).flatMap { block in (0..<1_500).reversed().map { block * 1_500 + $0 } }
    let folder = try Folder()
    let lines = seconds.map { "\(Instant(seconds: 1_795_363_200 + Int64($0)).iso8601) app-1 booking[1]: \($0)\n" }
    try folder.add("x.log", Array(lines.joined().utf8))
    let (chronicle, _) = try await chronicle([folder.path]) { $0.windowBytes = 1_000 }
    #expect(try await records(chronicle).map { $0.message! } == (0..<9_000).map { "\($0)" })
  }

  /// A local log of the night in which Berlin's clocks go back; when it was written last tells the zone of its end. Small
  /// enough to be looked at as a whole, and larger than what is looked at.
  @Test(arguments: [60, 5])
  func `tells both passes of an hour that clocks showed twice`(every: Int64) async throws {
    let turn: Int64 = 1_792_890_000  // 2026-10-25T01:00:00Z
    let ticks = Array(stride(from: turn - 3 * 3_600, to: turn + 3 * 3_600, by: Int64.Stride(every)))
    let lines = ticks.map { tick in
      let shown = Instant(seconds: tick + (tick < turn ? 7_200 : 3_600)).iso8601.dropLast(5)
      return "\(shown) INFO [main] app: tick \(tick) of a night in which nothing happens but that clocks go back\n"
    }
    let folder = try Folder()
    try folder.add("x.log", Array(lines.joined().utf8))
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: Double(ticks.last! + 2))], ofItemAtPath: folder.path + "/x.log")
    let (chronicle, read) = try await chronicle([folder.path])
    #expect(try await records(chronicle).map { $0.time!.seconds } == ticks)
    #expect(read.evidence.sources.map { $0.zoned.last?.seconds } == [ticks.last])
  }

  @Test(arguments: ["booking-outage", "migration-lock"])
  func `tells every record of a sample once, in order`(sample: String) async throws {
    let (chronicle, read) = try await chronicle([World.samples + "/" + sample + "/logs"])
    var (count, lines, latest, undated, disordered) = (0, 0, Instant(nanoseconds: .min), 0, 0)
    for record in try await records(chronicle) {
      count += 1
      lines += record.lines!
      if let time = record.time {
        if time < latest || undated > 0 { disordered += 1 }
        latest = time
      } else {
        undated += 1
      }
    }
    let sources = read.evidence.sources
    #expect(disordered == 0 && undated == sources.reduce(0) { $0 + $1.undated })
    #expect(count == sources.reduce(0) { $0 + $1.records + $1.undated })
    #expect(lines == sources.reduce(0) { $0 + $1.lines - $1.skippedLines } && lines > 40_000)
    let told = try await events(chronicle)
    #expect(told.count == read.events && told.compactMap(\.time).isSorted)
    #expect(Set(told.map { "\($0.source):\($0.line)" }).count == told.count)
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
        #expect(try await records(chronicle).map { Int($0.time!.seconds - at(0).seconds) } == wanted)
        #expect(try await events(chronicle).count == wanted.count { $0 >= 8 })
        #expect(read.evidence.sources.reduce(0) { $0 + $1.zoned.rhythm.bins.values.reduce(0, +) } == wanted.count)
      }
    }
  }

  @Test func `stops when it is told to`() async throws {
    let folder = try Folder()
    try folder.add("x.log", lines(20_000) { $0 })
    let (chronicle, _) = try await chronicle([folder.path])
    for stop in 1...3 {
      var (calls, bytes) = (0, 0)
      _ = await chronicle.records(as: { RecordFormat.ndjson.write($0, into: &$1) }) {
        calls += 1
        bytes += $0.count
        return calls < stop
      }
      #expect(calls == stop && bytes > 0 && bytes < 2_000_000)
    }
  }

  /// Lines whose second is their message, in the order that `place` shuffles them to.
  private func lines(_ count: Int, at place: (Int) -> Int) -> [UInt8] {
    let all = (0..<count).map(place).map {
      "\(Instant(seconds: 1_795_363_200, nanoseconds: Int64($0) * 1_000_000).iso8601) app-1 booking[1]: \($0)\n"
    }
    return Array(all.joined().utf8)
  }

  @Test func `puts in order what is seconds out of place, however much that is`() async throws {
    // A record a millisecond, every hundredth four seconds late: behind four thousand others.
    let count = 30_000
    let order = (0..<count).sorted {
      ($0 % 100 == 0 ? $0 + 4_900 : $0, $0) < ($1 % 100 == 0 ? $1 + 4_900 : $1, $1)
    }
    let folder = try Folder()
    try folder.add("x.log", lines(count) { order[$0] })
    let (chronicle, _) = try await chronicle([folder.path]) { $0.windowBytes = 10_000 }
    #expect(try await records(chronicle).map { Int($0.message!)! } == Array(0..<count))
  }

  @Test func `tells all of a wild file, and how much came late`() async throws {
    let count = 20_000
    let folder = try Folder()
    try folder.add("x.log", lines(count) { $0 * 7_919 % count * 10 })
    try folder.add("y.log", lines(count) { $0 * 10 })
    let (chronicle, _) = try await chronicle([folder.path]) { $0.windowBytes = 1_000 }
    var bytes: [UInt8] = []
    let outcome = await chronicle.records(as: { RecordFormat.ndjson.write($0, into: &$1) }) {
      bytes += $0
      return true
    }
    let told = try Told.all(bytes)
    var (late, latest) = (0, Instant(nanoseconds: .min))
    for record in told {
      if record.time! < latest { late += 1 } else { latest = record.time! }
    }
    #expect(told.count == 2 * count && outcome.late == late && late > count / 4)
    #expect(told.filter { $0.source == "y.log" }.map { Int($0.message!)! } == (0..<count).map { $0 * 10 })
  }

  @Test func `tells what a damaged file had, and of the damage`() async throws {
    let whole = try World.run("gzip", on: lines(5_000) { $0 })
    let folder = try Folder()
    try folder.add("x.log.gz", Array(whole.dropLast(whole.count / 3)))
    let (chronicle, _) = try await chronicle([folder.path])
    var bytes: [UInt8] = []
    let outcome = await chronicle.records(as: { RecordFormat.ndjson.write($0, into: &$1) }) {
      bytes += $0
      return true
    }
    #expect(outcome.problems.map(\.kind) == [.truncated])
    let told = try Told.all(bytes).dropLast().map { $0.message! }
    #expect(told.count > 1_000 && told == (0..<told.count).map { "\($0)" })
  }

  @Test func `tells what is there twice once`() async throws {
    let folder = try Folder()
    let text = lines(3_000) { $0 }
    try folder.add("a/x.log", text)
    try folder.add("a/x.log.gz", try World.run("gzip", on: text))
    try folder.add("b/y.log", text + lines(1) { _ in 3_000 })
    let (chronicle, read) = try await chronicle([folder.path])
    #expect(read.evidence.sources.map(\.path) == ["a/x.log", "b/y.log"])
    #expect(try await records(chronicle).count == 6_001)
  }

  @Test func `finds the zone of a packed file by its last record`() async throws {
    let folder = try Folder()
    let last = CivilTime(year: 2026, month: 11, day: 22, hour: 16, minute: 30).instant
    // Longer than what is kept of a file's end, several times over.
    let text = (0...1_800).map { second in
      let time = last.advanced(bySeconds: Double(second - 1_800) + 7_200).iso8601.dropLast(5)
      return "\(time.replacing("T", with: " ")) INFO app: \(String(repeating: "word ", count: 60))\n"
    }.joined()
    try folder.add("a/x.log.gz", try World.run("gzip", on: Array(text.utf8)), modified: last.advanced(bySeconds: 3))
    try folder.add("b/x.log", Array(text.replacing("app:", with: "web:").utf8), modified: last.advanced(bySeconds: 3))
    let (chronicle, read) = try await chronicle([folder.path])
    #expect(read.evidence.sources.map(\.zone) == ["UTC+02:00", "UTC+02:00"])
    let told = try await records(chronicle)
    #expect(told.last?.time == last && told.first?.time == last.advanced(bySeconds: -1_800) && told.count == 3_602)
  }

  /// A FIFO that a shell would make of `<(…)`.
  @Test func `merges what can be read but once`() async throws {
    let folder = try Folder(ChronicleTests.files)
    let text = "2026-11-22T16:00:07Z mail-1 sshd[2]: seven\nof no time\n\n2026-11-22T16:00:00Z mail-1 sshd[2]: zero\n"
    let fifo = folder.path + "/pipe"
    #expect(unsafe mkfifo(fifo, 0o600) == 0)
    let writer = Process()
    writer.executableURL = URL(fileURLWithPath: "/bin/sh")
    writer.arguments = ["-c", #"printf '%s' "$1" >"$0""#, fifo, text]
    try writer.run()
    let chronicle = try await Chronicle(
      plan: Plan(paths: [fifo, folder.path + "/app-1"], jobs: 2, now: World.longAfter), meter: Meter())
    let told = try await records(chronicle)
    writer.waitUntilExit()
    #expect(told.map { $0.time?.clock ?? "-" }.first == "16:00:00" && told.count == 7)
    #expect(told.filter { $0.source == fifo }.map(\.host) == ["mail-1", "mail-1"])
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
    #expect(try await records(chronicle).map { $0.time?.clock } == ["16:00:02", "16:00:04", "16:00:07"])
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
      let all = try await records(chronicle)
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
        #expect(try await records(chronicle).reduce(0) { $0 + $1.lines! } == 2)
      }
      try await withInput(text) {
        let told = try await events(try await chronicle(["-"]).0)
        #expect(told.count == 1)
      }
      try await withInput(text) {
        let (chronicle, _) = try await chronicle(["-"]) { $0.since = Instant(seconds: 0) }
        #expect(try await records(chronicle).isEmpty)
      }
    }
  }
}
