import Analysis
import Events

extension Report {
  /// Schema `foreshock.report/1`, pretty-printed. Keys come in the order that scripts may rely on; keys
  /// that it does not name stand last in their object.
  package func writeJSON(into out: inout [UInt8]) {
    var json = JSONWriter(pretty: true)
    json.object { json in
      json.member("schema", "foreshock.report/1")
      json.key("generator")
      json.object { json in
        json.member("name", generator.name)
        json.member("version", generator.version)
      }
      json.key("window")
      json.interval(findings.window.from, findings.window.to)
      json.key("verdict")
      json.verdict(findings.verdict)
      json.key("hypotheses")
      json.array(findings.hypotheses) { $0.hypothesis($1) }
      json.key("changes")
      json.array(findings.changes) { $0.change($1) }
      json.key("impact")
      json.impact(findings.impact)
      json.key("episodes")
      json.array(findings.episodes) { $0.episode($1) }
      json.key("timeline")
      json.array(findings.timeline) { $0.moment($1) }
      json.key("sources")
      json.array(sources) { $0.coverage($1) }
      json.key("stats")
      json.stats(total, wallSeconds: wallSeconds)
      json.key("recovery")
      json.recovery(findings.recovery)
      json.key("suspects")
      json.array(findings.suspects) { $0.suspect($1) }
      json.key("other_incidents")
      json.array(findings.others) { $0.verdict($1) }
      json.key("decoys")
      json.array(findings.decoys) { $0.decoy($1) }
      json.key("problems")
      json.array(problems) { $0.problem($1) }
      json.key("clocks")
      json.array(findings.clocks) { $0.clock($1) }
      json.key("open_orders")
      json.array(findings.openOrders) { $0.openOrder($1) }
      json.key("pools")
      json.array(findings.pools) { $0.pool($1) }
      json.key("baseline")
      json.baseline(findings.baseline)
    }
    out += json.bytes
    out.append(UInt8(ascii: "\n"))
  }
}

extension JSONWriter {
  mutating func interval(_ from: Instant?, _ to: Instant?) {
    object { json in
      json.member("from", from)
      json.member("to", to)
    }
  }

  mutating func component(_ component: Component) {
    object { json in
      json.member("host", component.host)
      json.member("service", component.service)
      json.member("system", component.system)
      json.member("target", component.target)
      json.member("name", component.name)
    }
  }

  mutating func citation(_ citation: Citation?) {
    guard let citation else { return null() }
    object { json in
      json.member("source", citation.source)
      json.member("line", citation.line)
      json.member("offset", citation.offset)
      json.member("time", citation.time)
      json.member("text", citation.text)
    }
  }

  fileprivate mutating func verdict(_ verdict: Verdict) {
    object { json in
      json.member("status", verdict.status.rawValue)
      json.member("onset", verdict.onset)
      json.key("onset_interval")
      json.interval(verdict.onsetFrom, verdict.onsetTo)
      json.member("inferred_start", verdict.inferredStart)
      json.member("until", verdict.until)
      json.member("class", verdict.eventClass?.rawValue)
      json.member("confidence", verdict.confidence, places: 2)
      json.member("summary", verdict.summary)
      json.key("component")
      json.component(verdict.component)
      json.key("first_event")
      json.citation(verdict.firstEvent)
      json.key("trigger")
      if let trigger = verdict.trigger { json.change(trigger) } else { json.null() }
      json.member("alert_lead_seconds", verdict.alertLead, places: 3)
    }
  }

  fileprivate mutating func hypothesis(_ hypothesis: Hypothesis) {
    object { json in
      json.member("class", hypothesis.eventClass.rawValue)
      json.key("component")
      json.component(hypothesis.component)
      json.member("status", hypothesis.status.rawValue)
      json.member("confidence", hypothesis.confidence, places: 2)
      json.member("onset", hypothesis.onset)
      json.member("reason", hypothesis.reason)
      json.key("evidence")
      json.array(hypothesis.evidence) { $0.citation($1) }
      json.member("check_next", hypothesis.checkNext)
    }
  }

  fileprivate mutating func suspect(_ suspect: Suspect) {
    object { json in
      json.member("name", suspect.name)
      json.member("status", suspect.status.rawValue)
      json.key("classes")
      json.array(suspect.classes) { $0.value($1.rawValue) }
      json.member("reason", suspect.reason)
    }
  }

  mutating func change(_ change: ChangeFinding) {
    object { json in
      json.member("time", change.time)
      json.member("kind", change.kind)
      json.key("component")
      json.component(change.component)
      json.member("text", change.text)
      json.member("lead_seconds", change.lead, places: 3)
      json.key("citation")
      json.citation(change.citation)
      json.member("reason", change.reason)
    }
  }

  fileprivate mutating func episode(_ episode: Episode) {
    object { json in
      json.member("class", episode.eventClass.rawValue)
      json.member("pattern", episode.pattern)
      json.key("component")
      json.component(episode.component)
      json.member("from", episode.from)
      json.member("to", episode.to)
      json.member("count", episode.count)
      json.member("peak_per_second", episode.peakPerSecond, places: 3)
      json.member("baseline_per_second", episode.baselinePerSecond, places: 4)
      json.key("first")
      json.citation(episode.first)
      json.key("last")
      json.citation(episode.last)
      json.member("times_baseline", episode.timesBaseline, places: 2)
      json.member("against_baseline", episode.againstBaseline)
    }
  }

  fileprivate mutating func baseline(_ baseline: Baseline?) {
    guard let baseline else { return null() }
    object { json in
      json.member("name", baseline.name)
      json.member("from", baseline.from)
      json.member("to", baseline.to)
      json.member("sources", baseline.sources)
      json.member("records", baseline.records)
    }
  }

  fileprivate mutating func moment(_ moment: Moment) {
    object { json in
      json.member("time", moment.time)
      json.member("kind", moment.kind.rawValue)
      json.member("class", moment.eventClass?.rawValue)
      json.key("component")
      json.component(moment.component)
      json.member("count", moment.count)
      json.member("text", moment.text)
      json.key("citation")
      json.citation(moment.citation)
    }
  }

  fileprivate mutating func decoy(_ decoy: Decoy) {
    object { json in
      json.member("class", decoy.eventClass.rawValue)
      json.member("pattern", decoy.pattern)
      json.key("component")
      json.component(decoy.component)
      json.member("from", decoy.from)
      json.member("to", decoy.to)
      json.member("count", decoy.count)
      json.member("reason", decoy.reason)
      json.key("first")
      json.citation(decoy.first)
    }
  }

  fileprivate mutating func pool(_ pool: PoolReading) {
    object { json in
      json.member("host", pool.pool.host)
      json.member("service", pool.pool.service)
      json.member("name", pool.pool.pool)
      json.member("kind", pool.kind.rawValue)
      json.member("limit", pool.limit)
      json.member("most", pool.most)
      json.member("waiting", pool.waiting)
      json.member("refused", pool.refused)
      json.member("full_from", pool.fullFrom)
      json.member("full_to", pool.fullTo)
      json.member("slope_per_minute", pool.slope, places: 3)
      json.member("reason", pool.reason)
      json.key("evidence")
      json.array(pool.evidence) { $0.citation($1) }
    }
  }

  fileprivate mutating func coverage(_ source: Coverage) {
    object { json in
      json.member("path", source.path)
      json.member("format", source.format)
      json.member("host", source.host)
      json.member("service", source.service)
      json.member("zone", source.zone)
      json.member("zone_from", source.zoneBasis)
      json.member("skew_seconds", source.skewSeconds, places: 3)
      json.member("bytes", source.encodedBytes)
      json.member("lines", source.lines)
      json.member("records", source.records)
      json.member("from", source.from)
      json.member("to", source.to)
      json.key("gaps")
      json.array(source.gaps) { $0.interval($1.from, $1.to) }
      json.key("problems")
      json.array(source.problems) { $0.problem($1) }
      json.member("bytes_decoded", source.decodedBytes)
      json.member("continuation", source.continuation)
      json.member("undated", source.undated)
      json.member("skipped_lines", source.skippedLines)
      json.member("skipped_bytes", source.skippedBytes)
      json.member("events", source.events)
    }
  }

  fileprivate mutating func problem(_ problem: Problem) {
    object { json in
      json.member("source", problem.source)
      json.member("kind", problem.kind.rawValue)
      json.member("detail", problem.detail)
      json.member("offset", problem.offset)
    }
  }

  fileprivate mutating func clock(_ clock: HostClock) {
    object { json in
      json.member("host", clock.host)
      json.member("ahead_seconds", clock.ahead, places: 3)
      json.member("uncertainty_seconds", clock.uncertainty, places: 3)
      json.member("anchors", clock.anchors)
      json.member("basis", clock.basis.rawValue)
      json.member("corrected", clock.isCorrected)
    }
  }

  fileprivate mutating func openOrder(_ order: OpenOrder) {
    object { json in
      json.key("onset")
      json.citation(order.onset)
      json.key("other")
      json.citation(order.other)
      json.member("apart_seconds", order.apart, places: 3)
      json.member("uncertainty_seconds", order.uncertainty, places: 3)
    }
  }

  fileprivate mutating func stats(_ total: Coverage, wallSeconds: Double) {
    object { json in
      json.member("bytes_read", total.encodedBytes)
      json.member("bytes_decoded", total.decodedBytes)
      json.member("lines", total.lines)
      json.member("records", total.records)
      json.member("events", total.events)
      json.member("wall_seconds", wallSeconds, places: 3)
    }
  }
}
