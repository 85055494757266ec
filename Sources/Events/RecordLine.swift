/// One log record, normalised, as it lies in its reader's buffer: what `foreshock records` writes.
///
/// The texts are slices, UTF-8 by custom and not by promise. A record is written and forgotten, a million a second, so it
/// cannot be copied: counting who holds its slices would cost more than writing them.
package struct RecordLine: ~Copyable, Sendable {
  package var time: Instant?
  package var level: Level?
  /// Empty where unknown, as are the others.
  package var host: ArraySlice<UInt8>
  package var service: ArraySlice<UInt8>
  /// Its words without the time, the level and the names, all its lines.
  package var message: ArraySlice<UInt8>
  package var format: ArraySlice<UInt8>
  package var source: ArraySlice<UInt8>
  /// The first physical line, from 1.
  package var line: Int
  package var offset: Int
  /// Physical lines it spans.
  package var lines: Int

  package init(
    time: Instant?, level: Level?, host: consuming ArraySlice<UInt8>, service: consuming ArraySlice<UInt8>,
    message: consuming ArraySlice<UInt8>, format: consuming ArraySlice<UInt8>, source: consuming ArraySlice<UInt8>,
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
