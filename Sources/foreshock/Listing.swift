import ArgumentParser
import Codecs
import Events
import Ingest
import Reports

/// What `events` and `records` share: the inputs merged, a line for each item in order.
struct Listing {
  let session: Session
  let input: InputOptions
  let output: OutputOptions

  /// Hands the merged inputs and a place to write lines to `body`, then tells what could not be read.
  ///
  /// A reader that goes away ends the listing, which is no error: the place to write to then says false.
  func write(
    header: [UInt8] = [],
    _ body: (Chronicle, (_ lines: [UInt8]) -> Bool) async throws -> Chronicle.Outcome
  ) async throws {
    var sink = try output.open()
    let meter = Meter()
    let chronicle: Chronicle
    do { chronicle = try await Chronicle(plan: session.plan, meter: meter) } catch { throw Failure("--zone: \(error)") }
    let unreadable = chronicle.problems.filter { $0.kind == .unreadable }
    Session.complain(about: unreadable, missing: chronicle.missing, quiet: input.quiet)
    if chronicle.missing.count == input.paths.count { throw ExitCode(ExitStatus.failure) }

    var refusal: CodecError?
    func put(_ bytes: [UInt8]) -> Bool {
      do { try sink.write(bytes) } catch { refusal = error }
      return refusal == nil && !sink.isClosed
    }
    guard put(header) else { return }
    // Where people read the lines themselves, these say how far it is.
    let isWanted = !input.noProgress && !input.quiet && !output.isScreen
    let outcome = try await ProgressLine.during(meter, isWanted: isWanted) { try await body(chronicle, put) }
    if let refusal { throw Failure(refusal.detail) }
    do { try sink.finish() } catch { throw Failure(error.detail) }
    if !input.quiet, !sink.isClosed { tell(outcome) }
    let isWhole =
      chronicle.missing.isEmpty && unreadable.isEmpty && !outcome.problems.contains { $0.kind == .unreadable }
    if !isWhole { throw ExitCode(ExitStatus.failure) }
  }

  private func tell(_ outcome: Chronicle.Outcome) {
    for problem in outcome.problems.prefix(3) {
      Messages.write("foreshock: \(problem.source): \(problem.detail)\n")
    }
    if outcome.problems.count > 3 {
      Messages.write("foreshock: and \(outcome.problems.count - 3) more inputs that end early\n")
    }
    if outcome.late > 0 {
      Messages.write(
        "foreshock: \(counted(outcome.late, "record")) stood too far from their place in their files, and came late\n")
    }
  }
}
