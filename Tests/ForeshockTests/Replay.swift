/// The logs of an outage made from its published account: hand-made records, each in its server's own words.
struct Replay {
  /// As it stands before the hour: `2015-07-27T`.
  private let date: String
  private var lines: [String: [(second: Double, text: String)]] = [:]

  init(on date: String) { self.date = date + "T" }

  /// A record at a second of the day; `text` is told its time.
  mutating func log(_ path: String, at second: Double, _ text: (_ time: String) -> String) {
    lines[path, default: []].append((second, text(date + Replay.clock(second))))
  }

  /// Such records every so many seconds, a little early or late by turns.
  mutating func log(
    _ path: String, every step: Double, from: Double, to: Double, _ text: (_ time: String, _ number: Int) -> String
  ) {
    var number = 0
    var second = from
    while second < to {
      log(path, at: second + step * 0.4 * Double(number * 7 % 10) / 10) { text($0, number) }
      number += 1
      second += step
    }
  }

  /// Each file's records in time order.
  var files: [String: String] {
    lines.mapValues { lines in
      lines.sorted { $0.second < $1.second }.map { $0.text + "\n" }.joined()
    }
  }

  /// `hh:mm:ss.mmmZ`.
  static func clock(_ second: Double) -> String {
    func digits(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    let (whole, rest) = (Int(second), Int((second - second.rounded(.down)) * 1_000))
    return digits(whole / 3_600, 2) + ":" + digits(whole / 60 % 60, 2) + ":" + digits(whole % 60, 2) + "."
      + digits(rest, 3) + "Z"
  }
}
