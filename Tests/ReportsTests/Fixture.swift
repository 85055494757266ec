import Analysis
import Events
import Evidence
import Reports

/// The story, small: a pool made too small by a deploy.
enum Fixture {
  static let onset = Instant(seconds: 1_795_354_695, nanoseconds: 341_000_000)  // 2026-11-22T13:38:15.341Z

  static func at(_ seconds: Double) -> Instant { onset.advanced(bySeconds: seconds) }

  static func cite(_ source: String, _ line: Int, _ seconds: Double, _ text: String) -> Citation {
    Citation(source: source, line: line, offset: line * 100, time: at(seconds), text: text)
  }

  static let booking = Component(
    host: "app-1", service: "booking", system: "hikaricp", target: "db-1:5432", name: "HikariPool-1")

  static let timeout =
    "2026-11-22 14:38:15,341 ERROR HikariPool-1 - Connection is not available, request timed out after 30000ms."

  static var anomaly: Report {
    var verdict = Verdict(
      status: .anomaly,
      summary:
        "The pool of booking on app-1 holds 5 connections since the deploy at 13:12:11, and its users waited for "
        + "one for 30 s. The database answered its other clients throughout.")
    verdict.onset = onset
    verdict.onsetFrom = at(-0.341)
    verdict.onsetTo = at(0.2)
    verdict.inferredStart = at(-30)
    verdict.until = at(1_436)
    verdict.alertLead = 180
    verdict.eventClass = .poolMisconfigured
    verdict.confidence = 0.87
    verdict.component = booking
    verdict.firstEvent = cite("app-1/booking.log.1.gz", 18_231, 0, timeout)
    let deploy = ChangeFinding(
      time: at(-1_564), kind: "deploy", component: Component(host: "app-1", service: "booking"),
      text: "booking 4.2.0: maximumPoolSize=5", lead: 1_564, reason: "same component, last change before the onset",
      citation: cite("app-1/deploy.log", 12, -1_564, "deploy booking 4.2.0 | maximumPoolSize=5"))
    verdict.trigger = deploy
    var findings = Findings(window: .init(from: at(-3_600), to: at(1_800)), verdict: verdict)
    findings.hypotheses = hypotheses
    findings.changes = [deploy]
    findings.impact = Impact(
      from: at(2), to: at(1_436), requests: 12_431, failed: 3_729, failedRatio: 0.29997, failedRatioBefore: 0.0021,
      source: "lb-1/access.log")
    findings.impact?.failedRatioAfter = 0.001
    findings.impact?.lead = 2
    findings.impact?.servers = [
      .init(name: "app-1", requests: 4_100, failed: 3_690, failedRatioBefore: 0.001),
      .init(name: "app-2", requests: 8_331, failed: 39, failedRatioBefore: 0.003),
    ]
    findings.impact?.endpoints = [.init(name: "GET /search", requests: 12_431, failed: 3_729, failedRatioBefore: 0)]
    findings.impact?.latency = .init(
      before: .init(p50: 0.02, p90: 0.4, p99: 1.2), during: .init(p50: 0.1, p90: 2, p99: 30))
    findings.impact?.explanation = "nearly all of them on app-1, one of 2 servers"
    let rollback = ChangeFinding(
      time: at(1_420), kind: "deploy", component: Component(host: "app-1", service: "booking"),
      text: "deploy booking 4.1.9", lead: 16, reason: "of the kind and in the place of what began it",
      citation: cite("app-1/deploy.log", 14, 1_420, "deploy booking 4.1.9"))
    findings.recovery = Recovery(time: at(1_436), change: rollback, recurrences: [at(1_800)])
    findings.episodes = [
      Episode(
        eventClass: .poolExhausted, pattern: "hikaricp.timeout", component: booking, from: onset, to: at(1_436),
        count: 2_918, peakPerSecond: 14, baselinePerSecond: 0.0003,
        first: cite("app-1/booking.log.1.gz", 18_231, 0, timeout),
        last: cite("app-1/booking.log", 902, 1_436, timeout))
    ]
    findings.decoys = [
      Decoy(
        eventClass: .connectionReset, pattern: "errno.reset", component: Component(host: "app-2", service: "worker"),
        count: 14, from: at(-2_000), to: at(-1_990), reason: "it ended before the onset, and such bursts come hourly",
        first: cite("app-2/worker.log", 77, -2_000, "Connection reset by peer"))
    ]
    findings.timeline = [
      Moment(
        time: at(-1_564), kind: .change, eventClass: .changeMarker, component: deploy.component, count: 1,
        text: deploy.text, citation: deploy.citation),
      Moment(
        time: onset, kind: .onset, eventClass: .poolExhausted, component: booking, count: 2_918,
        text: "the first request that waited in vain for a connection", citation: verdict.firstEvent),
      Moment(
        time: at(1_436), kind: .recovery, eventClass: nil, component: booking, count: 1,
        text: "the last error of its kind", citation: nil),
    ]
    findings.lanes = [
      Lane(name: "failed requests", counts: [1, 0, 0, 2, 0, 0, 1, 0, 40, 90, 88, 3]),
      Lane(name: "pool exhausted, app-1", counts: [0, 0, 0, 0, 0, 0, 0, 0, 12, 60, 55, 0]),
    ]
    return Report(
      generator: .init(version: "0.1.0"), findings: findings, sources: sources,
      problems: [Problem(source: "db-1/old.log", kind: .unreadable, detail: "permission denied")], wallSeconds: 0.412,
      playbooks: Playbooks([pool]))
  }

  private static let pool = Playbook(
    eventClass: .poolMisconfigured, title: "the connection pool is smaller than its load", suspect: "connection pool",
    strength: 90, explains: [.poolExhausted], triggers: ["deploy"], visibleIn: ["application"],
    check: "Compare the pool's size with the load", fix: "Give the pool its former size back")

  private static var hypotheses: [Hypothesis] {
    [
      Hypothesis(
        eventClass: .poolMisconfigured, component: booking, status: .leading, confidence: 0.87, onset: onset,
        reason: "active=5 of total=5 with 38 waiting, while the server had 80 free connections",
        evidence: [cite("app-1/booking.log.1.gz", 18_231, 0, timeout)],
        checkNext: "Compare maximumPoolSize before and after booking 4.2.0"),
      Hypothesis(
        eventClass: .readTimeout, component: Component(host: "lb-1", service: "nginx", target: "app-1:8080"),
        status: .symptom, confidence: 0.9, onset: at(2.5), reason: "upstream timeouts follow the pool's",
        evidence: [cite("lb-1/error.log", 41, 2.5, "upstream timed out (110: Connection timed out)")]),
      Hypothesis(
        eventClass: .networkUnreachable, status: .ruledOut, confidence: 0.8,
        reason: "no event of the kind, though app-1 and db-1 would log it"),
      Hypothesis(
        eventClass: .dnsFailure, status: .ruledOut, confidence: 0.8,
        reason: "no event of the kind, though app-1 and db-1 would log it"),
      Hypothesis(
        eventClass: .resourceExhausted, status: .notObservable, confidence: 0.5, reason: "no kernel log was given",
        checkNext: "Add the kernel log of db-1"),
    ]
  }

  private static var sources: [Coverage] {
    var log = Coverage(path: "app-1/booking.log.1.gz")
    log.format = "logback"
    log.host = "app-1"
    log.service = "booking"
    log.zone = "UTC+01:00"
    log.zoneBasis = "modification time"
    log.encodedBytes = 120_400
    log.decodedBytes = 1_800_000
    log.lines = 20_104
    log.records = 19_000
    log.continuation = 1_101
    log.undated = 3
    log.events = 2_000
    log.from = at(-3_600)
    log.to = at(1_000)
    log.gaps = [.init(from: at(-3_000), to: at(-2_880))]
    log.problems = [
      Problem(source: log.path, kind: .truncated, detail: "the gzip stream ends early", offset: 1_800_000)
    ]
    var access = Coverage(path: "lb-1/access.log")
    access.format = "nginx access"
    access.host = "lb-1"
    access.zone = "UTC"
    access.zoneBasis = "record"
    access.encodedBytes = 900_000
    access.decodedBytes = 900_000
    access.lines = 12_500
    access.records = 12_500
    access.from = at(-3_600)
    access.to = at(1_800)
    return [log, access]
  }

  static func quiet(_ status: Verdict.Status, _ summary: String) -> Report {
    var findings = Findings(
      window: .init(from: at(-60), to: at(60)), verdict: Verdict(status: status, summary: summary))
    if status == .none {
      findings.hypotheses = [
        Hypothesis(eventClass: .poolExhausted, status: .ruledOut, confidence: 0.6, reason: "never recorded")
      ]
    }
    return Report(
      generator: .init(version: "0.1.0"), findings: findings, sources: status == .none ? sources : [], problems: [],
      wallSeconds: 0.1)
  }
}

func text(of report: Report, _ style: Style = Style()) -> String {
  var bytes: [UInt8] = []
  report.writeText(into: &bytes, style: style)
  return String(decoding: bytes, as: UTF8.self)
}
