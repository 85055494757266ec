/// A line of a pack file.
package struct Place: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The file's name as it was given.
  package var file: String
  /// From 1.
  package var line: Int

  package init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  /// `postgresql.yaml:31`
  package var description: String { "\(file):\(line)" }

  package static func < (a: Place, b: Place) -> Bool { (a.file, a.line) < (b.file, b.line) }
}

/// What is wrong with a pack: what, where, why that matters, and how to mend it.
package struct PackError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, in one clause.
  package var what: String
  package var place: Place
  /// The line of the record in question, and below it a caret where the regex stopped.
  package var excerpt: [String]
  /// Why that is wrong.
  package var why: String
  /// How to mend it.
  package var mend: String

  package init(_ what: String, at place: Place, excerpt: [String] = [], why: String, mend: String) {
    self.what = what
    self.place = place
    self.excerpt = excerpt
    self.why = why
    self.mend = mend
  }

  /// The error as a terminal shows it: three lines, or five with an excerpt.
  package var description: String {
    ([place.description + ": " + what] + excerpt.map { "    " + $0 } + ["  why:  " + why, "  mend: " + mend])
      .joined(separator: "\n")
  }
}

/// Everything wrong with a set of packs, in order of place; never empty.
package struct PackErrors: Error, Sendable, CustomStringConvertible {
  package var errors: [PackError]

  package init(_ errors: [PackError]) { self.errors = errors }

  package var description: String { errors.map(\.description).joined(separator: "\n") }
}
