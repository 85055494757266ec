import Codecs
import Events

/// An input and its bytes.
struct OpenInput: ~Copyable {
  let input: Input
  var stream: DecodedStream
}

/// The members of a bundle that may be logs, in its order, as inputs called `bundle!/member`. A bundle in it is entered,
/// one in that is not.
///
/// What is passed over is a problem, but for folders and empty files. Members are read as they come by: each must be
/// done with before the next. Names are shown escaped and never opened. Memory: a name per member.
struct BundleWalk: ~Copyable {
  private struct Level {
    var reader: BundleReader
    var name: String
    var kind: BundleKind
    var members = 0
    /// Names that were given out, to tell apart the versions of a file that was added again.
    var names: Set<String> = []
  }

  /// What was passed over, and what is wrong with the bundle itself.
  private(set) var problems: [Problem] = []
  private let path: String
  private var levels: [Level]
  /// Bundles and bundles in them.
  private static let depth = 2
  /// The only member that is wanted, by its full name.
  private let wanted: String?

  /// More than the largest support bundles hold; each costs a name and perhaps a problem.
  private static let memberLimit = 200_000

  /// `kind` is what `stream`, the input's, holds.
  init(
    _ input: Input, _ kind: BundleKind, _ stream: consuming DecodedStream, wanted: String? = nil
  ) throws(CodecError) {
    path = input.path
    self.wanted = wanted
    levels = [Level(reader: try BundleReader(kind, stream), name: input.name, kind: kind)]
  }

  /// The reader of the bundle itself, whose `storedBytes` tell how far the walk has come; nil once it is over.
  var root: BundleReader? { levels.first?.reader }

  /// The next member that may be a log; nil at the end.
  mutating func next() -> OpenInput? {
    while let reader = levels.last?.reader {
      // Not the level as a whole: with a copy of it at hand, each name would cost a copy of all names.
      let (name, kind, count) = (
        levels[levels.count - 1].name, levels[levels.count - 1].kind, levels[levels.count - 1].members
      )
      do {
        guard let member = try reader.next() else {
          levels.removeLast()
          continue
        }
        levels[levels.count - 1].members += 1
        if count >= BundleWalk.memberLimit {
          report(
            name, .limit, "it has more than \(BundleWalk.memberLimit) members; those after them were left out")
          levels.removeLast()
          continue
        }
        if count == 0, kind == .zip, BundleWalk.isProgramOrDocument(firstMember: member.name) {
          report(name, .binary, "a program or a document packed as zip, not a log")
          levels.removeLast()
          continue
        }
        if let open = try self.open(member) { return open }
      } catch {
        report(name, error, "; members after that were not read")
        levels.removeLast()
      }
    }
    return nil
  }

  private mutating func open(_ member: BundleMember) throws(CodecError) -> OpenInput? {
    if member.kind == .directory { return nil }
    let name = name(for: member)
    if let wanted, wanted != name, !wanted.hasPrefix(name + Input.memberMark) { return nil }
    if let reason = BundleWalk.reasonToSkip(member) {
      report(name, reason.kind, reason.detail)
      return nil
    }
    do throws(CodecError) {
      if member.isEncrypted { throw CodecError.encrypted }
      let reader = levels[levels.count - 1].reader
      var stream = try reader.stream()
      if stream.isEmpty() { return nil }
      if let kind = stream.bundleKind() {
        if levels.count >= BundleWalk.depth {
          report(name, .skipped, "a bundle in a bundle in a bundle; unpack the outer one")
        } else {
          levels.append(Level(reader: try BundleReader(kind, stream), name: name, kind: kind))
        }
        return nil
      }
      let input = Input(
        path: path, name: name, size: member.size, modified: member.modificationSeconds.map { Instant(seconds: $0) },
        bundle: levels[0].name)
      return OpenInput(input: input, stream: stream)
    } catch {
      report(name, error)
      return nil
    }
  }

  private mutating func report(_ name: String, _ kind: Problem.Kind, _ detail: String) {
    if wanted == nil { problems.append(Problem(source: name, kind: kind, detail: detail)) }
  }

  private mutating func report(_ name: String, _ error: CodecError, _ loss: String = "") {
    let kind = Problem.Kind(error)
    // What cannot be read is named on standard error too, where there is nothing else to say which it is.
    report(name, kind, (kind == .unreadable ? "cannot read '\(name)': " : "") + error.detail + loss)
  }

  /// `bundle!/member`, with a number for those of a name that came before.
  private mutating func name(for member: BundleMember) -> String {
    var own = PathName.display(member.name)[...]
    while own.hasPrefix("./") { own = own.dropFirst(2).drop { $0 == "/" } }
    let base = levels[levels.count - 1].name + Input.memberMark + own.drop { $0 == "/" }
    var name = base
    var version = 1
    while !levels[levels.count - 1].names.insert(name).inserted {
      version += 1
      name = "\(base) (\(version))"
    }
    return name
  }

  private static func reasonToSkip(_ member: BundleMember) -> (kind: Problem.Kind, detail: String)? {
    switch member.kind {
    case .file, .directory: nil
    case .hardLink(let target): (.duplicate, "the same file as '\(PathName.display(target))' in the bundle")
    case .symbolicLink(let target): (.skipped, "a symbolic link to '\(PathName.display(target))'")
    case .fifo, .socket, .device, .other: (.skipped, "not a regular file (\(member.kind))")
    }
  }

  /// Java's, Microsoft's and OpenDocument's archives tell what they are by their first member.
  private static func isProgramOrDocument(firstMember name: String) -> Bool {
    name.hasPrefix("META-INF/") || ["mimetype", "[Content_Types].xml", "AndroidManifest.xml"].contains(name)
  }
}

extension Problem.Kind {
  init(_ error: CodecError) {
    switch error.kind {
    case .unreadable, .unsupported: self = .unreadable
    case .truncated: self = .truncated
    case .damaged: self = .damaged
    case .limit: self = .limit
    }
  }
}
