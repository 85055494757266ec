import CPCRE2

/// Runs patterns over bytes and holds the last match's ranges. One per worker.
@safe package struct Matcher: ~Copyable {
  private let context: OpaquePointer
  private let stack: OpaquePointer?
  private var data: OpaquePointer
  private var capacity: Int
  /// Where the subject of the last match began in its array.
  private var base = 0
  /// Groups the last match set, group 0 among them; 0 when it failed.
  private var matched = 0

  /// Room for a match of up to 31 groups; patterns with more make it grow once.
  package init(limits: MatchLimits = .init()) {
    let context = unsafe pcre2_match_context_create_8(nil)!
    unsafe pcre2_set_match_limit_8(context, UInt32(clamping: limits.steps))
    unsafe pcre2_set_heap_limit_8(context, UInt32(clamping: limits.heapKiB))
    // "A maximum stack size of 512K to 1M should be more than enough for any pattern" (pcre2jit(3), FAQ).
    unsafe stack = pcre2_jit_stack_create_8(32 * 1024, 1024 * 1024, nil)
    unsafe pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))
    unsafe self.context = context
    capacity = 32
    unsafe data = pcre2_match_data_create_8(32, nil)!
  }

  deinit {
    unsafe pcre2_match_data_free_8(data)
    unsafe pcre2_jit_stack_free_8(stack)
    unsafe pcre2_match_context_free_8(context)
  }

  /// Whether `pattern` occurs in `bytes[from..<to]`, which is all it sees: `^` is `from`, `$` is `to`.
  ///
  /// Throws `limit` when it takes more work than allowed. Allocates nothing. A literal-led pattern reads about 1 GB/s.
  package mutating func match(_ pattern: PCRE, in bytes: [UInt8], from: Int, to: Int) throws(MatchingError) -> Bool {
    try match(pattern, in: bytes, from: from, to: to, starting: from...to)
  }

  /// The same for matches that begin in `starting`; what stands before it is still seen, by lookbehinds and `^`.
  ///
  /// For a pattern whose literal is known to stand there: the rest of a long record is not searched again.
  package mutating func match(
    _ pattern: PCRE, in bytes: [UInt8], from: Int, to: Int, starting: ClosedRange<Int>
  ) throws(MatchingError) -> Bool {
    precondition(from >= 0 && from <= to && to <= bytes.count)
    precondition(starting.lowerBound >= from && starting.upperBound <= to)
    var start = starting.lowerBound
    // A search must not begin within a character.
    while start > from, start < to, bytes[start] & 0xc0 == 0x80 { start -= 1 }
    unsafe pcre2_set_offset_limit_8(context, starting.upperBound - from)
    let status = run(pattern, in: bytes, from: from, to: to, start: start - from, options: 0)
    unsafe pcre2_set_offset_limit_8(context, Int.unset)
    if status > 0 {
      matched = Int(status)
      return true
    }
    matched = 0
    switch status {
    case PCRE2_ERROR_NOMATCH: return false
    case PCRE2_ERROR_MATCHLIMIT, PCRE2_ERROR_DEPTHLIMIT, PCRE2_ERROR_HEAPLIMIT, PCRE2_ERROR_JIT_STACKLIMIT:
      throw .limit(pattern: pattern.pattern)
    default: throw .failed(message: PCRE.message(of: status))
    }
  }

  /// Whether `pattern` occurs in `bytes`.
  package mutating func match(_ pattern: PCRE, in bytes: [UInt8]) throws(MatchingError) -> Bool {
    try match(pattern, in: bytes, from: 0, to: bytes.count)
  }

  /// Where the last match's group lies in its array of bytes; group 0 is all of it. nil for a group that took no part,
  /// and after a match that failed. Valid until the next match.
  package func range(of group: Int) -> Range<Int>? {
    guard group >= 0, group < matched else { return nil }
    let ovector = unsafe pcre2_get_ovector_pointer_8(data)!
    let lower = unsafe ovector[2 * group]
    let upper = unsafe ovector[2 * group + 1]
    // An unset pair is ~0; \K in a lookahead can put the start behind the end.
    guard lower != Int.unset, lower <= upper else { return nil }
    return (base + lower)..<(base + upper)
  }

  /// How far `pattern` got in `bytes` before it failed: the end of the longest part it could begin to match.
  ///
  /// For the caret in messages about patterns; reads at most the first 4 KiB, in milliseconds. The whole match's end
  /// where there is one, 0 where not even a first byte fits. Forgets the last match.
  package mutating func reach(_ pattern: PCRE, in bytes: [UInt8]) -> Int {
    matched = 0
    var longest = 0
    var reached = 0
    var end = min(bytes.count, 4096)
    // A shorter part cannot begin to match more than `end` bytes.
    while end > longest {
      let status = run(pattern, in: bytes, from: 0, to: end, start: 0, options: PCRE2_PARTIAL_HARD)
      if status > 0 || status == PCRE2_ERROR_PARTIAL {
        let ovector = unsafe pcre2_get_ovector_pointer_8(data)!
        let length = unsafe ovector[1] - ovector[0]
        if length > longest {
          longest = length
          reached = unsafe ovector[1]
        }
      }
      end -= 1
    }
    return reached
  }

  private mutating func run(
    _ pattern: PCRE, in bytes: [UInt8], from: Int, to: Int, start offset: Int, options: UInt32
  ) -> Int32 {
    if pattern.groupCount >= capacity { grow(toHold: pattern.groupCount + 1) }
    base = from
    let (data, context) = unsafe (self.data, self.context)
    return unsafe pattern.withCode { code in
      unsafe bytes.withUnsafeBufferPointer { buffer in
        // An empty array may have no address, and none is needed for a length of zero (pcre2_match(3)).
        let start = unsafe buffer.baseAddress.map { unsafe $0 + from }
        return unsafe pcre2_match_8(code, start, to - from, offset, options, data, context)
      }
    }
  }

  private mutating func grow(toHold pairs: Int) {
    unsafe pcre2_match_data_free_8(data)
    unsafe data = pcre2_match_data_create_8(UInt32(pairs), nil)!
    capacity = pairs
  }
}

extension Int {
  /// PCRE2_UNSET, `~(size_t)0`, as Swift sees a size.
  fileprivate static let unset = -1
}
