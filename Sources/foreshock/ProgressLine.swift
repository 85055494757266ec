import Codecs
import Ingest
import Reports

/// One line on standard error that says how far reading has come; there only for people, and only when they wait.
@MainActor
struct ProgressLine {
  private let began = monotonicSeconds()
  private let columns: Int
  private var isShown = false

  private init() { columns = Terminal.columns(of: 2) ?? 80 }

  /// Runs `work`, and shows how it goes from the second second on, if `isWanted` and somebody is looking.
  ///
  /// The line is drawn by the main thread, which the workers leave alone.
  nonisolated static func during<Result>(
    _ meter: Meter, isWanted: Bool, _ work: () async throws -> Result
  ) async rethrows -> Result {
    guard isWanted, Terminal.isTerminal(2) else { return try await work() }
    let drawing = Task { @MainActor in
      var line = ProgressLine()
      try? await Task.sleep(for: .seconds(1))
      while !Task.isCancelled {
        line.draw(meter.progress)
        try? await Task.sleep(for: .milliseconds(200))
      }
      line.erase()
    }
    let result: Result
    do { result = try await work() } catch {
      drawing.cancel()
      await drawing.value
      throw error
    }
    drawing.cancel()
    await drawing.value
    return result
  }

  private mutating func draw(_ progress: Progress) {
    isShown = true
    let text = ProgressLine.text(progress, seconds: monotonicSeconds() - began)
    Messages.write("\r\u{1b}[K" + text.shortened(to: columns - 1))
  }

  private func erase() {
    if isShown { Messages.write("\r\u{1b}[K") }
  }

  /// `12 of 40 inputs, 1.2 of 3.4 GB, 310 MB/s, 7 s left`.
  nonisolated static func text(_ progress: Progress, seconds: Double) -> String {
    let rate = seconds > 0 ? Double(progress.bytesDone) / seconds : 0
    var parts = [
      "\(grouped(progress.inputsDone)) of \(counted(progress.inputsTotal, "input"))",
      progress.bytesTotal > 0
        ? byteCount(progress.bytesDone) + " of " + byteCount(progress.bytesTotal) : byteCount(progress.bytesDone),
      byteCount(Int(rate)) + "/s",
    ]
    let left = progress.bytesTotal - progress.bytesDone
    if left > 0, rate > 0, progress.bytesDone > 0 {
      parts.append(duration((Double(left) / rate).rounded(.up)) + " left")
    }
    return "reading: " + parts.joined(separator: ", ")
  }
}
