import Codecs
import Events

/// One input of a merge, read a page ahead, and how much of it waits to be merged.
///
/// Its pages may overlap in time: an input that is out of order comes out in order as long as no record lies further
/// than `depth` records and `disorder` from its place. A file is closed once it is read, so that small ones, which are
/// read ahead as a whole, are never open together.
final class Lane<R: Reading & ~Copyable> {
  /// Records that are held back at least, and for how long: what a buffered writer with some threads mixes up, and
  /// what a server that stamps its requests at their start does.
  static var depth: Int { 4_096 }
  static var disorder: Int64 { 5_000_000_000 }

  /// The place of the input among all, which decides between records of one time.
  let order: Int
  /// Records without a time that were met, and what they were written as, of an input that cannot be read again.
  private(set) var undated = 0
  var loose: [UInt8] = []
  private(set) var isEnded = false
  /// The damage that ended it.
  private(set) var problem: Problem?
  private var pending = 0
  private var pendingBytes = 0
  private var newest = Int64.min
  private let byteLimit: Int
  /// Nil at the end, when nothing is open any longer.
  private var tap: Tap<R>?
  private var ahead: Task<Page?, Never>?

  /// `byteLimit` bounds what is held back, whatever the depth asks for.
  init(_ order: Int, tap: Tap<R>, byteLimit: Int) {
    self.order = order
    self.tap = tap
    self.byteLimit = byteLimit
  }

  /// Whether more has to be read before a record of that time may be handed on.
  func mustRead(before time: Int64) -> Bool {
    !isEnded && pendingBytes <= byteLimit && (pending <= Lane.depth || time > newest - Lane.disorder)
  }

  /// Up to when, and how many, records may be handed on without reading.
  var horizon: Int64 { isEnded || pendingBytes > byteLimit ? .max : newest - Lane.disorder }
  var surplus: Int { isEnded || pendingBytes > byteLimit ? .max : max(1, pending - Lane.depth) }

  /// The next page, and has the one behind it read meanwhile; nil at the end.
  func read() async -> Page? {
    guard let tap else { return nil }
    guard let page = await (ahead ?? tap.page()).value else {
      isEnded = true
      problem = tap.problem
      ahead = nil
      self.tap = nil
      return nil
    }
    ahead = tap.page()
    pending += page.count
    pendingBytes += page.bytes.count
    undated += page.undated
    loose += page.loose
    if page.count > 0 { newest = page.newest }
    return page
  }

  /// Notes that so many records, of so many bytes, were handed on.
  func spend(_ count: Int, bytes: Int) {
    pending -= count
    pendingBytes -= bytes
  }
}
