/// The network that a request came from: fine enough to tell offices, providers and calling hosts apart, coarse enough
/// to be few.
///
/// A private address (RFC 1918, RFC 4193) or a name stands for itself, as it is a host of the system; a public one for
/// its first 16 bits, of IPv6 its first 32, which is what registries give to providers at the most.
struct ClientNetwork {
  private let prefix: Range<Int>
  private let suffix: String

  /// Nil where there is no address.
  init?(_ client: Range<Int>?, _ bytes: [UInt8]) {
    guard let client, !client.isEmpty, bytes[client.lowerBound] != 0x2d else { return nil }
    var colons = 0
    var dots = 0
    var firstDot = client.upperBound
    var secondDot = client.upperBound
    var secondColon = client.upperBound
    var lastColon = client.upperBound
    for at in client {
      if bytes[at] == 0x3a {
        colons += 1
        lastColon = at
        if colons == 2 { secondColon = at }
      } else if bytes[at] == 0x2e {
        dots += 1
        if dots == 1 { firstDot = at }
        if dots == 2 { secondDot = at }
      }
    }
    let from = client.lowerBound
    if colons > 1 {
      let isLocal = bytes[from] | 0x20 == 0x66 || bytes[from] == 0x3a || dots > 0
      (prefix, suffix) = isLocal ? (client, "") : (from..<secondColon, "::/32")
      return
    }
    let end = colons == 1 ? lastColon : client.upperBound
    let isAddress = dots == 3 && bytes[from] >= 0x30 && bytes[from] <= 0x39
    let isPublic = isAddress && !ClientNetwork.isPrivate(bytes, from, firstDot, secondDot)
    (prefix, suffix) = isPublic ? (from..<secondDot, ".0.0/16") : (from..<end, "")
  }

  private static func isPrivate(_ bytes: [UInt8], _ from: Int, _ firstDot: Int, _ secondDot: Int) -> Bool {
    func number(_ from: Int, _ to: Int) -> Int { (from..<to).reduce(0) { $0 &* 10 &+ Int(bytes[$1]) &- 48 } }
    switch number(from, firstDot) {
    case 10, 127: return true
    case 172: return 16...31 ~= number(firstDot + 1, secondDot)
    case 192: return number(firstDot + 1, secondDot) == 168
    default: return false
    }
  }

  func hash(in bytes: [UInt8]) -> UInt64 {
    var hash = FNV()
    hash.add(bytes, prefix)
    return hash.value
  }

  func name(in bytes: [UInt8]) -> String { String(decoding: bytes[prefix], as: UTF8.self) + suffix }
}
