import Events

/// The verdict in a paragraph that a newcomer understands.
struct Summary {
  let conclusion: Conclusion
  let findings: Findings

  var text: String {
    let verdict = findings.verdict
    guard let onset = verdict.onset, let eventClass = verdict.eventClass else { return "" }
    let title = conclusion.inquiry.playbooks[eventClass]?.title ?? eventClass.rawValue
    var text = "At \(onset.clock) UTC \(Words.name(of: verdict.component)) was the first to fail: \(title)."
    if let trigger = verdict.trigger, let lead = trigger.lead {
      // A stamp of whole seconds may lie before what came first.
      let when = abs(lead) < 1 ? "At the same time" : Words.duration(lead) + (lead < 0 ? " later" : " earlier")
      text += " \(when) there was \(trigger.inWords) on \(trigger.component.host ?? "it")."
    }
    let symptoms = findings.hypotheses.filter { $0.status == .symptom }.prefix(3).map { Words.plain($0.eventClass) }
    if !symptoms.isEmpty { text += " What followed from it: \(symptoms.joined(separator: ", "))." }
    if let impact = findings.impact {
      text +=
        " \(impact.failed) of \(impact.requests) requests failed (\(percent(impact.failedRatio))"
        + ", \(percent(impact.failedRatioBefore)) before)" + (impact.explanation.map { ", " + $0 } ?? "") + "."
    }
    if let recovery = findings.recovery {
      text += " It ended at \(recovery.time.clock) UTC"
      if let change = recovery.change {
        text += ", \(Words.duration(change.lead ?? 0)) after \(change.inWords) on \(change.component.host ?? "it")"
      }
      text += recovery.recurrences.isEmpty ? "." : ", and came back at \(recovery.recurrences[0].clock) UTC."
    }
    return text
  }

  private func percent(_ share: Double) -> String {
    let tenths = Int((share * 1_000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }
}
