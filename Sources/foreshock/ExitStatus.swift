/// The exit statuses. Whatever was found, the status is 0 unless `--exit-code` asks for more.
enum ExitStatus {
  static let anomaly: Int32 = 1
  /// Wrong use, or an input that could not be read at all.
  static let failure: Int32 = 2
}
