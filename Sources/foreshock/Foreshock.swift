import ArgumentParser
import Codecs

/// The root command: says what there is, and investigates where no other command is named.
struct Foreshock: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "foreshock",
    abstract: "After an outage: which log record came first, what it means, and what it was not.",
    usage: """
      foreshock [investigate] PATH… [options]
      foreshock events|records PATH… [options]
      """,
    discussion: """
      PATH is a file, a directory (read to the bottom), or - for standard input.
      Compressed files (gzip, zstd, xz, bzip2, lz4) and journal files are read as
      they are; formats, hosts and time zones are found out.

      EXAMPLES
        foreshock /var/log                              all this machine wrote
        foreshock web-1/ db-1/postgresql.log.1.gz       copied off several hosts
        journalctl -o json --since -3h | foreshock -    the journal
        foreshock logs/ --alert 22:00                   search back from there
        foreshock logs/ --zone 'db-1/*=Europe/Berlin'   zone of bare timestamps
        foreshock logs/ --format markdown -o outage.md  start a post-mortem
        foreshock logs/ --format json | jq .verdict     for scripts
        foreshock events logs/ --since -3h --format text

      'foreshock investigate --help' lists every option. The exit status is 0
      whatever was found (with --exit-code 1 for an anomaly), and 2 where
      something could not be read.
      """,
    version: version,
    subcommands: [
      InvestigateCommand.self, EventsCommand.self, RecordsCommand.self,
      PatternsCommand.self,
    ],
    defaultSubcommand: InvestigateCommand.self)
}

/// Runs the command and turns what went wrong into a message and an exit status.
@main
struct Main {
  static func main() async {
    DyingWish.arrange()
    raiseOpenFileLimit()
    do {
      var command = try Foreshock.parseAsRoot()
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        try command.run()
      }
    } catch {
      exit(with: error)
    }
  }

  private static func exit(with error: any Error) -> Never {
    switch error {
    case let status as ExitCode: Foreshock.exit(withError: status)
    case let failure as Failure: Main.exit(with: failure.description)
    default: break
    }
    // What is left is the parser's: help and version, which are no errors, or a wrong use.
    if Foreshock.exitCode(for: error) == .success { Foreshock.exit(withError: error) }
    Main.exit(with: Foreshock.fullMessage(for: error).withoutErrorLabel)
  }

  private static func exit(with message: String) -> Never {
    Messages.write("foreshock: " + message + "\n")
    Foreshock.exit(withError: ExitCode(ExitStatus.failure))
  }
}

extension String {
  /// The parser begins with `Error: `; here the program's name does that.
  fileprivate var withoutErrorLabel: String { hasPrefix("Error: ") ? String(dropFirst("Error: ".count)) : self }
}
