/// Dates what the kernel counts from its start, once the kernel has said what time it is.
///
/// It says so twice while booting: `setting system clock to … UTC (1795354695)` (drivers/rtc/class.c) and, as the first
/// record of the audit system, `audit(1795354695.341:1)` (kernel/audit.c). Time asleep is in neither count.
struct KernelClock: Sendable {
  private static let audit = Array("audit(".utf8)
  private static let clock = Array("UTC (".utf8)

  /// When it started, in nanoseconds since 1970.
  private var boot: Int64?

  /// The moment of a message written `uptime` nanoseconds behind the start; nil until one has told.
  mutating func time(_ uptime: Int64, _ bytes: [UInt8], _ message: Range<Int>) -> Int64? {
    if boot == nil, let now = KernelClock.now(bytes, message) { boot = now - uptime }
    return boot.map { $0 + uptime }
  }

  /// What time a message says it is.
  private static func now(_ bytes: [UInt8], _ message: Range<Int>) -> Int64? {
    let limit = message.upperBound
    var open = bytes.first(40, from: message.lowerBound, to: limit)
    while open < limit {
      defer { open = bytes.first(40, from: open + 1, to: limit) }
      let isAudit = open - message.lowerBound >= 5 && bytes.holds(audit, at: open - 5, before: limit)
      guard isAudit || open - message.lowerBound >= 4 && bytes.holds(clock, at: open - 4, before: limit) else {
        continue
      }
      var fields = StampReader.Fields()
      let end = fields.readEpoch(bytes, open + 1, limit, allowsSeconds: true)
      if end > open, let epoch = fields.epoch { return epoch }
    }
    return nil
  }
}
