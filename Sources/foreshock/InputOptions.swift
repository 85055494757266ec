import ArgumentParser
import Codecs
import Events
import Ingest

/// What to read, and how to understand it: shared by every command that reads logs.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Files, directories, or - for standard input.", valueName: "path"), completion: .file())
  var paths: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Only records from then on: 2026-11-22T21:30Z, '2026-11-22 21:30', 22:00, -3h, 'yesterday 21:30', @1795354695.",
      valueName: "time"),
    transform: TimeArgument.init(parsing:))
  var since: TimeArgument?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Only records until then.", valueName: "time"),
    transform: TimeArgument.init(parsing:))
  var until: TimeArgument?

  @Option(
    help: ArgumentHelp(
      "Zone of timestamps that carry none, for all paths or those that match: Europe/Berlin, 'db-1/*=+02:00'.",
      discussion: "It is also the zone of the times given on the command line.", valueName: "[glob=]zone"))
  var zone: [String] = []

  @Option(
    help: ArgumentHelp("Which host a path belongs to: 'db1*=db-1'.", valueName: "glob=name"),
    transform: InputOptions.hostRule)
  var host: [Plan.Rule] = []

  @Option(
    help: ArgumentHelp("More pattern packs, or packs that replace built-in ones.", valueName: "dir"),
    completion: .directory)
  var patterns: [String] = []

  @Option(
    help: ArgumentHelp("Of the built-in packs only these: postgresql,pgbouncer.", valueName: "names"))
  var onlyPacks: [String] = []

  @Option(help: ArgumentHelp("Inputs read at once. (default: one per processor)", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Show no progress.")
  var noProgress = false

  @Flag(name: .shortAndLong, help: "Write nothing to standard error but errors.")
  var quiet = false

  mutating func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs \(jobs): at least one input has to be read at a time") }
  }

  private static func hostRule(_ text: String) throws -> Plan.Rule {
    guard let mark = text.lastIndex(of: "="), mark != text.startIndex, text.index(after: mark) != text.endIndex else {
      throw ValidationError("it takes a pattern for paths and a name, as in 'db1*=db-1'")
    }
    return Plan.Rule(glob: String(text[..<mark]), value: String(text[text.index(after: mark)...]))
  }

  /// Rules for zones; one without a pattern holds for every path.
  var zoneRules: [Plan.Rule] {
    zone.map { text in
      guard let mark = text.lastIndex(of: "=") else { return Plan.Rule(glob: "*", value: text) }
      return Plan.Rule(glob: String(text[..<mark]), value: String(text[text.index(after: mark)...]))
    }
  }

  /// Throws where there is nothing to read: in a terminal that is a question, so it is answered with a short lesson.
  func requirePaths(_ command: String) throws(Failure) {
    guard paths.isEmpty else { return }
    if Terminal.isTerminal(0) {
      throw Failure(
        """
        which logs? For instance:

            foreshock \(command)/var/log                            everything this machine wrote
            foreshock \(command)web-1/ db-1/postgresql.log.1.gz     what was copied off several hosts
            journalctl -o json --since -3h | foreshock \(command)-  the journal of the last three hours

          'foreshock --help' has the rest.
        """)
    }
    throw Failure("no PATH was given", help: "to read standard input, say so with '-': … | foreshock \(command)-")
  }
}
