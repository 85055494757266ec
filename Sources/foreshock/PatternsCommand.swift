import ArgumentParser
import Codecs
import Patterns
import Reports

/// What the pattern packs hold, whether they prove themselves, and what they make of a line.
struct PatternsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "patterns",
    abstract: "Look up, check and try the patterns that recognise connection failures.",
    discussion: """
      EXAMPLES
        foreshock patterns list pgbouncer
        foreshock patterns show postgresql.too-many-clients
        foreshock patterns try 'FATAL:  sorry, too many clients already'
        foreshock patterns check my-patterns/
      """,
    subcommands: [List.self, Show.self, Check.self, Try.self])

  /// Packs besides the built-in ones.
  struct Packs: ParsableArguments {
    @Option(
      help: ArgumentHelp("More pattern packs, or packs that replace built-in ones.", valueName: "dir"),
      completion: .directory)
    var patterns: [String] = []

    /// The built-in packs and the added ones, with a replaced pattern only where it is replaced.
    func read() throws(Failure) -> [Pack] {
      var packs: [Pack] = []
      do { packs = try BuiltinPacks.read() } catch { throw Failure("\(error)") }
      for file in try PackFolder.files(in: patterns) {
        do {
          let pack = try PackReader.read(file.bytes, file: file.name)
          let ids = Set(pack.patterns.map(\.id))
          for i in packs.indices { packs[i].patterns.removeAll { ids.contains($0.id) } }
          packs.append(pack)
        } catch { throw Failure("a pattern pack is wrong\n\(error)") }
      }
      return packs.filter { !$0.patterns.isEmpty }
    }
  }

  /// Writes a result to standard output.
  static func write(_ text: String) throws {
    var sink = ByteSink(descriptor: 1)
    try sink.write(text)
    try sink.finish()
  }

  static func write(_ body: (inout JSONWriter) -> Void) throws {
    var writer = JSONWriter(pretty: true)
    body(&writer)
    try write(String(decoding: writer.bytes, as: UTF8.self) + "\n")
  }
}

/// Pack files by path.
enum PackFolder {
  /// Bytes of a pack that are read; the largest built-in one has under 100 kB.
  private static let largest = 16 * 1_024 * 1_024

  /// The files named, and the `*.yaml` and `*.yml` in the folders named, in the order given, then by name.
  static func files(in paths: [String]) throws(Failure) -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = []
    do {
      for path in paths {
        if try FileTree.entry(at: path).kind != .directory {
          files.append((path, try readWholeFile(path, atMost: largest)))
          continue
        }
        for name in try FileTree.children(of: path).sorted() where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
          let file = FileTree.join(path, name)
          files.append((file, try readWholeFile(file, atMost: largest)))
        }
      }
    } catch { throw Failure(error.detail) }
    return files
  }
}

extension PatternsCommand {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List all patterns, or those of the packs, systems and classes named.")

    enum Format: String, ExpressibleByArgument, CaseIterable {
      case text, json, markdown
    }

    @Argument(help: ArgumentHelp("A pack, a system or a class.", valueName: "name"))
    var names: [String] = []

    @OptionGroup var packs: Packs

    @Option(help: ArgumentHelp("How to write them.", valueName: "format"))
    var format: Format = .text

    mutating func run() throws {
      var packs = try packs.read()
      if !names.isEmpty {
        for i in packs.indices where !names.contains(packs[i].stem) && !names.contains(packs[i].system) {
          packs[i].patterns.removeAll { !names.contains($0.eventClass.rawValue) }
        }
        let all = packs.flatMap { [$0.stem, $0.system] }
        packs.removeAll { $0.patterns.isEmpty }
        if packs.isEmpty {
          throw Failure(
            "no pack, system or class is called '\(names[0])'",
            help: NearestName.of(names[0], among: all)
              .map { "did you mean '\($0)'?" } ?? "`foreshock patterns list` names all")
        }
      }
      switch format {
      case .markdown: try PatternsCommand.write(CatalogueTable.markdown(packs))
      case .json: try PatternsCommand.write { $0.array(packs.flatMap(\.patterns)) { $0.write($1, withProofs: false) } }
      case .text:
        let patterns = packs.flatMap(\.patterns)
        let width = patterns.map(\.id.count).max() ?? 0
        var text = ""
        for pattern in patterns {
          let name = pattern.eventClass.rawValue + (pattern.change.map { " (\($0.rawValue))" } ?? "")
          text += pattern.id + String(repeating: " ", count: width - pattern.id.count + 2)
          text += pattern.severity.rawValue.padded(to: 9) + name + "\n"
        }
        try PatternsCommand.write(text)
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show all that a pattern holds: what it means, its regex, its examples.")

    enum Format: String, ExpressibleByArgument, CaseIterable {
      case text, json
    }

    @Argument(help: ArgumentHelp("The pattern: postgresql.too-many-clients", valueName: "id"))
    var ids: [String]

    @OptionGroup var packs: Packs

    @Option(help: ArgumentHelp("How to write it.", valueName: "format"))
    var format: Format = .text

    mutating func run() throws {
      let all = try packs.read().flatMap(\.patterns)
      let patterns = try ids.map { id in
        if let pattern = all.first(where: { $0.id == id }) { return pattern }
        let near = NearestName.of(id, among: all.map(\.id)).map { "did you mean '\($0)'?" }
        throw Failure("no pattern is called '\(id)'", help: near ?? "`foreshock patterns list` names all")
      }
      switch format {
      case .json: try PatternsCommand.write { $0.array(patterns) { $0.write($1, withProofs: true) } }
      case .text: try PatternsCommand.write(patterns.map(\.described).joined(separator: "\n"))
      }
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Prove packs by their examples and near misses: files, folders, or the built-in packs.",
      discussion: "The exit status is 2 where anything is wrong.")

    @Argument(help: ArgumentHelp("Packs, or folders of packs.", valueName: "path"), completion: .file())
    var paths: [String] = []

    mutating func run() throws {
      var others = try BuiltinPacks.read()
      var checked: [Pack] = []
      var errors: [PackError] = []
      var count = 0
      if paths.isEmpty { swap(&checked, &others) }
      for file in try PackFolder.files(in: paths) {
        count += 1
        do { checked.append(try PackReader.read(file.bytes, file: file.name)) } catch { errors += error.errors }
      }
      // A folder of ours is checked in place of what was built in.
      let stems = Set(checked.map(\.stem))
      others.removeAll { stems.contains($0.stem) }
      errors += PackChecker.check(checked, among: others)
      if !paths.isEmpty, count == 0 { throw Failure("no *.yaml in " + paths.joined(separator: ", ")) }
      let patterns = checked.flatMap(\.patterns)
      let known = patterns.reduce(0) { $0 + $1.todo.count }
      var text = errors.map { "\($0)\n" }.joined()
      text += "\(patterns.count) patterns in \(checked.count) packs: "
      text += errors.isEmpty ? "all prove themselves" : "\(errors.count) problem\(errors.count == 1 ? "" : "s")"
      text += known == 0 ? "\n" : "; \(known) known misses under todo\n"
      try PatternsCommand.write(text)
      if !errors.isEmpty { throw ExitCode(ExitStatus.failure) }
    }
  }
}

extension String {
  /// With blanks behind it as far as `width`.
  func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}

extension JSONWriter {
  mutating func write(_ pattern: Pattern, withProofs: Bool) {
    object { json in
      json.member("id", pattern.id)
      json.member("class", pattern.eventClass.rawValue)
      json.member("severity", pattern.severity.rawValue)
      json.member("blames", pattern.blames.rawValue)
      json.member("system", pattern.system)
      json.member("peer_system", pattern.peerSystem)
      json.member("change", pattern.change?.rawValue)
      json.member("generic", pattern.generic)
      json.member("means", pattern.means)
      json.member("check", pattern.check)
      json.member("file", pattern.place.file)
      json.member("line", pattern.place.line)
      json.key("literals")
      json.array(pattern.literals) { $0.value($1) }
      json.member("regex", pattern.regex)
      if !withProofs { return }
      json.key("matches")
      json.array(pattern.matches) { json, example in
        json.object { json in
          json.member("line", example.record)
          for expectation in example.expectations { json.member(expectation.capture.rawValue, expectation.text) }
        }
      }
      json.key("ignores")
      json.array(pattern.ignores) { $0.value($1.record) }
    }
  }
}

extension Pattern {
  /// The pattern in words, for a terminal.
  var described: String {
    var text = "\(id)\n  \(eventClass.rawValue), \(severity.rawValue), blames \(blames.rawValue)"
    if let peerSystem { text += " (\(peerSystem))" }
    if let change { text += ", change \(change.rawValue)" }
    if generic { text += ", generic" }
    text += "\n  means   \(means)\n"
    if !check.isEmpty { text += "  check   \(check)\n" }
    text += "  stands  \(place)\n  literal " + literals.joined(separator: "\n          ") + "\n"
    text += "  regex   " + regex.replacing("\n", with: "\n          ") + "\n"
    for example in matches { text += "  match   " + example.record.replacing("\n", with: "\n          ") + "\n" }
    for miss in ignores { text += "  ignore  " + miss.record.replacing("\n", with: "\n          ") + "\n" }
    return text
  }
}
