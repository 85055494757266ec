/// How much work one match may take before it is given up with `MatchingError.limit`.
///
/// PCRE2's own defaults (pcre2build(3), "Limiting PCRE2 resource usage") are 10,000,000 steps and 20,000,000 KiB of
/// heap: measured under JIT 50 ms for one line, of which a log has millions, and more memory than most machines have.
/// A tenth is 2 to 4 ms, and still passes what a sane pattern needs for a line of 256 KiB.
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
