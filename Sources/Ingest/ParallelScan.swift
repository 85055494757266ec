package import Events
package import Evidence
package import Patterns

/// Reads everything a plan names: the only concurrency of the program.
package struct ParallelScan: Sendable {
  package let plan: Plan
  package let catalog: Catalog
  private let zones: ZoneTable

  /// Throws a `ZoneError` for a declared zone that this machine does not know.
  package init(plan: Plan, catalog: Catalog) throws(ZoneError) {
    self.plan = plan
    self.catalog = catalog
    zones = try ZoneTable(rules: plan.zones)
  }

  /// What the inputs tell, zones resolved. Trouble is in its problems; `missing` names arguments that could not be read
  /// at all. The result depends neither on the number of jobs nor on the order of the paths.
  package func run(meter: Meter) async -> (evidence: Evidence, missing: [Problem]) {
    let (inputs, problems, missing) = Input.all(of: plan.paths)
    meter.expect(inputs: inputs.count, bytes: inputs.reduce(0) { $0 + $1.size })
    // The largest first, so that no worker is left alone with one at the end.
    let queue = InputQueue(inputs.sorted { ($0.size, $1.name) > ($1.size, $0.name) })
    var parts: [Evidence] = problems.map { Evidence(problem: $0) }
    await withTaskGroup(of: [Evidence].self) { group in
      for _ in 0..<min(plan.jobs, inputs.count) { group.addTask { work(queue, meter) } }
      for await read in group { parts += read }
    }
    let evidence = Twins.setAside(Evidence.merged(parts), of: inputs)
    return (ZoneResolution.resolved(evidence, local: zones.local), missing)
  }

  /// One worker: it keeps its compiled patterns from one input to the next.
  private func work(_ queue: InputQueue, _ meter: Meter) -> [Evidence] {
    var recogniser: Recogniser
    do {
      recogniser = try Recogniser(catalog: catalog, usesLiterals: plan.usesLiterals)
    } catch {
      return [Evidence(problem: Problem(source: "", kind: .limit, detail: "\(error)"))]
    }
    var parts: [Evidence] = []
    while let input = queue.next() {
      var reported = 0
      let progress = { (bytes: Int) in
        meter.add(bytes: bytes - reported)
        reported = bytes
      }
      do {
        var stream = try input.open()
        if let kind = stream.bundleKind() {
          parts.append(read(try BundleWalk(input, kind, stream), &recogniser, progress))
        } else {
          parts.append(read(OpenInput(input: input, stream: stream), &recogniser, progress))
        }
      } catch {
        parts.append(
          Evidence(problem: Problem(source: input.name, kind: Problem.Kind(error), detail: error.detail)))
      }
      meter.finishInput()
    }
    return parts
  }

  private func read(
    _ open: consuming OpenInput, _ recogniser: inout Recogniser, _ progress: (Int) -> Void
  ) -> Evidence {
    let input = open.input
    let scan = SourceScan(input, plan: plan, catalog: catalog, zone: zones.declared(for: input.name))
    return scan.run(RecordStream(open, plan: plan), with: &recogniser, progress: progress)
  }

  /// All members of a bundle, by one worker: they come one after the other.
  private func read(
    _ walk: consuming BundleWalk, _ recogniser: inout Recogniser, _ progress: (Int) -> Void
  ) -> Evidence {
    var walk = walk
    var parts: [Evidence] = []
    let root = walk.root
    while let open = walk.next() {
      parts.append(read(open, &recogniser) { _ in progress(root?.storedBytes ?? 0) })
    }
    parts += walk.problems.map { Evidence(problem: $0) }
    return Evidence.merged(parts)
  }
}
