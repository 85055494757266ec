import Synchronization

/// Counts what was read, for a progress line: written by the workers, read by whoever shows it.
package final class Meter: Sendable {
  private let inputsDone = Atomic<Int>(0)
  private let inputsTotal = Atomic<Int>(0)
  private let bytesDone = Atomic<Int>(0)
  private let bytesTotal = Atomic<Int>(0)

  package init() {}

  package var progress: Progress {
    Progress(
      inputsDone: inputsDone.load(ordering: .relaxed), inputsTotal: inputsTotal.load(ordering: .relaxed),
      bytesDone: bytesDone.load(ordering: .relaxed), bytesTotal: bytesTotal.load(ordering: .relaxed))
  }

  func expect(inputs: Int, bytes: Int) {
    inputsTotal.store(inputs, ordering: .relaxed)
    bytesTotal.store(bytes, ordering: .relaxed)
  }

  func add(bytes: Int) { bytesDone.add(bytes, ordering: .relaxed) }
  func finishInput() { inputsDone.add(1, ordering: .relaxed) }
}
