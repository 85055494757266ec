package import Events

/// What to read, and how.
package struct Plan: Sendable {
  /// A rule of the command line: what a path matches, and what that means.
  package struct Rule: Sendable, Hashable {
    package var glob: String
    package var value: String

    package init(glob: String, value: String) {
      self.glob = glob
      self.value = value
    }
  }

  /// Files, directories, or `-` for standard input.
  package var paths: [String]
  /// Inputs read at once; 1 or more.
  package var jobs: Int
  /// Decoded bytes handed on at once. Any positive number gives the same findings.
  package var windowBytes = 256 * 1_024
  /// Zones for stamps that carry none, by path.
  package var zones: [Rule] = []
  /// Hosts, by path.
  package var hosts: [Rule] = []
  /// Records before or after are not counted.
  package var since: Instant?
  package var until: Instant?
  /// False runs every pattern on every record: for tests, as it is slower by a factor of a hundred.
  package var usesLiterals = true
  /// The time of reading: stamps without a year get the year that puts them before it.
  package var now: Instant

  package init(paths: [String], jobs: Int, now: Instant) {
    self.paths = paths
    self.jobs = jobs
    self.now = now
  }

  /// The host that the last rule to match declares for an input.
  func host(for name: String) -> String? { hosts.last { Glob.matches($0.glob, name) }?.value }
}
