/// A part of the buffer in eight bytes, or none. Records are kept by the thousand, so optional `Range<Int>`s (24 bytes
/// each) would double what the reader writes.
struct Slice: Sendable, Hashable {
  var lower: UInt32
  var upper: UInt32

  static let none = Slice(lower: .max, upper: .max)

  @inline(__always)
  init(lower: UInt32, upper: UInt32) {
    self.lower = lower
    self.upper = upper
  }

  @inline(__always)
  init(_ lower: Int, _ upper: Int) { self.init(lower: UInt32(lower), upper: UInt32(upper)) }

  init(_ range: Range<Int>?) {
    if let range { self.init(range.lowerBound, range.upperBound) } else { self = .none }
  }

  @inline(__always)
  var isNone: Bool { lower == .max }

  @inline(__always)
  var range: Range<Int>? { isNone ? nil : Int(lower)..<Int(upper) }

  @inline(__always)
  mutating func shift(by distance: Int) {
    if !isNone { self = Slice(Int(lower) + distance, Int(upper) + distance) }
  }
}
