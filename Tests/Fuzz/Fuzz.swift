import Codecs
import Foundation

/// Feeds spoilt documents to what reads bytes: `fuzz [--seconds N] [--seed N] [TARGET…]`.
///
/// The same seed gives the same inputs. The one being tried lies in `$TMPDIR/fuzz-TARGET`, so that it is there after a
/// crash, the slowest of more than a second in `$TMPDIR/fuzz-TARGET-slowest`; an input that breaks a rule is told, and ends the program with status 1.
@main struct Fuzz {
  static func main() async throws {
    var names: [String] = []
    var seconds = 10.0
    var seed: UInt64 = 1
    var arguments = CommandLine.arguments.dropFirst()
    while let argument = arguments.popFirst() {
      switch argument {
      case "--seconds": seconds = arguments.popFirst().flatMap(Double.init) ?? seconds
      case "--seed": seed = arguments.popFirst().flatMap(UInt64.init) ?? seed
      default: names.append(argument)
      }
    }
    let corpus = try Corpus()
    for make in [RecordTarget.all, CodecTarget.all, TextTarget.all, InvestigationTarget.all] {
      for target in try make(corpus) where names.isEmpty || names.contains(target.name) {
        try await run(target, seconds: seconds, seed: seed)
      }
    }
  }

  private static func run(_ target: any Target, seconds: Double, seed: UInt64) async throws {
    let path = NSTemporaryDirectory() + "/fuzz-" + target.name
    let begin = monotonicSeconds()
    var random = Random(seed: seed)
    var (count, slowest) = (0, 0.0)
    while count == 0 || monotonicSeconds() - begin < seconds {
      let input = target.input(&random)
      try Data(input).write(to: URL(fileURLWithPath: path))
      let before = monotonicSeconds()
      do {
        try await target.check(input, at: path, &random)
      } catch let rule as BrokenRule {
        tell("\(target.name): \(rule.text)\n  seed \(seed), input \(count), kept in \(path)")
        exit(1)
      }
      count += 1
      let took = monotonicSeconds() - before
      if took > slowest {
        slowest = took
        if took > 1 { try Data(input).write(to: URL(fileURLWithPath: path + "-slowest")) }
      }
      if took > 60 {
        tell("\(target.name): took \(took) s\n  seed \(seed), input \(count), kept in \(path)")
        exit(1)
      }
    }
    try? FileManager.default.removeItem(atPath: path)
    let time = String(format: "%.1f s, the slowest input %.2f s", monotonicSeconds() - begin, slowest)
    tell("\(target.name): \(count) inputs, \(time), at most \(Memory.peakMiB) MiB so far")
    if Memory.peakMiB > Memory.limitMiB {
      tell("\(target.name): more than the \(Memory.limitMiB) MiB allowed")
      exit(1)
    }
  }
}

/// Something that reads bytes, and what must hold whatever they are.
protocol Target {
  var name: String { get }
  /// What the inputs are made of.
  var documents: [[UInt8]] { get }
  /// What is put into them.
  var tokens: [[UInt8]] { get }
  /// A spoilt document.
  func input(_ random: inout Random) -> [UInt8]
  /// Throws `BrokenRule`. The input also lies at `path`.
  func check(_ input: [UInt8], at path: String, _ random: inout Random) async throws
}

extension Target {
  func input(_ random: inout Random) -> [UInt8] { Mutation.mutate(documents, tokens, &random) }
}

/// Writes a line at once, so that a long run that is read through a pipe or from a file shows how far it is.
func tell(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

struct BrokenRule: Error {
  var text: String

  init(_ text: String) { self.text = text }
}

func require(_ holds: Bool, _ rule: @autoclosure () -> String) throws {
  if !holds { throw BrokenRule(rule()) }
}

enum Memory {
  /// The program's own tables take most of it.
  static let limitMiB = 600

  /// The most memory that was in use at once.
  static var peakMiB: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 / 1_024 } ?? 0
  }
}
