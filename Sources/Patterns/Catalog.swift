internal import Events
package import Matching
import Synchronization

/// All patterns of a run, and the literals that propose them. Built once, shared by all workers.
package final class Catalog: Sendable {
  /// Every pattern; its index here is what candidates and matches refer to.
  package let patterns: [Pattern]
  /// The compiled form of the keys, once somebody has asked for it.
  private let compiled = Mutex<LiteralSet?>(nil)
  /// Which literals a find may be.
  private let keys: LiteralKeys
  /// Which of several patterns speaks for a record.
  let choice: Choice
  /// The index of each id.
  private let indices: [String: Int]
  /// The patterns of the `i`th different literal are `proposed[starts[i]..<starts[i + 1]]`.
  private let starts: [Int32]
  private let proposed: [Int32]

  /// The built-in packs, or those of the names given, and `files`, whose patterns add to them or, where an id is the same, replace them.
  ///
  /// `files` are a user's, read by the caller, and checked here; throws all that is wrong with them. Built-in packs are
  /// checked by tests. Costs 15 ms for 1200 patterns: 10 to read them, 5 for the keys.
  package static func load(
    adding files: [(name: String, bytes: [UInt8])] = [], only names: Set<String>? = nil
  ) throws(PackErrors) -> Catalog {
    let builtin = try BuiltinPacks.read(withProofs: !files.isEmpty, only: names)
    if files.isEmpty { return try Catalog(builtin) }
    var errors: [PackError] = []
    var added: [Pack] = []
    for file in files {
      do { added.append(try PackReader.read(file.bytes, file: file.name)) } catch { errors += error.errors }
    }
    if errors.isEmpty { errors = PackChecker.check(added, among: builtin) }
    if !errors.isEmpty { throw PackErrors(errors) }
    let catalog = try Catalog(builtin + added)
    do { _ = try catalog.literals() } catch { throw PackErrors([refusal(error, catalog.patterns)]) }
    return catalog
  }

  /// The patterns of `packs` in order, a later one in the place of an earlier one of the same id.
  ///
  /// Throws where a literal is empty.
  package init(_ packs: [Pack]) throws(PackErrors) {
    var patterns: [Pattern] = []
    var indices: [String: Int] = [:]
    for pack in packs {
      for pattern in pack.patterns {
        if let index = indices[pattern.id] {
          patterns[index] = pattern
        } else {
          indices[pattern.id] = patterns.count
          patterns.append(pattern)
        }
      }
    }
    var ids: [[UInt8]: Int] = [:]
    var literals: [[UInt8]] = []
    var users: [[Int32]] = []
    let folded = patterns.map { $0.literals.map(Catalog.folded) }
    for index in patterns.indices {
      for folded in folded[index] {
        let id = ids[folded, default: literals.count]
        if id == literals.count {
          ids[folded] = id
          literals.append(folded)
          users.append([])
        }
        if users[id].last != Int32(index) { users[id].append(Int32(index)) }
      }
    }
    if let index = literals.firstIndex(of: []) {
      throw PackErrors([Catalog.refusal(.invalidLiteral(index: index, message: "it is empty"), patterns)])
    }
    keys = LiteralKeys(literals)
    choice = Choice(patterns, literals: folded)
    self.patterns = patterns
    self.indices = indices
    var starts: [Int32] = [0]
    for user in users { starts.append(starts[starts.count - 1] + Int32(user.count)) }
    self.starts = starts
    proposed = users.flatMap { $0 }
  }

  /// What is searched for: parts of literals, whose finds `propose` takes.
  ///
  /// Compiled for whoever asks first, which takes 27 ms for 1200 patterns: as long as all else at the start, and in vain
  /// where there is nothing to read. Throws what the search refuses, which is nothing that `PackChecker` lets pass.
  package func literals() throws(MatchingError) -> LiteralSet {
    try compiled.withLock { compiled throws(MatchingError) in
      if let set = compiled { return set }
      let set = try LiteralSet(keys.keys)
      compiled = set
      return set
    }
  }

  /// Appends the patterns proposed by `hit`, a find of `literals` in `bytes`: those of which a literal stands whole in
  /// `range`, the record, around it. A pattern may come several times. 20 to 50 ns.
  package func propose(_ hit: LiteralHit, in bytes: [UInt8], _ range: Range<Int>, into candidates: inout [Int32]) {
    keys.literals(at: hit, in: bytes, range) { literal, _ in
      candidates.append(contentsOf: proposed[Int(starts[literal])..<Int(starts[literal + 1])])
    }
  }

  /// The same for all finds in a record, with the place of each literal; `proposals` are in order of place afterwards.
  package func propose(
    _ hits: ArraySlice<LiteralHit>, in bytes: [UInt8], _ range: Range<Int>, into proposals: inout [Proposal]
  ) {
    for hit in hits {
      keys.literals(at: hit, in: bytes, range) { literal, end in
        for index in Int(starts[literal])..<Int(starts[literal + 1]) {
          // A literal may end behind the next one's key: it goes to its place, a step or two before the end.
          var place = proposals.count
          while place > 0, proposals[place - 1].end > end { place -= 1 }
          proposals.insert(Proposal(pattern: proposed[index], end: end), at: place)
        }
      }
    }
  }

  @available(*, unavailable, message: "finds are parts of literals now: `propose` says which patterns they stand for")
  package func patterns(of literal: UInt32) -> [Int32] { [] }

  /// The index of the pattern called `id`.
  package func index(of id: String) -> Int? { indices[id] }

  /// The bytes of `text` with ASCII capitals made small.
  private static func folded(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    for i in bytes.indices { bytes[i] = bytes[i].lowercased }
    return bytes
  }

  /// What the literal search refuses: an empty literal, and only in packs that were never checked.
  private static func refusal(_ error: MatchingError, _ patterns: [Pattern]) -> PackError {
    let culprit = patterns.first { $0.literals.contains("") } ?? patterns.first
    return PackError(
      "\(error)", at: Place(file: culprit?.place.file ?? "", line: culprit?.literalsLine ?? 1),
      why: "a record is looked at only where a literal occurs",
      mend: "write a literal of four or more ordinary characters")
  }
}

extension UInt8 {
  /// The byte with an ASCII capital made small.
  var lowercased: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }
}
