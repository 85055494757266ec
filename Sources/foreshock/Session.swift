import Codecs
import Events
import Ingest
import Patterns

/// What a command that reads logs needs, made from its options: the plan, what times mean, and the patterns on demand.
struct Session: Sendable {
  let plan: Plan
  /// The machine's clock at the start. Only relative times and stamps without a year need it; no finding does.
  let now: Instant
  /// The zone of times on the command line.
  let zone: Zone
  private let packs: [String]
  private let onlyPacks: [String]
  /// Whether nothing but errors is written to standard error.
  let isQuiet: Bool

  init(_ options: InputOptions, command: String) throws(Failure) {
    try options.requirePaths(command)
    now = Instant(seconds: wallClockSeconds())
    zone = try Session.zone(of: options)
    let since = options.since?.resolved(now: now, zone: zone)
    let until = options.until?.resolved(now: now, zone: zone, after: since)
    if let since, let until, until < since {
      throw Failure("--until \(until.iso8601) lies before --since \(since.iso8601)")
    }
    isQuiet = options.quiet
    packs = options.patterns
    onlyPacks = options.onlyPacks.flatMap { $0.split(separator: ",").map(String.init) }
    var plan = Plan(paths: options.paths, jobs: options.jobs ?? processorCount(), now: now)
    plan.zones = options.zoneRules
    plan.hosts = options.host
    plan.since = since
    plan.until = until
    self.plan = plan
  }

  /// The zone that `--zone` declares for all paths, or the machine's.
  private static func zone(of options: InputOptions) throws(Failure) -> Zone {
    if let name = options.zoneRules.last(where: { $0.glob == "*" })?.value {
      if let zone = Zone(offsetText: name) { return zone }
      // A name that this machine does not know is refused by the scan, with the reason.
      return zone(named: name, path: "/usr/share/zoneinfo/" + name) ?? .utc
    }
    return zone(named: "local time", path: "/etc/localtime") ?? .utc
  }

  private static func zone(named name: String, path: String) -> Zone? {
    (try? readWholeFile(path, atMost: 256 * 1_024)).flatMap { Zone(name: name, tzif: $0) }
  }

  /// The patterns, built-in ones and the user's. Only those who match messages pay for them.
  func catalog() throws(Failure) -> Catalog { try PackFiles.catalog(adding: packs, only: onlyPacks) }

  /// What classes mean as causes.
  func playbooks() throws(Failure) -> Playbooks {
    do { return try PlaybookReader.builtin() } catch { throw Failure("\(error)") }
  }

  /// The scan of the plan. Throws for a zone that this machine does not know.
  func scan() throws(Failure) -> ParallelScan { try scan(plan, catalog()) }

  /// The scan of another plan, with patterns that are compiled already.
  func scan(_ plan: Plan, _ catalog: Catalog) throws(Failure) -> ParallelScan {
    do { return try ParallelScan(plan: plan, catalog: catalog) } catch { throw Failure("--zone: \(error)") }
  }

  /// Names what could not be read at all on standard error.
  static func complain(about problems: [Problem], missing: [Problem], quiet: Bool) {
    for problem in missing { Messages.write("foreshock: " + problem.detail + "\n") }
    if quiet { return }
    for problem in problems.prefix(3) { Messages.write("foreshock: " + problem.detail + "\n") }
    if problems.count > 3 {
      Messages.write("foreshock: and \(problems.count - 3) more inputs that cannot be read\n")
    }
  }
}
