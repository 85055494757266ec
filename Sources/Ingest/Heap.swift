/// A binary heap: the least element first, by an order given once.
///
/// Our own, as the one kept library that has one (swift-collections) orders by `Comparable` only, which a reading
/// position is not: its order changes as it moves on.
struct Heap<Element> {
  private(set) var elements: [Element] = []
  private let precedes: (Element, Element) -> Bool

  init(by precedes: @escaping (Element, Element) -> Bool) { self.precedes = precedes }

  var first: Element? { elements.first }
  /// The least but one.
  var second: Element? {
    guard elements.count > 2 else { return elements.count == 2 ? elements[1] : nil }
    return precedes(elements[2], elements[1]) ? elements[2] : elements[1]
  }
  var count: Int { elements.count }
  var isEmpty: Bool { elements.isEmpty }

  mutating func push(_ element: Element) {
    elements.append(element)
    var child = elements.count - 1
    while child > 0, case let parent = (child - 1) / 2, precedes(elements[child], elements[parent]) {
      elements.swapAt(child, parent)
      child = parent
    }
  }

  /// Takes the first element out. The heap must not be empty.
  mutating func popFirst() -> Element {
    elements.swapAt(0, elements.count - 1)
    let first = elements.removeLast()
    settleFirst()
    return first
  }

  /// Changes the first element and puts it in its place. The heap must not be empty.
  mutating func updateFirst(_ change: (inout Element) -> Void) {
    change(&elements[0])
    settleFirst()
  }

  private mutating func settleFirst() {
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < elements.count else { return }
      if child + 1 < elements.count, precedes(elements[child + 1], elements[child]) { child += 1 }
      guard precedes(elements[child], elements[parent]) else { return }
      elements.swapAt(child, parent)
      parent = child
    }
  }
}
