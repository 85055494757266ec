import Analysis
import Events

extension TextReport {
  /// Who is blamed in every outage, and whether rightly in this one.
  mutating func suspects() {
    guard !findings.suspects.isEmpty else { return }
    page.heading("THE USUAL SUSPECTS")
    page.table(
      findings.suspects.map { suspect in
        Page.Row(cells: [
          .init(suspect.name, .strong), .init(suspect.status.title, role(of: suspect.status)), .init(suspect.reason),
        ])
      })
  }

  /// Incidents of the window that have nothing to do with the one told.
  mutating func otherIncidents() {
    guard !findings.others.isEmpty else { return }
    page.heading("OTHER INCIDENTS", "each as far from this one as to be its own; see them with --since and --until")
    page.table(
      findings.others.map { other in
        let until = other.until.map { " to " + clock($0) } ?? ", until the logs end"
        return Page.Row(
          cells: [
            .init((other.onset.map(clock) ?? "") + until), .init(other.eventClass?.title ?? "anomaly", .strong),
            .init(other.component.words),
          ], notes: other.firstEvent.map { [$0.place + "  " + $0.text] } ?? [])
      })
  }
}
