import Events
import Records

/// Cutting a document into records, and reading what stands in them.
struct RecordTarget: Target {
  let name: String
  let documents: [[UInt8]]
  let tokens: [[UInt8]]
  /// Whether its inputs are single lines that end anywhere, with a sign or two at the very end of the file.
  var breaksOff = false

  /// All that is read, and the lines of each kind by themselves.
  static func all(_ corpus: Corpus) -> [any Target] {
    func lines(_ isWanted: ([UInt8]) -> Bool) -> [[UInt8]] {
      corpus.logs.map { log in
        Array(log.split(separator: 10).filter { isWanted(Array($0)) }.joined(separator: [10]))
      }.filter { !$0.isEmpty }
    }
    let words = [
      "ERROR", "[", "]", "{", "}", "\"", "\\", "\\u", "<13>1 ", "=", ",", "''", ": ", "Z", "+0200", " UTC",
      "Traceback (most recent call last):\n", "\tat ", "# ",
    ]
    .map { Array($0.utf8) }
    return [
      RecordTarget(name: "records", documents: corpus.logs, tokens: words),
      RecordTarget(
        name: "stamps",
        documents: corpus.logs.flatMap { $0.split(separator: 10).prefix(8).map { Array($0.prefix(48)) } },
        tokens: [
          "2026-11-22", "14:00:00", ".123456789", "Nov 22", "22/Nov/2026:14:00:00 +0000", "1795356000", "T", "AM",
        ].map { Array($0.utf8) }),
      RecordTarget(name: "ends", documents: corpus.lines, tokens: [], breaksOff: true),
      RecordTarget(name: "json", documents: lines { $0.contains(0x7B) && $0.contains(0x22) }, tokens: words),
      RecordTarget(name: "logfmt", documents: lines { $0.count { $0 == 0x3D } > 2 }, tokens: words),
      RecordTarget(name: "csv", documents: lines { $0.count { $0 == 0x2C } > 5 }, tokens: words),
      RecordTarget(
        name: "export", documents: corpus.logs.suffix(1),
        tokens: ["MESSAGE\n", "__CURSOR=", "\n\n", "m=", ";t=", "\u{3}\0\0\0\0\0\0\0"].map { Array($0.utf8) }),
    ]
  }

  private static let signs = Array("+-[](){}<>\"'/:,.=|#%@\\ \t0Z".utf8)

  func input(_ random: inout Random) -> [UInt8] {
    guard breaksOff else { return Mutation.mutate(documents, tokens, &random) }
    let line = documents[random.below(documents.count)]
    let signs = (0..<random.below(4)).map { _ in RecordTarget.signs[random.below(RecordTarget.signs.count)] }
    return line.prefix(random.below(line.count + 1)) + signs
  }

  private static let latest = Instant(seconds: 1_795_392_000)

  func check(_ input: [UInt8], at path: String, _ random: inout Random) throws {
    let whole = RecordTarget.read(input) { _ in input.count }
    try RecordTarget.checkPlaces(of: whole.records, whole.counts, in: input)
    let window = 1 + random.below(random.below(2) == 0 ? 40 : 4_096)
    var cuts = random
    let windows = RecordTarget.read(input) { $0 + window }
    let pieces = RecordTarget.read(input) { $0 + 1 + cuts.below(300) }
    for other in [windows, pieces] {
      try require(
        other.counts == whole.counts,
        "lines count otherwise in windows of \(window): \(other.counts), not \(whole.counts)")
      try require(other.records == whole.records, "records differ in windows of \(window)")
      try require(other.format == whole.format && other.steps == whole.steps, "the format or the clock differs")
    }
  }

  private static func read(_ input: [UInt8], _ next: (Int) -> Int) -> (
    records: [Record], counts: LineCounts, format: String, steps: [ClockStep]
  ) {
    var reader = RecordReader(source: SourceHint(path: "x.log", latest: latest))
    var records: [Record] = []
    var (start, end) = (0, 0)
    repeat {
      end = min(input.count, next(end))
      start = reader.read(input, start..<end, isEnd: end == input.count, into: &records)
    } while end < input.count
    return (records, reader.counts, reader.format, reader.clockSteps)
  }

  /// Records lie one behind the other, say truly where, and with the lines that are none make up all lines.
  private static func checkPlaces(of records: [Record], _ counts: LineCounts, in input: [UInt8]) throws {
    try require(
      counts.lines == counts.records + counts.undated + counts.continuation + counts.skippedLines,
      "lines do not add up: \(counts)")
    let newlines = input.count { $0 == 10 }
    let last = input.last.map { $0 != 10 } ?? false
    try require(
      counts.lines == newlines + (last ? 1 : 0), "\(counts.lines) lines counted of \(newlines + (last ? 1 : 0))")
    try require(records.count == counts.records + counts.undated, "\(records.count) records, counted as \(counts)")
    var (place, line) = (0, 1)
    for record in records {
      try require(
        place <= record.start && record.start <= record.end && record.end <= input.count,
        "record \(record.start)..<\(record.end) behind \(place)")
      line += input[place..<record.start].count { $0 == 10 }
      place = record.start
      try require(
        record.offset == record.start && record.line == line,
        "line \(record.line) at \(record.offset) is line \(line) at \(record.start)")
      for part in [
        record.message, record.host ?? record.start..<record.start, record.service ?? record.start..<record.start,
      ] {
        try require(
          part.lowerBound >= record.start && part.upperBound <= record.end,
          "part \(part) outside \(record.start)..<\(record.end)")
      }
    }
  }
}
