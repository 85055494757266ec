internal import Matching

/// Which patterns a record's literals propose, for callers that hold single records rather than windows.
package struct Sieve: ~Copyable {
  private let catalog: Catalog
  private var hits: [LiteralHit] = []

  package init(_ catalog: Catalog) { self.catalog = catalog }

  /// Appends the patterns that `bytes[range]` proposes to `candidates`; a pattern may come several times.
  package mutating func sift(_ bytes: [UInt8], _ range: Range<Int>, into candidates: inout [Int32]) {
    hits.removeAll(keepingCapacity: true)
    catalog.literals.scan(bytes, from: range.lowerBound, to: range.upperBound, into: &hits)
    for hit in hits { catalog.propose(hit, in: range, into: &candidates) }
  }
}
