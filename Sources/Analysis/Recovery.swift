package import Events

/// How the incident ended: when, what was changed shortly before, and whether it came back.
package struct Recovery: Sendable {
  package var time: Instant
  /// The change that may have mended it; its `lead` is in seconds to the end. Nil where no log tells of one.
  package var change: ChangeFinding?
  /// When the class that led the incident came back after the end, in time order.
  package var recurrences: [Instant]

  package init(time: Instant, change: ChangeFinding?, recurrences: [Instant]) {
    self.time = time
    self.change = change
    self.recurrences = recurrences
  }

  /// Takes later incidents of the same class for returns of this one.
  mutating func add(_ others: [Verdict], of eventClass: EventClass?) {
    let later = others.filter { $0.eventClass == eventClass }.compactMap(\.onset).filter { $0 > time }
    // A return is dated by its first record there, and to a cell here.
    recurrences.removeAll { known in later.contains { abs($0.seconds(since: known)) < 60 } }
    recurrences = (recurrences + later).sorted()
  }
}

extension Family {
  /// When it came back after the shock, to at least a quarter of its pace there, though it never kept that pace before;
  /// each return that a minute of quiet sets apart.
  func recurrences(after shock: Shock, on grid: Grid) -> [Instant] {
    let known = Array(zip(cells, counts))
    let within = known.filter { shock.from..<shock.to ~= $0.0 }.map(\.1)
    guard !within.isEmpty else { return [] }
    let pace = max(3, within.reduce(0, +) / within.count / 4)
    guard !known.contains(where: { $0.0 < shock.from && $0.1 >= pace }) else { return [] }
    let quiet = max(2, Int(60 / grid.width))
    var last = shock.to
    var returns: [Instant] = []
    for (cell, count) in known where cell >= shock.to && count >= pace {
      if cell - last > quiet { returns.append(Instant(seconds: grid.start(of: cell))) }
      last = cell
    }
    return returns
  }
}
