/// One log record, normalised: what `foreshock records` writes.
package struct RecordLine: Sendable, Hashable {
  package var time: Instant?
  package var level: Level?
  package var host: String?
  package var service: String?
  /// Its words without the time, the level and the names, all its lines.
  package var message: String
  package var format: String
  package var source: String
  /// The first physical line, from 1.
  package var line: Int
  package var offset: Int
  /// Physical lines it spans.
  package var lines: Int

  package init(
    time: Instant?, level: Level?, host: String?, service: String?, message: String, format: String, source: String,
    line: Int, offset: Int, lines: Int
  ) {
    self.time = time
    self.level = level
    self.host = host
    self.service = service
    self.message = message
    self.format = format
    self.source = source
    self.line = line
    self.offset = offset
    self.lines = lines
  }
}
