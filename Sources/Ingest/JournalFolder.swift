import Codecs
import Events

/// The files into which one machine's journal was rotated, as one input: journald keeps them in a folder of their own.
enum JournalFolder {
  /// The inputs, those journals that lie in one folder and are all of one machine joined into one. Its name is the
  /// pattern that `journalctl --file` takes for them. Reads the header of each file with a journal's name.
  static func joined(_ inputs: [Input]) -> [Input] {
    var folders: [Substring: [Input]] = [:]
    for input in inputs {
      guard let folder = folder(of: input) else { continue }
      folders[folder, default: []].append(input)
    }
    var joined: [Input] = []
    var parts: Set<String> = []
    for (folder, files) in folders where files.count > 1 {
      let machines = Set(files.map { journalMachine(at: $0.path) })
      guard machines.count == 1, machines != [nil] else { continue }
      let isAllNew = files.allSatisfy { $0.name.hasSuffix(".journal") }
      var input = Input(
        path: files[0].path, name: folder + (isAllNew ? "*.journal" : "*.journal*"),
        size: files.reduce(0) { $0 + $1.size }, modified: files.compactMap(\.modified).max())
      input.journals = files.map(\.path)
      joined.append(input)
      parts.formUnion(input.journals)
    }
    return joined + inputs.filter { !parts.contains($0.path) }
  }

  /// What stands before the file's name, of `x.journal`, and of `x.journal~`, which was found damaged and put aside.
  private static func folder(of input: Input) -> Substring? {
    guard input.name.hasSuffix(".journal") || input.name.hasSuffix(".journal~") else { return nil }
    let name = input.name[...]
    return name.lastIndex(of: "/").map { name[...$0] } ?? ""
  }
}
