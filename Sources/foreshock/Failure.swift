import Codecs

/// Why the program cannot go on: what and why in one clause, and what to do.
struct Failure: Error, CustomStringConvertible {
  var what: String
  var help: String?

  init(_ what: String, help: String? = nil) {
    self.what = what
    self.help = help
  }

  var description: String { what + (help.map { "\n  help: " + $0 } ?? "") }
}

/// Words to people, on standard error.
enum Messages {
  /// Trouble with standard error itself has nobody to be told to.
  static func write(_ text: String) {
    var sink = ByteSink(descriptor: 2)
    try? sink.write(text)
    try? sink.flush()
  }
}
