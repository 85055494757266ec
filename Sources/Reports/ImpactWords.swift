import Analysis
import Events

extension Impact {
  /// What users felt, in a line: `30 % of requests failed (0.1 % before, 0 % after), all of them on app-2, one of 3
  /// servers; p99 1.2 s → 30 s; began 12 s after the onset`.
  var sentence: String {
    let after = failedRatioAfter.map { ", " + percent($0) + " after" } ?? ""
    var words = "\(percent(failedRatio)) of requests failed (\(percent(failedRatioBefore)) before\(after))"
    if let explanation { words += ", " + explanation }
    // Requests that fail at once make an outage look quick: that is no news.
    if let before = latency?.before, let during = latency?.during, during.p99 >= 1.5 * before.p99 {
      words += "; p99 " + duration(before.p99) + " → " + duration(during.p99)
    }
    // An access log keeps whole seconds: within one of them nothing can be said to be first.
    if let lead, abs(lead) >= 1 {
      words += "; began " + duration(lead) + (lead < 0 ? " before" : " after") + " the onset"
    }
    return words
  }

  /// The parts of each kind worth a row: several of them, and those in which requests failed.
  var breakdowns: [(kind: String, parts: [Part])] {
    [("server", servers), ("endpoint", endpoints), ("client", clients)].compactMap { kind, parts in
      parts.count < 2 ? nil : (kind, Array(parts.prefix(4)))
    }
  }
}

extension Recovery {
  /// When it ended, after which change, and whether it came back.
  var words: String {
    var words = time.spoken + " UTC"
    if let change {
      let lead = change.lead ?? 0
      words += abs(lead) < 1 ? ", with " : ", " + duration(lead) + (lead < 0 ? " before " : " after ")
      let name = change.component.service ?? change.component.system
      words += ([change.inWords, name.map { "of " + $0 }, change.component.host.map { "on " + $0 }] as [String?])
        .compactMap(\.self).joined(separator: " ")
    } else {
      words += "; no log tells of a change shortly before"
    }
    guard let first = recurrences.first else { return words }
    return words + "; it came back at " + first.clock
      + (recurrences.count > 1 ? " and \(recurrences.count - 1) times more" : "")
  }
}
