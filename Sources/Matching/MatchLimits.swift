/// How much work one match may take before it is given up with `MatchingError.limit`.
///
/// PCRE2's own defaults (pcre2build(3), "Limiting PCRE2 resource usage") are 10,000,000 backtracks and 20,000,000 KiB of
/// heap: a second of work and more memory than the machine has, for one line. Log lines that match at all match within
/// a few thousand steps.
package struct MatchLimits: Sendable, Hashable {
  /// Calls of the matcher's inner function, pcre2api(3) "match limit"; under JIT counted at backtracking points only.
  package var steps: Int
  /// Heap for backtracking points in KiB; JIT uses none.
  package var heapKiB: Int

  package init(steps: Int = 1_000_000, heapKiB: Int = 32 * 1024) {
    self.steps = steps
    self.heapKiB = heapKiB
  }
}
