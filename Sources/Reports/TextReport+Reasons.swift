import Analysis
import Events

extension TextReport {
  /// The chain: the leading explanation, then what followed from it, each with its record.
  mutating func why() {
    let leading = findings.hypotheses.filter { $0.status == .leading }
    let symptoms = findings.hypotheses.filter { $0.status == .symptom }
      .sorted { ($0.onset?.nanoseconds ?? .max) < ($1.onset?.nanoseconds ?? .max) }
    guard !leading.isEmpty || !symptoms.isEmpty else { return }
    page.heading("WHY")
    for hypothesis in leading {
      page.paragraph(
        hypothesis.eventClass.title.capitalizedFirst + about(hypothesis) + ": " + hypothesis.reason.sentenced)
      for citation in hypothesis.evidence.prefix(3) { cite(citation, indent: 4) }
    }
    for symptom in symptoms {
      let after = symptom.onset.flatMap { onset in verdict.onset.map { onset.seconds(since: $0) } }
      // Within a second before the onset lies only the coarse clock of a log that keeps whole seconds.
      let lag = after.map { $0 >= 0.001 ? duration($0) + " later, " : $0 <= -1 ? duration($0) + " before, " : "" } ?? ""
      page.paragraph(
        "→ " + lag + symptom.eventClass.title + about(symptom) + ": " + symptom.reason.sentenced, hanging: 2)
      for citation in symptom.evidence.prefix(1) { cite(citation, indent: 4) }
    }
  }

  private func about(_ hypothesis: Hypothesis) -> String {
    let words = hypothesis.component.words
    return words.isEmpty ? "" : ", " + words
  }

  private mutating func cite(_ citation: Citation, indent: Int) {
    page.quote(citation.place + "  " + citation.text, indent: indent)
  }

  /// How full the pools were, where the verdict is about one and their records give numbers.
  private static let aboutPools: Set<EventClass> = [
    .poolExhausted, .poolMisconfigured, .connectionLeak, .serverConnectionLimit,
  ]

  mutating func pools() {
    let told = findings.pools.filter { $0.limit != nil && $0.kind != .steady }
    guard let eventClass = verdict.eventClass, TextReport.aboutPools.contains(eventClass), !told.isEmpty else { return }
    page.heading("POOLS")
    page.table(
      told.prefix(6).map { pool in
        let name = [pool.pool.host, pool.pool.service, pool.pool.pool].filter { !$0.isEmpty }.joined(separator: " ")
        let level = "\(pool.most ?? 0) of \(pool.limit ?? 0)" + (pool.waiting > 0 ? ", \(pool.waiting) waiting" : "")
        return Page.Row(cells: [.init(name), .init(level, .strong), .init(pool.reason.sentenced)])
      })
  }

  mutating func impact() {
    guard let impact = findings.impact else { return }
    let from = clock(impact.from) + " to " + clock(impact.to)
    page.heading("IMPACT", from + ", " + duration(impact.to.seconds(since: impact.from)))
    page.paragraph(impact.sentence.sentenced, role: .strong)
    let width = min(30, page.style.columns / 4)
    func row(_ name: String, _ ratio: Double, _ words: String, _ role: Style.Role = .plain) -> Page.Row {
      Page.Row(cells: [
        .init(name), .init(bar(ratio, columns: width).padded(to: width), role),
        .init(percent(ratio), .strong, alignsRight: true), .init(words),
      ])
    }
    var rows = [
      row("before", impact.failedRatioBefore, "of requests failed"),
      row("during", impact.failedRatio, share(impact.failed, impact.requests), .alarm),
    ]
    if let after = impact.failedRatioAfter { rows.append(row("after", after, "of requests failed")) }
    page.table(rows)
    page.table(
      impact.breakdowns.flatMap { kind, parts in
        parts.map { part in
          Page.Row(cells: [
            .init(kind, .faint), .init(part.name.plain.shortenedAtStart(to: page.style.columns / 3)),
            .init(percent(part.failedRatio), .strong, alignsRight: true), .init(share(part.failed, part.requests)),
          ])
        }
      })
    page.quote("counted in " + impact.source, indent: 2)
  }

  private func share(_ failed: Int, _ requests: Int) -> String {
    grouped(failed) + " of " + counted(requests, "request") + " failed"
  }

  /// What else was held against the evidence, and what came of it. Where nothing broke, that is all there is to show.
  mutating func alternatives() {
    let others = findings.hypotheses.filter { $0.status != .leading }
    guard !others.isEmpty else { return }
    let isOpen = others.contains { $0.status == .possible }
    let title = isOpen ? "WHAT ELSE IT MAY BE, AND WHAT IT WAS NOT" : "WHAT IT WAS NOT"
    page.heading(verdict.status == .anomaly ? title : "WHAT WAS CONSIDERED")
    var rows: [Page.Row] = []
    for status in [Hypothesis.Status.possible, .symptom, .ruledOut, .notObservable] {
      for group in grouping(others.filter { $0.status == status }) {
        let names = group.hypotheses.map { $0.eventClass.title }
        let isOne = names.count == 1
        // A symptom's record stands in the chain already.
        let cited = isOne && status != .symptom ? group.hypotheses[0].evidence.prefix(1) : []
        rows.append(
          Page.Row(
            cells: [
              .init(status.title, role(of: status)),
              .init(isOne ? names[0] : "\(names.count) classes", isOne ? .strong : .plain),
              .init((isOne ? "" : listed(names) + ": ") + group.reason.sentenced),
            ], notes: cited.map { $0.place + "  " + $0.text }))
      }
    }
    page.table(rows)
  }

  /// Hypotheses in their order. Those that cite no record and whose reasons end in the same words stand together, as
  /// the beginnings only name different sources.
  private func grouping(_ hypotheses: [Hypothesis]) -> [(hypotheses: [Hypothesis], reason: String)] {
    var groups: [(hypotheses: [Hypothesis], reason: String)] = []
    for hypothesis in hypotheses {
      let reason = hypothesis.reason.plain
      let twin = groups.firstIndex { group in
        guard group.hypotheses[0].evidence.isEmpty, hypothesis.evidence.isEmpty else { return false }
        return group.reason == reason || group.reason.sharedEnding(with: reason).count >= 20
      }
      guard let twin else {
        groups.append(([hypothesis], reason))
        continue
      }
      groups[twin].hypotheses.append(hypothesis)
      if groups[twin].reason != reason { groups[twin].reason = "… " + groups[twin].reason.sharedEnding(with: reason) }
    }
    return groups
  }

  func role(of status: Hypothesis.Status) -> Style.Role {
    switch status {
    case .leading: .alarm
    case .possible, .notObservable: .caution
    case .symptom: .plain
    case .ruledOut: .fine
    }
  }

  mutating func changes() {
    guard !findings.changes.isEmpty else { return }
    let isAnomaly = verdict.status == .anomaly
    page.heading(isAnomaly ? "CHANGES AROUND IT" : "CHANGES")
    let groups = grouping(findings.changes)
    let shown = groups.count > 10 ? nearest(10, of: groups) : groups
    page.table(
      shown.map { group in
        let change = group[0]
        let lead = change.lead.map { duration($0) + ($0 < 0 ? " after" : " before") } ?? ""
        let reason = change.reason.sentenced
        return Page.Row(
          cells: [
            .init(clock(change.time)), .init(lead, .faint, alignsRight: true),
            .init(
              change.kind + (group.count > 1 ? " ×\(group.count)" : ""), change == verdict.trigger ? .alarm : .strong),
            .init([place(of: group), reason].filter { !$0.isEmpty }.joined(separator: ": ")),
          ],
          notes: [change.citation.place + "  " + change.text])
      })
    more(groups.count - shown.count, "change")
  }

  /// Changes of one kind, service and reason are one row: three instances that start together, a job that runs each
  /// minute.
  private func grouping(_ changes: [ChangeFinding]) -> [[ChangeFinding]] {
    var groups: [[ChangeFinding]] = []
    for change in changes {
      let twin = groups.firstIndex {
        $0[0].kind == change.kind && $0[0].reason == change.reason
          && $0[0].component.service == change.component.service
          && $0[0] != verdict.trigger && change != verdict.trigger
      }
      if let twin { groups[twin].append(change) } else { groups.append([change]) }
    }
    return groups
  }

  /// Which service was changed, and on which machines.
  func place(of changes: [ChangeFinding]) -> String {
    let hosts = Set(changes.compactMap(\.component.host)).sorted()
    let service = changes[0].component.service ?? changes[0].component.system
    return [service, hosts.isEmpty ? nil : "on " + listed(hosts)].compactMap { $0 }.joined(separator: " ")
  }

  /// The changes nearest the onset, in time order.
  private func nearest(_ count: Int, of groups: [[ChangeFinding]]) -> [[ChangeFinding]] {
    let ranked = groups.enumerated().sorted {
      (abs($0.element[0].lead ?? 0), $0.offset) < (abs($1.element[0].lead ?? 0), $1.offset)
    }
    return ranked.prefix(count).sorted { $0.offset < $1.offset }.map(\.element)
  }

  mutating func noise() {
    var groups: [[Decoy]] = []
    for decoy in findings.decoys {
      let twin = groups.firstIndex { $0[0].eventClass == decoy.eventClass && $0[0].reason == decoy.reason }
      if let twin { groups[twin].append(decoy) } else { groups.append([decoy]) }
    }
    guard !groups.isEmpty else { return }
    page.heading("NOISE SET ASIDE")
    page.table(
      groups.prefix(6).map { group in
        var names: [String] = []
        for name in group.map(\.component.shortWords) where !name.isEmpty && !names.contains(name) {
          names.append(name)
        }
        let who = names.count > 4 ? listed(names.prefix(3) + ["\(names.count - 3) more"]) : listed(names)
        let count = group.reduce(0) { $0 + $1.count }
        return Page.Row(
          cells: [
            .init(clock(group[0].from)), .init("×" + grouped(count), .faint, alignsRight: true),
            .init(group[0].eventClass.title), .init((who.isEmpty ? "" : who + ": ") + group[0].reason.sentenced),
          ],
          notes: [group[0].first.place])
      })
    more(groups.count - 6, "kind")
  }

  /// Says what was left out, and where it stands.
  mutating func more(_ count: Int, _ noun: String) {
    guard count > 0 else { return }
    page.paragraph("and " + counted(count, noun) + " more; all of them with --format json", role: .faint)
  }
}

/// `a, b and c`.
func listed(_ names: [String]) -> String {
  names.count < 2 ? names.joined() : names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The words both end in, from a whole word on.
  fileprivate func sharedEnding(with other: String) -> String {
    var mine = split(separator: " ")[...]
    var theirs = other.split(separator: " ")[...]
    var shared: [Substring] = []
    while let word = mine.popLast(), word == theirs.popLast() { shared.append(word) }
    return shared.reversed().joined(separator: " ")
  }
}
