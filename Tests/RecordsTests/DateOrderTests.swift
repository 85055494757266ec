import Events
import Testing

@testable import Records

@Suite struct DateOrderTests {
  private func shown(_ text: String) -> DateOrder? {
    let bytes = Array(text.utf8)
    return DateOrder.shown(by: bytes, 0..<bytes.count)
  }

  @Test(arguments: [
    ("11/22/2026 1\n", DateOrder.monthFirst), ("22/11/2026 1\n", .dayFirst), ("99/11/22 1\n", .yearFirst),
    // One day above twelve tells for the whole source, and so do days that follow each other.
    ("05/11/2026 1\n12/11/2026 1\n13/11/2026 1\n", .dayFirst), ("01/02/2026 1\n02/02/2026 1\n", .dayFirst),
    ("02/01/2026 1\n02/02/2026 1\n", .monthFirst), ("[5/13/26 9:00:00:123 CET] x\n", .monthFirst),
    ("11.22.2026 1\n", .monthFirst), ("05.11.2026 1\n22.11.2026 1\n", .dayFirst),
  ])
  func shown(_ text: String, _ order: DateOrder) { #expect(shown(text) == order) }

  @Test(arguments: [
    "", "05/11/2026 1\n", "05/11/2026 1\n05/11/2026 2\n", "22/11/2026 1\n11/22/2026 1\n", "10.0.0.1/24/16 x\n",
    "26/11/22 1\n",
    "a/11/22/2026 x\n", "no date\n",
  ])
  func untold(_ text: String) { #expect(shown(text) == nil) }

  /// Records before the one that tells are read in its order, too.
  @Test func looksAhead() {
    let text = "05/11/2026 10:00:00 ERROR a\n13/11/2026 10:00:00 ERROR b\n"
    let bytes = Array(text.utf8)
    var reader = RecordReader(source: SourceHint(path: "x", latest: collected))
    reader.look(ahead: bytes, 0..<bytes.count)
    var records: [Record] = []
    _ = reader.read(bytes, 0..<bytes.count, isEnd: true, into: &records)
    #expect(records.map { Instant(nanoseconds: $0.time).iso8601.prefix(10) } == ["2026-11-05", "2026-11-13"])
  }

  /// What nothing tells is said, once.
  @Test(arguments: [("05/11/2026", true), ("11/11/2026", false), ("13/11/2026", false), ("11/14/26", false)])
  func guess(_ date: String, _ isGuess: Bool) {
    let bytes = Array("\(date) 10:00:00 ERROR a\n".utf8)
    var reader = RecordReader(source: SourceHint(path: "x", latest: collected))
    var records: [Record] = []
    _ = reader.read(bytes, 0..<bytes.count, isEnd: true, into: &records)
    #expect(reader.hasGuessedDates == isGuess && records.count == 1)
  }

  /// With points the day stands first, unless a date of the source proves the contrary.
  @Test(arguments: [("05.11.2026", "2026-11-05"), ("05.11.2026 10:00:00 x\n11.22.2026", "2026-05-11")])
  func points(_ date: String, _ first: String) {
    let bytes = Array("\(date) 10:00:00 ERROR a\n".utf8)
    var reader = RecordReader(source: SourceHint(path: "x", latest: collected))
    reader.look(ahead: bytes, 0..<bytes.count)
    var records: [Record] = []
    _ = reader.read(bytes, 0..<bytes.count, isEnd: true, into: &records)
    #expect(records.first.map { String(Instant(nanoseconds: $0.time).iso8601.prefix(10)) } == first)
    #expect(!reader.hasGuessedDates)
  }

  /// A day that tells changes how the dates behind it are read.
  @Test func learns() {
    let text = "05/11/2026 10:00:00 ERROR a\n13/05/2026 10:00:00 ERROR b\n05/11/2026 10:00:00 ERROR c\n"
    let records = read(text, latest: Instant(seconds: 1_798_761_700)).records
    #expect(
      records.map { Instant(nanoseconds: $0.time).iso8601.prefix(10) } == ["2026-05-11", "2026-05-13", "2026-11-05"])
  }

  /// A date that no other helps with: near the time of the file, else the month first, and never in the future.
  @Test(arguments: [
    ("05/11/2026", "2026-11-05", 1_793_900_000), ("05/11/2026", "2026-05-11", 1_795_392_000),
    ("12/11/2026", "2026-11-12", 1_795_392_000), ("17/06/09", "2017-06-09", 1_795_392_000),
    ("05/03/21", "2021-05-03", 1_795_392_000),
  ])
  func likely(_ date: String, _ expected: String, _ latest: Int64) {
    let records = read("\(date) 10:00:00 ERROR a\n", latest: Instant(seconds: latest)).records
    #expect(records.map { Instant(nanoseconds: $0.time).iso8601.prefix(10) } == [Substring(expected)])
  }
}
