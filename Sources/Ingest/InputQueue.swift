import Synchronization

/// Inputs in the order in which workers take them.
final class InputQueue: Sendable {
  private let inputs: [Input]
  private let taken = Atomic<Int>(0)

  init(_ inputs: [Input]) { self.inputs = inputs }

  /// The next input nobody has taken; nil when all are.
  func next() -> Input? {
    let (index, _) = taken.add(1, ordering: .relaxed)
    return index < inputs.count ? inputs[index] : nil
  }
}
