/// All orders of a few things.
func orders<T>(of things: [T]) -> [[T]] {
  guard let last = things.last else { return [[]] }
  return orders(of: things.dropLast()).flatMap { order in
    (0...order.count).map { Array(order[..<$0]) + [last] + Array(order[$0...]) }
  }
}

/// The result of every way to merge `parts`: all orders, and for each both all from the left and all from the right.
func merges<T>(of parts: [T], from empty: T, _ merge: (inout T, T) -> Void) -> [T] {
  orders(of: parts).flatMap { order -> [T] in
    var left = empty
    for part in order { merge(&left, part) }
    var right = empty
    for part in order.reversed() {
      var sum = part
      merge(&sum, right)
      right = sum
    }
    return [left, right]
  }
}

/// Every three of `things`, whatever their order.
func triples<T>(of things: [T]) -> [[T]] {
  var triples: [[T]] = []
  for a in things.indices {
    for b in a..<things.count {
      for c in b..<things.count { triples.append([things[a], things[b], things[c]]) }
    }
  }
  return triples
}

/// Seconds that a healthy or a failing log may write in: the small worlds of these tests.
enum Seconds {
  static let none: [Int64] = []
  static let one: [Int64] = [1_000]
  static let few: [Int64] = [1_000, 1_000, 1_001, 1_007, 4_000]
  static let disordered: [Int64] = [1_007, 999, 1_001, 1_000, 1_007, -3]
  static let beforeEpoch: [Int64] = [-5, -4, -1, 0, 3]
  /// One bin more than fit.
  static let dense = Array(Int64(0)...2_048)
  /// Far apart, with a pause now and then: the width doubles many times.
  static let sparse = (0..<2_100).map { (number: Int64) -> Int64 in number * 700 + number / 50 * 9_000 + 13 }

  static let all = [none, one, few, disordered, beforeEpoch, dense, sparse]

  /// The narrowest bins that hold all `seconds`, and how many there are in each: what the types should have found.
  static func binned(_ seconds: [Int64], capacity: Int = 2_048) -> (width: Int64, counts: [Int64: Int]) {
    var width: Int64 = 1
    while true {
      var counts: [Int64: Int] = [:]
      for second in seconds { counts[number(second, width), default: 0] += 1 }
      if counts.count <= capacity { return (width, counts) }
      width *= 2
    }
  }

  static func number(_ second: Int64, _ width: Int64) -> Int64 { (second - ((second % width) + width) % width) / width }
}
