import Testing

@testable import Patterns

@Suite struct MatchFieldsTests {
  private static func match(_ captures: [(Capture, String)]) -> (Match, [UInt8]) {
    var bytes: [UInt8] = []
    var groups: [Match.Group] = []
    for (capture, text) in captures {
      groups.append(.init(capture: capture, range: bytes.count..<(bytes.count + text.utf8.count)))
      bytes += Array(text.utf8)
    }
    return (Match(pattern: 0, range: 0..<bytes.count, captures: groups), bytes)
  }

  @Test(
    arguments: [
      (Capture.waitMilliseconds, "30001", 30_001_000), (.waitMicroseconds, "15", 15),
      (.waitSeconds, "120", 120_000_000),
      (.timeoutSeconds, "7.5", 7_500_000), (.timeoutMilliseconds, "5,000", 5_000_000),
      (.waitSeconds, "1m30s", 90_000_000),
      (.waitMilliseconds, "250ms", 250_000), (.waitSeconds, "5.00", 5_000_000), (.waitSeconds, "1 min", 60_000_000),
      (.waitMilliseconds, "", nil), (.waitMilliseconds, "soon", nil), (.waitSeconds, "-1", nil),
      (.ageSeconds, "9", nil),
      (.waitMilliseconds, "1785312345678901234", nil), (.waitSeconds, "3 apples", nil), (.waitMilliseconds, "0", 0),
    ] as [(Capture, String, Int64?)])
  func `a wait is read in its unit`(_ capture: Capture, _ text: String, _ wait: Int64?) {
    let (match, bytes) = Self.match([(capture, text)])
    #expect(match.wait(in: bytes) == wait)
  }

  @Test func `a measured wait is preferred to the limit that ran out`() {
    let (match, bytes) = Self.match([(.timeoutSeconds, "30"), (.waitMilliseconds, "30001")])
    #expect(match.wait(in: bytes) == 30_001_000)
  }

  @Test(
    arguments: [
      ([(.target, "db-1:5432")], "db-1:5432"), ([(.targetHost, "db-1")], "db-1"),
      ([(.targetHost, "db-1"), (.targetPort, "5432")], "db-1:5432"),
      ([(.targetHost, "::1"), (.targetPort, "5432")], "[::1]:5432"),
      ([(.targetHost, "[::1]"), (.targetPort, "5432")], "[::1]:5432"),
      ([(.targetHost, "::1")], "::1"), ([(.targetPort, "5432")], nil), ([], nil),
      ([(.target, "/run/x.sock"), (.targetHost, "y")], "/run/x.sock"), ([(.clientHost, "c")], nil),
    ] as [([(Capture, String)], String?)])
  func `a target is host and port, or as written`(_ captures: [(Capture, String)], _ target: String?) {
    let (match, bytes) = Self.match(captures)
    #expect(match.target(in: bytes) == target)
  }

  @Test func `a client is put together the same way`() {
    let (match, bytes) = Self.match([(.clientHost, "10.0.0.7"), (.clientPort, "49466"), (.target, "db")])
    #expect(match.client(in: bytes) == "10.0.0.7:49466")
  }
}
