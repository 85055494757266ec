import Codecs
import Patterns

/// The pattern packs a user adds.
enum PackFiles {
  /// Bytes of a pack that are read; the largest built-in one has under 100 kB.
  private static let largest = 16 * 1_024 * 1_024

  /// The built-in packs, or those that `names` says, and those of `folders`, where `*.yaml` and `*.yml` count; a file
  /// may be named itself.
  static func catalog(adding folders: [String], only names: [String]) throws(Failure) -> Catalog {
    let known = names.isEmpty ? [] : BuiltinPacks.names
    for name in names where !known.contains(name) {
      throw Failure(
        "--only-packs: no pack is called '\(name)'",
        help: NearestName.of(name, among: known).map { "did you mean '\($0)'?" }
          ?? "they are the files of patterns/, without .yaml: \(known.joined(separator: ", "))")
    }
    var files: [(name: String, bytes: [UInt8])] = []
    for folder in folders { files += try read(folder) }
    do { return try Catalog.load(adding: files, only: names.isEmpty ? nil : Set(names)) } catch {
      throw Failure("a pattern pack is wrong\n\(error)")
    }
  }

  private static func read(_ path: String) throws(Failure) -> [(name: String, bytes: [UInt8])] {
    do {
      guard try FileTree.entry(at: path).kind == .directory else {
        return [(path, try readWholeFile(path, atMost: largest))]
      }
      var files: [(name: String, bytes: [UInt8])] = []
      for name in try FileTree.children(of: path) where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
        let file = FileTree.join(path, name)
        files.append((file, try readWholeFile(file, atMost: largest)))
      }
      if files.isEmpty {
        throw Failure("--patterns \(path): no *.yaml in it", help: "a pack is described in patterns/README.md")
      }
      return files
    } catch let error as CodecError {
      throw Failure("--patterns: " + error.detail)
    } catch let error as Failure {
      throw error
    } catch { throw Failure("--patterns: \(error)") }
  }
}
