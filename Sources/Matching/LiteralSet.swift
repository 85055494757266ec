import CVectorscan

/// Strings to look for all at once, whatever their case (ASCII letters only). Compiled once, shared by all threads.
@safe package final class LiteralSet: Sendable {
  /// How many literals there are; their ids are `0..<count`.
  package let count: Int
  /// nil when there is nothing to look for: the library refuses an empty set.
  private nonisolated(unsafe) let database: OpaquePointer?

  /// Compiles `literals`; a literal's id is its index, and equal literals each report their own.
  ///
  /// Costs about 20 ms for 400 literals. Throws `invalidLiteral` for an empty one, for one that starts
  /// with a zero byte, and for what else the library refuses.
  package init(_ literals: [[UInt8]]) throws(MatchingError) {
    count = literals.count
    if let index = literals.firstIndex(of: []) {
      throw .invalidLiteral(index: index, message: "it is empty")
    }
    unsafe database = literals.isEmpty ? nil : try LiteralSet.compile(literals)
  }

  deinit {
    if let database = unsafe database { unsafe hs_free_database(database) }
  }

  /// Calls `body` with the compiled database; nil when the set is empty. The pointer must not outlive the call.
  func withDatabase<Result>(_ body: (OpaquePointer?) -> Result) -> Result {
    unsafe body(database)
  }

  private static func compile(_ literals: [[UInt8]]) throws(MatchingError) -> OpaquePointer {
    // One block holds all literals; the library wants an array of pointers into it.
    let joined = literals.flatMap { $0 }
    var database: OpaquePointer?
    var failure: UnsafeMutablePointer<hs_compile_error_t>?
    let status = unsafe joined.withUnsafeBufferPointer { bytes in
      var pointers: [UnsafePointer<CChar>?] = unsafe []
      var start = 0
      for literal in literals {
        let address = unsafe UnsafeRawPointer(bytes.baseAddress! + start)
        unsafe pointers.append(address.assumingMemoryBound(to: CChar.self))
        start += literal.count
      }
      let flags = [UInt32](repeating: UInt32(HS_FLAG_CASELESS), count: literals.count)
      let ids = (0..<UInt32(literals.count)).map { $0 }
      return unsafe hs_compile_lit_multi(
        &pointers, flags, ids, literals.map(\.count), UInt32(literals.count), UInt32(HS_MODE_BLOCK), nil, &database,
        &failure)
    }
    if let database = unsafe database, status == HS_SUCCESS { return unsafe database }
    var index: Int?
    var message = "the library gives no reason (status \(status))"
    if let failure = unsafe failure {
      if unsafe failure.pointee.expression >= 0 { index = unsafe Int(failure.pointee.expression) }
      if let text = unsafe failure.pointee.message { message = unsafe String(cString: text) }
      unsafe hs_free_compile_error(failure)
    }
    throw .invalidLiteral(index: index, message: message)
  }
}
