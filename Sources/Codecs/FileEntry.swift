#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the file system says of a path.
package struct FileEntry: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case file, directory, link, fifo, socket, device, other
  }

  /// As it was asked for; see `PathName` for names that are no text.
  package var path: String
  package var kind: Kind
  /// In bytes, as stored.
  package var size: Int
  /// Seconds since 1970.
  package var modificationSeconds: Int64
  /// With `inode`, what two names of one file have in common.
  package var device: UInt64
  package var inode: UInt64

  init(path: String, _ facts: stat) {
    self.path = path
    size = Int(facts.st_size)
    device = UInt64(truncatingIfNeeded: facts.st_dev)
    inode = UInt64(facts.st_ino)
    modificationSeconds = facts.modificationSeconds
    kind = facts.kind
  }
}

extension stat {
  var modificationSeconds: Int64 {
    #if canImport(Darwin)
      Int64(st_mtimespec.tv_sec)
    #else
      Int64(st_mtim.tv_sec)
    #endif
  }

  var kind: FileEntry.Kind {
    switch st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .directory
    case S_IFLNK: .link
    case S_IFIFO: .fifo
    case S_IFSOCK: .socket
    case S_IFCHR, S_IFBLK: .device
    default: .other
    }
  }
}
