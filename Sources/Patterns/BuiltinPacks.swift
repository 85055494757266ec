internal import CPacks

/// The packs of `patterns/`, as they were when this binary was built.
package enum BuiltinPacks {
  /// Name and bytes of each file, in order of name.
  package static var files: [(name: String, bytes: [UInt8])] {
    (0..<foreshock_pack_count()).map { pack in
      (
        name: String(
          decoding: bytes(foreshock_pack_name_length(pack)) { foreshock_pack_name_byte(pack, $0) }, as: UTF8.self),
        bytes: bytes(foreshock_pack_length(pack)) { foreshock_pack_byte(pack, $0) }
      )
    }
  }

  /// What users call a pack: its file's name without `.yaml`.
  package static var names: [String] { files.map { name(of: $0.name) } }

  private static func name(of file: String) -> String { String(file.prefix { $0 != "." }) }

  /// The packs, or those of the names given, read and not checked: tests do that. Throws only where a file is broken in
  /// its form.
  ///
  /// Without proofs, that is examples and near misses, in less than half the time: those are most of a pack.
  package static func read(withProofs: Bool = true, only names: Set<String>? = nil) throws(PackErrors) -> [Pack] {
    var packs: [Pack] = []
    for file in files where names?.contains(name(of: file.name)) ?? true {
      packs.append(try PackReader.read(file.bytes, file: file.name, withProofs: withProofs))
    }
    return packs
  }

  /// Byte by byte through C functions that the compiler inlines: no pointer crosses into Swift.
  private static func bytes(_ count: Int, _ byte: (Int) -> UInt8) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    for i in 0..<count { bytes.append(byte(i)) }
    return bytes
  }
}
