import CVectorscan

/// Finds a `LiteralSet` in bytes. One per worker: it owns the scratch memory of a scan.
@safe package struct LiteralScanner: ~Copyable {
  /// The set that is searched for.
  package let set: LiteralSet
  private let scratch: OpaquePointer?

  /// Allocates scratch memory, a few KiB to a few hundred KiB. Throws `failed` when there is none.
  package init(_ set: LiteralSet) throws(MatchingError) {
    var scratch: OpaquePointer?
    let status = unsafe set.withDatabase { database in
      if let database = unsafe database { unsafe hs_alloc_scratch(database, &scratch) } else { HS_SUCCESS }
    }
    if status != HS_SUCCESS { throw .failed(message: "no memory to scan with (status \(status))") }
    self.set = set
    unsafe self.scratch = scratch
  }

  deinit {
    if let scratch = unsafe scratch { unsafe hs_free_scratch(scratch) }
  }

  /// Appends to `hits` every occurrence that lies whole in `bytes[from..<to]`, overlapping ones too, by end, then by
  /// literal. A word of warning to callers with windows: one that straddles `to` is not seen.
  ///
  /// Allocates only when `hits` must grow. 1–4 GB/s. The range must lie in the array and be shorter than 4 GiB.
  package mutating func scan(_ bytes: [UInt8], from: Int, to: Int, into hits: inout [LiteralHit]) {
    precondition(from >= 0 && from <= to && to <= bytes.count && to - from <= Int(UInt32.max))
    let before = hits.count
    let scratch = unsafe self.scratch
    let status = unsafe set.withDatabase { database in
      guard let database = unsafe database, from < to else { return HS_SUCCESS }
      return unsafe bytes.withUnsafeBufferPointer { buffer in
        let start = unsafe UnsafeRawPointer(buffer.baseAddress! + from).assumingMemoryBound(to: CChar.self)
        return unsafe withUnsafeMutablePointer(to: &hits) { hits in
          unsafe hs_scan(database, start, UInt32(to - from), 0, scratch, appendHit, hits)
        }
      }
    }
    // What can fail is fixed by construction: the scratch fits the database and has one user.
    precondition(status == HS_SUCCESS, "the literal scan failed with status \(status)")
    LiteralScanner.settle(&hits, from: before, shiftedBy: from)
  }

  /// Turns ends that count from the scan's start into offsets in the array, and puts the hits in order.
  ///
  /// The library reports by end except within one end, so that this insertion sort hardly ever moves anything.
  private static func settle(_ hits: inout [LiteralHit], from before: Int, shiftedBy shift: Int) {
    for i in before..<hits.count {
      var hit = hits[i]
      hit.end += shift
      var place = i
      while place > before, LiteralHit.precedes(hit, hits[place - 1]) {
        hits[place] = hits[place - 1]
        place -= 1
      }
      hits[place] = hit
    }
  }
}

/// Called by the library for every match; `context` is the caller's array.
private func appendHit(
  id: UInt32, from _: UInt64, to end: UInt64, flags _: UInt32, context: UnsafeMutableRawPointer?
) -> Int32 {
  unsafe context!.assumingMemoryBound(to: [LiteralHit].self).pointee.append(LiteralHit(literal: id, end: Int(end)))
  return 0
}
