import Evidence
import Ingest
import Testing

@Suite struct HeartbeatPlacesTests {
  private func line(_ second: Int, _ host: String, _ words: String) -> String {
    "2026-11-22T16:0\(second / 60):\(second % 60 < 10 ? "0" : "")\(second % 60)Z \(host) worker[1]: \(words)"
  }

  @Test(arguments: [64, 65_536]) func `knows a message by how it begins, apart for each host`(window: Int) async throws
  {
    var lines: [String] = []
    for second in 0..<300 {
      if second % 5 == 0 { lines.append(line(second, "app-1", "INFO batch \(second) sent")) }
      if second % 7 == 0, second < 200 { lines.append(line(second, "app-2", "INFO batch \(second) sent")) }
      // Neither load, nor what comes at odd times, nor trouble is a heartbeat.
      for number in 0..<3 { lines.append(line(second, "app-1", "INFO order \(number) taken")) }
      if second % 50 < 4 { lines.append(line(second, "app-1", "INFO cache refreshed")) }
      if second % 10 == 0 { lines.append(line(second, "app-1", "ERROR frobnication is off by \(second)")) }
    }
    let folder = try Folder(["all.log": lines.joined(separator: "\n")])
    let source = try #require(
      try await Investigation([folder.path]) { $0.windowBytes = window }.evidence.sources.first)
    let told = source.zoned.heartbeats.map { beat in
      "\(beat.text) on \(beat.component.host ?? "-") every \(beat.pace ?? 0), last in line \(beat.last.line)"
    }
    let last = lines.indices.last { lines[$0].contains("app-2") }.map { $0 + 1 } ?? 0
    #expect(
      told.sorted() == [
        "batch on app-1 every 5.0, last in line \((lines.indices.last { lines[$0].contains("batch") } ?? 0) + 1)",
        "batch on app-2 every 7.0, last in line \(last)",
      ])
  }
}
