/// How far reading has come.
package struct Progress: Sendable {
  package var inputsDone: Int
  package var inputsTotal: Int
  /// Bytes on disk.
  package var bytesDone: Int
  package var bytesTotal: Int
}
