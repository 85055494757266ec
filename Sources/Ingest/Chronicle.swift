import Codecs
package import Events
import Evidence
package import Matching
package import Patterns
import Records

/// All records or events of a plan's inputs, merged in time order, however many there are.
///
/// A glance at both ends of each input finds when it begins and which clock it was written by; then every input is read
/// once, side by side, opened when the merge comes to its beginning, and handed on page by page. Of standard input and
/// FIFOs there is no glance, unless they hold a bundle, whose members are put aside: their stamps without a zone are read
/// in the declared zone, else in the machine's.
package struct Chronicle: Sendable {
  /// How a merge went.
  package struct Outcome: Sendable {
    /// Records that stood too far from their place to be put there, and came late.
    package internal(set) var late = 0
    /// Damage that ended an input early.
    package internal(set) var problems: [Problem] = []
  }

  /// Bytes of the longest host and service that the glance saw.
  package let hostBytes: Int
  package let serviceBytes: Int
  /// Inputs that could not be read, and arguments that could not be read at all.
  package let problems: [Problem]
  package let missing: [Problem]

  private let plan: Plan
  private let meter: Meter
  /// By name.
  private let beginnings: [Beginning]

  /// An input, whose it is, and when it begins.
  private struct Beginning {
    var input: Input
    var place: PageReader.Place
    var first: Int64
  }

  /// Bytes that all inputs together may hold back.
  private static let memory = 128 * 1_024 * 1_024
  /// Bytes handed to the reader at once.
  private static let portion = 64 * 1_024

  /// Looks at the inputs. Throws a `ZoneError` for a declared zone that this machine does not know.
  package init(plan: Plan, meter: Meter) async throws(ZoneError) {
    let zones = try ZoneTable(rules: plan.zones)
    let found = Input.all(of: plan.paths)
    meter.expect(inputs: found.inputs.count, bytes: found.inputs.reduce(0) { $0 + $1.size })
    let (glances, unreadable) = await Chronicle.glances(found.inputs, plan, zones)
    let evidence = ZoneResolution.resolved(
      Twins.setAside(
        glances: Evidence.merged(glances.map { Evidence(source: $0.source) }), of: glances.map(\.input)),
      local: zones.local)
    let places = Dictionary(evidence.sources.indices.map { (evidence.sources[$0].path, $0) }) { first, _ in first }
    beginnings = glances.compactMap { glance in
      // What is a copy of another is read there.
      guard let source = places[glance.input.name].map({ evidence.sources[$0] }) else { return nil }
      // An input whose ends name their zone may yet have stamps without one between them.
      let clock = source.zoneBasis == "record" ? zones.local : source.clock
      return Beginning(
        input: glance.input,
        place: PageReader.Place(name: source.path, host: source.host, service: source.service, zone: clock),
        first: source.zoned.first?.time.nanoseconds ?? .min)
    }
    hostBytes = glances.map(\.hostBytes).max() ?? 0
    serviceBytes = glances.map(\.serviceBytes).max() ?? 0
    problems = found.problems + unreadable
    missing = found.missing
    var plan = plan
    plan.windowBytes = min(plan.windowBytes, max(16 * 1_024, Chronicle.memory / 2 / max(1, glances.count)))
    self.plan = plan
    self.meter = meter
  }

  private static func glances(
    _ inputs: [Input], _ plan: Plan, _ zones: ZoneTable
  ) async -> (glances: [Glance], problems: [Problem]) {
    let queue = InputQueue(inputs)
    return await withTaskGroup(of: (glances: [Glance], problems: [Problem]).self) { group in
      for _ in 0..<max(1, min(plan.jobs, inputs.count)) {
        group.addTask {
          var seen: (glances: [Glance], problems: [Problem]) = ([], [])
          while let input = queue.next() {
            let (glances, problems) = Glance.all(of: input, plan: plan, zones: zones)
            seen.glances += glances
            seen.problems += problems
          }
          return seen
        }
      }
      var all: (glances: [Glance], problems: [Problem]) = ([], [])
      for await part in group {
        all.glances += part.glances
        all.problems += part.problems
      }
      all.glances.sort { ($0.input.name, $0.input.path) < ($1.input.name, $1.input.path) }
      all.problems.sort { ($0.source, $0.detail) < ($1.source, $1.detail) }
      return all
    }
  }

  /// Hands out every event, written by `format`, in time order, undated ones last, until `body` says false.
  package func events(
    of catalog: Catalog, as format: @escaping @Sendable (Event, inout [UInt8]) -> Void,
    _ body: ([UInt8]) -> Bool
  ) async throws(MatchingError) -> Outcome {
    var hands: [Hand<EventReading>] = []
    for _ in 0..<plan.jobs {
      hands.append(
        Hand(
          EventReading(recogniser: try Recogniser(catalog: catalog, usesLiterals: plan.usesLiterals), format: format)))
    }
    return await merge(Hands(hands), body)
  }

  /// Hands out every record, written by `format`, in time order, undated ones last, until `body` says false.
  package func records(
    as format: @escaping @Sendable (borrowing RecordLine, inout [UInt8]) -> Void, _ body: ([UInt8]) -> Bool
  ) async -> Outcome {
    await merge(Hands((0..<plan.jobs).map { _ in Hand(RecordReading(format: format)) }), body)
  }

  private func merge<R: Reading & ~Copyable>(_ hands: Hands<R>, _ body: ([UInt8]) -> Bool) async -> Outcome {
    var merge = Merge<R>()
    var waiting = beginnings.enumerated().map { (first: $1.first, index: $0) }
      .sorted { ($0.first, $0.index) > ($1.first, $1.index) }
    var outcome = Outcome()
    var out: [UInt8] = []
    while true {
      // An input is opened when the merge comes to its first record, so that few are open at once.
      if let next = waiting.last, merge.next.map({ next.first <= $0 }) ?? true {
        waiting.removeLast()
        do throws(CodecError) {
          await merge.open(try lane(next.index, hands))
        } catch {
          outcome.problems.append(Chronicle.problem(beginnings[next.index].input, error))
        }
        continue
      }
      guard merge.next != nil else { break }
      await merge.advance(before: waiting.last?.first ?? .max, into: &out)
      guard out.count < Chronicle.portion || body(out) else { return outcome }
      if out.count >= Chronicle.portion { out.removeAll(keepingCapacity: true) }
    }
    outcome.late = merge.late
    outcome.problems += merge.ended.compactMap(\.problem)
    if body(out) { await undated(merge.ended.sorted { $0.order < $1.order }, hands, body) }
    return outcome
  }

  private func lane<R: Reading & ~Copyable>(_ index: Int, _ hands: Hands<R>) throws(CodecError) -> Lane<R> {
    let tap = try tap(index, hands, beginnings[index].input.isRereadable ? .counted : .kept, meter)
    return Lane(index, tap: tap, byteLimit: max(64 * 1_024, Chronicle.memory / beginnings.count))
  }

  private func tap<R: Reading & ~Copyable>(
    _ index: Int, _ hands: Hands<R>, _ undated: PageReader.Undated, _ meter: Meter
  ) throws(CodecError) -> Tap<R> {
    let reader = try PageReader(beginnings[index].input, beginnings[index].place, plan: plan, undated: undated)
    return Tap(reader, hands: hands, meter: meter)
  }

  /// Undated records, in the order of their inputs: a second reading, of the few files that have any.
  private func undated<R: Reading & ~Copyable>(
    _ lanes: [Lane<R>], _ hands: Hands<R>, _ body: ([UInt8]) -> Bool
  ) async {
    for lane in lanes where lane.undated > 0 {
      if !beginnings[lane.order].input.isRereadable {
        guard body(lane.loose) else { return }
        continue
      }
      guard let tap = try? tap(lane.order, hands, .alone, Meter()) else { continue }
      while let page = await tap.page().value { guard body(page.loose) else { return } }
    }
  }

  private static func problem(_ input: Input, _ error: CodecError) -> Problem {
    Problem(source: input.name, kind: Problem.Kind(error), detail: error.detail)
  }
}
