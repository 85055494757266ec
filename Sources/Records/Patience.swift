/// How long a costly search that finds nothing is kept up.
///
/// Every line is searched until some thousand in a row held nothing; from then on one line in ever longer intervals, of
/// a 64th of those in vain so far. So what turns up late in a source is missed for at most that share of the lines
/// before it, and a source without any costs next to nothing.
struct Patience: Sendable {
  /// Lines in vain after which not each is searched any more.
  static let limit = 2_048
  private static let share = 64

  private var inVain = 0
  private var next = 0

  /// Counts a line on which only the search is left; whether it is to be searched.
  mutating func isDue() -> Bool {
    inVain &+= 1
    guard inVain > Patience.limit else { return true }
    guard inVain >= next else { return false }
    next = inVain &+ inVain / Patience.share
    return true
  }

  /// Takes note that the line searched last held what was looked for: all lines count again.
  mutating func found() {
    inVain = 0
    next = 0
  }
}
