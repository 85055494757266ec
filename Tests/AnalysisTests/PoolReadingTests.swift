import Events
import Evidence
import Scenarios
import Testing

@testable import Analysis

/// A pool of ten on `app-1`, told every ten seconds, and the requests that a proxy in front of it logged.
@Suite struct PoolReadingTests {
  private static let pool = PoolLevel.Key(host: "app-1", service: "app", pool: "main")
  private static let limit = 10

  private func evidence(
    _ lent: (Int64) -> Int, requests: ((Int64) -> (count: Int, milliseconds: Int64))? = { _ in (5, 20) },
    restart: Int64? = nil, length: Int64 = 900
  ) -> Evidence {
    var app = SourceEvidence(path: "app-1/app.log")
    app.host = "app-1"
    var proxy = SourceEvidence(path: "lb-1/proxy.log")
    proxy.host = "lb-1"
    for second in 0..<length {
      let time = Scenario.instant(Double(second))
      let mark = Mark(time: time, line: Int(second) + 1, offset: Int(second) * 10, text: "\(second)")
      app.zoned.note(at: time) { mark }
      if second % 10 == 0, let place = app.zoned.place(of: PoolReadingTests.pool) {
        let used = min(PoolReadingTests.limit, lent(second))
        let waiting = used == PoolReadingTests.limit ? 2 : 0
        app.zoned.add(
          PoolLevel.Reading(used: used, limit: PoolReadingTests.limit, waiting: waiting, refused: waiting > 0),
          level: place, at: time
        ) { mark }
      }
      guard let told = requests?(second) else { continue }
      proxy.zoned.note(at: time) { mark }
      let server = proxy.zoned.place(of: Traffic.Key(backend: "app", server: "app-1"))
      for _ in 0..<told.count {
        proxy.zoned.add(
          exchange: server, second: time.seconds, failed: false, aborted: false, duration: told.milliseconds * 1_000)
      }
    }
    if let restart {
      let time = Scenario.instant(Double(restart))
      let mark = Mark(time: time, line: 1, offset: 0, text: "restart")
      app.zoned.add(
        Change(time: time, kind: "restart", pattern: "test", component: Component(host: "app-1"), mark: mark))
    }
    return Evidence.merged([Evidence(source: app), Evidence(source: proxy)])
  }

  private func reading(_ evidence: Evidence) throws -> PoolReading {
    let all = PoolReading.all(of: evidence)
    try #require(all.count == 1)
    return all[0]
  }

  @Test func `a level that only rises under the same load is a leak`() throws {
    let leak = try reading(evidence { Int($0 / 60) + Int($0 / 10 % 2) })
    #expect(leak.kind == .leak)
    #expect(leak.limit == 10 && leak.most == 10 && leak.waiting == 2)
    #expect(leak.fullFrom == Scenario.instant(550))
    let slope = try #require(leak.slope)
    #expect(slope > 0.7 && slope < 1.1)
    #expect(leak.evidence.map(\.text) == ["0", "550"])
  }

  @Test func `a leak begins anew when the service does`() throws {
    let restarted = try reading(evidence({ Int(($0 < 700 ? $0 : $0 - 700) / 60) }, restart: 700))
    #expect(restarted.kind == .leak)
    // What fell without a restart was given back.
    let returned = try reading(evidence { Int(($0 < 700 ? $0 : $0 - 700) / 60) })
    #expect(returned.kind == .saturated)
    #expect(returned.reason.contains("came back"))
  }

  @Test func `a small pool under load is saturated`() throws {
    let bursts = try reading(evidence { $0 % 100 < 50 ? 10 : 2 })
    #expect(bursts.kind == .saturated)
    // It fills as slowly as a leak, as ever more requests need it.
    let load = try reading(evidence({ Int($0 / 60) }, requests: { (1 + Int($0 / 60), 20) }))
    #expect(load.kind == .saturated)
    #expect(load.reason.contains("busier"))
  }

  @Test func `a slow database fills the pool by what each request takes`() throws {
    let slow = try reading(evidence({ Int($0 / 60) }, requests: { (5, 20 + $0) }))
    #expect(slow.kind == .saturated)
    #expect(slow.reason.contains("busier"))
    let sudden = try reading(evidence { $0 < 600 ? 2 : 10 })
    #expect(sudden.kind == .saturated)
  }

  @Test func `without a log of requests no rise is called a leak`() throws {
    let blind = try reading(evidence({ Int($0 / 60) }, requests: nil))
    #expect(blind.kind == .saturated)
    #expect(blind.reason.contains("no log shows"))
  }

  @Test func `a pool that is never full is steady`() throws {
    let calm = try reading(evidence { Int($0 % 70 / 10) })
    #expect(calm.kind == .steady && calm.fullFrom == nil && calm.slope == nil)
    // Another client that takes the server's connections leaves this pool as it is.
    #expect(PoolReading.all(of: Evidence()).isEmpty)
  }

  @Test func `is the same in whatever order sources are merged`() {
    let parts = evidence { Int($0 / 60) }.sources.map(Evidence.init(source:))
    #expect(
      PoolReading.all(of: Evidence.merged(parts)) == PoolReading.all(of: Evidence.merged(parts.reversed())))
  }
}
