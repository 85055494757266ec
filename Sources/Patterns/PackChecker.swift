internal import Events
internal import Matching

/// Finds what is wrong with packs beyond their form: whether each pattern does what its examples say, and no more.
///
/// One check for ours, a user's and CI's: on load of `--patterns`, in `foreshock patterns check`, in the tests.
package struct PackChecker: ~Copyable {
  let catalog: Catalog
  var classifier: Classifier
  var sieve: Sieve
  var errors: [PackError] = []

  /// Everything wrong with `packs`, in order of place. `others` are packs that are in force with them, and not checked:
  /// their patterns may win examples. Costs about 1 ms for each pattern.
  package static func check(_ packs: [Pack], among others: [Pack] = []) -> [PackError] {
    var errors = formal(packs)
    do {
      let catalog = try Catalog(others + packs)
      var checker = try PackChecker(catalog)
      for pack in packs {
        for pattern in pack.patterns { checker.prove(pattern) }
      }
      errors += checker.errors
    } catch let error as PackErrors {
      // What a catalog refuses has been said better by then.
      if errors.isEmpty { errors = error.errors }
    } catch {
      errors.append(
        PackError(
          "\(error)", at: Place(file: packs.first?.file ?? "", line: 1), why: "the packs could not be checked",
          mend: "free memory and try again"))
    }
    return errors.sorted { ($0.place, $0.what) < ($1.place, $1.what) }
  }

  private init(_ catalog: Catalog) throws(MatchingError) {
    // All that may fail comes before the first stored property: no half of a noncopyable value is ever destroyed.
    let classifier = try Classifier(catalog)
    let sieve = Sieve(catalog)
    self.catalog = catalog
    self.classifier = classifier
    self.sieve = sieve
  }

  // MARK: What can be said without running a regex

  private static func formal(_ packs: [Pack]) -> [PackError] {
    var errors: [PackError] = []
    var places: [String: Place] = [:]
    for pack in packs {
      for pattern in pack.patterns {
        if let first = places.updateValue(pattern.place, forKey: pattern.id) {
          errors.append(
            PackError(
              "`\(pattern.id)` is taken", at: pattern.place, why: "\(first) has that id already",
              mend: "choose another id, or remove one of the two"))
        }
        errors += identity(of: pattern, stem: pack.stem)
        errors += literals(of: pattern)
        errors += regex(of: pattern)
      }
    }
    return errors
  }

  private static func identity(of pattern: Pattern, stem: String) -> [PackError] {
    var errors: [PackError] = []
    let name = pattern.id.dropFirst(stem.count + 1)
    let isKebab = !name.isEmpty && name.utf8.allSatisfy { $0.isWord && $0.lowercased == $0 && $0 != UInt8(ascii: "_") }
    if !pattern.id.hasPrefix(stem + ".") || !isKebab {
      errors.append(
        PackError(
          "the id is `\(pattern.id)`", at: pattern.place, why: "ids are found by the file they stand in",
          mend: "name it `\(stem).` and small words joined by hyphens"))
    }
    if pattern.matches.count < 2 || pattern.ignores.isEmpty {
      errors.append(
        PackError(
          "`\(pattern.id)` has \(pattern.matches.count) of 2 examples and \(pattern.ignores.count) of 1 near misses",
          at: pattern.place, why: "it must prove that it matches what it should, and no more",
          mend: "give two real records under `matches`, and one under `ignores` that looks alike"))
    }
    if pattern.eventClass == .changeMarker, pattern.change == nil {
      errors.append(
        PackError(
          "the change marker `\(pattern.id)` has no `change`", at: pattern.place,
          why: "reports say what kind of change came before the onset",
          mend: "add `change:` and one of: " + ChangeKind.allCases.map(\.rawValue).joined(separator: ", ")))
    }
    if pattern.eventClass != .changeMarker, pattern.change != nil {
      errors.append(
        PackError(
          "`\(pattern.id)` has a `change` and is no change marker", at: pattern.place,
          why: "only change markers are asked for it", mend: "remove `change`, or write `class: change_marker`"))
    }
    return errors
  }

  /// What JSON escapes, so that no literal scan of a JSON line finds it.
  private static let escaped = Array("\"\\\n\t<>&".utf8)

  private static func literals(of pattern: Pattern) -> [PackError] {
    let place = Place(file: pattern.place.file, line: pattern.literalsLine)
    var errors: [PackError] = []
    if pattern.literals.isEmpty {
      errors.append(
        PackError(
          "`\(pattern.id)` has no literals", at: place, why: "a record is looked at only where one of them occurs",
          mend: "give the longest fixed words of the message"))
    }
    for literal in pattern.literals {
      if literal.utf8.count < 3 {
        errors.append(
          PackError(
            "the literal `\(literal)` is too short", at: place,
            why: "it would propose this pattern for half of all records",
            mend: "give four characters or more, the rarer the better"))
      }
      if literal.utf8.contains(where: escaped.contains) {
        errors.append(
          PackError(
            "the literal `\(literal)` holds a character that JSON escapes", at: place,
            why: "in JSON logs these bytes stand in another form, and the pattern would never be proposed",
            mend: "end the literal before it, or begin behind it"))
      }
    }
    return errors
  }

  private static func regex(of pattern: Pattern) -> [PackError] {
    let place = Place(file: pattern.place.file, line: pattern.regexLine)
    var errors: [PackError] = []
    if leadsWithAnything(pattern.regex) {
      errors.append(
        PackError(
          "the regex begins with `.*`", at: place, why: "it is not anchored, so that this costs time and adds nothing",
          mend: "begin at the first fixed words"))
    }
    do {
      for group in try PCRE(pattern.regex).groups where Capture(rawValue: group.name) == nil {
        errors.append(
          PackError(
            "unknown capture `\(group.name)`", at: place,
            why: "the vocabulary is closed: reports and analysis know what each capture means",
            mend: NearestName.advice(group.name, among: Capture.allCases.map(\.rawValue))))
      }
    } catch {
      if case .invalidPattern(_, let offset, let message) = error {
        let before = Array(pattern.regex.utf8.prefix(offset))
        // A block's text begins on the line after its key.
        let line = place.line + before.count { $0 == .newline } + 1
        errors.append(
          PackError(
            "the regex does not compile: \(message)", at: Place(file: place.file, line: line),
            excerpt: Excerpt.caret(Array(pattern.regex.utf8), at: offset), why: "PCRE2 stopped at the caret",
            mend: "correct it there; try it with `foreshock patterns try`"))
      }
    }
    return errors
  }

  private static func leadsWithAnything(_ regex: String) -> Bool {
    var rest = regex.drop { $0 == " " || $0 == "\n" || $0 == "^" }
    while rest.hasPrefix("(?"), let end = rest.firstIndex(of: ")"),
      rest[rest.index(rest.startIndex, offsetBy: 2)..<end].allSatisfy({ $0.isLetter || $0 == "-" })
    {
      rest = rest[rest.index(after: end)...].drop { $0 == " " || $0 == "\n" || $0 == "^" }
    }
    return rest.hasPrefix(".*") || rest.hasPrefix(".+")
  }
}
