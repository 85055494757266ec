import Events

/// The incidents of a window, where there are several: the earliest is told, the others are named.
///
/// The strongest hides those before it: held against a window that ends where it begins, they stand out by themselves.
/// One that goes on until then is no other incident, but the beginning of this one.
struct Incidents {
  private var first: Conclusion
  private let whole: Inquiry
  private var others: [Verdict] = []

  /// Incidents looked for on either side of the strongest.
  private static let most = 3
  /// Nats that another must reach: what is asked of any, and more, as it is looked for where nothing much is.
  private static let threshold = 1.5 * Inquiry.threshold
  /// Share of the strongest's nats below which one before it is no more than a bad minute.
  private static let share = 0.1
  /// Seconds of health between two of them.
  private static let pause = 30.0

  /// Nil where there is none.
  ///
  /// Cost: an inquiry for each incident, and two.
  init?(_ whole: Inquiry) {
    guard let strongest = whole.conclusion else { return nil }
    self.whole = whole
    first = strongest
    if strongest.isUnderway { return }
    lookBack()
    lookAhead()
  }

  func findings() -> Findings {
    var findings = first.findings(until: others.compactMap(\.onset).min())
    findings.window = whole.window
    findings.others = others
    findings.recovery?.add(others, of: findings.verdict.eventClass)
    return findings
  }

  private mutating func lookBack() {
    let strongest = first.shock.ratio
    for _ in 0..<Incidents.most {
      let start = first.start
      let until = start.advanced(bySeconds: -1)
      guard let earlier = part(to: until), earlier.shock.ratio >= max(Incidents.threshold, Incidents.share * strongest)
      else {
        return
      }
      if until.seconds(since: earlier.end) >= Incidents.pause {
        first = earlier
      } else {
        first = first.inquiry.conclusion(first, leadingFrom: earlier.onset.mark.time) ?? first
        return
      }
    }
  }

  private mutating func lookAhead() {
    var end = first.end
    for _ in 0..<Incidents.most {
      guard let last = whole.window.to, last.seconds(since: end) > 2 * Incidents.pause,
        let later = part(from: end.advanced(bySeconds: Incidents.pause)), later.shock.ratio >= Incidents.threshold
      else { return }
      others.append(later.verdict)
      end = later.end
    }
  }

  private func part(from: Instant? = nil, to: Instant? = nil) -> Conclusion? {
    Inquiry(whole.evidence, whole.playbooks, whole.options.part(from: from, to: to), through: .known).conclusion
  }
}
