import Codecs
import Events
import Evidence
import Testing

@testable import Ingest

@Suite struct ZoneResolutionTests {
  /// 2026-11-22T16:00:00Z.
  private static let noon: Int64 = 1_795_363_200
  private static let local = Zone(offsetText: "+05:30")!

  /// A source that wrote every ten seconds from `from` to `to` seconds after noon, its clock `offset` hours ahead of UTC.
  private func source(
    _ path: String, host: String? = nil, from: Int64 = 0, to: Int64 = 3_600, offset: Double = 0, zoned: Bool = false,
    modified: Int64? = nil, identifiers: Range<UInt64> = 0..<0, busy: (Int64) -> Int = { _ in 1 }
  ) -> SourceEvidence {
    var source = SourceEvidence(path: path)
    source.host = host
    source.modified = modified.map { Instant(seconds: ZoneResolutionTests.noon + $0) }
    for (line, second) in stride(from: from, through: to, by: 10).enumerated() {
      let time = Instant(seconds: ZoneResolutionTests.noon + second + Int64(offset * 3_600))
      source.update(zoned: zoned) { ledger in
        for _ in 0..<busy(second) {
          ledger.note(at: time) { Mark(time: time, line: line + 1, offset: line * 80, text: "") }
        }
        let identifier = UInt64(second / 10)
        if identifiers.contains(identifier) { ledger.add(anchor: identifier, at: time, duration: 0) }
      }
      if zoned { source.written = time }
    }
    return source
  }

  /// How each source's zone was found, and by how many hours its first record was then ahead of `from`.
  private func resolved(_ sources: [SourceEvidence]) -> [String: String] {
    let evidence = ZoneResolution.resolved(
      Evidence.merged(sources.map(Evidence.init(source:))), local: ZoneResolutionTests.local)
    return Dictionary(
      uniqueKeysWithValues: evidence.sources.map { source in
        #expect(source.civil.isEmpty)
        let lag = Double(source.zoned.first!.time.seconds - ZoneResolutionTests.noon) / 3_600
        return (source.path, "\(source.zoneBasis) \(source.zone) \(lag)")
      })
  }

  @Test func `leaves alone what names its zone`() {
    #expect(resolved([source("a", zoned: true, modified: 9)]) == ["a": "record UTC 0.0"])
  }

  @Test(arguments: [-12.0, -9.5, -5, -3.5, 0, 1, 2, 3.5, 5.5, 9.5, 10.5, 13, 14])
  func `finds by its modification time`(offset: Double) {
    // The last record may lie four minutes in the file, or have been written by a clock that is a little ahead.
    for lay: Int64 in [-9, 0, 7, 240] {
      let told = resolved([source("a", offset: offset, modified: 3_600 + lay)])["a"]
      #expect(
        told?.hasPrefix("modification time UTC") == true && told?.hasSuffix(" 0.0") == true, "\(lay) s, \(told ?? "")")
    }
  }

  @Test func `gives the files of one log one zone, of several that of the nearest`() {
    // Summer time ended between the second and the third; only the files that were touched when they were written tell.
    let day: Int64 = 86_400
    let files = [
      source("x.log", from: 4 * day, to: 4 * day + 3_600, offset: 1, modified: 4 * day + 3_603),
      source("x.log.1", from: 3 * day, to: 3 * day + 3_600, offset: 1),
      source("x.log.2", from: day, to: day + 3_600, offset: 2),
      source("x.log.3", from: 0, to: 3_600, offset: 2, modified: 3_603),
      source("y.log", from: 0, to: 3_600, offset: 2),
    ].map { file in
      var file = file
      file.log = String(file.path.prefix(1))
      return file
    }
    let told = resolved(files)
    #expect(told["x.log.1"] == "same log UTC+01:00 72.0" && told["x.log.2"] == "same log UTC+02:00 24.0")
    #expect(told["y.log"]?.hasPrefix("same log") == false)
  }

  @Test func `sees a copy by the files that name their zone`() {
    // Two hours and a minute after the last record: like the clock of a zone two hours behind, were it not for the other.
    let copied: Int64 = 3_600 + 7_260
    let told = resolved([source("a", modified: copied), source("b", zoned: true, modified: copied)])
    #expect(told["a"] == "overlap UTC 0.0")
    #expect(resolved([source("a", modified: copied)])["a"] == "modification time UTC-02:00 2.0")
  }

  @Test(arguments: [300, 1_500, 1_790, 86_400 * 30, -3_600 * 15])
  func `takes no zone of a copy's modification time`(modified: Int64) {
    // Nowhere are clocks half an hour ahead of UTC: a file that lay for 25 minutes is no sign of that.
    #expect(resolved([source("a", modified: 3_600 + modified)]) == ["a": "assumed +05:30 -5.5"])
  }

  @Test func `goes by most files of the host`() {
    let files = [
      source("a", host: "app-2", offset: -5, modified: 3_600), source("b", host: "app-2", offset: -5, modified: 3_620),
      // Copied late, so that its own time misleads by an hour; and never dated at all.
      source("c", host: "app-2", offset: -5, modified: 7_200), source("d", host: "app-2", offset: -5),
      source("e", host: "app-1", offset: -5), source("f", offset: -5),
    ]
    let told = resolved(files)
    #expect(told["a"] == "modification time UTC-05:00 0.0" && told["b"] == told["a"])
    #expect(told["c"] == "same host UTC-05:00 0.0" && told["d"] == told["c"])
    // Others' hosts are no witnesses; but that they wrote at the same time is likely.
    #expect(told["e"] == "overlap UTC-05:00 0.0" && told["f"] == told["e"])
  }

  @Test func `where files of a host disagree one to one, leaves each its own`() {
    let told = resolved([
      source("a", host: "app-2", offset: 1, modified: 3_600), source("b", host: "app-2", offset: 2, modified: 3_600),
    ])
    #expect(told == ["a": "modification time UTC+01:00 0.0", "b": "modification time UTC+02:00 0.0"])
  }

  @Test(arguments: [-8.0, -2.5, 0, 5.5, 12]) func `lays a source over those that name their zone`(offset: Double) {
    let told = resolved([source("a", zoned: true), source("b", from: 30, to: 3_590, offset: offset)])["b"]
    #expect(told?.hasPrefix("overlap UTC") == true && told?.hasSuffix(" \(30.0 / 3_600)") == true)
    // Where it would fit at several hours, servers keep UTC.
    #expect(resolved([source("a", to: 4 * 3_600, zoned: true), source("b")])["b"] == "overlap UTC 0.0")
    // A source whose zone was found names it as well as one whose records do.
    let found = [source("a", modified: 3_600), source("b", from: 30, to: 3_590, offset: offset)]
    #expect(resolved(found)["b"] == told)
  }

  @Test func `lays nothing where it would not fit, or anywhere`() {
    // By half an hour longer than the others cover.
    #expect(resolved([source("a", zoned: true), source("b", to: 5_400, offset: 1)])["b"] == "assumed +05:30 -4.5")
    // Over a whole day every hour would do.
    #expect(resolved([source("a", to: 86_400, zoned: true), source("b", offset: 1)])["b"] == "assumed +05:30 -4.5")
    // Alone, there is nothing to lay it over.
    #expect(resolved([source("b", offset: 1)])["b"] == "assumed +05:30 -4.5")
  }

  @Test(arguments: [-9.5, -5, 0, 2, 5.5]) func `believes identifiers that others wrote too before all else`(
    offset: Double
  ) {
    // The file was copied when its last record, read in another zone, would just have been written; and the clock is
    // wrong by half a minute.
    for skew in [-30.0, 0, 30] {
      let told = resolved([
        source("a", to: 20_000, zoned: true, identifiers: 0..<900),
        source(
          "b", from: 1_000, to: 5_000, offset: offset + skew / 3_600, modified: 5_000 + 3_600, identifiers: 0..<400),
        // It shares nothing with the first, but with the second.
        source("c", from: 4_000, to: 9_000, offset: 2, identifiers: 350..<900),
      ])
      let zone = offset == 0 ? "UTC" : told["b"]!.split(separator: " ")[2]
      #expect(told["b"] == "shared identifiers \(zone) \((1_000 + skew) / 3_600)")
      #expect(told["c"] == "shared identifiers UTC+02:00 \(4_000.0 / 3_600)")
    }
  }

  @Test(arguments: [-5.0, 0, 3, 9.5]) func `lays a day's log where its load follows that of others`(offset: Double) {
    // Bursts at no regular pace, the same in both, and each with its own noise.
    func busy(_ seed: Int64) -> (Int64) -> Int {
      { second in
        let minute = second / 60
        return 1 + Int(minute * minute * 7_919 % 101 / 80 * 6) + Int((second &* 31 &+ seed) &* 2_654_435_761 >> 7 & 1)
      }
    }
    let told = resolved([
      source("a", to: 86_400, zoned: true, busy: busy(3)),
      source("b", from: 20_000, to: 60_000, offset: offset, busy: busy(5)),
      source("c", from: 20_000, to: 60_000),
    ])
    #expect(told["b"]?.hasPrefix("load UTC") == true && told["b"]?.hasSuffix(" \(20_000.0 / 3_600)") == true)
    #expect(told["c"]?.hasPrefix("assumed") == true)
  }

  /// One stamp of 1980 in each took a minute, bin by bin.
  @Test func `is not held up by a stamp that is decades off`() {
    func log(_ path: String, zoned: Bool) -> SourceEvidence {
      var log = source(path, zoned: zoned)
      let old = Instant(seconds: 320_000_000)
      log.update(zoned: zoned) { $0.note(at: old) { Mark(time: old, line: 1, offset: 0, text: "") } }
      return log
    }
    #expect(resolved([log("a", zoned: true), log("b", zoned: false)])["b"]?.isEmpty == false)
  }

  @Test func `takes no zone of modification times that a copy gave`() {
    // An hour and a minute after the end: read an hour off, the last record would be a minute older than the file.
    let copied: Int64 = 3_600 + 3_660
    // Witnesses say that files lay for an hour.
    let witnesses = [source("a", zoned: true, modified: copied), source("b", from: 3_000, modified: copied)]
    #expect(resolved(witnesses)["b"]?.hasSuffix(" \(3_000.0 / 3_600)") == true)
    #expect(
      resolved([source("a", zoned: true, modified: copied), source("b", offset: -8, modified: copied)])["b"]
        == "overlap UTC-08:00 0.0")
    // Without witnesses, that all files were written in the same second says that none was.
    let alike = ["a", "b", "c"].enumerated().map { source($1, to: 3_500 + Int64($0), modified: copied) }
    #expect(resolved(alike).values.allSatisfy { $0.hasPrefix("assumed") })
    let apart = ["a", "b", "c"].enumerated().map { source($1, to: 3_500 + Int64($0), modified: 3_510 + Int64($0)) }
    #expect(resolved(apart).values.allSatisfy { $0 == "modification time UTC 0.0" })
  }

  @Test func `reads by the machine's own rules what has its offset, on both sides of a change`() throws {
    let berlin = try #require(ZoneTable(rules: [Plan.Rule(glob: "*", value: "Europe/Berlin")]).declared(for: "x"))
    // 2026-10-25, 03:00 to 02:00: a log of the whole night, copied at its end.
    var log = SourceEvidence(path: "a")
    let start = CivilTime(year: 2026, month: 10, day: 25).instant.seconds
    for second in stride(from: start, through: start + 8 * 3_600, by: 60) {
      let time = Instant(seconds: second)
      log.civil.note(at: time) { Mark(time: time, line: 1, offset: 0, text: "") }
    }
    log.modified = Instant(seconds: start + 7 * 3_600)
    let told = try #require(ZoneResolution.resolved(Evidence(source: log), local: berlin).sources.first)
    #expect(told.zoneBasis == "modification time" && told.clock == berlin)
    #expect(told.zoned.first?.time.seconds == start - 2 * 3_600 && told.zoned.last?.seconds == start + 7 * 3_600)
  }

  /// 2026-10-25 in Berlin: 01:59:50, 02:00 to 02:59:50 twice, 03:00. 2026-03-29: 01:59:50, then 03:00.
  @Test(arguments: [(2026, 10, 25, 0), (2026, 3, 29, 1)])
  func `reads a night in which clocks change by an inferred zone`(_ year: Int, _ month: Int, _ day: Int, _ hour: Int)
    throws
  {
    let berlin = try #require(ZoneTable(rules: [Plan.Rule(glob: "*", value: "Europe/Berlin")]).declared(for: "x"))
    // An hour before and behind the change, in UTC, each ten seconds.
    let change = CivilTime(year: year, month: month, day: day, hour: 1).instant.seconds
    var log = SourceEvidence(path: "a")
    let seconds = Array(stride(from: change - 3_600, through: change + 3_600 * 2, by: 10))
    for (line, second) in seconds.enumerated() {
      let instant = Instant(seconds: second)
      let civil = instant.advanced(bySeconds: Double(berlin.offsetSeconds(at: instant)))
      log.civil.note(at: civil) { Mark(time: civil, line: line + 1, offset: line, text: "") }
    }
    log.modified = Instant(seconds: seconds.last! + 3)
    let told = try #require(ZoneResolution.resolved(Evidence(source: log), local: berlin).sources.first)
    #expect(told.zoneBasis == "modification time" && told.clock == berlin)
    #expect(told.zoned.first?.time.seconds == seconds.first && told.zoned.last?.seconds == seconds.last)
    // What is written twice is read as the first; so in the fold the second hour is empty, and in the gap none.
    func records(_ from: Int64) -> Int {
      let rhythm = told.zoned.rhythm
      return rhythm.bins.reduce(0) { $0 + ((from..<from + 3_600).contains($1.key * rhythm.width) ? $1.value : 0) }
    }
    let isFold = month == 10
    #expect(records(change - 3_600) == (isFold ? 720 : 360))
    #expect(records(change) == (isFold ? 0 : 360))
    #expect(records(change + 3_600) == 360)
  }

  @Test func `lets the files of one host lie on both sides of a change of its clocks`() {
    let day: Int64 = 86_400
    // Most are of the summer; the one behind the change was outvoted, though nothing else was written then.
    let told = resolved([
      source("a.1", host: "app-2", offset: 2, modified: 3_601),
      source("b.1", host: "app-2", offset: 2, modified: 3_602),
      source("a", host: "app-2", from: day, to: day + 3_600, offset: 1, modified: day + 3_603),
      source("d.1", host: "app-2", from: 20, to: 3_580, offset: 2, modified: 3_582),
      // Copied an hour late: it lies among the others.
      source("c.1", host: "app-2", from: 600, to: 3_600, offset: 2, modified: 7_205),
    ])
    #expect(told["a.1"] == "modification time UTC+02:00 0.0" && told["b.1"] == told["a.1"])
    #expect(told["a"] == "modification time UTC+01:00 24.0")
    #expect(told["c.1"]?.hasPrefix("same host UTC+02:00") == true)
  }

  /// Abbreviations that mean other offsets in other countries, and those offsets.
  @Test(arguments: [
    ("CST", -6.0), ("CST", 8), ("CST", -5), ("IST", 5.5), ("IST", 2), ("IST", 1), ("BST", 1), ("BST", 6), ("AST", -4),
    ("AST", 3), ("AMST", -3), ("AMST", 5), ("AMT", -4), ("AMT", 4), ("GST", 4), ("SST", -11), ("WST", 8), ("ECT", -5),
  ])
  func `resolves an ambiguous abbreviation by its neighbours`(_ name: String, _ offset: Double) async throws {
    func log(_ zone: String, _ offset: Double) -> String {
      stride(from: 0, to: 3_600, by: 20).map { second in
        let time = Instant(seconds: ZoneResolutionTests.noon + Int64(second) + Int64(offset * 3_600)).iso8601
        return "\(time.prefix(19).replacing("T", with: " "))\(zone) INFO step \(second)\n"
      }.joined()
    }
    let folder = try Folder(["a.log": log(" UTC", 0), "b.log": log(" " + name, offset)])
    let sources = try await Investigation([folder.path]).evidence.sources
    let told = try #require(sources.first { $0.path.hasSuffix("b.log") })
    #expect(told.zoneBasis == "overlap" && told.zoned.first?.time.seconds == ZoneResolutionTests.noon)
    #expect(!told.problems.contains { $0.kind == .zone })
    // Alone it is read as local time, and that is said.
    let alone = try Folder(["b.log": log(" " + name, offset)])
    let lonely = try #require(try await Investigation([alone.path]).evidence.sources.first)
    #expect(lonely.zoneBasis == "assumed" && lonely.problems.count { $0.kind == .zone } == 1)
    // Declared, nothing is open.
    let declared = try await Investigation([alone.path]) { $0.zones = [Plan.Rule(glob: "*", value: "UTC")] }
    #expect(declared.evidence.sources.allSatisfy { $0.zoneBasis == "declared" && $0.problems.isEmpty })
  }

  @Test func `does not depend on the order of sources`() {
    let files = [
      source("a", host: "x", offset: -5, modified: 3_600), source("b", host: "x", offset: -5, modified: 5_000),
      source("c", zoned: true), source("d", offset: 2), source("e", host: "y", offset: 3, modified: 3_601),
    ]
    #expect(resolved(files) == resolved(files.reversed()))
  }

  @Test func `reads declared zones by name, the last rule first`() throws {
    let rules = [("*", "UTC"), ("db-*", "America/New_York"), ("db-1/x.log", "+02:00"), ("app-1", "Asia/Kathmandu")]
    let table = try ZoneTable(rules: rules.map { Plan.Rule(glob: $0, value: $1) })
    func seconds(_ path: String, _ civil: CivilTime) -> Int64? {
      table.declared(for: path)?.instant(ofCivil: civil.instant).seconds
    }
    let winter = CivilTime(year: 2026, month: 11, day: 22, hour: 16)
    let noon = ZoneResolutionTests.noon
    #expect(seconds("web-1/a", winter) == noon && seconds("db-2/x.log", winter) == noon + 5 * 3_600)
    #expect(seconds("db-1/x.log", winter) == noon - 2 * 3_600)
    #expect(seconds("logs/app-1/a", winter) == noon - 5 * 3_600 - 45 * 60)
    // 2026-11-01, 02:00: clocks go back; 01:30 happens twice, and is taken for the first. 2026-03-08, 02:30 never is.
    #expect(seconds("db-2", CivilTime(year: 2026, month: 11, day: 1, hour: 1, minute: 30)) == 1_793_511_000)
    #expect(seconds("db-2", CivilTime(year: 2026, month: 11, day: 1, hour: 2, minute: 0)) == 1_793_516_400)
    #expect(seconds("db-2", CivilTime(year: 2026, month: 3, day: 8, hour: 2, minute: 30)) == 1_772_955_000)
    #expect(try ZoneTable(rules: []).declared(for: "x") == nil)
  }

  @Test(arguments: ["", "Nowhere/Land", "../zoneinfo/Europe/Berlin", "/etc/localtime", "+25:00", "Europe"])
  func `refuses a zone that is none`(name: String) {
    #expect(throws: ZoneError.self) { try ZoneTable(rules: [Plan.Rule(glob: "*", value: name)]) }
    #expect(ZoneError(name: name).description.contains("'\(name)'"))
  }

  /// Two hosts in the night in which Berlin's clocks go back, 2026-10-25: one keeps UTC, the other Berlin's time.
  @Test func `reads both passes of a repeated hour`() throws {
    let (begin, turn, hour): (Int64, Int64, Int64) = (1_792_879_200, 1_792_890_000, 3_600)
    #expect(Instant(seconds: turn).iso8601 == "2026-10-25T01:00:00.000Z")
    let berlin = try #require(
      Zone(name: "Europe/Berlin", tzif: readWholeFile("/usr/share/zoneinfo/Europe/Berlin", atMost: 9_999)))
    var utc = SourceEvidence(path: "a")
    var other = SourceEvidence(path: "b")
    // The reader goes on counting where the clocks showed an hour less.
    other.turn = Instant(seconds: turn + 2 * hour - 10)
    var ticks: [Instant] = []
    for second in stride(from: begin, to: begin + 8 * hour, by: 10) {
      ticks.append(Instant(seconds: second))
      for (zoned, time) in [(true, Instant(seconds: second)), (false, Instant(seconds: second + 2 * hour))] {
        func note(_ source: inout SourceEvidence) {
          source.update(zoned: zoned) {
            $0.note(at: time) { Mark(time: time, line: 1, offset: 0, text: "") }
            $0.add(anchor: UInt64(second), at: time, duration: 0)
          }
        }
        if zoned { note(&utc) } else { note(&other) }
      }
    }
    func times(_ sources: [SourceEvidence], local: Zone) -> (zone: String, times: [Instant]) {
      let evidence = ZoneResolution.resolved(Evidence.merged(sources.map(Evidence.init(source:))), local: local)
      let source = evidence.sources.first { $0.path == "b" }!
      let shown = ticks.map {
        // What a record that shows this time is read as.
        source.clock.instant(ofCivil: $0.advanced(bySeconds: Double(2 * hour)), turn: source.turn)
      }
      return (source.zone + " " + source.zoneBasis, shown)
    }
    let found = times([utc, other], local: .utc)
    #expect(found.zone == "UTC+02:00 overlap")
    #expect(found.times == ticks)
    let assumed = times([other], local: berlin)
    #expect(assumed.zone == "Europe/Berlin assumed" && assumed.times == ticks)
    // Where clocks do not go back, an hour shown twice was shown twice.
    let fixed = times([other], local: Zone(offsetText: "+02:00")!)
    #expect(fixed.times.count { ticks.contains($0) } == ticks.count && Set(fixed.times).count == ticks.count - 360)
  }
}
