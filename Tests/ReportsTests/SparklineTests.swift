import Reports
import Testing

@Suite struct SparklineTests {
  @Test func `one is never blank, none always is`() {
    #expect(sparkline([0, 1, 1_000_000, 0], columns: 10) == " ▁█ ")
    #expect(sparkline([0, 0], columns: 10) == "  ")
    #expect(sparkline([], columns: 10) == "")
  }

  @Test func `more slices than columns are summed`() {
    #expect(sparkline([1, 0, 0, 0, 4, 4, 0, 0], columns: 4) == "▃ █ ")
  }

  @Test func `bars in eighths`() {
    #expect(bar(0, columns: 8) == "")
    #expect(bar(0.0001, columns: 8) == "▏")
    #expect(bar(0.3, columns: 8) == "██▍")
    #expect(bar(1.7, columns: 2) == "██")
  }
}
