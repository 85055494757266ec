import CPCRE2

/// A compiled Perl-compatible pattern. Compiled once, shared by all threads; `Matcher` runs it.
///
/// Pattern and subject are UTF-8; invalid bytes in a subject match nothing, not even `.`, and do no other harm
/// (pcre2unicode(3), "Matching in invalid UTF strings"). `\w` and `\d` are ASCII's. Lines end in LF.
@safe package final class PCRE: Sendable {
  /// A named group; `(?J)` lets one name stand for several.
  package struct Group: Sendable, Hashable {
    package var name: String
    package var number: Int
  }

  /// What a pattern will be matched with.
  package enum Subject: Sendable {
    /// UTF-8, or what should be.
    case text
    /// Bytes below 128: the answers are the same, and come up to three times as fast, as no character has to be put
    /// together from bytes or looked up for its other cases.
    case ascii
  }

  /// The pattern as written.
  package let pattern: String
  /// Named groups, by number.
  package let groups: [Group]
  /// Groups, named or not, without group 0.
  package let groupCount: Int
  /// Whether machine code was made for it; without it matching is about ten times slower, nothing else changes.
  package let isCompiledToMachineCode: Bool
  private nonisolated(unsafe) let code: OpaquePointer

  /// Compiles `pattern`; 10–100 µs with JIT. Throws `invalidPattern` with the offset PCRE2 stopped at. One for `ascii`
  /// must not be given anything else.
  package init(
    _ pattern: String, caseInsensitive: Bool = false, for subject: Subject = .text
  ) throws(MatchingError) {
    let code = unsafe try PCRE.compile(pattern, caseInsensitive: caseInsensitive, for: subject)
    self.pattern = pattern
    unsafe self.code = code
    // A machine that forbids writable code (some hardened kernels) or an exotic processor runs the interpreter.
    isCompiledToMachineCode = unsafe pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE) == 0
    groupCount = unsafe Int(PCRE.number(PCRE2_INFO_CAPTURECOUNT, of: code))
    groups = unsafe PCRE.groups(of: code)
  }

  deinit { unsafe pcre2_code_free_8(code) }

  /// Calls `body` with the compiled code, which must not outlive the call.
  func withCode<Result>(_ body: (OpaquePointer) -> Result) -> Result {
    unsafe body(code)
  }

  /// The numbers of the groups called `name`; empty when there is none.
  package func numbers(of name: String) -> [Int] {
    groups.filter { $0.name == name }.map(\.number)
  }

  private static func compile(
    _ pattern: String, caseInsensitive: Bool, for subject: Subject
  ) throws(MatchingError) -> OpaquePointer {
    let context = unsafe pcre2_compile_context_create_8(nil)
    defer { unsafe pcre2_compile_context_free_8(context) }
    // The default depends on how the library was built; ours must not.
    unsafe pcre2_set_newline_8(context, UInt32(PCRE2_NEWLINE_LF))
    // \C would cut characters in two, which MATCH_INVALID_UTF cannot stand.
    // The matcher says how far a match may start: see `Matcher.match(_:in:from:to:starting:)`.
    var options = PCRE2_NEVER_BACKSLASH_C | PCRE2_USE_OFFSET_LIMIT
    if caseInsensitive { options |= PCRE2_CASELESS }
    var status: Int32 = 0
    var offset = 0
    let bytes = Array(pattern.utf8)
    // A pattern that names characters by numbers above 255 compiles for text only; so do those that are no patterns.
    if subject == .ascii, !repeatsWide(bytes),
      let code = unsafe pcre2_compile_8(bytes, bytes.count, options, &status, &offset, context)
    {
      return unsafe code
    }
    options |= PCRE2_UTF | PCRE2_MATCH_INVALID_UTF
    if let code = unsafe pcre2_compile_8(bytes, bytes.count, options, &status, &offset, context) { return unsafe code }
    throw .invalidPattern(pattern: pattern, offset: offset, message: message(of: status))
  }

  /// Whether a quantifier may follow a character of several bytes, of which it would take the last one only.
  private static func repeatsWide(_ pattern: [UInt8]) -> Bool {
    var isWide = false
    for byte in pattern {
      switch byte {
      case 0x80...: isWide = true
      case 32, 9...13: break
      case UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "{"): if isWide { return true }
      default: isWide = false
      }
    }
    return false
  }

  /// What PCRE2 says about one of its error codes.
  static func message(of status: Int32) -> String {
    var text = [UInt8](repeating: 0, count: 256)
    let length = unsafe pcre2_get_error_message_8(status, &text, text.count)
    return length > 0 ? String(decoding: text[0..<Int(length)], as: UTF8.self) : "PCRE2 error \(status)"
  }

  private static func number(_ what: Int32, of code: OpaquePointer) -> UInt32 {
    var value: UInt32 = 0
    unsafe pcre2_pattern_info_8(code, UInt32(what), &value)
    return value
  }

  /// The name table: entries of one size, each two bytes of number and the name with a final zero.
  private static func groups(of code: OpaquePointer) -> [Group] {
    let count = unsafe Int(number(PCRE2_INFO_NAMECOUNT, of: code))
    let size = unsafe Int(number(PCRE2_INFO_NAMEENTRYSIZE, of: code))
    var table: UnsafePointer<UInt8>?
    unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMETABLE), &table)
    guard count > 0, let table = unsafe table else { return [] }
    let bytes = unsafe Array(UnsafeBufferPointer(start: table, count: count * size))
    let groups = (0..<count).map { entry in
      let start = entry * size
      let name = bytes[(start + 2)..<(start + size)].prefix { $0 != 0 }
      return Group(name: String(decoding: name, as: UTF8.self), number: Int(bytes[start]) << 8 | Int(bytes[start + 1]))
    }
    return groups.sorted { $0.number < $1.number }
  }
}
