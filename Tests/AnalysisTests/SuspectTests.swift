import Events
import Testing

@testable import Analysis

@Suite struct SuspectTests {
  private static let playbooks = Playbooks(
    [
      (EventClass.poolMisconfigured, "connection pool"), (.dnsFailure, "network"), (.connectTimeout, "network"),
      (.networkUnreachable, "network"), (.connectionLeak, "application change"), (.unknown, "other"),
    ].map { eventClass, suspect in
      Playbook(
        eventClass: eventClass, title: "", suspect: suspect, strength: 50, explains: [], triggers: [], visibleIn: [],
        check: "", fix: "")
    })

  private func suspects(_ told: [(EventClass, Hypothesis.Status)], trigger: String? = nil) -> [String: String] {
    let hypotheses = told.map { Hypothesis(eventClass: $0, status: $1, confidence: 0.5, reason: "") }
    let change = trigger.map {
      ChangeFinding(
        time: Instant(seconds: 0), kind: $0, component: Component(), text: "", lead: 7, reason: "",
        citation: Citation(source: "a", line: 1, offset: 0, time: nil, text: ""))
    }
    let all = Suspect.all(hypotheses, SuspectTests.playbooks, trigger: change)
    return Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0.status.rawValue) })
  }

  @Test func `each has the status of its likeliest class, and "other" is nobody`() {
    let told = suspects([(.poolMisconfigured, .leading), (.dnsFailure, .ruledOut), (.unknown, .ruledOut)])
    #expect(told == ["connection pool": "leading", "network": "ruled_out"])
  }

  @Test func `is not cleared where most of its classes could not be seen`() {
    let half = suspects([(.dnsFailure, .ruledOut), (.connectTimeout, .notObservable)])
    #expect(half == ["network": "ruled_out"])
    let most = suspects([
      (.dnsFailure, .ruledOut), (.connectTimeout, .notObservable), (.networkUnreachable, .notObservable),
    ])
    #expect(most == ["network": "not_observable"])
  }

  @Test func `a deploy leaves the application under suspicion`() {
    let told: [(EventClass, Hypothesis.Status)] = [(.poolMisconfigured, .leading), (.connectionLeak, .ruledOut)]
    #expect(suspects(told, trigger: "deploy")["application change"] == "possible")
    #expect(suspects(told, trigger: "restart")["application change"] == "ruled_out")
    #expect(suspects(told)["application change"] == "ruled_out")
  }
}
