import Events
import Evidence

/// One log across the files that rotation cut it into.
struct RotatedLog {
  /// In time order.
  let files: [SourceEvidence]
  let rhythm: Rhythm

  /// The logs that have times, in the order of their first records.
  static func all(of evidence: Evidence) -> [RotatedLog] {
    var byLog: [String: [SourceEvidence]] = [:]
    for source in evidence.sources where !source.zoned.isEmpty { byLog[source.log, default: []].append(source) }
    return byLog.values.map(RotatedLog.init).sorted {
      Mark.precedes($0.first, $1.first) || $0.first == $1.first && $0.name < $1.name
    }
  }

  private init(_ files: [SourceEvidence]) {
    self.files = files.sorted { a, b in
      guard let x = a.zoned.first?.time, let y = b.zoned.first?.time, x != y else { return a.path < b.path }
      return x < y
    }
    var rhythm = Rhythm()
    for file in files { rhythm.merge(file.zoned.rhythm) }
    self.rhythm = rhythm
  }

  var name: String { files[0].log }
  var host: String? { files[0].host }
  var first: Mark { files[0].zoned.first ?? Mark(time: Instant(seconds: 0), line: 0, offset: 0, text: "") }
  var last: Instant { files.compactMap(\.zoned.last).max() ?? first.time }

  /// The file that holds the last record, and that record.
  var ending: (file: SourceEvidence, mark: Mark)? {
    let endings = files.compactMap { file in file.zoned.lastMark.map { (file: file, mark: $0) } }
    return endings.max { Mark.precedes($0.mark, $1.mark) }
  }

  /// Stretches in which no file of it was written, with the file that wrote last; those between two files among them.
  var pauses: [(file: SourceEvidence, pause: Pause)] {
    var pauses = files.flatMap { file in file.zoned.pauses.map { (file: file, pause: $0) } }
    for (file, next) in zip(files, files.dropFirst()) {
      guard let before = file.zoned.lastMark, let after = next.zoned.first, before.time < after.time else { continue }
      pauses.append((file, Pause(before: before, after: after)))
    }
    return pauses.filter { rhythm.isSilent(from: $0.pause.before.time, to: $0.pause.after.time) }
  }
}
