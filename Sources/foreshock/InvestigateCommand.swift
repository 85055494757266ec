import Analysis
import ArgumentParser
import Codecs
import Events
import Evidence
import Ingest
import Reports

/// The main job: reads everything, and says what broke first and what it was not.
struct InvestigateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "investigate",
    abstract: "Say what broke first, what it was not, and show the timeline.",
    usage: "foreshock [investigate] PATH… [options]",
    discussion: """
      EXAMPLES
        foreshock /var/log
        foreshock investigate web-1/ db-1/ --alert 'yesterday 22:00' --format markdown -o outage.md
        journalctl -o json --since -3h | foreshock - --format json | jq .verdict
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("When the outage was noticed; the search goes back from there.", valueName: "time"),
    transform: TimeArgument.init(parsing:))
  var alert: TimeArgument?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "What healthy looks like: a stretch of these logs, 20:00..21:30, or the path of others: yesterday's, a healthy host's.",
      valueName: "from..to|path"),
    transform: BaselineArgument.init(parsing:))
  var baseline: BaselineArgument?

  @Option(
    help: ArgumentHelp(
      "How many seconds a host's clock is ahead, negative where it is behind: db-1=+41.2.",
      valueName: "host=seconds"),
    transform: SkewArgument.init(parsing:))
  var skew: [SkewArgument] = []

  @Option(
    help: ArgumentHelp("text, markdown or json. (default: text)", valueName: "format"),
    transform: InvestigateFormat.named)
  var format: InvestigateFormat = .text

  @Flag(help: "Add the reasoning, step by step.")
  var explain = false

  @Flag(help: "Exit with 1 when there is an anomaly.")
  var exitCode = false

  mutating func run() async throws {
    let began = monotonicSeconds()
    let session = try Session(input, command: "")
    let catalog = try session.catalog()
    let scan = try session.scan(session.plan, catalog)
    let playbooks = try session.playbooks()
    var sink = try output.open()
    let meter = Meter()
    let isWanted = !input.noProgress && !input.quiet
    var options = options(session)
    try await baseline?.resolve(for: &options, session, catalog, meter)
    let (evidence, missing) = await ProgressLine.during(meter, isWanted: isWanted) { await scan.run(meter: meter) }
    let unreadable = evidence.problems.filter { $0.kind == .unreadable }
    Session.complain(about: unreadable, missing: missing, quiet: input.quiet)
    if missing.count == input.paths.count { throw ExitCode(ExitStatus.failure) }

    let findings = analyse(evidence, playbooks: playbooks, options: options)
    if let stretch = options.baselineStretch, findings.baseline == nil, !input.quiet {
      Messages.write("foreshock: --baseline \(stretch.name): no record lies in it\n")
    }
    let report = Report(
      generator: .init(version: version), findings: findings, sources: Coverage.all(of: evidence, findings),
      problems: missing + evidence.problems, wallSeconds: monotonicSeconds() - began,
      playbooks: playbooks)
    var bytes: [UInt8] = []
    format.write(report, into: &bytes, style: output.style, explains: explain)
    do {
      try sink.write(bytes)
      try sink.finish()
    } catch { throw Failure(error.detail) }

    if !missing.isEmpty || !unreadable.isEmpty { throw ExitCode(ExitStatus.failure) }
    if exitCode, findings.verdict.status == .anomaly { throw ExitCode(ExitStatus.anomaly) }
  }

  private func options(_ session: Session) -> AnalysisOptions {
    var options = AnalysisOptions()
    options.since = session.plan.since
    options.until = session.plan.until
    for declared in skew { options.skews[declared.host] = declared.seconds }
    options.alert = alert?.resolved(now: session.now, zone: session.zone)
    return options
  }
}

/// A clock that is known to be wrong: `db-1=+41.2`.
struct SkewArgument: Sendable, Hashable {
  var host: String
  /// How far it is ahead.
  var seconds: Double

  init(parsing text: String) throws {
    let error = ValidationError("it takes a host and seconds, as in db-1=+41.2")
    guard let mark = text.lastIndex(of: "="), mark != text.startIndex else { throw error }
    var number = text[text.index(after: mark)...]
    if number.hasSuffix("s") { number.removeLast() }
    guard let seconds = Double(number), seconds.isFinite, abs(seconds) <= 366 * 86_400 else { throw error }
    host = String(text[..<mark])
    self.seconds = seconds
  }
}
