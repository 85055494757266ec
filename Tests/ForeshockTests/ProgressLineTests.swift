import Testing

@testable import Ingest
@testable import foreshock

@Suite struct ProgressLineTests {
  @Test func `inputs, bytes, rate and what is left`() {
    let half = Progress(inputsDone: 12, inputsTotal: 40, bytesDone: 1_200_000_000, bytesTotal: 3_400_000_000)
    #expect(
      ProgressLine.text(half, seconds: 4)
        == "reading: 12 of 40 inputs, 1.2 GB of 3.4 GB, 300 MB/s, 8 s left")
  }

  @Test func `standard input has no end in sight`() {
    let stream = Progress(inputsDone: 0, inputsTotal: 1, bytesDone: 5_000, bytesTotal: 0)
    #expect(ProgressLine.text(stream, seconds: 2) == "reading: 0 of 1 input, 5.0 kB, 2.5 kB/s")
  }

  @Test func `nothing read yet`() {
    let start = Progress(inputsDone: 0, inputsTotal: 2, bytesDone: 0, bytesTotal: 10)
    #expect(ProgressLine.text(start, seconds: 0) == "reading: 0 of 2 inputs, 0 bytes of 10 bytes, 0 bytes/s")
  }
}
