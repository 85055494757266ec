internal import Matching

/// Tells what a line reports from what it only mentions: source code, comments, SQL, help, names of tests.
///
/// A traceback prints the statement that raised an error, a pull request's log the lines it changed, a test run its
/// tests' names; the words of an error stand in all of them, and nothing failed there. What such a line looks like does
/// not depend on the words, so it is said once, here, rather than in each pattern.
struct Mention: ~Copyable {
  /// A way in which a line that reports nothing begins. Lines that begin with a time or a level never do.
  private struct Form {
    var name: String
    var regex: String
  }

  private static let forms = [
    Form(name: "comment", regex: #"//|/\*|\*\s+@\w|<!--|--\s+(?=\w)|;\s+(?=[A-Za-z])"#),
    // The JVM writes its last words behind `#`, MySQL what a slow query took: words further in are those of a comment.
    Form(name: "comment of a shell", regex: #"(#\s+)(?=[A-Za-z])"#),
    Form(
      name: "documentation",
      regex:
        #""{3}\w|commit\s+[0-9a-f]{7,40}\b|#{2,}\s|\*\s+(?:Fix(?:ed|es)?|Add(?:ed|s)?)\b|(?:-\s)?(?:fix|feat|docs|chore|test)(?:\([^)\n]*\))?:\s|(?:If|When|Whenever)\s+you\b|Troubleshooting:|(?:Hint|HINT|Tip):\s+[A-Z][^\n]*\bif\b"#
    ),
    Form(
      name: "raising",
      regex: #"(?:[^\n"]{1,60}->\s+)?raise\s+(?:["']|[A-Z][\w.:]*\s*(?:[(,]|$))|throw\s+(?:new\s+)?[\w.:\\]+\s*[({]"#),
    Form(name: "pointer to a column", regex: #"[|\s]*\^[\s~^]"#),
    Form(
      name: "catching",
      regex:
        #"except\b[^\n]*:\s*(?:#|$)|rescue\s+[A-Z]\w*::?\w|rescue\s+[A-Z]\w*(?:,|\s+=>)|\}?\s*catch\s*\(|retry_on\s+[A-Z]\w"#
    ),
    Form(
      name: "condition",
      regex:
        #"(?:\}\s*)?(?:else\s+if|elsif|elif|if|while|when|until)\b[^\n]*(?:\{|:|\)|;\s*do\b[^\n]*|\bthen)\s*$|if\s*\([^\n]*\)\s*(?:return|throw|continue|break)\b|case\s+(?:["']|[A-Z_]{3}|\w+\.)[^\n]*:|[A-Z][\w.]*\([^\n]*\)[^\n]*=>\s*\{"#
    ),
    Form(name: "assertion", regex: #"assert\s+["'(!\w]|(?:expect|assert\w*|self\.\w+)\("#),
    Form(name: "return", regex: #"return\s+(?:["'(]|\w+(?:\.\w+)*\()"#),
    Form(
      name: "declaration",
      regex:
        #"(?:from\s+[\w.]+\s+)?import\s+[\w.{*"']|(?:export|public|private|protected|static|final)\s+(?:\w+\s+){1,4}\w+|class\s+[A-Z][^\n]*[:{}]\s*$|(?:const|let|var)\s+\w+[^=\n]{0,40}=|@[A-Z]\w*\(|[#]\[\w|[#]define\s|\{\s*\d+,\s*""#
    ),
    Form(name: "assignment", regex: #"[A-Za-z_]\w*\s(?::=|=)\s(?:[\w.]+\(["']|[\[(])"#),
    Form(
      name: "logging",
      regex:
        #"(?:\$?\w+(?:\.|->|::))*(?i:log|debug|info|notice|warn(?:ing)?|err(?:or)?|fatal|exception|critical|f?printf?|println|puts|fail|errorf|fatalf|warnf|infof|printf?ln)\((?:\w+,\s*)?f?["'`]"#
    ),
    Form(
      name: "statement of SQL",
      regex: #"(?i:SELECT\s[^\n]*\bFROM\b|INSERT\s+INTO\s|UPDATE\s+\S+\s+SET\s|DELETE\s+FROM\s|COMMENT\s+ON\s)"#),
    Form(name: "help", regex: #"-{1,2}[A-Za-z][\w-]*(?:[ =,][^\n]*?)?\s{2,}[A-Za-z]|[Uu]sage:\s"#),
    Form(
      name: "test",
      regex:
        #"===\s+(?:RUN|PAUSE|CONT)\s|---\s+(?:PASS|SKIP):|ok\s+\d+\s|\[\s*(?:OK|RUN)\s*\]|[✓✔√]\s|PASS\s|(?:Scenario|Feature):\s|it\s*\(?["']"#
    ),
    Form(name: "command", regex: #"(?:\$|\+)\s+(?:echo|grep|sed|awk|curl|export|while|until)\s|export\s+\w+="#),
    Form(name: "template", regex: #"[^\n]*\{\{\s*[$.]?\w"#),
  ]

  /// What may stand before all of them: numbers of lines, a container's name, the sign of a change.
  private static let margin = #"\s*(?:>?\s*\d+\s*\||[\w.-]{1,60}\s+\||[+>-]\s)?\s*"#

  /// No line of source is longer; what is, is not looked at.
  private static let longestLine = 400

  /// All forms as one regex, for all workers. The forms are fixed, and tests use each of them.
  private static let form = try? PCRE("(?:\(margin))(?:" + forms.map(\.regex).joined(separator: "|") + ")")
  private var matcher = Matcher()

  /// Where the line ends that only mentions what `match` found in the record `bytes[range]`; nil where it reports it.
  mutating func end(of match: Range<Int>, in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var start = match.lowerBound
    while start > range.lowerBound, bytes[start - 1] != .newline {
      start -= 1
      if match.lowerBound - start > Mention.longestLine { return nil }
    }
    let end = ByteSearch.index(of: .newline, in: bytes, from: match.lowerBound, to: range.upperBound)
    guard end - start <= Mention.longestLine, let form = Mention.form,
      (try? matcher.match(form, in: bytes, from: start, to: end, starting: start...start)) == true
    else { return nil }
    if let marker = matcher.range(of: 1), marker.upperBound >= match.lowerBound { return nil }
    return end
  }
}
