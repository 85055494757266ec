import Events
import Evidence
import Foundation
import Ingest
import Reports
import Testing

/// A bundle tells the same as the folder it was made of, and what is wrong in it costs nothing else.
@Suite struct BundleWalkTests {
  /// A host's logs, one of them compressed, one of no interest.
  static func logs() throws -> Folder {
    let folder = try Folder(["app-1/var/log/empty.log": ""])
    let half = CompressionTests.log.count / 2
    try folder.add("app-1/var/log/booking.log.1.gz", World.run("gzip", on: Array(CompressionTests.log[..<half])))
    try folder.add("app-1/var/log/booking.log", Array(CompressionTests.log[half...]))
    try folder.add("db-1/postgresql/x.log", Array("2026-11-22 16:50:49 UTC [7] LOG:  ready\n".utf8))
    try folder.add("db-1/core", [0x7f, 0x45, 0x4c, 0x46] + [UInt8](repeating: 0, count: 9_000))
    return folder
  }

  /// Runs a shell command in a folder.
  static func shell(_ folder: Folder, _ command: String) throws {
    _ = try World.run("sh", ["-ec", "cd '\(folder.path)'; \(command)"], on: [])
  }

  /// How each kind of bundle is made of `*-1`.
  static let kinds = [
    "x.tar": "tar cf x.tar *-1", "x.tar.gz": "tar czf x.tar.gz *-1", "x.tgz": "tar c ./*-1 | gzip >x.tgz",
    "x.tar.zst": "tar c *-1 | zstd -q >x.tar.zst", "x.tar.xz": "tar c *-1 | xz >x.tar.xz",
    "x.tar.bz2": "tar c *-1 | bzip2 >x.tar.bz2", "x.tar.lz4": "tar c *-1 | lz4 -q >x.tar.lz4",
    "old.tar": "tar c --format=v7 *-1 >old.tar", "pax": "tar c --format=pax *-1 >pax",
    "ustar": "tar c --format=ustar *-1 >ustar",
    "x.zip": "zip -qr x.zip *-1", "stored.zip": "zip -0qr stored.zip *-1",
    "streamed.zip": "zip -qr - *-1 | cat >streamed.zip", "x.7z": "7zz a -bso0 -bsp0 x.7z *-1",
    "solid.7z": "7zz a -bso0 -bsp0 -ms=on -mx=9 solid.7z *-1",
    "tar.zip": "tar czf in.tar.gz *-1; zip -q tar.zip in.tar.gz",
    "zip.tar": "zip -qr in.zip *-1; tar cf zip.tar in.zip", "tar.tar": "tar cf in.tar *-1; tar czf tar.tar in.tar",
  ]

  /// The report's account without the paths that lead into the bundle.
  private static func account(_ read: Investigation, without bundle: String) throws -> String {
    var text = try read.json(encoded: false)
    for inner in ["in.tar.gz!/", "in.zip!/", "in.tar!/", ""] {
      text = text.replacingOccurrences(of: "\(bundle)!/\(inner)", with: "")
    }
    return text
  }

  @Test(arguments: kinds.keys.sorted())
  func `tells the same as the folder it was made of`(kind: String) async throws {
    let folder = try BundleWalkTests.logs()
    let plain = try await Investigation([folder.path])
    #expect(plain.evidence.sources.count == 3 && plain.events == 200)
    #expect(plain.evidence.problems.map(\.source) == ["db-1/core"])
    try BundleWalkTests.shell(folder, BundleWalkTests.kinds[kind]!)
    let path = folder.path + "/" + kind
    for window in [1_000, 256 * 1_024] {
      let told = try await Investigation([path]) { $0.windowBytes = window }
      #expect(try BundleWalkTests.account(told, without: path) == BundleWalkTests.account(plain, without: path))
    }
    // What is found again for a listing is what was found first.
    let plan = Plan(paths: [path], jobs: 1, now: World.longAfter)
    var records = 0
    let chronicle = try await Chronicle(plan: plan, meter: Meter())
    _ = await chronicle.records(as: { $1.append(UInt8(truncatingIfNeeded: $0.line)) }) {
      records += $0.count
      return true
    }
    #expect(records == plain.evidence.sources.reduce(0) { $0 + $1.records + $1.undated })
  }

  @Test func `of a sample, gives the report of its folder, whatever the jobs`() async throws {
    let folder = try Folder()
    let logs = World.samples + "/migration-lock/logs"
    try BundleWalkTests.shell(folder, "cd '\(logs)'; tar czf '\(folder.path)/a.tar.gz' .")
    let plain = try await Investigation([logs])
    for jobs in [1, 3] {
      let told = try await Investigation([folder.path], jobs: jobs)
      #expect(try BundleWalkTests.account(told, without: "a.tar.gz") == BundleWalkTests.account(plain, without: "a"))
    }
  }

  @Test func `lists one file's records alike, in whatever it is packed`() async throws {
    let folder = try Folder()
    try folder.add("x", CompressionTests.log)
    try BundleWalkTests.shell(
      folder,
      """
      gzip <x >x.gz; bzip2 <x >x.bz2; xz <x >x.xz; zstd -q <x >x.zst; lz4 -q <x >x.lz4
      tar cf x.tar x; tar czf x.tar.gz x; zip -q x.zip x; 7zz a -bso0 -bsp0 x.7z x; tar cf y.tar x.gz
      zip -q y.zip x.tar.gz; split -n 3 x part; for p in part*; do gzip <$p; done >x.1.gz; rm part??
      """)
    var alike: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let plan = Plan(paths: [folder.path + "/" + name], jobs: 1, now: World.longAfter)
      let chronicle = try await Chronicle(plan: plan, meter: Meter())
      var all: [UInt8] = []
      _ = await chronicle.records { record, out in
        RecordFormat.ndjson.write(
          RecordLine(
            time: record.time, level: record.level, host: record.host, service: record.service,
            message: record.message, format: record.format, source: [], line: record.line, offset: record.offset,
            lines: record.lines), into: &out)
      } _: {
        all += $0
        return true
      }
      alike[name] = String(decoding: all, as: UTF8.self)
    }
    let plain = try #require(alike["x"])
    let lines = plain.split(separator: "\n").reduce(0) { $0 + (Int($1.split(separator: ":").last!.dropLast()) ?? 0) }
    #expect(alike.count == 13 && lines == CompressionTests.log.count { $0 == 0x0a })
    for (name, records) in alike { #expect(records == plain, "\(name) differs") }
  }

  @Test func `cut off anywhere, keeps what came before`() async throws {
    let folder = try BundleWalkTests.logs()
    try BundleWalkTests.shell(folder, "tar cf x.tar app-1 db-1; gzip -k x.tar; zip -qr x.zip app-1 db-1")
    for name in ["x.tar", "x.tar.gz", "x.zip"] {
      let whole = try [UInt8](Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name)))
      var least = 0
      for part in 1..<24 {
        let cut = try Folder()
        try cut.add(name, Array(whole[..<(whole.count * part / 24)]))
        let told = try await Investigation([cut.path])
        // The index of a zip is at its end: without it the members are read as they come.
        let lines = told.evidence.sources.reduce(0) { $0 + $1.lines }
        #expect(lines >= least, "\(name) cut at \(part)/24 tells less than cut before")
        least = lines
        let problems = told.evidence.problems + told.evidence.sources.flatMap(\.problems)
        let wasMet = problems.contains { $0.kind == .truncated || $0.kind == .damaged }
        #expect(wasMet || told.evidence.sources.count == 3, "\(name) cut at \(part)/24 says nothing of it: \(problems)")
        for source in told.evidence.sources {
          #expect(source.lines == source.records + source.continuation + source.undated + source.skippedLines)
        }
      }
      #expect(least > 500, "\(name) tells too little")
    }
  }

  @Test func `never leaves the bundle by a name, and shows what is in it`() async throws {
    let folder = try Folder()
    let line = "2026-11-22T16:50:49Z app-1 booking[1]: FATAL:  sorry, too many clients already"
    let make = """
      import tarfile, io
      with tarfile.open('evil.tar', 'w') as t:
        for n, name in enumerate(['../../up.log', '/etc/root.log', 'new\\nline.log', '\\x1b[31mred.log', 'same.log',
                                  'same.log', 'é.log', 'a//b/./c.log']):
          data = ('%s %d\\n' % ('\(line)', n)).encode()
          i = tarfile.TarInfo(name); i.size = len(data); i.mtime = 1797000000
          t.addfile(i, io.BytesIO(data))
        for name, kind, link in [('dir', tarfile.DIRTYPE, ''), ('fifo', tarfile.FIFOTYPE, ''),
                                 ('dev', tarfile.CHRTYPE, ''), ('sym', tarfile.SYMTYPE, '/etc/passwd'),
                                 ('loop', tarfile.SYMTYPE, 'loop'), ('hard', tarfile.LNKTYPE, 'same.log')]:
          i = tarfile.TarInfo(name); i.type = kind; i.linkname = link
          t.addfile(i)
      """
    try folder.add("make.py", Array(make.utf8))
    try BundleWalkTests.shell(folder, "python3 make.py; rm make.py")
    let told = try await Investigation([folder.path])
    #expect(
      told.evidence.sources.map(\.path).sorted()
        == [
          "../../up.log", "\\x1B[31mred.log", "a//b/./c.log", "etc/root.log", "new\\x0Aline.log", "same.log",
          "same.log (2)", "é.log",
        ].map { "evil.tar!/" + $0 }.sorted())
    #expect(told.events == 8)
    #expect(
      told.evidence.problems.map { "\($0.source) \($0.kind.rawValue)" } == [
        "evil.tar!/dev skipped", "evil.tar!/fifo skipped", "evil.tar!/hard duplicate", "evil.tar!/loop skipped",
        "evil.tar!/sym skipped",
      ])
    #expect(told.evidence.problems[2].detail.contains("same.log"))
  }

  @Test(arguments: [
    "zip -qrP secret x.zip *-1", "7zz a -bso0 -bsp0 -psecret x.7z *-1", "7zz a -bso0 -bsp0 -psecret -mhe=on x.7z *-1",
  ])
  func `says that it is encrypted`(command: String) async throws {
    let folder = try BundleWalkTests.logs()
    try BundleWalkTests.shell(folder, command + "; rm -r *-1")
    let told = try await Investigation([folder.path])
    #expect(told.evidence.sources.isEmpty && !told.evidence.problems.isEmpty)
    #expect(told.evidence.problems.allSatisfy { $0.kind == .unreadable && $0.detail.contains("encrypted") })
  }

  @Test func `reads the other members beside an encrypted one`() async throws {
    let folder = try BundleWalkTests.logs()
    try BundleWalkTests.shell(folder, "zip -qr x.zip app-1; zip -qrP secret x.zip db-1; rm -r *-1")
    let told = try await Investigation([folder.path])
    #expect(told.evidence.sources.count == 2 && told.events == 200)
    #expect(told.evidence.problems.map(\.source) == ["x.zip!/db-1/core", "x.zip!/db-1/postgresql/x.log"])
  }

  @Test func `enters one bundle in another, and says of a third that it does not`() async throws {
    let folder = try BundleWalkTests.logs()
    try BundleWalkTests.shell(
      folder, "tar cf a.tar *-1; tar cf b.tar a.tar db-1; tar cf c.tar b.tar app-1; rm -r a.tar b.tar *-1")
    let told = try await Investigation([folder.path])
    #expect(
      told.evidence.sources.map(\.path) == [
        "c.tar!/app-1/var/log/booking.log", "c.tar!/app-1/var/log/booking.log.1.gz",
        "c.tar!/b.tar!/db-1/postgresql/x.log",
      ])
    #expect(told.evidence.problems.contains { $0.source == "c.tar!/b.tar!/a.tar" && $0.kind == .skipped })
  }

  @Test func `of a 7z that cannot be gone back in, says so`() async throws {
    let folder = try BundleWalkTests.logs()
    try BundleWalkTests.shell(folder, "7zz a -bso0 -bsp0 a.7z db-1; tar cf b.tar a.7z app-1; rm -r a.7z *-1")
    let told = try await Investigation([folder.path])
    #expect(told.evidence.sources.count == 2 && told.evidence.problems.map(\.source) == ["b.tar!/a.7z"])
    #expect(told.evidence.problems.allSatisfy { $0.kind == .unreadable && $0.detail.contains("unpacked") })
  }

  @Test func `takes a program for what it is`() async throws {
    let folder = try Folder(["META-INF/MANIFEST.MF": "Manifest-Version: 1.0\n", "a.txt": "x\n"])
    try BundleWalkTests.shell(folder, "zip -q x.jar META-INF/MANIFEST.MF a.txt; rm -r META-INF a.txt")
    let told = try await Investigation([folder.path])
    #expect(told.evidence.sources.isEmpty && told.evidence.problems.map(\.kind) == [.binary])
  }

  @Test func `reads declared hosts and zones for members`() async throws {
    let folder = try Folder(["x/a.log": "2026-11-22 16:50:49,000 ERROR one\n2026-11-22 16:50:50,000 ERROR two\n"])
    try BundleWalkTests.shell(folder, "tar cf b.tar x; rm -r x")
    let told = try await Investigation([folder.path]) {
      $0.hosts = [Plan.Rule(glob: "b.tar!/x/*", value: "web-9")]
      $0.zones = [Plan.Rule(glob: "b.tar", value: "+02:00")]
    }
    let source = try #require(told.evidence.sources.first)
    #expect(source.host == "web-9" && source.zoned.first?.time.iso8601.contains("14:50:49") == true)
  }

  /// Members that were written at one time are read in turns, from where they were put aside; each record is told once.
  @Test(arguments: ["tar cf", "tar czf"]) func `merges the members of a bundle`(
    command: String
  ) async throws {
    let folder = try Folder()
    let made =
      "import os; os.mkdir('d'); "
      + "[open(f'd/{i}.log', 'w').write(f'2026-11-22T14:00:0{i % 2}Z INFO line {i:04}\\n') for i in range(200)]"
    try BundleWalkTests.shell(folder, "python3 -c \"\(made)\"; \(command) x.tar d; rm -r d")
    let plan = Plan(paths: [folder.path], jobs: 2, now: World.longAfter)
    var told: [[UInt8]] = []
    let outcome = try await Chronicle(plan: plan, meter: Meter()).records { record, out in
      out += record.message
      out.append(0x0a)
    } _: { bytes in
      told += bytes.split(separator: 0x0a).map(Array.init)
      return true
    }
    #expect(told.count == 200 && Set(told).count == 200 && outcome.late == 0 && outcome.problems.isEmpty)
    #expect(
      told
        == told.enumerated().sorted { ($0.element.last! & 1, $0.offset) < ($1.element.last! & 1, $1.offset) }.map(
          \.element))
  }
}
