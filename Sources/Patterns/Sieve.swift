package import Matching

/// Which patterns a record's literals propose, for callers that hold single records rather than windows.
package struct Sieve: ~Copyable {
  private let catalog: Catalog
  private var scanner: LiteralScanner
  private var hits: [LiteralHit] = []

  /// Throws where there is no memory to scan with.
  package init(_ catalog: Catalog) throws(MatchingError) {
    self.catalog = catalog
    scanner = try LiteralScanner(catalog.literals())
  }

  /// Appends the patterns that `bytes[range]` proposes to `candidates`; a pattern may come several times.
  package mutating func sift(_ bytes: [UInt8], _ range: Range<Int>, into candidates: inout [Int32]) {
    hits.removeAll(keepingCapacity: true)
    scanner.scan(bytes, from: range.lowerBound, to: range.upperBound, into: &hits)
    for hit in hits { catalog.propose(hit, in: bytes, range, into: &candidates) }
  }
}
