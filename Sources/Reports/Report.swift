package import Analysis
package import Events

/// Everything a writer may say: what was found, and in what it was looked for.
///
/// A report holds no clock and no machine: equal reports are written as equal bytes. The caller measures `wallSeconds`.
package struct Report: Sendable {
  /// The program that made the report.
  package struct Generator: Sendable, Hashable {
    package var name: String
    package var version: String

    package init(name: String = "foreshock", version: String) {
      self.name = name
      self.version = version
    }
  }

  package var generator: Generator
  package var findings: Findings
  /// In the order of their paths.
  package var sources: [Coverage]
  /// Inputs that could not be read at all.
  package var problems: [Problem]
  package var wallSeconds: Double
  /// What the classes mean, and how they are usually mended.
  package var playbooks: Playbooks

  package init(
    generator: Generator, findings: Findings, sources: [Coverage], problems: [Problem], wallSeconds: Double,
    playbooks: Playbooks = Playbooks()
  ) {
    self.generator = generator
    self.findings = findings
    self.sources = sources
    self.problems = problems
    self.wallSeconds = wallSeconds
    self.playbooks = playbooks
  }

  /// The sources' counts, summed.
  var total: Coverage {
    var total = Coverage(path: "")
    for source in sources { total.add(source) }
    return total
  }

  /// What broke first, as a sentence: what the verdict's class means, and who it struck.
  var sentence: String {
    let who = findings.verdict.component.words
    let what =
      findings.verdict.eventClass.map { playbooks[$0]?.title ?? $0.title } ?? "something departed from the usual"
    return (what.capitalizedFirst + (who.isEmpty ? "" : ": " + who)).sentenced
  }

  /// How what broke first is usually mended; nil where nobody knows.
  var remedy: String? {
    guard findings.verdict.status == .anomaly, let eventClass = findings.verdict.eventClass else { return nil }
    return playbooks[eventClass]?.fix
  }
}
