/// Which host and service a path speaks of, where the records themselves do not say.
///
/// Collected logs lie in one folder per host (`db-1/var/log/postgresql/x.log`), or flat with the folders joined by
/// `_`. Folders that only say "logs are here" (`var`, `log`), dates and versions are passed over; of what remains, the
/// first that looks like a machine's name is the host (in an absolute path, whose beginning is the analyst's own, the
/// last), else the first; the last behind it is the service. A lone folder is the host unless it is the name of a
/// well-known service or of the file in it, as on a machine's own `/var/log`. Of containers, the pod or the container is
/// the host, as it is for the programs in it. A bundle is a folder of its name, if that names a machine; what lies in it
/// is relative, wherever the bundle lies.
package struct SourceName: Sendable, Hashable {
  package var host: String?
  package var service: String?

  package init(host: String? = nil, service: String? = nil) {
    self.host = host
    self.service = service
  }

  /// Reads `path` as it is shown: relative to the argument it was found under.
  package init(path: String) {
    if path == "-" { return }
    let path = SourceName.unpacked(path)
    var parts = path.split(separator: "/").map(SourceName.subject)
    var leaf = LogFileName.stem(of: parts.popLast() ?? "")
    if let container = SourceName.container(parts, leaf) {
      self = container
      return
    }
    let isAbsolute = path.hasPrefix("/")
    if isAbsolute { parts.removeFirst(SourceName.ownFolders(parts)) }
    var folders = parts.filter(SourceName.names)
    if folders.isEmpty, !isAbsolute {
      let joined = leaf.split(separator: "_").map(String.init).filter(SourceName.names)
      if joined.count >= 2, SourceName.isMachine(joined[0]) {
        folders = Array(joined.dropLast())
        leaf = joined[joined.count - 1]
      }
    }
    if let place = isAbsolute
      ? folders.lastIndex(where: SourceName.isMachine) : folders.firstIndex(where: SourceName.isMachine)
    {
      host = folders[place]
      folders.removeFirst(place + 1)
    } else if let first = folders.first, !isAbsolute, !WellKnown.isService(first) {
      let isOwn = folders.count == 1 && (leaf.hasPrefix(first) || parts.first != first)
      if !isOwn { host = folders.removeFirst() }
    }
    // A report's folder bears its host's name once more.
    folders.removeAll { $0 == host }
    service = folders.last(where: WellKnown.isService) ?? folders.last { !WellKnown.kinds.contains($0) }
    if service == nil, !leaf.isEmpty, !WellKnown.kinds.contains(leaf), !leaf.allSatisfy(\.isNumber) {
      if folders.isEmpty, host == nil, !isAbsolute, SourceName.isMachine(leaf) {
        host = leaf
      } else {
        // The cluster's version and name, or the day, differ from file to file of one server.
        service = leaf.hasPrefix("postgresql-") ? "postgresql" : leaf
      }
    }
    if service == nil { service = folders.last }
  }

  /// The path that a bundle's member would have next to it: of the bundle's own path only machines are kept.
  private static func unpacked(_ path: String) -> String {
    var levels = path.split(separator: Input.memberMark, omittingEmptySubsequences: false)
    guard levels.count > 1, let inner = levels.popLast() else { return path }
    let machines = levels.flatMap { level in
      var folders = level.split(separator: "/").map(String.init)
      let bundle = BundleName.subject(of: folders.popLast() ?? "")
      if level.hasPrefix("/") { folders.removeFirst(ownFolders(folders)) }
      return (folders.filter(names).last(where: isMachine).map { [$0] } ?? []) + (isMachine(bundle) ? [bundle] : [])
    }
    return (machines + [String(inner)]).joined(separator: "/")
  }

  /// The host of a sosreport's folder; other folders as they are.
  private static func subject(of folder: Substring) -> String {
    folder.hasPrefix("sosreport-") ? BundleName.subject(of: String(folder)) : String(folder)
  }

  /// Whether a folder names somebody: not `var`, not `2026-11-22`, not `15`.
  private static func names(_ folder: String) -> Bool {
    !WellKnown.plumbing.contains(folder) && !folder.allSatisfy { $0.isNumber || $0 == "-" || $0 == "_" }
  }

  /// How many folders at the start of an absolute path say where an analyst keeps things: `/home/eve`, `/tmp/x.83jd`.
  private static func ownFolders(_ folders: [String]) -> Int {
    switch folders.first {
    case "home", "tmp", "Users": min(2, folders.count)
    default: 0
    }
  }

  /// `app-1`, `web01`, `db-primary.example.com`, `10.0.0.7`: a digit at the end, or dots inside; not `tomcat9`.
  private static func isMachine(_ name: String) -> Bool {
    guard let last = name.last, name.first?.isLetter ?? false || name.first?.isNumber ?? false else { return false }
    return (last.isNumber || name.dropFirst().contains(".")) && !WellKnown.isService(name)
  }

  /// The pod and container of Kubernetes' `pods/NAMESPACE_POD_UID/CONTAINER/0.log` and
  /// `containers/POD_NAMESPACE_CONTAINER-ID.log`, or Docker's `containers/ID/ID-json.log`: there, the host is the ID's
  /// first twelve digits, which a container has for its name unless it is given another.
  private static func container(_ folders: [String], _ leaf: String) -> SourceName? {
    for (place, folder) in folders.enumerated() {
      let parts = folder.split(separator: "_").map(String.init)
      guard parts.count == 3, place > 0 && folders[place - 1] == "pods" || isIdentifier(parts[2]) else { continue }
      return SourceName(host: parts[1], service: place + 1 < folders.count ? folders[place + 1] : leaf)
    }
    if let folder = folders.last, folder.utf8.count == 64, isIdentifier(folder) {
      return SourceName(host: String(folder.prefix(12)))
    }
    let parts = leaf.split(separator: "_").map(String.init)
    guard parts.count == 3 else { return nil }
    var service = parts[2]
    let cut = service.lastIndex(of: "-")
    let id = cut.map { String(service[service.index(after: $0)...]) } ?? ""
    guard folders.last == "containers" || id.utf8.count == 64 && isIdentifier(id) else { return nil }
    if let cut, isIdentifier(id) { service = String(service[..<cut]) }
    return SourceName(host: parts[0], service: service)
  }

  /// A hash or a UUID: at least 32 hexadecimal digits, dashes aside.
  private static func isIdentifier(_ text: String) -> Bool {
    text.allSatisfy { $0.isHexDigit || $0 == "-" } && text.count { $0 != "-" } >= 32
  }
}
