import Analysis
import ArgumentParser
import Events
import Evidence
import Ingest
import Patterns

/// What healthy looks like: a stretch of time, `20:00..21:30`, or the path of other logs.
enum BaselineArgument: Sendable, Hashable {
  case stretch(from: TimeArgument, to: TimeArgument, text: String)
  case logs(String)

  init(parsing text: String) throws {
    // A fraction of a second may stand before the two dots, so the first pair that leaves two times is taken.
    var place = text.startIndex
    while place < text.endIndex {
      let rest = text[place...]
      if rest.hasPrefix("..") {
        let after = text.index(place, offsetBy: 2)
        if let from = try? TimeArgument(parsing: String(text[..<place])),
          let to = try? TimeArgument(parsing: String(text[after...]))
        {
          self = .stretch(from: from, to: to, text: text)
          return
        }
      }
      place = text.index(after: place)
    }
    if text.isEmpty || text == "-" { throw ValidationError("it takes " + BaselineArgument.form) }
    self = .logs(text)
  }

  private static let form = "two times, as in 20:00..21:30, or the path of healthy logs"

  /// Tells the analysis what is healthy. Other logs are read for it, and so are these once more where `--since` or
  /// `--until` leave the stretch out; what is wrong with them is complained about, and nothing of them at all a failure.
  func resolve(for options: inout AnalysisOptions, _ session: Session, _ catalog: Catalog, _ meter: Meter)
    async throws(Failure)
  {
    let name: String
    var plan = session.plan
    switch self {
    case .logs(let path):
      name = path
      plan.paths = [path]
      plan.since = nil
      plan.until = nil
    case .stretch(let first, let last, let text):
      name = text
      let from = first.resolved(now: session.now, zone: session.zone, after: plan.since)
      let to = last.resolved(now: session.now, zone: session.zone, after: from)
      guard from <= to else { throw Failure("--baseline: \(to.iso8601) lies before \(from.iso8601)") }
      if plan.since.map({ $0 <= from }) ?? true, plan.until.map({ to <= $0 }) ?? true {
        options.baselineStretch = (text, from, to)
        return
      }
      plan.since = from
      plan.until = to
    }
    let (evidence, missing) = await (try session.scan(plan, catalog)).run(meter: meter)
    if let problem = missing.first {
      throw Failure("--baseline: \(problem.detail); it takes " + BaselineArgument.form)
    }
    let unreadable = evidence.problems.filter { $0.kind == .unreadable }
    Session.complain(about: unreadable, missing: [], quiet: session.isQuiet)
    // Stamps without a zone are read whatever the window, as it was not known what they say.
    guard let baseline = Baseline(evidence, name: name, from: plan.since, to: plan.until) else {
      throw Failure("--baseline \(name): it holds no record with a time")
    }
    options.baseline = baseline
  }
}
