import Foundation
import Testing

@Suite struct CommandTests {
  /// A quiet hour, one line a second.
  private static let quiet: String = (0..<600).map { second in
    let minute = second / 60
    let digits = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "2026-11-22T10:\(digits(minute)):\(digits(second % 60)).000Z app-1 booking[7]: INFO request served\n"
  }.joined()

  @Test func `no path: a lesson on standard error, status 2`() throws {
    let run = try Program.run([])
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("foreshock: no PATH was given\n"))
    #expect(run.errors.contains("| foreshock -"))
  }

  @Test func `help and version are no errors`() throws {
    let help = try Program.run(["--help"])
    #expect(help.status == 0)
    #expect(help.errors.isEmpty)
    for word in ["foreshock /var/log", "journalctl -o json --since -3h | foreshock -", "events", "records"] {
      #expect(help.output.contains(word))
    }
    #expect(help.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(try Program.run(["--version"]).output == "0.1.0\n")
  }

  @Test(arguments: [
    (["--bogus"], "Unknown option '--bogus'"), (["--since", "noon", "x"], "it takes 2026-11-22T21:30:00Z"),
    (["--format", "html", "x"], "not there yet; there are text, markdown and json"),
    (["--format", "jsn", "x"], "there are text, markdown and json"), (["--jobs", "0", "x"], "--jobs 0"),
    (["--since", "@20", "--until", "@10", "x"], "lies before --since"), (["--skew", "db-1=late", "y"], "db-1=+41.2"),
    (["--host", "x", "y"], "'db1*=db-1'"),
    (["--zone", "Nowhere/Land", "x"], "unknown time zone 'Nowhere/Land'"),
    (["--baseline", "/nonexistent", "x"], "20:00..21:30"),
    (["--patterns", "/nonexistent", "x"], "/nonexistent"), (["-o", "/nonexistent/r.txt", "x"], "/nonexistent/r.txt"),
  ])
  func `wrong use: what is wrong on standard error, status 2`(_ arguments: [String], _ words: String) throws {
    let run = try Program.run(arguments)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("foreshock: "))
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test func `a missing path is named, the rest is read, status 2`() throws {
    let folder = try Folder(["app.log": CommandTests.quiet])
    let run = try Program.run([folder.path + "/app.log", "/nonexistent/log", "--format", "json"])
    #expect(run.status == 2)
    #expect(run.errors.contains("/nonexistent/log"))
    #expect(run.errors.contains("No such file or directory"))
    #expect(run.output.contains("\"lines\": 600"))
    #expect(run.output.contains("/nonexistent/log"))
  }

  @Test func `nothing but missing paths: status 2, no report`() throws {
    let run = try Program.run(["/nonexistent/a", "/nonexistent/b"])
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("/nonexistent/a") && run.errors.contains("/nonexistent/b"))
  }

  @Test func `an empty directory cannot tell, status 0`() throws {
    let folder = try Folder()
    let run = try Program.run([folder.path, "--format", "json", "--exit-code"])
    #expect(run.status == 0)
    #expect(run.output.contains("\"status\": \"inconclusive\""))
  }

  @Test func `standard input is read where it is asked for`() throws {
    let run = try Program.run(["-", "--format", "json"], input: CommandTests.quiet)
    #expect(run.status == 0)
    #expect(run.output.contains("\"path\": \"-\""))
    #expect(run.output.contains("\"lines\": 600"))
    #expect(run.errors.isEmpty)
  }

  @Test(arguments: [[], ["-"]]) func `a line to try may come from standard input`(_ given: [String]) throws {
    let run = try Program.run(["patterns", "try"] + given, input: "FATAL:  sorry, too many clients already\n")
    #expect(run.status == 0 && run.output.contains("server_connection_limit"))
  }

  @Test func `JSON as Python reads it`() throws {
    let folder = try Folder([
      "app.log": CommandTests.quiet + "2026-11-22T10:11:00Z app-1 x: bad \u{1b}[31m \"quote\" \\ \n"
    ])
    let run = try Program.shell(
      "\"$FORESHOCK\" --format json '\(folder.path)' | python3 -m json.tool >/dev/null && echo valid")
    #expect(run.output == "valid\n")
  }

  @Test func `a file appears whole, or not at all`() throws {
    let logs = try Folder(["app.log": CommandTests.quiet])
    let target = try Folder()
    let run = try Program.run([logs.path, "-o", target.path + "/report.md", "--format", "markdown"])
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(target.names == ["report.md"])
    _ = try Program.run(["/nonexistent", "-o", target.path + "/none.md"])
    #expect(target.names == ["report.md"])
  }

  @Test func `a closed pipe is no error`() throws {
    let folder = try Folder(["app.log": CommandTests.quiet])
    let run = try Program.shell("\"$FORESHOCK\" '\(folder.path)' | head -1 >/dev/null; echo ${PIPESTATUS[0]}")
    #expect(run.output == "0\n")
    let gone = try Program.shell("\"$FORESHOCK\" '\(folder.path)' > >(exec true); echo $?")
    #expect(gone.output == "0\n")
  }

  @Test func `equal runs write equal bytes, but for the time they took`() throws {
    let folder = try Folder(["a.log": CommandTests.quiet, "b/b.log": CommandTests.quiet])
    func report(_ jobs: String) throws -> [Substring] {
      try Program.run([folder.path, "--format", "json", "--jobs", jobs]).output.split(separator: "\n").filter {
        !$0.contains("wall_seconds")
      }
    }
    #expect(try report("1") == report("4"))
  }

  @Test func `no colour where nobody looks`() throws {
    let folder = try Folder(["app.log": CommandTests.quiet])
    #expect(!(try Program.run([folder.path]).output.unicodeScalars.contains("\u{1b}")))
    #expect(try Program.run([folder.path, "--color", "always"]).output.unicodeScalars.contains("\u{1b}"))
  }

  // MARK: events and records

  /// Two hosts that take turns, and a record without a time.
  private static let hosts = [
    "app-1/app.log": """
    2026-11-22T10:00:00.000Z app-1 booking[7]: INFO up
    2026-11-22T10:00:02.000Z app-1 booking[7]: ERROR could not connect to server: Connection refused

    """,
    "db-1/db.log": """
    2026-11-22 10:00:01.000 UTC [12] FATAL:  sorry, too many clients already
    2026-11-22 10:00:03.000 UTC [12] LOG:  checkpoint starting: time

    """,
  ]

  @Test func `records of all inputs in time order, a line each`() throws {
    let folder = try Folder(CommandTests.hosts)
    let run = try Program.run(["records", folder.path])
    #expect(run.status == 0)
    let times = run.output.split(separator: "\n").map { $0.prefix(#"{"time":"2026-11-22T10:00:00"#.count).suffix(2) }
    #expect(times == ["00", "01", "02", "03"])
    #expect(run.output.contains(#""source":"db-1/db.log","line":2,"#))
    let window = try Program.run(
      [
        "records", folder.path, "--since", "2026-11-22T10:00:01Z", "--until", "2026-11-22T10:00:02Z", "--format",
        "text",
      ])
    #expect(window.output.split(separator: "\n").count == 2)
  }

  @Test func `events, as NDJSON, CSV and text`() throws {
    let folder = try Folder(CommandTests.hosts)
    let lines = try Program.run(["events", folder.path]).output.split(separator: "\n")
    #expect(lines.first?.hasPrefix(#"{"time":"2026-11-22T10:00:01.000Z","class":"server_connection_limit","#) == true)
    #expect(lines.contains { $0.contains(#""class":"connection_refused""#) })
    let table = try Program.run(["events", folder.path, "--format", "csv"])
    #expect(
      table.output.hasPrefix("time,class,pattern,severity,host,service,system,target,fields,source,line,offset,text\n"))
    #expect(table.output.split(separator: "\n").count == lines.count + 1)
    #expect(
      try Program.run(["events", folder.path, "--format", "text"]).output.hasPrefix("2026-11-22T10:00:01.000Z error"))
  }

  @Test func `a proxy's row is an event where it names what failed`() throws {
    let row = "Nov 22 16:50:49 lb-1 haproxy[71]: 10.0.0.1:5123 [22/Nov/2026:16:50:49.100] front back/app-1 "
    let folder = try Folder([
      "lb.log": row + "0/0/3000/-1/3000 503 217 - - sC-- 1/1/1/1/3 0/0 \"GET /refused HTTP/1.1\"\n"
        + row + "0/0/1/20/21 200 198 - - ---- 1/1/1/1/0 0/0 \"GET /?q=connection+refused HTTP/1.1\"\n"
    ])
    let lines = try Program.run(["events", folder.path]).output.split(separator: "\n")
    #expect(lines.count == 1)
    #expect(lines.first?.contains(#""class":"connect_timeout","pattern":"exchange.connect-timeout""#) == true)
    #expect(lines.first?.contains(#""backend":"back","server":"app-1","code":"503","wait_ms":"3000""#) == true)
  }

  @Test func `only the packs that are wanted`() throws {
    let folder = try Folder(CommandTests.hosts)
    func classes(_ packs: String) throws -> [String] {
      let run = try Program.run(["events", folder.path, "--format", "csv", "--only-packs", packs])
      return run.output.split(separator: "\n").dropFirst().map { String($0.split(separator: ",")[1]) }
    }
    #expect(try classes("postgresql") == ["server_connection_limit"])
    #expect(try classes("errno,postgresql") == ["server_connection_limit", "connection_refused"])
    let wrong = try Program.run(["events", folder.path, "--only-packs", "postgrsql"])
    #expect(wrong.status == 2 && wrong.errors.contains("did you mean 'postgresql'?"))
  }

  @Test func `a FIFO is read like a file`() throws {
    let folder = try Folder(CommandTests.hosts)
    let run = try Program.shell(#""$FORESHOCK" records <(cat '\#(folder.path)'/*/*.log) | wc -l"#)
    #expect(Int(run.output.filter(\.isNumber)) == 4)
  }

  /// As `kubectl exec db-1 -- tar c /var/log | foreshock -` sends it; a FIFO is as good.
  @Test(arguments: [("tar c", "records"), ("tar c --zstd", "events"), ("zip -qr -", "records")])
  func `a bundle on standard input is read as one in a file`(_ command: String, _ verb: String) throws {
    let folder = try Folder([
      "db-1/postgresql/p.log": CommandTests.quiet,
      "db-2/q.log": "2026-11-22 14:00:00 UTC FATAL:  sorry, too many clients already\n",
    ])
    let make = "cd '\(folder.path)' && \(command) db-1 db-2"
    let told = try Program.shell("(\(make)) >'\(folder.path)/b'; \"$FORESHOCK\" \(verb) '\(folder.path)/b'")
    #expect(told.output.contains("/b!/db-2/q.log"))
    if verb == "records" { #expect(told.output.count { $0 == "\n" } == 601) }
    let piped = try Program.shell("(\(make)) | \"$FORESHOCK\" \(verb) -")
    #expect(piped.output == told.output.replacing("\(folder.path)/b!/", with: "-!/"))
    let fifo = try Program.shell("\"$FORESHOCK\" \(verb) <(\(make)) | wc -l")
    #expect(Int(fifo.output.filter(\.isNumber)) == told.output.count { $0 == "\n" })
  }

  /// What is not a bundle is told as it comes: the first record while more is being written.
  @Test func `a short line on standard input is enough`() throws {
    let run = try Program.shell(
      #"(echo '2026-11-22T14:00:00Z ERROR one'; sleep 0.2) | "$FORESHOCK" records -"#)
    #expect(run.output.count { $0 == "\n" } == 1)
  }

  @Test func `standard input, a missing path and a closed pipe, here too`() throws {
    let piped = try Program.run(["records", "-"], input: CommandTests.quiet)
    #expect(piped.output.split(separator: "\n").count == 600)
    let missing = try Program.run(["events", "/nonexistent"])
    #expect(missing.status == 2)
    #expect(missing.output.isEmpty)
    let folder = try Folder(["app.log": String(repeating: CommandTests.quiet, count: 20)])
    let run = try Program.shell(#""$FORESHOCK" records '\#(folder.path)' | head -1; echo ${PIPESTATUS[0]}"#)
    #expect(run.output.hasSuffix("\n0\n"))
  }
}
