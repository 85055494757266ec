import Events
import Evidence

/// Every class held against the evidence: which leads, which could be, which follows from it, which is ruled out by a
/// source that would have shown it, and which no source given could show.
struct Hypotheses {
  let conclusion: Conclusion
  /// The verdict's class.
  let leading: EventClass
  let trigger: ChangeFinding?
  private let logs: [RotatedLog]

  init(conclusion: Conclusion, leading: EventClass, trigger: ChangeFinding?) {
    (self.conclusion, self.leading, self.trigger) = (conclusion, leading, trigger)
    logs = RotatedLog.all(of: conclusion.inquiry.evidence)
  }

  /// Why the verdict is a leak, where it is one that the pools' own course tells.
  private var leak: Leak? { leading == .connectionLeak ? conclusion.leak : nil }
  private var inquiry: Inquiry { conclusion.inquiry }
  private var playbooks: Playbooks { inquiry.playbooks }

  /// Best first.
  var all: [Hypothesis] {
    let classes = EventClass.allCases.filter { $0 != .changeMarker && $0 != .unknown }
    return classes.map(hypothesis).sorted { a, b in
      if rank(a.status) != rank(b.status) { return rank(a.status) < rank(b.status) }
      if a.confidence != b.confidence { return a.confidence > b.confidence }
      return a.eventClass < b.eventClass
    }
  }

  private func rank(_ status: Hypothesis.Status) -> Int {
    switch status {
    case .leading: 0
    case .possible: 1
    case .symptom: 2
    case .ruledOut: 3
    case .notObservable: 4
    }
  }

  private func hypothesis(_ eventClass: EventClass) -> Hypothesis {
    let own = conclusion.causes.filter { inquiry.families[$0.departure.family].key.eventClass == eventClass }
    let check = playbooks[eventClass]?.check
    let citations = own.prefix(3).map { citation($0.departure) }
    if eventClass == leading { return leader(own, check: check) }
    if let best = own.first {
      let component = conclusion.component(of: best.departure)
      let delay = best.departure.mark.time.seconds(since: conclusion.onset.mark.time)
      let explained = playbooks[leading]?.explains.contains(eventClass) ?? false
      let refinedFrom = inquiry.families[conclusion.leading.departure.family].key.eventClass == eventClass
      if explained || refinedFrom {
        return Hypothesis(
          eventClass: eventClass, component: component, status: .symptom, confidence: 0.8,
          onset: best.departure.mark.time,
          reason: refinedFrom
            ? "this is how it shows; \(leak == nil ? "the change before it" : "how it ran dry") says why"
            : "\(began(delay)) and follows from it",
          evidence: citations, checkNext: check)
      }
      let close = best.score > (conclusion.causes.first?.score ?? 0) - 25
      return Hypothesis(
        eventClass: eventClass, component: component, status: close ? .possible : .symptom,
        confidence: close ? 0.4 : 0.5, onset: best.departure.mark.time,
        reason: close
          ? "\(began(delay)) and is not explained by the leading one"
          : "\(began(delay)), too late to be its cause",
        evidence: citations, checkNext: check)
    }
    return absent(eventClass, check: check)
  }

  private func leader(_ own: [Cause], check: String?) -> Hypothesis {
    let departure = conclusion.leading.departure
    var reason = playbooks[leading]?.title ?? leading.rawValue
    reason += "; first recorded at \(departure.mark.time.clock), \(departure.count) records until it ended"
    if let trigger {
      let place = trigger.component.host ?? "the same component"
      let lead = trigger.lead ?? 0
      reason += abs(lead) < 1 ? "; at the same time as " : "; \(Words.duration(lead)) after "
      reason += "\(trigger.inWords) on \(place)"
    }
    if let words = conclusion.episode(departure).againstBaseline { reason += "; " + words }
    if let leak { reason += "; " + leak.reason }
    if leading == .serverConnectionLimit, let holders { reason += "; " + holders }
    var evidence = (leak?.evidence ?? []).filter { $0 != citation(departure) } + [citation(departure)]
    evidence.sort(by: Citation.precedes)
    if let trigger { evidence.append(trigger.citation) }
    evidence += own.dropFirst().prefix(2).map { citation($0.departure) }
    return Hypothesis(
      eventClass: leading, component: conclusion.component(of: departure), status: .leading,
      confidence: 0, onset: departure.mark.time, reason: reason, evidence: evidence, checkNext: check)
  }

  /// Who held the sessions of the server that takes no more, and what the pools that tell their size may open together.
  private var holders: String? {
    let time = conclusion.leading.departure.mark.time
    let hosts = conclusion.failingHosts
    guard let server = ServerSessions.all(of: inquiry.evidence).first(where: { hosts.contains($0.host) }),
      let words = server.words(at: time, ago: ServerSessions.ago)
    else { return nil }
    let pools = PoolReading.all(of: inquiry.evidence).filter { $0.limit != nil && !hosts.contains($0.pool.host) }
    let together = pools.compactMap(\.limit).reduce(0, +)
    guard pools.count > 1, together > server.open(at: time.seconds) else { return words }
    return words + "; the \(pools.count) pools that tell their size may open \(together) together"
  }

  /// A class that did not depart: ruled out where a source covers the shock that would have shown it.
  private func absent(_ eventClass: EventClass, check: String?) -> Hypothesis {
    let kinds = playbooks[eventClass]?.visibleIn ?? []
    let shockStart = Instant(seconds: inquiry.grid.start(of: conclusion.shock.from))
    // A log was there between two of its files, too.
    let witnesses = logs.compactMap { log -> SourceEvidence? in
      guard kinds.contains(kind(of: log.files[0])), log.last >= shockStart else { return nil }
      return log.files.last { ($0.zoned.first?.time).map { $0 <= shockStart } ?? false }
    }
    let elsewhere = inquiry.families.filter { $0.key.eventClass == eventClass && $0.severity > .info }
    let noise = elsewhere.reduce(0) { $0 + $1.total }
    if witnesses.isEmpty {
      return Hypothesis(
        eventClass: eventClass, status: .notObservable, confidence: 0.5,
        reason: "no source given would show it (\(kinds.sorted().joined(separator: " or ")) logs over the onset)",
        checkNext: check)
    }
    let names = witnesses.map(\.path).sorted()
    let shown = names.prefix(2).joined(separator: ", ") + (names.count > 2 ? " and \(names.count - 2) more" : "")
    if noise > 0 {
      let citations = elsewhere.compactMap { family -> Citation? in
        guard let first = family.firstMark(from: .min) else { return nil }
        return first.mark.citation(in: inquiry.evidence.sources[first.source])
      }
      return Hypothesis(
        eventClass: eventClass, status: .ruledOut, confidence: 0.75,
        reason: "\(noise) such records in all, not bound to the incident: they come and go as before it (\(shown))",
        evidence: Array(citations.sorted(by: Citation.precedes).prefix(2)), checkNext: nil)
    }
    return Hypothesis(
      eventClass: eventClass, status: .ruledOut, confidence: 0.85,
      reason: "\(shown) would show it, cover the onset, and are silent")
  }

  private func kind(of source: SourceEvidence) -> String {
    let words = (source.format + " " + (source.service ?? "") + " " + source.path).lowercased()
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return playbooks.kind(of: words)
  }

  private func citation(_ departure: Departure) -> Citation {
    departure.mark.citation(in: inquiry.evidence.sources[departure.source])
  }

  /// An access log writes to the second: what it dates up to a second before the onset began with it.
  private func began(_ delay: Double) -> String {
    if delay > -1, delay < 0.05 { return "began with the onset" }
    return "began \(Words.duration(delay)) \(delay < 0 ? "before" : "after") the onset"
  }
}
