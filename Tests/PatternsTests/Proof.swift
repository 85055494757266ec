import Testing

@testable import Patterns

/// An example or near miss of a pattern, as one test case.
struct Proof: Sendable, CustomTestStringConvertible {
  var pattern: Pattern
  var record: String
  var expectations: [Example.Expectation] = []
  var place: Place

  init(pattern: Pattern, example: Example) {
    self.pattern = pattern
    record = example.record
    expectations = example.expectations
    place = example.place
  }

  init(pattern: Pattern, miss: NearMiss) {
    self.pattern = pattern
    record = miss.record
    place = miss.place
  }

  var testDescription: String { "\(place) \(pattern.id)" }
}
