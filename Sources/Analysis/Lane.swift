/// Counts over equal slices of the window, for a sparkline.
package struct Lane: Sendable {
  package var name: String
  package var counts: [Int]

  package init(name: String, counts: [Int]) {
    self.name = name
    self.counts = counts
  }
}
