import Codecs
import Events
import Synchronization

/// Where the pages of one input come from: a task for each, that works with one of a few pairs of hands.
final class Tap<R: Reading & ~Copyable>: Sendable {
  private let reader: Mutex<PageReader>
  private let hands: Hands<R>
  private let meter: Meter

  init(_ reader: consuming sending PageReader, hands: Hands<R>, meter: Meter) {
    self.reader = Mutex(reader)
    self.hands = hands
    self.meter = meter
  }

  /// Begins to read the next page; nil at the end. One at a time: pages come in the order in which they were asked for.
  func page() -> Task<Page?, Never> {
    Task {
      let hand = await hands.take()
      let page = reader.withLock { reader in
        let before = reader.encodedBytes
        let page = reader.next(&hand.reading)
        meter.add(bytes: reader.encodedBytes - before)
        return page
      }
      await hands.give(hand)
      if page == nil { meter.finishInput() }
      return page
    }
  }

  /// Damage met so far.
  var problem: Problem? { reader.withLock { $0.problem } }
}

/// What one task at a time works with: who took it from `Hands` has it alone until it is given back, which the compiler
/// cannot see.
final class Hand<R: Reading & ~Copyable>: @unchecked Sendable {
  var reading: R

  init(_ reading: consuming sending R) { self.reading = reading }
}

/// As many hands as inputs may be read at once; who finds none waits in line.
actor Hands<R: Reading & ~Copyable> {
  private var free: [Hand<R>]
  private var waiting: [CheckedContinuation<Hand<R>, Never>] = []

  init(_ hands: [Hand<R>]) { free = hands }

  func take() async -> Hand<R> {
    if let hand = free.popLast() { return hand }
    return await withCheckedContinuation { waiting.append($0) }
  }

  func give(_ hand: Hand<R>) {
    if waiting.isEmpty { free.append(hand) } else { waiting.removeFirst().resume(returning: hand) }
  }
}
