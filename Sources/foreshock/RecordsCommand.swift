import ArgumentParser
import Ingest
import Reports

/// Every record, whatever its format, in time order.
struct RecordsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "records",
    abstract: "Write every log record, normalised and merged in time order.",
    usage: "foreshock records PATH… [options]",
    discussion: """
      EXAMPLES
        foreshock records web-1/ db-1/ --since 21:50 --until 22:10 --format text | less
        foreshock records logs/ | jq -r 'select(.level == "error") | .message'
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions

  @Option(help: ArgumentHelp("How to write them.", valueName: "format"))
  var format: RecordFormat = .ndjson

  mutating func run() async throws {
    let session = try Session(input, command: "records ")
    let (format, style) = (format, output.style)
    try await Listing(session: session, input: input, output: output).write { chronicle, put in
      let columns = RecordFormat.Columns(
        host: chronicle.hostBytes, service: chronicle.serviceBytes, style: style)
      return await chronicle.records(as: { format.write($0, in: columns, into: &$1) }, put)
    }
  }
}

extension RecordFormat: ExpressibleByArgument {}
