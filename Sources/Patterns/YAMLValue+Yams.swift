internal import Yams

extension YAMLValue {
  /// Reads a whole file as any YAML 1.1 that Yams understands.
  ///
  /// Cost: some 10 MB/s, which is why built-in packs keep to what `BlockYAML` reads.
  package static func readWithYams(_ bytes: [UInt8], file: String) throws(PackError) -> YAMLValue {
    do {
      guard let node = try Yams.compose(yaml: String(decoding: bytes, as: UTF8.self)) else {
        throw PackError(
          "the file is empty", at: Place(file: file, line: 1), why: "a pack names its system and holds patterns",
          mend: "write `system: …` and `patterns:`, or remove the file")
      }
      return try value(of: node, file: file)
    } catch let error as PackError {
      throw error
    } catch {
      throw packError(of: error, file: file)
    }
  }

  private static func value(of node: Node, file: String) throws(PackError) -> YAMLValue {
    let line = node.mark?.line ?? 1
    switch node {
    case .scalar(let scalar):
      return YAMLValue(.text(scalar.string), line: line)
    case .sequence(let sequence):
      var items: [YAMLValue] = []
      for item in sequence { items.append(try value(of: item, file: file)) }
      return YAMLValue(.list(items), line: line)
    case .mapping(let mapping):
      var entries: [Entry] = []
      for (key, child) in mapping {
        guard case .scalar(let name) = key else {
          throw PackError(
            "a key is no plain word", at: Place(file: file, line: key.mark?.line ?? line),
            why: "keys of a pack are names", mend: "put the value after a name and a colon")
        }
        entries.append(
          Entry(key: name.string, line: key.mark?.line ?? line, value: try value(of: child, file: file)))
      }
      return YAMLValue(.map(entries), line: line)
    case .alias:
      throw PackError(
        "an alias (`*name`) stands here", at: Place(file: file, line: line),
        why: "every pattern must be readable by itself", mend: "write the value out")
    }
  }

  /// What Yams found wrong, with its place, in the words of a pack's other errors.
  private static func packError(of error: any Error, file: String) -> PackError {
    let why = "the file is not valid YAML"
    let mend =
      "put text that holds `: `, ` #` or starts with a special character into single quotes (doubling any single "
      + "quote in it), a regex under `regex: |-`; indent with spaces"
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let told = context.map { problem + " " + $0.text } ?? problem
      return PackError(told, at: Place(file: file, line: mark.line), why: why, mend: mend)
    case .duplicatedKeysInMapping(let duplicates, let context):
      return PackError(
        "`\(duplicates.sorted().first ?? "")` stands twice in one map", at: Place(file: file, line: context.mark.line),
        why: "one of the two would be ignored in silence", mend: "keep one of them")
    case .reader(let problem, _, _, _):
      return PackError(problem, at: Place(file: file, line: 1), why: why, mend: "save the file as UTF-8")
    default:
      return PackError("it cannot be read", at: Place(file: file, line: 1), why: why, mend: mend)
    }
  }
}
