import Codecs
package import Events
import Evidence
import Synchronization

/// One thing to read: a regular file, a member of a bundle, or standard input.
package struct Input: Sendable, Hashable {
  /// The path to open, of a member its bundle's; `-` for standard input.
  package var path: String
  /// The path to show: as given, relative to the argument it was found under; of a member `bundle!/member`.
  package var name: String
  /// Bytes on disk; 0 for standard input.
  package var size: Int
  package var modified: Instant?
  /// The name of the bundle at `path` in which it lies; nil for a file of its own.
  package var bundle: String?

  /// The bytes of a member that were put aside.
  var part: Spool.Part?
  /// A pipe that was opened to look at its beginning.
  var held: HeldStream?

  /// Whether it can be opened a second time: pipes cannot.
  var isRereadable: Bool { part != nil || path != "-" && size > 0 }

  /// What stands between a bundle's name and its member's.
  package static let memberMark = "!/"
  /// The files of one machine's journal, where that is more than the one at `path`.
  package var journals: [String] = []

  /// Everything under the plan's paths, in the order of their names, and what could not be read; the order of `paths`
  /// does not matter.
  ///
  /// Directories are walked to the bottom. The same file reached twice (a second argument, a link) is read once;
  /// sockets, devices, FIFOs and the kernel's file systems inside a directory are skipped with a `Problem`, and so is what is gone when it is
  /// looked at: a dangling link, a file that was rotated away. Links to directories are followed once. Cost: one `stat`
  /// per entry.
  package static func all(of paths: [String]) -> (inputs: [Input], problems: [Problem], missing: [Problem]) {
    var walk = Walk()
    let given = Set(paths)
    // Standard input has no name of its own: a folder beside it is still alone.
    let isAlone = given.subtracting(["-"]).count == 1
    for path in given.sorted() { walk.start(at: path, alone: isAlone) }
    return (
      JournalFolder.joined(walk.inputs).sorted { ($0.name, $0.path) < ($1.name, $1.path) }, walk.problems, walk.missing
    )
  }
}

extension Input {
  /// The inputs that became these sources: bundles give way to their members, which have their sizes.
  static func read(_ inputs: [Input], as sources: [SourceEvidence]) -> [Input] {
    let byName = Dictionary(inputs.map { ($0.name, $0) }) { first, _ in first }
    var members: [String: [Input]] = [:]
    for source in sources where byName[source.path] == nil {
      // A folder's name may end in "!" as well: the bundle is what was an input.
      for mark in source.path.indices where source.path[mark...].hasPrefix(memberMark) {
        let bundle = String(source.path[..<mark])
        guard let input = byName[bundle] else { continue }
        members[bundle, default: []].append(
          Input(path: input.path, name: source.path, size: input.size, modified: source.modified, bundle: bundle))
        break
      }
    }
    return inputs.flatMap { members[$0.name] ?? [$0] }
  }

  /// Its bytes. A member costs reading the bundle up to it, or for a plain file a step to each member before it.
  func open() throws(CodecError) -> DecodedStream {
    if let part { return try DecodedStream(part) }
    if let stream = held?.take() { return stream }
    if path == "-" { return try DecodedStream(descriptor: 0) }
    if !journals.isEmpty { return try DecodedStream(journals: journals) }
    var stream = try DecodedStream(path: path)
    guard let bundle, let kind = stream.bundleKind() else { return stream }
    let whole = Input(path: path, name: bundle, size: 0, modified: nil)
    var walk = try BundleWalk(whole, kind, stream, wanted: name)
    while let open = walk.next() {
      if open.input.name == name { return open.stream }
    }
    throw CodecError(kind: .damaged, detail: "the bundle no longer holds it")
  }
}

/// What can be opened but once, for the one who reads it.
final class HeldStream: Sendable, Hashable {
  private let stream: Mutex<DecodedStream?>

  init(_ stream: consuming sending DecodedStream) { self.stream = Mutex(stream) }

  /// The stream; nil for all but the first.
  func take() -> sending DecodedStream? {
    stream.withLock { held in
      let stream = held.take()
      return stream
    }
  }

  static func == (a: HeldStream, b: HeldStream) -> Bool { a === b }

  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// The state of one walk over the arguments.
private struct Walk {
  private struct Identity: Hashable {
    var device: UInt64
    var inode: UInt64

    init(_ entry: FileEntry) {
      device = entry.device
      inode = entry.inode
    }
  }

  var inputs: [Input] = []
  var problems: [Problem] = []
  /// Arguments that could not be read at all.
  var missing: [Problem] = []
  /// Files and folders met, with the name under which they were first.
  private var seen: [Identity: String] = [:]

  /// Where `/proc` and `/sys` are mounted: no file there is a log, and some wait for ever. Elsewhere than on Linux there
  /// are none.
  private let kernelDevices: Set<UInt64> = {
    let devices = ["/proc", "/sys", "/sys/fs/cgroup", "/sys/kernel/debug", "/sys/kernel/tracing"].compactMap {
      try? FileTree.entry(at: $0).device
    }
    // A plain folder of that name is one of the logs.
    return Set(devices).subtracting([(try? FileTree.entry(at: "/").device) ?? 0])
  }()

  mutating func start(at path: String, alone: Bool) {
    if path == "-" {
      inputs.append(Input(path: "-", name: "-", size: 0, modified: nil))
      return
    }
    do {
      let entry = try FileTree.entry(at: path)
      switch entry.kind {
      case .directory:
        seen[Identity(entry)] = path
        var prefix = alone ? "" : path
        if !prefix.isEmpty, !prefix.hasSuffix("/") { prefix += "/" }
        walk(path, prefix: prefix)
      default:
        add(entry, path: path, name: path, given: true)
      }
    } catch {
      missing.append(Problem(source: path, kind: .unreadable, detail: error.detail))
    }
  }

  private mutating func walk(_ folder: String, prefix: String) {
    let names: [String]
    do {
      names = try FileTree.children(of: folder)
    } catch {
      problems.append(Problem(source: prefix.isEmpty ? folder : prefix, kind: .unreadable, detail: error.detail))
      return
    }
    for name in names {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      do {
        let entry = try FileTree.entry(at: path)
        if entry.kind == .directory {
          if seen[Identity(entry)] != nil { continue }
          seen[Identity(entry)] = prefix + name
          if kernelDevices.contains(entry.device) {
            problems.append(
              Problem(
                source: prefix + name, kind: .skipped, detail: "a file system of the kernel's, which keeps no logs"))
          } else {
            walk(path, prefix: prefix + name + "/")
          }
        } else {
          add(entry, path: path, name: prefix + name, given: false)
        }
      } catch {
        let kind: Problem.Kind = error.isAbsence ? .skipped : .unreadable
        problems.append(Problem(source: prefix + name, kind: kind, detail: error.detail))
      }
    }
  }

  /// A FIFO that was named outright is read: `foreshock <(ssh db-1 cat …)` must work.
  private mutating func add(_ entry: FileEntry, path: String, name: String, given: Bool) {
    guard entry.kind == .file || (given && (entry.kind == .fifo || entry.kind == .device)) else {
      problems.append(Problem(source: name, kind: .skipped, detail: "not a regular file (\(entry.kind))"))
      return
    }
    if entry.kind == .file {
      if let twin = seen[Identity(entry)] {
        problems.append(Problem(source: name, kind: .duplicate, detail: "the same file as '\(twin)', which is read"))
        return
      }
      seen[Identity(entry)] = name
      if entry.size == 0 { return }
    }
    let modified = entry.kind == .file ? Instant(seconds: entry.modificationSeconds) : nil
    inputs.append(Input(path: path, name: name, size: entry.size, modified: modified))
  }
}

extension CodecError {
  /// Whether there is nothing at the path: `ENOENT`, which is 2 on every Unix.
  fileprivate var isAbsence: Bool {
    if case .unreadable(2) = kind { true } else { false }
  }
}
