import Foundation

/// One machine's journal, and how journalctl writes it in each of its formats (systemd 252, src/shared/logs-show.c).
struct Journal {
  struct Entry {
    var microseconds: Int64
    var identifier: String
    var pid: Int?
    var priority: Int
    var message: String
  }

  enum Output: String, CaseIterable {
    case json, export, short, shortPrecise, shortIso, shortIsoColon, shortIsoPrecise, shortFull, shortUnix

    /// Microseconds that it can tell apart.
    var resolution: Int64 {
      switch self {
      case .json, .export, .shortPrecise, .shortIsoPrecise, .shortUnix: 1
      default: 1_000_000
      }
    }
  }

  static let host = "box-1"
  /// 2026-11-22T16:00:00Z, a Sunday.
  static let start: Int64 = 1_795_363_200_000_000
  /// When the server was killed: 41 minutes and a little later.
  static let onset = start + 2_460_345_678

  /// An hour of a small shop: a database is killed, refuses for three minutes, and comes back. Before and after, a
  /// session is lost now and then.
  static let entries: [Entry] = {
    var all: [Entry] = []
    func say(_ second: Double, _ identifier: String, _ pid: Int?, _ priority: Int, _ message: String) {
      all.append(
        Entry(
          microseconds: start + Int64((second * 1e6).rounded()), identifier: identifier, pid: pid, priority: priority,
          message: message))
    }
    say(0, "kernel", nil, 6, "eth0: Link is Up - 1Gbps/Full")
    for step in 0..<1_200 {
      let second = Double(step) * 3 + 0.250_125
      say(second, "booking", 811, 6, "served request \(4_000 + step) in \(step * 37 % 90) ms")
      if step % 60 == 11 {
        say(
          second + 0.5, "sshd", 2_000 + step, 6,
          "Accepted publickey for deploy from 10.0.0.9 port \(40_000 + step) ssh2")
      }
      if step % 97 == 13 {
        say(
          second + 0.7, "booking", 811, 4,
          "connection lost in search, retrying: server closed the connection unexpectedly")
      }
      if step % 100 == 0 { say(second + 1, "CRON", 9_000 + step, 6, "(root) CMD (test -x /usr/sbin/anacron)") }
    }
    let fault = Double(onset - start) / 1e6
    say(fault, "postgres", 311, 3, "[7-1] LOG:  server process (PID 30807) was terminated by signal 9: Killed")
    say(fault + 0.000_2, "postgres", 311, 3, "[8-1] LOG:  terminating any other active server processes")
    for step in 0..<180 {
      let second = fault + 0.75 + Double(step)
      let words = "connection to server at \"db-1\" (10.0.0.7), port 5432 failed: Connection refused"
      say(second, "booking", 811, 3, words + "\n\tIs the server running on that host and accepting TCP/IP connections?")
      if step % 9 == 4 {
        say(second + 0.1, "postgres", 311 + step, 2, "[\(step)-1] FATAL:  the database system is in recovery mode")
      }
    }
    say(fault + 181, "postgres", 311, 5, "[9-1] LOG:  database system is ready to accept connections")
    return all.sorted { $0.microseconds < $1.microseconds }
  }()

  /// As `journalctl -o …` prints it where clocks are `hours` ahead of UTC.
  ///
  /// `entries`: only these. `setBack`: the microseconds by which the clock is set back when the hour is half over.
  static func text(_ output: Output, hours: Int = 0, entries range: Range<Int>? = nil, setBack: Int64 = 0) -> [UInt8] {
    var bytes: [UInt8] = []
    for number in range ?? entries.indices {
      var entry = entries[number]
      let monotonic = entry.microseconds - start + 99
      if number > entries.count / 2 { entry.microseconds -= setBack }
      switch output {
      case .json: bytes += Array((json(entry, number, monotonic) + "\n").utf8)
      case .export: bytes += export(entry, number, monotonic)
      default: bytes += Array((short(entry, output, hours) + "\n").utf8)
      }
    }
    return bytes
  }

  /// The fields of an entry in their usual order.
  private static func fields(_ entry: Entry, _ number: Int, _ monotonic: Int64) -> [(String, String)] {
    var fields = [
      (
        "__CURSOR",
        "s=3f8a9c5d7e1b2f4a;i=\(number);b=6c8d0e2f4a6b8c0d3f8a9c5d7e1b2f4a;m=\(String(monotonic, radix: 16));"
          + "t=\(String(entry.microseconds, radix: 16));x=a1"
      ),
      ("__REALTIME_TIMESTAMP", "\(entry.microseconds)"),
      ("__MONOTONIC_TIMESTAMP", "\(monotonic)"),
      ("_BOOT_ID", "6c8d0e2f4a6b8c0d3f8a9c5d7e1b2f4a"), ("_TRANSPORT", entry.pid == nil ? "kernel" : "stdout"),
      ("PRIORITY", "\(entry.priority)"), ("SYSLOG_FACILITY", "3"), ("SYSLOG_IDENTIFIER", entry.identifier),
      ("MESSAGE", entry.message),
    ]
    if let pid = entry.pid {
      fields += [("_PID", "\(pid)"), ("_COMM", entry.identifier), ("_SYSTEMD_UNIT", "\(entry.identifier).service")]
    }
    return fields + [("_HOSTNAME", host), ("_MACHINE_ID", "8c0d3f8a9c5d7e1b")]
  }

  private static func json(_ entry: Entry, _ number: Int, _ monotonic: Int64) -> String {
    let members = fields(entry, number, monotonic).map { name, value in
      let escaped = value.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"")
        .replacingOccurrences(of: "\n", with: "\\n").replacingOccurrences(of: "\t", with: "\\t")
      return "\"\(name)\":\"\(escaped)\""
    }
    return "{" + members.joined(separator: ",") + "}"
  }

  /// A value of several lines is announced by its name alone, and its length in eight bytes.
  private static func export(_ entry: Entry, _ number: Int, _ monotonic: Int64) -> [UInt8] {
    fields(entry, number, monotonic).flatMap { name, value -> [UInt8] in
      guard value.contains("\n") else { return Array("\(name)=\(value)\n".utf8) }
      let length = (0..<8).map { UInt8(truncatingIfNeeded: value.utf8.count >> (8 * $0)) }
      return Array("\(name)\n".utf8) + length + Array("\(value)\n".utf8)
    } + [0x0a]
  }

  private static func short(_ entry: Entry, _ output: Output, _ hours: Int) -> String {
    let local = entry.microseconds + Int64(hours) * 3_600_000_000
    let fraction = padded(entry.microseconds % 1_000_000, 6)
    let minutes = local / 60_000_000 % 60
    let clock = "\(padded(local / 3_600_000_000 % 24, 2)):\(padded(minutes, 2)):\(padded(local / 1_000_000 % 60, 2))"
    let zone = (hours < 0 ? "-" : "+") + padded(Int64(abs(hours)), 2)
    let stamp: String
    switch output {
    case .shortPrecise: stamp = "Nov 22 \(clock).\(fraction)"
    case .shortIso: stamp = "2026-11-22T\(clock)\(zone)00"
    case .shortIsoColon: stamp = "2026-11-22T\(clock)\(zone):00"
    case .shortIsoPrecise: stamp = "2026-11-22T\(clock).\(fraction)\(zone)00"
    case .shortFull: stamp = "Sun 2026-11-22 \(clock) UTC"
    case .shortUnix: stamp = "\(entry.microseconds / 1_000_000).\(fraction)"
    default: stamp = "Nov 22 \(clock)"
    }
    let prefix = "\(stamp) \(host) \(entry.identifier)\(entry.pid.map { "[\($0)]" } ?? ""): "
    // Further lines of a message stand below its first.
    return prefix
      + entry.message.replacingOccurrences(of: "\n", with: "\n" + String(repeating: " ", count: prefix.count))
  }

  private static func padded(_ number: Int64, _ width: Int) -> String {
    let digits = "\(number)"
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
