package import Events

/// What is known of a source before its first byte.
package struct SourceHint: Sendable {
  /// The path as given; for messages only, formats are told from content.
  package var path: String
  /// When the source was last written, or when it is read. Stamps without a year get the year that puts them at or
  /// before this plus two days.
  package var latest: Instant
  /// The time in a gzip header: when the original file was last written. Preferred over `latest` where it is earlier.
  package var compressed: Instant?
  /// The zone of a name such as `Europe/Berlin`, nil where it is not known. Asked once for each name that stamps bear.
  package var zone: @Sendable (String) -> Zone?

  package init(
    path: String, latest: Instant, compressed: Instant? = nil,
    zone: @escaping @Sendable (String) -> Zone? = { _ in nil }
  ) {
    self.path = path
    self.latest = latest
    self.compressed = compressed
    self.zone = zone
  }

  /// The last moment a stamp without a year may mean: two days of grace for zones and for clocks that run ahead.
  var yearLimit: Instant { end.advanced(bySeconds: 2 * 86_400) }

  /// When the source was last written, as far as is known.
  var end: Instant { compressed.map { min($0, latest) } ?? latest }
}
