import Foundation
import Testing

/// What nobody would write down as a log, given to the program as a whole: it does not crash, does not hang, keeps
/// within its memory, and loses nothing that it read before.
@Suite(.serialized) struct HostileInputTests {
  private static let line = "2026-11-22T14:00:00Z db-1 postgres[311]: FATAL:  sorry, too many clients already\n"

  /// The most memory that a child of this process had in use at once, in MiB: the program, and small tools.
  private var peakMiB: Int {
    var usage = rusage()
    unsafe getrusage(.init(RUSAGE_CHILDREN.rawValue), &usage)
    return usage.ru_maxrss / 1_024
  }

  /// What is full size in optimised code, and some of it else: a gigabyte, and more files than may be open at once.
  #if DEBUG
    private static let (members, files) = (4, 300)
  #else
    private static let (members, files) = (64, 100_000)
  #endif

  /// The tables of patterns take most of it, whatever is read.
  private static let limitMiB = 400

  @Test func `a gigabyte without a newline keeps what is before and after it`() throws {
    let folder = try Folder(["line": HostileInputTests.line])
    // Sixteen megabytes, compressed once and put together: gzip members count as one file.
    let made = try Program.shell(
      """
      cd '\(folder.path)' && head -c 16777216 /dev/zero | tr '\\0' x | gzip -1 >x.gz && gzip <line >line.gz
      printf '\\n' | gzip >end.gz
      (cat line.gz; for i in $(seq \(HostileInputTests.members)); do cat x.gz; done; cat end.gz line.gz) >../$(basename "$PWD").gz
      rm -f * && mv ../$(basename "$PWD").gz long.log.gz && $FORESHOCK records long.log.gz | wc -l
      """)
    #expect(made.output.hasSuffix("3\n"), "\(made.output)")
    let run = try Program.run([folder.path, "--format", "json"])
    #expect(run.status == 0)
    #expect(run.output.contains("\"lines\": 3") || run.output.contains("\"lines\":3"))
    #expect(run.output.contains("over-long lines were passed over"))
    #expect(peakMiB < HostileInputTests.limitMiB, "\(peakMiB) MiB")
  }

  @Test func `zeros and bytes that are no text lose no line around them`() throws {
    let folder = try Folder()
    // What a journalling file system leaves of a file that was written to while the machine lost power.
    for hole in [[UInt8](repeating: 0, count: 70_000), [0], [0xFF, 0xFE, 0x80, 0xC0], [0xED, 0xA0, 0x80, 0x1B, 0x5B]] {
      let lines = Array(String(repeating: HostileInputTests.line, count: 100).utf8)
      try Data(lines + hole + [10] + lines).write(to: URL(fileURLWithPath: folder.path + "/x.log"))
      let run = try Program.run(["events", folder.path])
      #expect(run.status == 0)
      #expect(run.output.split(separator: "\n").count == 200, "hole of \(hole.count)")
    }
  }

  @Test func `a folder that may not be read costs nothing but itself`() throws {
    let folder = try Folder([
      "a.log": HostileInputTests.line, "b/x.log": HostileInputTests.line, "c.log": HostileInputTests.line,
      "d.log": HostileInputTests.line + HostileInputTests.line,
    ])
    // Root may read all, so the program runs as nobody.
    let user = geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : ""
    let run = try Program.shell(
      "chmod 755 '\(folder.path)'; cd '\(folder.path)' && chmod 644 *.log && chmod 0 b c.log && "
        + "cp $FORESHOCK \(folder.path)/../foreshock-nobody && chmod 755 \(folder.path)/../foreshock-nobody && "
        + "\(user) \(folder.path)/../foreshock-nobody events . ; echo status $?; chmod 755 b; rm \(folder.path)/../foreshock-nobody"
    )
    #expect(run.output.components(separatedBy: "\"source\":\"").count == 4, "\(run.output)")
    #expect(run.output.contains("a.log") && run.output.contains("d.log"))
    #expect(run.output.contains("cannot list") && run.output.contains("cannot open"), "\(run.output)")
    // Something could not be read at all; the rest was.
    #expect(run.output.contains("status 2"))
  }

  @Test func `many tiny files are read, each`() throws {
    let folder = try Folder()
    // Of one length and few times: alike in all but their content.
    let made = try Program.shell(
      "cd '\(folder.path)' && python3 -c 'for i in range(\(HostileInputTests.files)): "
        + "open(f\"{i}.log\", \"w\").write(\"2026-11-22T14:00:%02dZ INFO line of file %06d\\n\" % (i % 2, i))'"
    )
    #expect(made.status == 0)
    let run = try Program.run([folder.path, "--format", "json"])
    #expect(
      run.status == 0 && run.output.contains("\"records\": \(HostileInputTests.files)")
        || run.output.contains("\"records\":\(HostileInputTests.files)"))
    let listed = try Program.shell("ulimit -n 256 && $FORESHOCK records '\(folder.path)' | wc -l")
    #expect(listed.output == "\(HostileInputTests.files)\n")
    #expect(peakMiB < HostileInputTests.limitMiB * 2, "\(peakMiB) MiB")
  }

  @Test func `names with newlines and colours forge no line`() throws {
    let name = "a\n2026-11-22T14:00:01Z forged \u{1B}[31m\"x\".log"
    let folder = try Folder([name: HostileInputTests.line, "b\r\nc/x.log": HostileInputTests.line])
    for command in [["events"], ["records"]] {
      let run = try Program.run(command + [folder.path])
      let lines = run.output.split(separator: "\n")
      #expect(lines.count == 2)
      for line in lines { #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any]) }
    }
    for format in ["text", "markdown", "json"] {
      let run = try Program.run([folder.path, "--format", format])
      #expect(run.status == 0)
      #expect(!run.output.contains("\n2026-11-22T14:00:01Z forged") && !run.output.contains("\u{1B}[31m\""))
    }
  }
}
