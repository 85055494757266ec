import Testing

@testable import Ingest

@Suite struct ClientNetworkTests {
  private func network(_ client: String) -> ClientNetwork? {
    let bytes = Array(client.utf8)
    return ClientNetwork(0..<bytes.count, bytes)
  }

  @Test(arguments: [
    ("203.0.113.159", "203.0.0.0/16"), ("203.0.113.159:51234", "203.0.0.0/16"), ("10.31.0.21:34314", "10.31.0.21"),
    ("127.0.0.1", "127.0.0.1"), ("172.16.0.9", "172.16.0.9"), ("172.31.0.9:1", "172.31.0.9"),
    ("172.32.0.9", "172.32.0.0/16"), ("192.168.1.1", "192.168.1.1"), ("192.169.1.1", "192.169.0.0/16"),
    ("2001:db8:1::7", "2001:db8::/32"), ("fd00::1", "fd00::1"), ("::1", "::1"), ("::ffff:10.0.0.1", "::ffff:10.0.0.1"),
    ("api-7.internal", "api-7.internal"), ("api-7.internal:443", "api-7.internal"), ("1.2.3", "1.2.3"),
  ])
  func `is the host of a private address, and the provider of a public one`(client: String, name: String) {
    #expect(network(client)?.name(in: Array(client.utf8)) == name)
  }

  @Test func `addresses of one network hash alike`() {
    let hash = { (client: String) in network(client)?.hash(in: Array(client.utf8)) }
    #expect(hash("203.0.113.1") == hash("203.0.9.9:80") && hash("203.0.113.1") != hash("203.1.113.1"))
    #expect(hash("10.0.0.1") != hash("10.0.0.2") && hash("10.0.0.1:1") == hash("10.0.0.1:2"))
  }

  @Test func `without an address there is none`() {
    #expect(network("") == nil && network("-") == nil && ClientNetwork(nil, []) == nil)
    #expect(network("unix:") != nil && network("...") != nil && network(":::") != nil)
  }
}
