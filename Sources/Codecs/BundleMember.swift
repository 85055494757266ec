/// What a bundle's index says of one member. Names are a stranger's: nothing is ever written to them.
package struct BundleMember: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case file, directory, fifo, socket, device, other
    /// To a name relative to this one's folder, or to a name in the bundle.
    case symbolicLink(String), hardLink(String)
  }

  /// As it is written, for `PathName`; `../` and the like are left in.
  package var name: String
  package var kind: Kind
  /// Bytes it holds; 0 where the bundle says so only behind them.
  package var size: Int
  /// Seconds since 1970; nil where the bundle does not say.
  package var modificationSeconds: Int64?
  package var isEncrypted: Bool
}
