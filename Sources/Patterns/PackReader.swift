internal import Events

/// Turns a pack file into a `Pack`, or into all that is wrong with its form.
///
/// Only the form: keys, kinds of values, closed lists. Whether the patterns do what they say is `PackChecker`'s.
package struct PackReader {
  private let file: String
  private var errors: [PackError] = []

  /// What proves a pattern and is of no use afterwards.
  private static let proofs: Set<String> = ["matches", "ignores", "todo"]

  /// Reads `bytes`, named `file` in messages. Throws every error of form that is in it.
  ///
  /// Without proofs the patterns come without examples and near misses, and errors in these are not seen.
  package static func read(_ bytes: [UInt8], file: String, withProofs: Bool = true) throws(PackErrors) -> Pack {
    let value: YAMLValue
    do {
      value = try YAMLValue.read(bytes, file: file, skipping: withProofs ? [] : proofs)
    } catch { throw PackErrors([error]) }
    return try read(value, file: file)
  }

  /// The same for a file that is read as YAML already.
  package static func read(_ value: YAMLValue, file: String) throws(PackErrors) -> Pack {
    var reader = PackReader(file: file)
    let pack = reader.pack(value)
    guard let pack, reader.errors.isEmpty else { throw PackErrors(reader.errors.sorted { $0.place < $1.place }) }
    return pack
  }

  private init(file: String) { self.file = file }

  // MARK: The three kinds of map

  private static let packKeys = ["system", "about", "generic", "references", "patterns"]
  private static let patternKeys = [
    "id", "class", "severity", "blames", "peer_system", "change", "session", "generic", "literals", "regex", "means",
    "check", "matches", "ignores", "todo",
  ]

  private mutating func pack(_ value: YAMLValue) -> Pack? {
    guard let entries = map(value, "a pack", keys: Self.packKeys) else { return nil }
    var pack = Pack(file: file, system: "", about: "", generic: false, references: [], patterns: [])
    var items: [YAMLValue] = []
    for entry in entries {
      switch entry.key {
      case "system": pack.system = text(entry)
      case "about": pack.about = text(entry)
      case "generic": pack.generic = truth(entry)
      case "references": pack.references = texts(entry).map(\.text)
      case "patterns": items = list(entry)
      default: break
      }
    }
    require(["system", "patterns"], in: entries, of: "the pack", line: value.line)
    for item in items {
      if let pattern = pattern(item, in: pack) { pack.patterns.append(pattern) }
    }
    return pack
  }

  private mutating func pattern(_ value: YAMLValue, in pack: Pack) -> Pattern? {
    guard let entries = map(value, "a pattern", keys: Self.patternKeys) else { return nil }
    var pattern = Pattern(
      id: "", eventClass: .unknown, severity: .error, blames: .self, system: pack.system, generic: pack.generic,
      literals: [], regex: "", means: "", check: "", matches: [], ignores: [], todo: [],
      place: Place(file: file, line: value.line), regexLine: value.line, literalsLine: value.line)
    for entry in entries {
      switch entry.key {
      case "id":
        pattern.id = text(entry)
        pattern.place.line = entry.line
      case "class": pattern.eventClass = name(entry, of: EventClass.self, but: [.unknown]) ?? .unknown
      case "severity": pattern.severity = name(entry, of: Severity.self) ?? .error
      case "blames": pattern.blames = name(entry, of: Blame.self) ?? .self
      case "peer_system": pattern.peerSystem = text(entry)
      case "change": pattern.change = name(entry, of: ChangeKind.self)
      case "session": pattern.session = name(entry, of: SessionStep.self)
      case "generic": pattern.generic = truth(entry)
      case "literals":
        pattern.literals = texts(entry).map(\.text)
        pattern.literalsLine = entry.line
      case "regex":
        pattern.regex = text(entry)
        pattern.regexLine = entry.line
      case "means": pattern.means = text(entry)
      case "check": pattern.check = text(entry)
      case "matches": pattern.matches = examples(entry)
      case "ignores": pattern.ignores = texts(entry).map { NearMiss(record: $0.text, place: $0.place) }
      case "todo": pattern.todo = texts(entry).map { NearMiss(record: $0.text, place: $0.place) }
      default: break
      }
    }
    let named = pattern.id.isEmpty ? "the pattern" : "`\(pattern.id)`"
    require(
      ["id", "class", "literals", "regex", "means", "matches", "ignores"], in: entries, of: named, line: value.line)
    return pattern
  }

  private mutating func examples(_ entry: YAMLValue.Entry) -> [Example] {
    if case .list(let items) = entry.value.content, items.isEmpty { return [] }
    var examples: [Example] = []
    for item in list(entry) { if let example = example(item) { examples.append(example) } }
    return examples
  }

  private mutating func example(_ value: YAMLValue) -> Example? {
    guard let entries = map(value, "an example", keys: ["line"] + Capture.allCases.map(\.rawValue)) else { return nil }
    var example = Example(record: "", expectations: [], place: Place(file: file, line: value.line))
    for entry in entries {
      if entry.key == "line" {
        example.record = Self.record(text(entry))
      } else if let capture = Capture(rawValue: entry.key) {
        let place = Place(file: file, line: entry.line)
        example.expectations.append(.init(capture: capture, text: text(entry), place: place))
      }
    }
    require(["line"], in: entries, of: "the example", line: value.line)
    return example
  }

  /// A record as a reader of logs sees it: without the line break that ends it.
  private static func record(_ text: String) -> String {
    text.last == "\n" ? String(text.dropLast()) : text
  }

  // MARK: Values

  private mutating func map(_ value: YAMLValue, _ what: String, keys: [String]) -> [YAMLValue.Entry]? {
    guard case .map(let entries) = value.content else {
      add(
        "\(what) must be a map", value.line, why: "its keys name its parts",
        mend: "begin it with `\(keys[0]): …`, and put its other keys below that at the same indentation")
      return nil
    }
    for entry in entries where !keys.contains(entry.key) {
      add(
        "unknown key `\(entry.key)` in \(what)", entry.line, why: "what it says would be ignored in silence",
        mend: NearestName.advice(entry.key, among: keys))
    }
    return entries
  }

  private mutating func require(_ keys: [String], in entries: [YAMLValue.Entry], of what: String, line: Int) {
    for key in keys where !entries.contains(where: { $0.key == key }) {
      add(
        "\(what) has no `\(key)`", line, why: Self.purpose[key] ?? "it is required", mend: "add `\(key):`")
    }
  }

  private mutating func text(_ entry: YAMLValue.Entry) -> String {
    guard case .text(let text) = entry.value.content, !text.isEmpty else {
      add(
        "`\(entry.key)` must be text", entry.line, why: "a list, a map or nothing stands there",
        mend: "write the text after the colon, in single quotes where it holds `: ` or ` #`")
      return ""
    }
    return text
  }

  private mutating func truth(_ entry: YAMLValue.Entry) -> Bool {
    let text = text(entry)
    if text != "true" && text != "false" {
      add("`\(entry.key)` is `\(text)`", entry.line, why: "it is either so or not", mend: "write `true` or `false`")
    }
    return text == "true"
  }

  private mutating func list(_ entry: YAMLValue.Entry) -> [YAMLValue] {
    guard case .list(let items) = entry.value.content, !items.isEmpty else {
      add(
        "`\(entry.key)` must be a list", entry.line, why: Self.purpose[entry.key] ?? "there may be several",
        mend: "write one `- …` line for each, or `[a, b]`")
      return []
    }
    return items
  }

  /// A list of texts; an item may be a map with `line` alone, as examples are.
  private mutating func texts(_ entry: YAMLValue.Entry) -> [(text: String, place: Place)] {
    if case .list(let items) = entry.value.content, items.isEmpty { return [] }
    var texts: [(text: String, place: Place)] = []
    for item in list(entry) {
      let inner = item["line"] ?? item
      if case .text(let text) = inner.content, !text.isEmpty {
        texts.append((Self.record(text), Place(file: file, line: inner.line)))
      } else {
        add(
          "an item of `\(entry.key)` must be text", item.line, why: "a list, a map or nothing stands there",
          mend: "put it into single quotes")
      }
    }
    return texts
  }

  private mutating func name<Name: RawRepresentable<String> & CaseIterable & Equatable>(
    _ entry: YAMLValue.Entry, of names: Name.Type, but excluded: [Name] = []
  ) -> Name? {
    let text = text(entry)
    if let name = Name(rawValue: text), !excluded.contains(name) { return name }
    let known = Name.allCases.filter { !excluded.contains($0) }.map(\.rawValue)
    add(
      "`\(entry.key)` is `\(text)`", entry.line, why: "it must be one of a closed list",
      mend: NearestName.advice(text, among: known))
    return nil
  }

  private mutating func add(_ what: String, _ line: Int, why: String, mend: String) {
    errors.append(PackError(what, at: Place(file: file, line: line), why: why, mend: mend))
  }

  /// What the required keys are for.
  private static let purpose = [
    "system": "reports say whose words were found",
    "patterns": "a pack without patterns recognises nothing",
    "id": "reports, overrides and other packs refer to a pattern by its id",
    "class": "it says why the connection failed",
    "literals": "a record is looked at only where one of them occurs",
    "regex": "it confirms the message and captures its parts",
    "means": "reports explain the message with it",
    "matches": "a pattern proves itself by examples each time it loads",
    "ignores": "a pattern proves by near misses that it does not match too much",
    "line": "an example is a record, given as its `line`",
  ]
}
