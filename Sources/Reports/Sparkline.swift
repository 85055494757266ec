/// Counts drawn as a row of bars: `▁▂▅█▂ ▁`. A slice without any is blank, one with any is never blank.
package func sparkline(_ counts: [Int], columns: Int) -> String {
  let slices = resampled(counts, to: columns)
  let top = slices.max() ?? 0
  guard top > 0 else { return String(repeating: " ", count: slices.count) }
  let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  return String(
    slices.map { count in
      // Roots, so that a handful stays visible beside a flood.
      count <= 0 ? " " : bars[min(7, Int((Double(count) / Double(top)).squareRoot() * 7.999))]
    })
}

/// A share of one as a bar of at most `columns` columns, in eighths: `███▌`.
package func bar(_ ratio: Double, columns: Int) -> String {
  guard ratio > 0, columns > 0 else { return "" }
  let eighths = max(1, Int((min(ratio, 1) * Double(columns * 8)).rounded()))
  let parts: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
  let rest = eighths % 8
  return String(repeating: "█", count: eighths / 8) + (rest == 0 ? "" : String(parts[rest - 1]))
}

/// The same counts in at most `columns` slices; nothing is lost, neighbours are summed.
private func resampled(_ counts: [Int], to columns: Int) -> [Int] {
  guard columns > 0, counts.count > columns else { return counts }
  var slices = [Int](repeating: 0, count: columns)
  for (place, count) in counts.enumerated() { slices[place * columns / counts.count] += count }
  return slices
}
