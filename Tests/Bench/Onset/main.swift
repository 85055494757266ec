// Dates thousands of made-up outages and says how well, beside the simple rules: `make bench` runs it.
//
//     onset-bench [RUNS-PER-SHAPE]        100 unless told
//     onset-bench SHAPE SEED              one of them, with the reasoning
//
// Ends with the time and memory that the evidence of ten million events takes.

import Analysis
import Events
import Foundation
import Patterns
import Scenarios

let runs = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 100
let playbooks = try PlaybookReader.builtin()

if let shape = CommandLine.arguments.dropFirst().first.flatMap(Shape.init), CommandLine.arguments.count == 3,
  let seed = UInt64(CommandLine.arguments[2])
{
  let (scenario, truth) = shape.made(seed: seed)
  let findings = analyse(scenario.evidence, playbooks: playbooks)
  print("truth:", truth.onset.map { Scenario.instant($0).iso8601 } ?? "-", truth.eventClass?.rawValue ?? "-")
  print("said: ", findings.verdict.onset?.iso8601 ?? "-", findings.verdict.eventClass?.rawValue ?? "-")
  print(findings.reasoning.joined(separator: "\n"))
  exit(0)
}

func padded(_ text: String, _ width: Int, right: Bool = true) -> String {
  let fill = String(repeating: " ", count: max(0, width - text.count))
  return right ? fill + text : text + fill
}

func percent(_ share: Double) -> String { String(format: "%.0f %%", 100 * share) }

let heads = ["right", "median", "90th", "missed", "alarms", "class"] + SimpleRule.allCases.map(\.rawValue)
print("\(runs) outages of each shape. right: onset within \(Int(Score.near)) s, or quiet where there is none.")
print(padded("shape", 14, right: false) + heads.map { padded($0, max(9, $0.count + 2)) }.joined())

var reliability = Reliability()
var seconds = 0.0
for shape in Shape.allCases {
  var ours = Score()
  var rules = SimpleRule.allCases.map { (rule: $0, score: Score()) }
  for seed in 1...runs {
    let (scenario, truth) = shape.made(seed: UInt64(seed))
    let evidence = scenario.evidence
    let began = Date()
    let verdict = analyse(evidence, playbooks: playbooks).verdict
    seconds += Date().timeIntervalSince(began)
    let said = verdict.onset.map { $0.seconds(since: Scenario.instant(0)) }
    ours.add(truth: truth.onset, said: verdict.status == .anomaly ? said : nil)
    let isRight = truth.eventClass != nil && verdict.eventClass == truth.eventClass
    if isRight { ours.rightClass += 1 }
    if verdict.status == .anomaly { reliability.add(confidence: verdict.confidence, isRight: isRight) }
    for place in rules.indices {
      rules[place].score.add(
        truth: truth.onset, said: rules[place].rule.onset(scenario.events, length: scenario.length))
    }
  }
  let cells =
    [
      percent(ours.share), ours.error(at: 0.5), ours.error(at: 0.9), "\(ours.missed)", "\(ours.falseAlarms)",
      shape == .healthy ? "–" : percent(Double(ours.rightClass) / Double(runs)),
    ] + rules.map { percent($0.score.share) }
  print(
    padded(shape.rawValue, 14, right: false)
      + zip(heads, cells).map { padded($1, max(9, $0.count + 2)) }.joined())
}
print(String(format: "\n%.1f ms an analysis.\n", 1_000 * seconds / Double(runs * Shape.allCases.count)))
print(reliability.table)
print("\n" + Load(events: 10_000_000).measured(playbooks))
