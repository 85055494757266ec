import Analysis
import Events
import Reports
import Testing

@Suite struct JSONReportTests {
  private func json(_ report: Report) throws -> JSONValue {
    var bytes: [UInt8] = []
    report.writeJSON(into: &bytes)
    #expect(bytes.last == UInt8(ascii: "\n"))
    return try #require(JSONValue(bytes))
  }

  @Test func `the contract's keys, in its order`() throws {
    let report = try json(Fixture.anomaly)
    let contract = [
      "schema", "generator", "window", "verdict", "hypotheses", "changes", "impact", "episodes", "timeline", "sources",
      "stats",
    ]
    #expect(report.keys.prefix(contract.count) == contract[...])
    #expect(report["schema"] == .text("foreshock.report/1"))
    #expect(report["generator"]?.keys == ["name", "version"])
    #expect(report["window"]?.keys == ["from", "to"])
    #expect(
      report["verdict"]?.keys.prefix(11) == [
        "status", "onset", "onset_interval", "inferred_start", "until", "class", "confidence", "summary", "component",
        "first_event", "trigger",
      ])
    #expect(report["verdict"]?["component"]?.keys == ["host", "service", "system", "target", "name"])
    #expect(report["verdict"]?["first_event"]?.keys == ["source", "line", "offset", "time", "text"])
    let change = ["time", "kind", "component", "text", "lead_seconds", "citation"]
    #expect(report["verdict"]?["trigger"]?.keys.prefix(6) == change[...])
    #expect(report["verdict"]?["trigger"] == report["changes"]?[0])
    #expect(
      report["hypotheses"]?[0]?.keys.prefix(7) == [
        "class", "component", "status", "confidence", "onset", "reason", "evidence",
      ])
    #expect(
      report["impact"]?.keys.prefix(6) == ["from", "to", "requests", "failed", "failed_ratio", "failed_ratio_before"])
    #expect(
      report["episodes"]?[0]?.keys == [
        "class", "pattern", "component", "from", "to", "count", "peak_per_second", "baseline_per_second", "first",
        "last", "times_baseline", "against_baseline",
      ])
    #expect(report["baseline"] == .null)
    #expect(report["timeline"]?[0]?.keys == ["time", "kind", "class", "component", "count", "text", "citation"])
    #expect(
      report["sources"]?[0]?.keys.prefix(14) == [
        "path", "format", "host", "service", "zone", "zone_from", "skew_seconds", "bytes", "lines", "records", "from",
        "to", "gaps", "problems",
      ])
    #expect(
      report["stats"]?.keys == ["bytes_read", "bytes_decoded", "lines", "records", "events", "wall_seconds"])
  }

  @Test func `impact and recovery say where, how long and what ended it`() throws {
    let report = try json(Fixture.anomaly)
    let impact = try #require(report["impact"])
    #expect(
      impact.keys.suffix(7) == [
        "failed_ratio_after", "lead_seconds", "by_endpoint", "by_server", "by_client", "latency", "explanation",
      ])
    #expect(impact["failed_ratio_after"] == .number("0.0010") && impact["lead_seconds"] == .number("2.000"))
    #expect(
      impact["by_server"]?[0]?.keys == ["name", "requests", "failed", "failed_ratio", "failed_ratio_before"])
    #expect(impact["by_server"]?[0]?["failed_ratio"] == .number("0.9000") && impact["by_client"] == .list([]))
    #expect(impact["latency"]?["during"]?["p99"] == .number("30.0000"))
    #expect(report["verdict"]?["alert_lead_seconds"] == .number("180.000"))
    let recovery = try #require(report["recovery"])
    #expect(recovery.keys == ["time", "change", "recurred", "recurrences"])
    #expect(recovery["change"]?["kind"] == .text("deploy") && recovery["change"]?["lead_seconds"] == .number("16.000"))
    #expect(recovery["recurrences"] == .list([.text("2026-11-22T14:08:15.341Z")]))
  }

  @Test func `times in UTC with milliseconds, numbers with fixed decimals`() throws {
    let report = try json(Fixture.anomaly)
    #expect(report["verdict"]?["onset"] == .text("2026-11-22T13:38:15.341Z"))
    #expect(report["verdict"]?["inferred_start"] == .text("2026-11-22T13:37:45.341Z"))
    #expect(report["verdict"]?["confidence"] == .number("0.87"))
    #expect(report["impact"]?["failed_ratio"] == .number("0.3000"))
    #expect(report["stats"]?["wall_seconds"] == .number("0.412"))
    #expect(report["timeline"]?[2]?["citation"] == .null)
  }

  @Test func `counts of a source add up`() throws {
    let source = try #require(try json(Fixture.anomaly)["sources"]?[0])
    func count(_ key: String) -> Int {
      if case .number(let digits)? = source[key] { return Int(digits) ?? -1 }
      return -1
    }
    #expect(count("lines") == count("records") + count("continuation") + count("undated") + count("skipped_lines"))
  }

  @Test func `nothing found: nulls and empty lists, no key missing`() throws {
    let report = try json(Fixture.quiet(.inconclusive, "No source carries times."))
    #expect(report["verdict"]?["status"] == .text("inconclusive"))
    #expect(report["verdict"]?["onset"] == .null)
    #expect(report["verdict"]?["trigger"] == .null)
    #expect(report["impact"] == .null)
    #expect(report["hypotheses"] == .list([]))
    #expect(report.keys == (try json(Fixture.anomaly)).keys)
  }

  @Test func `equal reports are equal bytes`() {
    var first: [UInt8] = []
    var second: [UInt8] = []
    Fixture.anomaly.writeJSON(into: &first)
    Fixture.anomaly.writeJSON(into: &second)
    #expect(first == second)
  }
}
