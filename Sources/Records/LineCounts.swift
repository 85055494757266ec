/// What became of a source's lines: `lines == records + undated + continuation + skippedLines`.
package struct LineCounts: Sendable, Hashable {
  /// Physical lines, one without a newline at the end included.
  package var lines = 0
  /// First lines of records that have a time.
  package var records = 0
  /// First lines of records that have none.
  package var undated = 0
  /// Lines folded into the record before them.
  package var continuation = 0
  /// Lines that belong to no record: blank ones before the first, and headers that a tool wrote.
  package var skippedLines = 0
  /// Bytes of overlong lines behind the first `RecordReader.maximumRecordBytes`.
  package var skippedBytes = 0

  package init() {}

  package static func += (a: inout LineCounts, b: LineCounts) {
    a.lines += b.lines
    a.records += b.records
    a.undated += b.undated
    a.continuation += b.continuation
    a.skippedLines += b.skippedLines
    a.skippedBytes += b.skippedBytes
  }
}
