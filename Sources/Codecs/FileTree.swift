#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The file system, one step at a time.
package enum FileTree {
  /// The facts about what `path` leads to, through symbolic links. Throws `unreadable`, for a dangling link too.
  package static func entry(at path: String) throws(CodecError) -> FileEntry {
    FileEntry(path: path, try POSIX.status(of: path))
  }

  /// The names in a directory, without `.` and `..`, in the order of their bytes. Throws `unreadable`.
  ///
  /// Names that are not UTF-8 come as `PathName` texts, which every function here opens.
  package static func children(of path: String) throws(CodecError) -> [String] {
    let target = POSIX.terminated(path)
    guard let directory = unsafe target.withUnsafeBufferPointer({ unsafe opendir($0.baseAddress!) }) else {
      throw CodecError(errno: POSIX.lastError, "cannot list '" + PathName.display(path) + "'")
    }
    defer { unsafe closedir(directory) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(directory) else { break }
      let name = unsafe FileTree.name(of: entry)
      if name != Array(".".utf8) && name != Array("..".utf8) { names.append(name) }
    }
    if errno != 0 { throw CodecError(errno: errno, "cannot list all of '" + PathName.display(path) + "'") }
    return names.sorted { $0.lexicographicallyPrecedes($1) }.map(PathName.text)
  }

  /// `directory` and `name` as one path.
  package static func join(_ directory: String, _ name: String) -> String {
    directory.hasSuffix("/") ? directory + name : directory + "/" + name
  }

  /// The entry's name is an array at its end that may be shorter or longer than declared.
  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    let offset = MemoryLayout<dirent>.offset(of: \.d_name)!
    let start = unsafe UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: strlen(start)))
  }
}
