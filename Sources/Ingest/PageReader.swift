import Codecs
import Events
import Records

/// One input of a merge as pages.
struct PageReader: ~Copyable {
  /// What becomes of records without a time: a file is read again for them alone, a pipe cannot be.
  enum Undated: Sendable {
    case counted, kept, alone
  }

  /// Whose records these are, and by which clock.
  struct Place: Sendable {
    let name: ArraySlice<UInt8>
    let source: String
    let host: String?
    let service: String?
    /// The same as bytes; empty where there is none.
    let hostBytes: ArraySlice<UInt8>
    let serviceBytes: ArraySlice<UInt8>
    let zone: Zone

    init(name: String, host: String?, service: String?, zone: Zone) {
      source = name
      self.name = Array(name.utf8)[...]
      self.host = host
      self.service = service
      hostBytes = Array((host ?? "").utf8)[...]
      serviceBytes = Array((service ?? "").utf8)[...]
      self.zone = zone
    }
  }

  private let place: Place
  private let undated: Undated
  private let since: Int64
  private let until: Int64
  private let isBounded: Bool
  private var stream: RecordStream

  init(_ input: Input, _ place: Place, plan: Plan, undated: Undated) throws(CodecError) {
    stream = try RecordStream(input, plan: plan)
    self.place = place
    self.undated = undated
    since = plan.since?.nanoseconds ?? .min
    until = plan.until?.nanoseconds ?? .max
    isBounded = plan.since != nil || plan.until != nil
  }

  /// Damage met so far; reading ended there.
  var problem: Problem? { stream.problem }
  var encodedBytes: Int { stream.encodedBytes }

  /// The next window that holds a record, as a page that may hold none that is wanted; nil at the end.
  mutating func next<R: Reading & ~Copyable>(_ reading: inout R) -> Page? {
    guard stream.advance(), stream.binaryContent == nil else { return nil }
    var page = Page()
    reading.begin(stream.buffer, stream.records)
    let format = Array(stream.format.utf8)[...]
    for record in stream.records {
      guard record.isDated else {
        if isBounded { continue }
        page.undated += 1
        if undated != .counted {
          _ = reading.write(record, in: stream.buffer, time: nil, place, format, into: &page.loose)
        }
        continue
      }
      if undated == .alone { continue }
      var time = Instant(nanoseconds: record.time)
      if !record.isZoned { time = place.zone.instant(ofCivil: time, turn: stream.turn) }
      guard time.nanoseconds >= since, time.nanoseconds <= until else { continue }
      page.add(time.nanoseconds) { out in
        reading.write(record, in: stream.buffer, time: time, place, format, into: &out)
      }
    }
    page.settle()
    return page
  }
}
