import Codecs
import Events
import Evidence

import Patterns
import Records

/// Reads one input to its end and counts what it tells.
struct SourceScan: ~Copyable {
  private let plan: Plan
  private let input: Input
  private let zone: Zone?
  private var evidence: SourceEvidence
  private let catalog: Catalog
  /// Signatures already met, by a hash of what tells them apart: saves building strings for every event. No more than
  /// `SourceScan.placeLimit`, which is far more than a ledger keeps.
  private var places: [UInt64: Int] = [:]
  private var traffic = (zoned: TrafficPlaces(), civil: TrafficPlaces())
  private var pools: [UInt64: Int] = [:]
  private var templates = 0
  private var looked = 0
  /// The latest records of the window by time, of those that name their zone and of the others; -1 where there is none.
  private var latest = (zoned: -1, civil: -1)

  /// Shapes of unknown messages kept per source; beyond it they count as one.
  private static let templateLimit = 256
  private static let placeLimit = 16_384
  /// Records whose identifiers are looked for; behind them, only those of every eighth eight seconds, which are the same
  /// in all sources.
  private static let lookedAt = 16_384
  /// Bytes of a record that are searched for identifiers.
  private static let anchoredBytes = 1_024

  init(_ input: Input, plan: Plan, catalog: Catalog, zone: Zone?) {
    self.plan = plan
    self.catalog = catalog
    self.input = input
    self.zone = zone
    evidence = SourceEvidence(path: input.name)
    let named = SourceName(path: input.name)
    evidence.host = plan.host(for: input.name) ?? named.host
    evidence.service = named.service
    evidence.log = LogFileName.log(of: input.name)
    evidence.modified = input.modified
  }

  /// What the input tells, with damage as a problem of the source. `progress` is given the encoded bytes read.
  consuming func run(
    _ stream: consuming RecordStream, with recogniser: inout Recogniser, progress: (Int) -> Void
  ) -> Evidence {
    let limitsHitBefore = recogniser.limitsHit
    var stream = stream
    var goesOn = stream.advance()
    if let what = stream.binaryContent {
      return Evidence(problem: Problem(source: input.name, kind: .binary, detail: what))
    }
    while goesOn {
      count(stream.buffer, stream.records, &recogniser)
      progress(stream.encodedBytes)
      goesOn = stream.advance()
    }
    evidence.format = stream.format
    evidence.encodedBytes = stream.encodedBytes
    evidence.decodedBytes = stream.decodedBytes
    evidence.lines = stream.counts.lines
    evidence.records = stream.counts.records
    evidence.continuation = stream.counts.continuation
    evidence.undated = stream.counts.undated
    evidence.skippedLines = stream.counts.skippedLines
    evidence.skippedBytes = stream.counts.skippedBytes
    if let problem = stream.problem { evidence.problems.append(problem) }
    evidence.problems += stream.clockSteps.map { Problem(of: $0, in: input.name) }
    if stream.counts.skippedBytes > 0 {
      evidence.problems.append(
        Problem(
          source: input.name, kind: .tooLong,
          detail: "\(stream.counts.skippedBytes) bytes of over-long lines were passed over"))
    }
    if stream.hasGuessedDates {
      evidence.problems.append(
        Problem(
          source: input.name, kind: .dateOrder,
          detail: "nothing tells whether its dates put the month or the day first; they were read as lying near the "
            + "time of the file, else with the month first"))
    }
    let limitsHit = recogniser.limitsHit - limitsHitBefore
    if limitsHit > 0 {
      evidence.problems.append(
        Problem(
          source: input.name, kind: .matchLimit,
          detail: "\(limitsHit) records were too hard for a pattern and count as unknown"))
    }
    if let zone { evidence.declare(zone) }
    return Evidence(source: evidence)
  }

  private mutating func count(_ bytes: [UInt8], _ records: [Record], _ recogniser: inout Recogniser) {
    recogniser.scan(bytes, records)
    let patterns = catalog.patterns
    var next = 0
    for (index, record) in records.enumerated() {
      var found: (Match, Place)?
      let known = recogniser.match(record, in: bytes, next: &next) { match, subject in
        found = (match, Place(match, of: patterns[match.pattern].eventClass, record, subject, bytes))
      }
      guard record.time != Record.undated else {
        if known { evidence.events += 1 }
        continue
      }
      let time = Instant(nanoseconds: record.time)
      if record.isZoned, evidence.written.map({ $0 < time }) ?? true { evidence.written = time }
      guard isWanted(time, zoned: record.isZoned) else { continue }
      note(time, index, records, bytes)
      if let (match, place) = found {
        add(match, place, time, record, bytes)
      } else if let exchange = record.exchange {
        add(exchange, time, record, bytes)
      } else if record.level ?? .warning >= .warning {
        add(templateOf: record, time, bytes)
      }
    }
    for zoned in [true, false] { close(zoned: zoned, records, bytes) }
  }

  /// Civil times are held against the window only where their zone is declared; else the analysis trims them.
  private func isWanted(_ time: Instant, zoned: Bool) -> Bool {
    if plan.since == nil, plan.until == nil { return true }
    let instant: Instant
    if zoned { instant = time } else if let zone { instant = zone.instant(ofCivil: time) } else { return true }
    if let since = plan.since, instant < since { return false }
    if let until = plan.until, instant > until { return false }
    return true
  }

  private mutating func note(_ time: Instant, _ index: Int, _ records: [Record], _ bytes: [UInt8]) {
    let record = records[index]
    let isZoned = record.isZoned
    let mark = { SourceScan.mark(record, time, bytes, wait: 0) }
    let last = isZoned ? evidence.zoned.last : evidence.civil.last
    // Damaged stamps may lie further apart than 64 bits of nanoseconds tell.
    let apart = last.map { time.nanoseconds.subtractingReportingOverflow($0.nanoseconds) }
    if let last, let apart, time > last, apart.overflow || apart.partialValue >= Pause.least * 1_000_000_000 {
      close(zoned: isZoned, records, bytes)
      evidence.update(zoned: isZoned) { $0.pause(until: time, mark: mark) }
    }
    if last.map({ $0 < time }) ?? true {
      if isZoned { latest.zoned = index } else { latest.civil = index }
    }
    evidence.update(zoned: isZoned) { $0.note(at: time, mark: mark) }
    if looked < SourceScan.lookedAt || (time.seconds >> 3) & 7 == 0 { anchor(record, time, bytes) }
  }

  /// Notes the identifiers that the record's first bytes name.
  private mutating func anchor(_ record: Record, _ time: Instant, _ bytes: [UInt8]) {
    looked += 1
    var reader = IdentifierReader(from: record.start, to: min(record.end, record.start + SourceScan.anchoredBytes))
    while let identifier = reader.next(in: bytes) {
      let duration = max(0, record.exchange?.durationMicroseconds ?? 0) * 1_000
      evidence.update(zoned: record.isZoned) { $0.add(anchor: identifier, at: time, duration: duration) }
    }
  }

  /// Tells the ledger which record of the window is the latest.
  private mutating func close(zoned: Bool, _ records: [Record], _ bytes: [UInt8]) {
    let index = zoned ? latest.zoned : latest.civil
    guard index >= 0 else { return }
    let record = records[index]
    let mark = SourceScan.mark(record, Instant(nanoseconds: record.time), bytes, wait: 0)
    evidence.update(zoned: zoned) { $0.close(with: mark) }
    if zoned { latest.zoned = -1 } else { latest.civil = -1 }
  }

  private mutating func add(_ match: Match, _ place: Place, _ time: Instant, _ record: Record, _ bytes: [UInt8]) {
    evidence.events += 1
    let pattern = catalog.patterns[match.pattern]
    if let change = pattern.change {
      let mark = SourceScan.mark(record, time, bytes, wait: 0)
      let made = Change(
        time: time, kind: change.rawValue, pattern: pattern.id, component: component(place, pattern, record, bytes),
        mark: mark)
      evidence.update(zoned: record.isZoned) { $0.add(made) }
      return
    }
    let severity = Recogniser.severity(of: pattern, in: record)
    let key = severity == .info ? ~place.hash : place.hash
    let slot: Int
    if let known = places[key] {
      slot = known
    } else {
      let signature = Signature(
        pattern: pattern.id, eventClass: pattern.eventClass, severity: severity,
        blame: Signature.Blame(rawValue: pattern.blames.rawValue) ?? .observer, origin: .pattern,
        component: component(place, pattern, record, bytes), peerSystem: pattern.peerSystem)
      slot = evidence.update(zoned: record.isZoned) { $0.place(of: signature) }
      if places.count < SourceScan.placeLimit { places[key] = slot }
    }
    let mark = { SourceScan.mark(record, time, bytes, wait: place.wait) }
    evidence.update(zoned: record.isZoned) { $0.add(slot, at: time, wait: place.wait, mark: mark) }
    if var reading = place.level {
      reading.refused = severity > .info
      // Who goes without a connection was told the limit because it was reached.
      if reading.refused, reading.used == nil { reading.used = reading.limit }
      add(reading, of: place, key, record, bytes, mark)
    }
  }

  /// Notes how full a pool is. Pools of a ledger are few: what it does not keep is asked for again each time.
  private mutating func add(
    _ reading: PoolLevel.Reading, of place: Place, _ hash: UInt64, _ record: Record, _ bytes: [UInt8],
    _ mark: () -> Mark
  ) {
    let time = Instant(nanoseconds: record.time)
    if let known = pools[hash] {
      evidence.update(zoned: record.isZoned) { $0.add(reading, level: known, at: time, mark: mark) }
      return
    }
    let pool = PoolLevel.Key(
      host: RecordText.of(record.host, in: bytes) ?? evidence.host ?? "",
      service: RecordText.of(record.service, in: bytes) ?? evidence.service ?? "", pool: place.name ?? "")
    guard let made = evidence.update(zoned: record.isZoned, { $0.place(of: pool) }) else { return }
    if pools.count < SourceScan.placeLimit { pools[hash] = made }
    evidence.update(zoned: record.isZoned) { $0.add(reading, level: made, at: time, mark: mark) }
  }

  private mutating func add(_ exchange: Exchange, _ time: Instant, _ record: Record, _ bytes: [UInt8]) {
    let outcome = ExchangeOutcome(exchange)
    let backend = exchange.backend
    let server = exchange.server ?? exchange.upstream
    var hash = FNV(record.isZoned ? 1 : 2)
    hash.add(bytes, backend)
    hash.add(bytes, server)
    let late = outcome.failed || outcome.aborted ? nil : Lateness.pattern(of: exchange.durationMicroseconds)
    let request = TrafficPlaces.Request(
      exchange: exchange, outcome: outcome, isLate: late != nil, server: hash.value, second: time.seconds)
    if record.isZoned {
      traffic.zoned.count(request, in: &evidence.zoned, bytes)
    } else {
      traffic.civil.count(request, in: &evidence.civil, bytes)
    }
    guard let eventClass = outcome.eventClass ?? late.map({ _ in .unknown }) else { return }
    let pattern = late ?? outcome.pattern
    hash.add(pattern)
    hash.add(bytes, record.host)
    hash.add(bytes, record.service)
    let trace: Int
    if let known = places[hash.value] {
      trace = known
    } else {
      let signature = Signature(
        pattern: pattern, eventClass: eventClass, severity: late == nil ? .error : .warning, blame: .peer,
        origin: late == nil ? .exchange : .late,
        component: Component(
          host: RecordText.of(record.host, in: bytes) ?? evidence.host,
          service: RecordText.of(record.service, in: bytes) ?? evidence.service,
          system: "http", target: RecordText.of(server, in: bytes), name: RecordText.of(backend, in: bytes)))
      trace = evidence.update(zoned: record.isZoned) { $0.place(of: signature) }
      if places.count < SourceScan.placeLimit { places[hash.value] = trace }
    }
    let wait = max(0, exchange.durationMicroseconds) * 1_000
    let mark = { SourceScan.mark(record, time, bytes, wait: wait) }
    evidence.update(zoned: record.isZoned) { $0.add(trace, at: time, wait: wait, mark: mark) }
  }

  /// A record that no pattern knows counts by its shape, if it calls itself trouble: by its level, or by its words where
  /// it has none.
  private mutating func add(templateOf record: Record, _ time: Instant, _ bytes: [UInt8]) {
    let shape = TemplateShape(bytes, record.message)
    guard record.level != nil || shape.isTrouble else { return }
    let severity: Severity = record.level.map { $0 >= .error } ?? false ? .error : .warning
    var hash = FNV((record.isZoned ? 3 : 4) &+ (severity == .error ? 2 : 0))
    hash.add(shape.hash)
    hash.add(bytes, record.host)
    hash.add(bytes, record.service)
    let slot: Int
    if let known = places[hash.value] {
      slot = known
    } else {
      let name = templates < SourceScan.templateLimit ? String(shape.hash, radix: 16) : "other"
      templates += 1
      let signature = Signature(
        pattern: "template." + name, eventClass: .unknown, severity: severity,
        blame: .observer, origin: .template,
        component: Component(
          host: RecordText.of(record.host, in: bytes) ?? evidence.host,
          service: RecordText.of(record.service, in: bytes) ?? evidence.service))
      slot = evidence.update(zoned: record.isZoned) { $0.place(of: signature) }
      if places.count < SourceScan.placeLimit { places[hash.value] = slot }
    }
    let mark = { SourceScan.mark(record, time, bytes, wait: 0) }
    evidence.update(zoned: record.isZoned) { $0.add(slot, at: time, wait: 0, mark: mark) }
  }

  private func component(_ place: Place, _ pattern: Pattern, _ record: Record, _ bytes: [UInt8]) -> Component {
    Component(
      host: RecordText.of(record.host, in: bytes) ?? evidence.host,
      service: RecordText.of(record.service, in: bytes) ?? evidence.service,
      system: pattern.generic ? pattern.peerSystem : pattern.system, target: place.target, name: place.name)
  }

  private static func mark(_ record: Record, _ time: Instant, _ bytes: [UInt8], wait: Int64) -> Mark {
    Mark(
      time: time, line: record.line, offset: record.offset, text: RecordText.firstLine(of: record, in: bytes),
      wait: wait)
  }
}

extension Problem {
  /// That a machine's clock was set, in words.
  init(of step: ClockStep, in source: String) {
    let milliseconds = step.by.magnitude / 1_000
    let size = "\(milliseconds / 1_000).\(milliseconds % 1_000 / 100) s"
    let time = Instant(nanoseconds: step.time &* 1_000).iso8601
    self.init(
      source: source, kind: .clock,
      detail: step.by < 0
        ? "the machine's clock was set back by \(size) before line \(step.line) (\(time)): times repeat"
        : "the machine's clock was set ahead by \(size) before line \(step.line) (\(time)), or the machine slept",
      offset: step.offset)
  }
}
