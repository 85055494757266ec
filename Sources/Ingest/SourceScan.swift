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
  private var signatures = SignaturePlaces()
  private var traffic = (zoned: TrafficPlaces(), civil: TrafficPlaces())
  private var pools = PoolPlaces()
  /// Whose session was the latest to begin, as `pools` knows it.
  private var newestSession: UInt64?
  private var templates = TemplatePlaces()
  private var heartbeats = HeartbeatPlaces()
  private var anchors = AnchorSample()
  /// The latest records of the window by time, of those that name their zone and of the others; -1 where there is none.
  private var latest = (zoned: -1, civil: -1)

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
      evidence.turn = stream.turn
      count(stream.buffer, stream.records, &recogniser)
      progress(stream.encodedBytes)
      goesOn = stream.advance()
    }
    for zoned in [true, false] { evidence.update(zoned: zoned) { $0.keepSteadyHeartbeats() } }
    evidence.account(for: stream, limitsHit: recogniser.limitsHit - limitsHitBefore)
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
        found = (match, Place(match, of: patterns[match.pattern], record, subject, bytes))
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
      } else {
        heartbeats.add(record, time, bytes, to: &evidence)
      }
    }
    for zoned in [true, false] { close(zoned: zoned, records, bytes) }
  }

  /// Civil times are held against the window only where their zone is declared; else the analysis trims them.
  private func isWanted(_ time: Instant, zoned: Bool) -> Bool {
    if plan.since == nil, plan.until == nil { return true }
    let instant: Instant
    if zoned {
      instant = time
    } else if let zone {
      instant = zone.instant(ofCivil: time, turn: evidence.turn)
    } else {
      return true
    }
    if let since = plan.since, instant < since { return false }
    if let until = plan.until, instant > until { return false }
    return true
  }

  private mutating func note(_ time: Instant, _ index: Int, _ records: [Record], _ bytes: [UInt8]) {
    let record = records[index]
    let isZoned = record.isZoned
    let mark = { Mark(record, at: time, in: bytes) }
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
    anchors.look(at: record, time, bytes, for: &evidence)
  }

  /// Tells the ledger which record of the window is the latest.
  private mutating func close(zoned: Bool, _ records: [Record], _ bytes: [UInt8]) {
    let index = zoned ? latest.zoned : latest.civil
    guard index >= 0 else { return }
    let record = records[index]
    let mark = Mark(record, at: Instant(nanoseconds: record.time), in: bytes)
    evidence.update(zoned: zoned) { $0.close(with: mark) }
    if zoned { latest.zoned = -1 } else { latest.civil = -1 }
  }

  private mutating func add(_ match: Match, _ place: Place, _ time: Instant, _ record: Record, _ bytes: [UInt8]) {
    evidence.events += 1
    let pattern = catalog.patterns[match.pattern]
    if let change = pattern.change {
      let mark = Mark(record, at: time, in: bytes)
      let made = Change(
        time: time, kind: change.rawValue, pattern: pattern.id,
        component: evidence.component(of: record, place, pattern, bytes),
        mark: mark)
      evidence.update(zoned: record.isZoned) { $0.add(made) }
      return
    }
    let severity = Recogniser.severity(of: pattern, in: record)
    let key = severity == .info ? ~place.hash : place.hash
    let slot = signatures.place(key, zoned: record.isZoned, in: &evidence) { evidence in
      Signature(
        pattern: pattern.id, eventClass: pattern.eventClass, severity: severity,
        blame: Signature.Blame(rawValue: pattern.blames.rawValue) ?? .observer, origin: .pattern,
        component: evidence.component(of: record, place, pattern, bytes), peerSystem: pattern.peerSystem)
    }
    let mark = { Mark(record, at: time, in: bytes, wait: place.wait) }
    evidence.update(zoned: record.isZoned) { $0.add(slot, at: time, wait: place.wait, mark: mark) }
    guard var reading = place.level else { return }
    reading.refused = severity > .info
    // Who goes without a connection was told the limit because it was reached.
    if reading.refused, reading.used == nil { reading.used = reading.limit }
    var hash = key
    if pattern.session == .opened { newestSession = key }
    if pattern.session == .refused {
      // It does not say whose it was.
      guard let newestSession, pools.knows(newestSession) else { return }
      hash = newestSession
    }
    let pool = { (evidence: SourceEvidence) in
      PoolLevel.Key(
        host: RecordText.of(record.host, in: bytes) ?? evidence.host ?? "",
        service: RecordText.of(record.service, in: bytes) ?? evidence.service ?? "", pool: place.name ?? "")
    }
    pools.add(reading, hash, of: pool, at: time, zoned: record.isZoned, to: &evidence, mark: mark)
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
    let trace = signatures.place(hash.value, zoned: record.isZoned, in: &evidence) { evidence in
      var component = evidence.component(of: record, bytes)
      component.system = "http"
      component.target = RecordText.of(server, in: bytes)
      component.name = RecordText.of(backend, in: bytes)
      return Signature(
        pattern: pattern, eventClass: eventClass, severity: late == nil ? .error : .warning, blame: .peer,
        origin: late == nil ? .exchange : .late, component: component)
    }
    let wait = max(0, exchange.durationMicroseconds) * 1_000
    let mark = { Mark(record, at: time, in: bytes, wait: wait) }
    evidence.update(zoned: record.isZoned) { $0.add(trace, at: time, wait: wait, mark: mark) }
  }

  /// A record that no pattern knows counts by its shape, if it calls itself trouble: by its level, or by its words where
  /// it has none.
  private mutating func add(templateOf record: Record, _ time: Instant, _ bytes: [UInt8]) {
    let shape = TemplateShape(bytes, record.message)
    guard record.level != nil || shape.isTrouble else {
      heartbeats.add(record, time, bytes, to: &evidence)
      return
    }
    let severity: Severity = record.level.map { $0 >= .error } ?? false ? .error : .warning
    let slot = templates.place(of: shape, severity, record, bytes, signatures: &signatures, in: &evidence)
    let mark = { Mark(record, at: time, in: bytes) }
    evidence.update(zoned: record.isZoned) { $0.add(slot, at: time, wait: 0, mark: mark) }
  }
}
