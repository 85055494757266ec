import Events
import Testing

@testable import Patterns

@Suite struct MentionTests {
  /// What the classifier says of `text` with a pattern for "connection refused" and one for "ECONNREFUSED".
  private static func classify(_ text: String) throws -> Match? {
    let place = Place(file: "t.yaml", line: 1)
    let pattern = Pattern(
      id: "t.refused", eventClass: .connectionRefused, severity: .error, blames: .peer, system: "t", generic: true,
      literals: ["connection refused", "ECONNREFUSED"], regex: "(?i)connection refused|ECONNREFUSED", means: "",
      check: "", matches: [], ignores: [], todo: [], place: place, regexLine: 1, literalsLine: 1)
    let pack = Pack(file: "t.yaml", system: "t", about: "", generic: true, references: [], patterns: [pattern])
    var classifier = try Classifier(Catalog([pack]))
    let record = Array(text.utf8)
    return classifier.classify(record, 0..<record.count, candidates: [0])
  }

  private static let mentions = [
    // Statements that would raise or catch it.
    #"    raise ConnectionError("connection refused by server")"#,
    #"    raise TimeoutError, "connection refused""#,
    #"  {:error, :econn} -> raise "connection refused""#,
    #"        throw new IOException("Connection refused");"#,
    #"    throw std::runtime_error("connection refused");"#,
    #"    except OSError as exc:  # connection refused"#,
    #"  rescue Errno::ECONNREFUSED, Errno::ETIMEDOUT => e"#,
    #"    } catch (ConnectException e) { // connection refused"#,
    // Conditions, tests and values.
    #"if err == syscall.ECONNREFUSED {"#,
    #"  if (err.code === 'ECONNREFUSED') return retry();"#,
    #"    } else if (message.includes('connection refused')) {"#,
    #"    case ECONNREFUSED: return "connection refused";"#,
    #"while ! nc -z db 5432; do echo "connection refused"; done"#,
    #"        Err(e) if e.kind() == ECONNREFUSED => {"#,
    #"    assert "connection refused" in str(excinfo.value)"#,
    #"    expect(err.message).toMatch(/connection refused/);"#,
    #"    return "connection refused" if code == 111 else None"#,
    #"const RETRYABLE = ['ECONNRESET', 'ECONNREFUSED'];"#,
    #"    errRefused := errors.New("connection refused")"#,
    #"  { 111, "ECONNREFUSED", "Connection refused" },"#,
    #"#define E_REFUSED "connection refused""#,
    #"    #[error("connection refused")]"#,
    #"    private static final String REFUSED = "connection refused";"#,
    // What would log it.
    #"    logger.warning("connection refused by %s", host)"#,
    #"    log.Printf("connection refused by %s: %v", addr, err)"#,
    #"  console.error('Connection refused, retrying');"#,
    #"    fprintf(stderr, "connection refused: %s\n", msg);"#,
    // Comments and documentation.
    "// connection refused means that nothing listens", "/* connection refused: try again */",
    "/// Connection refused.", "# retry on connection refused", "-- when the server says connection refused",
    "; retry when connection refused", "     * @throws ConnectException if connection refused",
    #"    """Raised on connection refused.""""#, "commit 4f1c2d9 Handle connection refused in the reader",
    "- fix(net): retry on connection refused", "## When you see connection refused",
    "If you see connection refused, check that the server runs",
    // SQL, help, tests, commands, templates.
    "UPDATE jobs SET last_error = 'connection refused' WHERE id = 7;",
    "SELECT * FROM errors WHERE message LIKE '%connection refused%';",
    "  --retry-connrefused     retry on connection refused", "Usage: waitdb, exits 1 if connection refused",
    "=== RUN   TestDial/connection refused", "  ✓ handles connection refused (12ms)", "ok 12 - connection refused",
    "  it 'survives connection refused' do", "+ echo 'connection refused'",
    #"      summary: "Connection refused by {{ $labels.instance }}""#,
    // With what editors, compilers, diffs and compose put before them.
    #"  12 |     throw new Error("connect ECONNREFUSED");"#, #"> 12 |   throw new Error('connection refused');"#,
    "     |         ^ connection refused", #"+    log.error("connection refused by %s", host)"#,
    "app_1  | # retry on connection refused",
  ]

  @Test(arguments: mentions) func `a line that only mentions an error is none`(line: String) throws {
    #expect(try Self.classify(line) == nil)
  }

  @Test(arguments: mentions) func `what is reported after such a line is found`(line: String) throws {
    let text = "\(line)\nError: connect ECONNREFUSED 10.0.0.1:5432"
    let match = try Self.classify(text)
    #expect(match.map { Array(text.utf8)[$0.range].elementsEqual("ECONNREFUSED".utf8) } == true)
    #expect((match?.range.lowerBound ?? 0) > line.utf8.count)
  }

  @Test(arguments: [
    "connection refused", "  connection refused", "Error: connection refused", "error: connection refused",
    "2026-03-01 10:00:00 if connection refused: give up", "[ERROR] raise: connection refused",
    "ConnectionRefusedError(111, 'Connection refused')", "MaxRetryError(\"connection refused\")",
    "raise: connection refused", "return code 7: connection refused", "case 12 failed: connection refused",
    // The JVM's fatal error report, Ruby's inspected errors, Go's joined ones, TAP's failures, .NET's causes.
    "# Connection refused", "# (PG::ConnectionBad) \"connection refused\"", "#<Errno: Connection refused>",
    "\t* dial tcp 10.0.0.1:80: connect: connection refused", "not ok 12 - connection refused",
    " ---> System.Net.Sockets.SocketException: Connection refused", "  --- connection refused",
    "-   connection refused", "✗ connection refused", "error = connection refused", "err=\"connection refused\"",
    "app_1  | Error: connect ECONNREFUSED", "  code: 'ECONNREFUSED',", "  \"message\": \"connect ECONNREFUSED\",",
    "FAIL tests/net.test.js: connection refused", "update of jobs failed: connection refused",
    "connect(): connection refused", "Log(7): connection refused",
    "if " + String(repeating: "x", count: 400) + " connection refused {",
  ]) func `what a line reports is found`(line: String) throws {
    #expect(try Self.classify(line) != nil)
  }

  @Test func `a record of nothing but mentions costs each line once`() throws {
    let line = "# retry on connection refused\n"
    let text = String(repeating: line, count: 20_000)
    let clock = ContinuousClock()
    let start = clock.now
    #expect(try Self.classify(text) == nil)
    #expect(clock.now - start < .seconds(5))
  }
}
