/// How a format's line is laid out, compiled from a string such as `{stamp} [{pid}] {service}: {message}`.
///
/// A blank stands for one or more blanks, `{?…}` encloses what may be missing, and what is in no braces stands for
/// itself. A word in braces reaches to the byte that follows it, or to a blank.
enum Layout {
  /// What a word is kept as.
  enum Part: Sendable {
    case none, host, service, container, pid, backend, server, client, upstream
    /// Not kept, and without blanks.
    case name
  }

  enum Step: Sendable, Equatable {
    case byte(UInt8)
    case blanks
    /// One blank: what follows it may be indented.
    case gap
    /// A stamp of one of these kinds.
    case stamp(StampLayout.Kind)
    /// Seconds and microseconds since the kernel started.
    case uptime
    /// Up to the first stamp that says its date.
    case seek
    /// The time a proxy accepted a request: used as it stands only where nothing else dates the record.
    case accepted
    /// A level by word (in any case, or in capitals only), letter, Redis symbol or syslog priority, or by a number that
    /// counts as the scale says.
    case level, capitals, letter, symbol, priority
    case scale(LevelWord.Scale)
    /// No byte: what fits so far is of this level.
    case implied(LevelWord.Meaning)
    /// A capital and a small letter, as ESXi abbreviates levels.
    case abbreviation
    /// To behind the next one of `landmarks`; the message is what stands before it.
    case landmark(Int), text(Int)
    /// Up to a PostgreSQL severity, colon and two blanks, whatever `log_line_prefix` says before.
    case severity
    /// At least one byte up to the stop byte (0: a blank or the end).
    case word(Part, UInt8)
    case digits(Part)
    /// `program[pid]: `; the strict one insists on the colon.
    case tag, strictTag
    /// `"…"` with backslash escapes.
    case quoted
    /// A CSV field, quoted or not.
    case field
    case messageField
    /// RFC 5424's structured data.
    case structuredData
    /// Of access logs: `"GET /path HTTP/1.1"`, the status, HAProxy's timers and termination state, `key=value` pairs.
    case request, status, timers, termination, captures, pairs
    /// Of a format nobody described: level, thread and logger, found by their looks.
    case prefix
    /// The message starts here and ends with the line.
    case message
    /// The line as a whole is an object, pairs, or a field of a journal entry.
    case json, openJSON, logfmt, journalField
    /// Whether a container's line goes on in its next one: `P` or `F`.
    case partial
    /// The columns that a header declared: see `Columns`.
    case declared
    /// The line must end here.
    case end
    /// If the next so many steps do not fit, they are passed over.
    case option(Int)
  }

  /// What a layout may look for: `{to <Level>}`.
  static let landmarks = [
    "<Level>", "SystemTime=", "] ", "]LOG]!><time=\"", " type=\"", "Date: ", "Level: ", "Description:", "Time: ",
    "TIMESTAMP",
  ]
  static let landmarkBytes = landmarks.map { Array($0.utf8) }

  /// The steps of `text`. Traps on a layout that is not well formed: layouts are part of the program, and tested.
  static func compile(_ text: String) -> [Step] {
    var bytes = Array(text.utf8)[...]
    return compile(&bytes, isNested: false)
  }

  private static func compile(_ bytes: inout ArraySlice<UInt8>, isNested: Bool) -> [Step] {
    var steps: [Step] = []
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "}") where isNested: return steps
      case UInt8(ascii: " "): steps.append(.blanks)
      case UInt8(ascii: "{") where bytes.first == UInt8(ascii: "?"):
        bytes.removeFirst()
        let inner = compile(&bytes, isNested: true)
        steps.append(.option(inner.count))
        steps += inner
      case UInt8(ascii: "{"):
        let name = bytes.prefix { $0 != UInt8(ascii: "}") }
        bytes = bytes.dropFirst(name.count + 1)
        // A blank, an optional part or the end behind a word all mean: up to the next blank.
        let next = bytes.first ?? 32
        let isOpen = next == 32 || next == UInt8(ascii: "{") || (isNested && next == UInt8(ascii: "}"))
        steps.append(step(named: String(decoding: name, as: UTF8.self), stop: isOpen ? 0 : next))
      default: steps.append(.byte(byte))
      }
    }
    return steps
  }

  private static func step(named name: String, stop: UInt8) -> Step {
    switch name {
    case "stamp": .stamp(.any)
    case "stamp:iso": .stamp(.iso)
    case "stamp:year": .stamp(.year)
    case "stamp:syslog": .stamp(.syslog)
    case "stamp:access": .stamp(.access)
    case "stamp:epoch": .stamp([.epoch, .epochFraction])
    case "stamp:basic": .stamp(.basic)
    case "stamp:glog": .stamp(.glog)
    case "stamp:long": .stamp(.long)
    case "stamp:monthDay": .stamp(.monthDay)
    case "stamp:clock": .stamp(.clock)
    case "stamp:label": .stamp(.label)
    case "stamp:hexadecimal": .stamp(.hexadecimal)
    case "stamp:timeFirst": .stamp(.timeFirst)
    case "seek": .seek
    case "uptime": .uptime
    case "accepted": .accepted
    case "level": .level
    case "LEVEL": .capitals
    case "letter": .letter
    case "symbol": .symbol
    case "priority": .priority
    case "level:windows": .scale(.windows)
    case "level:fromZero": .scale(.fromZero)
    case "level:fromOne": .scale(.fromOne)
    case "level:byTens": .scale(.byTens)
    case "is error": .implied(.error)
    case "is warning": .implied(.warning)
    case "is info": .implied(.info)
    case "abbreviation": .abbreviation
    case "gap": .gap
    case "severity": .severity
    case "word": .word(.none, stop)
    case "name": .word(.name, stop)
    case "host": .word(.host, stop)
    case "service": .word(.service, stop)
    case "container": .word(.container, stop)
    case "backend": .word(.backend, stop)
    case "server": .word(.server, stop)
    case "upstream": .word(.upstream, stop)
    case "client": .word(.client, stop)
    case "pid": .digits(.pid)
    case "digits": .digits(.none)
    case "tag": .tag
    case "tag!": .strictTag
    case "quoted": .quoted
    case "field": .field
    case "messageField": .messageField
    case "structuredData": .structuredData
    case "request": .request
    case "status": .status
    case "timers": .timers
    case "termination": .termination
    case "captures": .captures
    case "pairs": .pairs
    case "prefix": .prefix
    case "message": .message
    case "json": .json
    case "openJSON": .openJSON
    case "partial": .partial
    case "logfmt": .logfmt
    case "journalField": .journalField
    case "declared": .declared
    case "end": .end
    default:
      if let place = landmarks.firstIndex(where: { "to " + $0 == name }) {
        .landmark(place)
      } else if let place = landmarks.firstIndex(where: { "text to " + $0 == name }) {
        .text(place)
      } else {
        preconditionFailure("no such field in a layout: \(name)")
      }
    }
  }
}
