import Codecs
import Events
import Evidence
import Records

/// What the first and the last records of an input tell: when it begins, whose it is, and what finds its zone.
///
/// A file costs two reads, however long it is; only what is compressed, or in a bundle, and does not name its zone at
/// the start is read to its end.
struct Glance: Sendable {
  let input: Input
  /// The input with the ledgers of those few records.
  private(set) var source: SourceEvidence
  /// Bytes of the longest host and service seen.
  private(set) var hostBytes = 0
  private(set) var serviceBytes = 0

  /// Bytes looked at, at either end.
  private static let reach = 64 * 1_024

  /// Glances at an input, of a bundle at each of its members: those that are logs, and what could not be read.
  static func all(of input: Input, plan: Plan, zones: ZoneTable) -> (glances: [Glance], problems: [Problem]) {
    var plan = plan
    plan.windowBytes = reach
    do throws(CodecError) {
      var stream = try input.open()
      // Of what can be read but once, no more is looked at than tells whether it is a bundle.
      guard input.isRereadable else {
        if let kind = stream.bundleKindOfPipe() {
          return glances(of: try BundleWalk(input, kind, stream), plan: plan, zones: zones)
        }
        var input = input
        input.held = HeldStream(stream)
        return ([Glance(unseen: input, plan: plan, zones: zones)], [])
      }
      if let kind = stream.bundleKind() {
        return glances(of: try BundleWalk(input, kind, stream), plan: plan, zones: zones)
      }
      let glance = Glance(OpenInput(input: input, stream: stream), plan: plan, zones: zones)
      return (glance.map { [$0] } ?? [], [])
    } catch {
      return ([], [Problem(source: input.name, kind: Problem.Kind(error), detail: error.detail)])
    }
  }

  /// Members are put aside as they come by: a merge reads them in the order of their times, and to find one again would
  /// cost all before it.
  private static func glances(
    of walk: consuming BundleWalk, plan: Plan, zones: ZoneTable
  ) -> (glances: [Glance], problems: [Problem]) {
    var walk = walk
    var glances: [Glance] = []
    var problems: [Problem] = []
    var spool = try? Spool()
    while var open = walk.next() {
      var input = open.input
      guard let room = spool else {
        if let glance = Glance(open, plan: plan, zones: zones) { glances.append(glance) }
        continue
      }
      do throws(CodecError) {
        let (part, damage) = try room.take(&open.stream)
        input.part = part
        if let damage {
          problems.append(
            Problem(source: input.name, kind: Problem.Kind(damage), detail: damage.detail, offset: damage.offset))
        }
        let glance = Glance(OpenInput(input: input, stream: try input.open()), plan: plan, zones: zones)
        if let glance { glances.append(glance) }
      } catch {
        // Where there is no room, this and all members behind it are found again the long way.
        glances.append(Glance(unseen: open.input, plan: plan, zones: zones))
        spool = nil
      }
    }
    return (glances, walk.problems + problems)
  }

  private init(unseen input: Input, plan: Plan, zones: ZoneTable) {
    self.input = input
    let named = SourceName(path: input.name)
    source = SourceEvidence(path: input.name)
    source.host = plan.host(for: input.name) ?? named.host
    source.service = named.service
    source.log = LogFileName.log(of: input.name)
    source.modified = input.modified
    if let zone = zones.declared(for: input.name) { source.declare(zone) }
    note(source.host?.utf8.count ?? 0, source.service?.utf8.count ?? 0)
  }

  /// Nil for what is no log.
  private init?(_ open: consuming OpenInput, plan: Plan, zones: ZoneTable) {
    self.init(unseen: open.input, plan: plan, zones: zones)
    let isPlain = open.stream.codec == .plain && input.bundle == nil
    var stream = RecordStream(open, plan: plan)
    _ = stream.advance()
    if stream.binaryContent != nil { return nil }
    note(stream.records, stream.buffer)
    // Of the beginning alone: enough to suspect a copy.
    source.decodedBytes = stream.decodedBytes
    source.lines = stream.counts.lines
    source.records = stream.counts.records
    let zone = zones.declared(for: input.name)
    var sawEnd = true
    if isPlain {
      noteTail(plan)
      // An hour that clocks showed twice lies between the ends: what is found out of the end's zone holds from there on.
      if let first = source.civil.first?.time, let last = source.civil.last, source.turn == nil, zone == nil,
        RecordReader.clocksMayGoBack(between: first, and: last)
      {
        while stream.advance() { note(stream.records, stream.buffer) }
        source.turn = stream.turn
      }
    } else if !source.civil.isEmpty, zone == nil {
      while stream.advance() { note(stream.records, stream.buffer) }
      source.turn = stream.turn
    } else {
      sawEnd = false
    }
    if sawEnd, source.civil.isEmpty { source.written = source.zoned.last }
    if let zone { source.declare(zone) }
  }

  private mutating func noteTail(_ plan: Plan) {
    guard let tail = try? tailOfFile(input.path, Glance.reach) else { return }
    let start = tail.isWhole ? 0 : (tail.bytes.firstIndex(of: 0x0a) ?? tail.bytes.count)
    var reader = RecordReader(
      source: SourceHint(path: input.name, latest: input.modified ?? plan.now, zone: ZoneTable.region))
    var records: [Record] = []
    _ = reader.read(tail.bytes, start..<tail.bytes.count, isEnd: true, into: &records)
    source.turn = reader.turn
    note(records, tail.bytes)
  }

  private mutating func note(_ records: [Record], _ bytes: [UInt8]) {
    for record in records {
      note(record.host?.count ?? 0, record.service?.count ?? 0)
      guard record.isDated else { continue }
      let time = Instant(nanoseconds: record.time)
      source.update(zoned: record.isZoned) {
        $0.note(at: time) { Mark(time: time, line: record.line, offset: record.offset, text: "") }
      }
    }
  }

  private mutating func note(_ host: Int, _ service: Int) {
    hostBytes = max(hostBytes, host)
    serviceBytes = max(serviceBytes, service)
  }
}
