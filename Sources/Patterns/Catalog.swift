internal import Events
package import Matching

/// All patterns of a run, and the literals that propose them. Built once, shared by all workers.
package final class Catalog: Sendable {
  /// Every pattern; its index here is what candidates and matches refer to.
  package let patterns: [Pattern]
  /// What is searched for; `propose` says which patterns a find stands for.
  package let literals: LiteralSet
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
  /// checked by tests. Costs 15 ms for 1200 patterns: 10 to read them, 5 for the literals.
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
    return try Catalog(builtin + added)
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
    do { self.literals = try LiteralSet(literals) } catch { throw PackErrors([Catalog.refusal(error, patterns)]) }
    choice = Choice(patterns, literals: folded)
    self.patterns = patterns
    self.indices = indices
    var starts: [Int32] = [0]
    for user in users { starts.append(starts[starts.count - 1] + Int32(user.count)) }
    self.starts = starts
    proposed = users.flatMap { $0 }
  }

  /// Appends the patterns proposed by `hit`, a find of `literals`, if that stands whole in `range`, the record. A pattern
  /// may come several times.
  package func propose(_ hit: LiteralHit, in range: Range<Int>, into candidates: inout [Int32]) {
    guard isWhole(hit, in: range) else { return }
    candidates.append(contentsOf: proposed[Int(starts[Int(hit.literal)])..<Int(starts[Int(hit.literal) + 1])])
  }

  /// The same for all finds in a record, which are in order of place, as `proposals` are afterwards.
  package func propose(_ hits: ArraySlice<LiteralHit>, in range: Range<Int>, into proposals: inout [Proposal]) {
    for hit in hits where isWhole(hit, in: range) {
      for index in Int(starts[Int(hit.literal)])..<Int(starts[Int(hit.literal) + 1]) {
        proposals.append(
          Proposal(pattern: proposed[index], end: hit.end, length: literals.length(of: hit.literal)))
      }
    }
  }

  private func isWhole(_ hit: LiteralHit, in range: Range<Int>) -> Bool {
    hit.end - literals.length(of: hit.literal) >= range.lowerBound && hit.end <= range.upperBound
  }

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
