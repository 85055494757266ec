import ArgumentParser
import Ingest
import Reports

/// Every connection-error event, in time order.
struct EventsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events",
    abstract: "List every connection-error event, in time order.",
    usage: "foreshock events PATH… [options]",
    discussion: """
      EXAMPLES
        foreshock events /var/log | jq -r .class | sort | uniq -c
        foreshock events logs/ --since -3h --format text
        foreshock events logs/ --format csv -o events.csv
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions

  @Option(help: ArgumentHelp("How to write them.", valueName: "format"))
  var format: EventFormat = .ndjson

  mutating func run() async throws {
    let session = try Session(input, command: "events ")
    let catalog = try session.catalog()
    let format = format
    var header: [UInt8] = []
    format.writeHeader(into: &header)
    try await Listing(session: session, input: input, output: output).write(header: header) { chronicle, put in
      try await chronicle.events(of: catalog, as: { format.write($0, into: &$1) }, put)
    }
  }
}

extension EventFormat: ExpressibleByArgument {}
