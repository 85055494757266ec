import ArgumentParser
import Codecs
import Events
import Evidence
import Ingest

/// What `events` and `records` share: a first reading finds the zones, a second writes a line for each item in order.
struct Listing {
  let session: Session
  let input: InputOptions
  let output: OutputOptions

  /// Hands the merged inputs and a place to write lines to `body`, then tells what could not be read.
  ///
  /// A reader that goes away ends the listing, which is no error: the place to write to then says false.
  func write(
    header: [UInt8] = [], _ body: (Chronicle, (_ line: [UInt8]) -> Bool) throws -> Void
  ) async throws {
    var plan = session.plan
    // Standard input cannot be read twice; the chronicle reads it with the declared zone.
    plan.paths.removeAll { $0 == "-" }
    let first = try session.scan(plan)
    let scan = try session.scan()
    var sink = try output.open()
    let meter = Meter()
    let isWanted = !input.noProgress && !input.quiet
    let (evidence, missing) = await ProgressLine.during(meter, isWanted: isWanted) { await first.run(meter: meter) }
    let unreadable = evidence.problems.filter { $0.kind == .unreadable }
    Session.complain(about: unreadable, missing: missing, quiet: input.quiet)
    if missing.count == input.paths.count { throw ExitCode(ExitStatus.failure) }

    var refusal: CodecError?
    func put(_ bytes: [UInt8]) -> Bool {
      do { try sink.write(bytes) } catch { refusal = error }
      return refusal == nil && !sink.isClosed
    }
    if put(header) { try body(Chronicle(scan: scan, evidence: evidence), put) }
    if let refusal { throw Failure(refusal.detail) }
    do { try sink.finish() } catch { throw Failure(error.detail) }
    if !missing.isEmpty || !unreadable.isEmpty { throw ExitCode(ExitStatus.failure) }
  }
}
