import Records
import Testing

@testable import Ingest

@Suite struct EndpointTests {
  private func endpoint(_ path: String, method: String = "GET") -> (name: String, hash: UInt64)? {
    let bytes = Array((method + path).utf8)
    var exchange = Exchange()
    exchange.method = method.isEmpty ? nil : 0..<method.utf8.count
    exchange.path = method.utf8.count..<bytes.count
    return Endpoint(exchange, bytes).map { ($0.name(in: bytes), $0.hash) }
  }

  @Test(arguments: [
    ("/", "/"), ("/search", "/search"), ("/pay/20336", "/pay/*"), ("/orders/7/items", "/orders/*/items"),
    ("/api/v1/users/42", "/api/v1/users/*"), ("/v12/x", "/v12/x"), ("/v123/x", "/*/x"), ("/v/x", "/v/x"),
    ("/a/b/c/d/e/f", "/a/b/c/d"), ("/a//b", "/a//b"), ("/users/", "/users/"), ("*", "/*"),
    ("/u/123e4567-e89b-12d3-a456-426614174000", "/u/*"), ("/s/abcdefghijklmnopqrstuvwxyz", "/s/*"),
    ("http://proxy.test/x", "/http://proxy.test/x"),
  ])
  func `leaves out what varies`(path: String, name: String) {
    #expect(endpoint(path)?.name == "GET " + name)
  }

  @Test func `paths of one name hash alike, others and other methods do not`() {
    #expect(endpoint("/pay/1")?.hash == endpoint("/pay/20336")?.hash)
    let others = ["/pay", "/pay/x", "/buy/1", "/pay/1/2", "/", "//", "/ab/c", "/a/bc"].map { endpoint($0)?.hash }
    #expect(Set(others + [endpoint("/pay/1")?.hash]).count == others.count + 1)
    #expect(endpoint("/pay", method: "POST")?.hash != endpoint("/pay")?.hash)
  }

  @Test func `without a path there is none`() {
    #expect(endpoint("") == nil && Endpoint(Exchange(), []) == nil)
  }
}
