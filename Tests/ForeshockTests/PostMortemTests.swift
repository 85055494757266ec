import Foundation
import Testing

/// Outages that their victims wrote about, replayed: the verdict must agree with the cause that they found, which took
/// each of them hours.
@Suite struct PostMortemTests {
  /// What of a report in JSON is asked for.
  private struct Report: Decodable {
    struct Verdict: Decodable {
      var status: String
      var onset: String?
      var `class`: String?
      var component: Component?
    }
    struct Component: Decodable { var host: String? }
    struct Hypothesis: Decodable {
      var `class`: String
      var status: String
    }

    var verdict: Verdict
    var hypotheses: [Hypothesis]

    func status(of eventClass: String) -> String? { hypotheses.first { $0.class == eventClass }?.status }
  }

  private func report(_ replay: Replay) throws -> Report {
    let folder = try Folder(replay.files)
    let run = try Program.run([folder.path, "--format", "json"])
    return try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
  }

  private func hour(_ hours: Int, _ minutes: Int) -> Double { Double(hours * 3_600 + minutes * 60) }

  /// Joyent, 27 July 2015: a `DROP TRIGGER` wants a table for itself that a vacuum against wraparound holds, and all
  /// other statements of that shard queue behind it; a fifth of the requests fail for ten hours.
  /// https://www.tritondatacenter.com/blog/manta-postmortem-7-27-2015
  @Test func `a lock queued behind a vacuum`() throws {
    let (begin, onset, end) = (hour(9, 30), hour(10, 28), hour(11, 30))
    var replay = Replay(on: "2015-07-27")
    func access(_ time: String, _ status: Int, _ milliseconds: Int) -> String {
      #"{"name":"muskie","hostname":"webapi-1","pid":81,"level":30,"req_id":"\#(time)","latency":\#(milliseconds),"#
        + #""statusCode":\#(status),"msg":"handled: \#(status)","time":"\#(time)","v":0}"#
    }
    replay.log("webapi-1/muskie.log", every: 0.5, from: begin, to: onset + 30) { time, _ in access(time, 200, 12) }
    replay.log("webapi-1/muskie.log", every: 0.5, from: onset + 30, to: end) { time, number in
      number % 5 == 0 ? access(time, 500, 30_000) : access(time, 200, 14)
    }
    replay.log("webapi-1/muskie.log", every: 2.5, from: onset + 30, to: end) { time, _ in
      #"{"name":"muskie","hostname":"webapi-1","pid":81,"level":50,"err":{"message":"the underlying connection to "#
        + #"moray-2:2020 timed out"},"msg":"unable to load metadata","time":"\#(time)","v":0}"#
    }
    for shard in 1...4 {
      replay.log("postgres-\(shard)/postgresql.log", every: 30, from: begin, to: end) { time, _ in
        time + " LOG:  checkpoint complete: wrote 412 buffers (2.5%); 0 transaction log file(s) added, 0 removed"
      }
      // One that others wait for a moment is no news.
      replay.log("postgres-\(shard)/postgresql.log", every: 900, from: begin + 200, to: end) { time, number in
        "\(time) LOG:  process \(700 + number) still waiting for ShareLock on transaction 81723 after 1000.112 ms"
      }
    }
    replay.log("postgres-2/postgresql.log", at: onset) {
      "\($0) LOG:  process 2201 still waiting for AccessExclusiveLock on relation 16411 of database 16385 after 1000.094 ms"
    }
    replay.log("postgres-2/postgresql.log", at: onset) {
      "\($0) STATEMENT:  DROP TRIGGER IF EXISTS count_directories ON manta"
    }
    replay.log("postgres-2/postgresql.log", every: 0.8, from: onset + 1, to: onset + 60) { time, number in
      "\(time) LOG:  process \(2_300 + number) still waiting for AccessShareLock on relation 16411 of database 16385 "
        + "after 1000.\(100 + number) ms"
    }
    replay.log("postgres-2/postgresql.log", every: 20, from: onset + 60, to: end) { time, number in
      "\(time) LOG:  process \(2_400 + number) still waiting for RowExclusiveLock on relation 16411 of database 16385 "
        + "after 1000.\(100 + number % 800) ms"
    }
    replay.log("webapi-1/deploy.log", at: onset - 1_900) { "\($0) INFO sapi: configuration of loadbalancer reloaded" }

    let report = try report(replay)
    #expect(report.verdict.class == "lock_contention" && report.verdict.component?.host == "postgres-2")
    #expect(report.verdict.onset == "2015-07-27T" + Replay.clock(onset))
    #expect(report.status(of: "resource_exhausted") != "leading")
  }

  /// Sentry, 20 July 2015: PostgreSQL is out of transaction identifiers and takes no more writes.
  /// https://blog.sentry.io/transaction-id-wraparound-in-postgres/
  @Test func `transaction identifiers run out`() throws {
    let (begin, onset, end) = (hour(14, 30), hour(15, 40), hour(16, 20))
    var replay = Replay(on: "2015-07-20")
    let refusal = #"database is not accepting commands to avoid wraparound data loss in database "sentry""#
    replay.log("db-1/postgresql.log", every: 60, from: begin, to: end) { time, _ in
      time + " LOG:  checkpoint starting: time"
    }
    replay.log("db-1/postgresql.log", every: 0.7, from: onset, to: end) { time, _ in
      "\(time) ERROR:  \(refusal)\n\(time) HINT:  Stop the postmaster and vacuum that database in single-user mode."
    }
    for web in ["web-1", "web-2"] {
      replay.log("\(web)/sentry.log", every: 1, from: begin, to: end) { time, number in
        "\(time) [INFO] sentry.access: POST /api/\(number % 90)/store/ HTTP/1.1 202"
      }
      replay.log("\(web)/sentry.log", every: 1.3, from: onset + 0.02, to: end) { time, _ in
        """
        \(time) [ERROR] django.request: Internal Server Error: /api/store/
        Traceback (most recent call last):
          File "django/db/backends/util.py", line 53, in execute
            return self.cursor.execute(sql, params)
        OperationalError: \(refusal)
        """
      }
      replay.log("\(web)/sentry.log", every: 300, from: begin + 40, to: end) { time, _ in
        "\(time) [WARNING] sentry.buffer: redis connection reset by peer, retrying"
      }
    }

    let report = try report(replay)
    #expect(report.verdict.class == "resource_exhausted" && report.verdict.component?.host == "db-1")
    #expect(report.verdict.onset == "2015-07-20T" + Replay.clock(onset))
    #expect(report.status(of: "failover_readonly") != "leading")
  }

  /// Amazon Kinesis, 25 November 2020: capacity that was added in the night gives every front-end server more peers, and
  /// so more threads, than the operating system allows. https://aws.amazon.com/message/11201/
  @Test func `more servers, and so too many threads`() throws {
    let (begin, onset, end) = (hour(11, 30), hour(13, 15), hour(14, 0))
    var replay = Replay(on: "2020-11-25")
    for (number, host) in ["fe-1", "fe-2", "fe-3", "fe-4"].enumerated() {
      let path = host + "/frontend.log"
      replay.log(path, every: 2, from: begin, to: end) { time, _ in
        "\(time) INFO  [http-11] c.e.frontend.Router - PutRecords routed by shard-map v88123 in 4 ms"
      }
      replay.log(path, every: 240, from: begin + 30, to: end) { time, _ in
        "\(time) WARN  [http-13] c.e.frontend.Router - client 203.0.113.9 closed the connection: Connection reset by peer"
      }
      let first = onset + 4 * Double(number)
      replay.log(path, every: 3, from: first, to: end) { time, _ in
        """
        \(time) ERROR [gossip] c.e.frontend.PeerLink - cannot talk to a peer
        java.lang.OutOfMemoryError: unable to create native thread: possibly out of memory or process/resource limits reached
        \tat java.base/java.lang.Thread.start0(Native Method)
        """
      }
      replay.log(path, every: 1.5, from: first + 20, to: end) { time, _ in
        "\(time) ERROR [http-12] c.e.frontend.Router - PutRecords failed: no route, shard-map is stale, 503"
      }
    }
    replay.log("cognito-1/cognito.log", every: 5, from: begin, to: end) { time, _ in
      "\(time) INFO  [main] c.e.cognito.Usage - stream flushed"
    }
    replay.log("cognito-1/cognito.log", every: 2, from: onset + 25, to: end) { time, _ in
      "\(time) ERROR [main] c.e.cognito.Usage - SdkClientException: Unable to execute HTTP request: Read timed out"
    }
    replay.log("deployer/deploy.log", at: begin + 1_000) { "\($0) INFO capacity added: deployment of fe-4 completed" }

    let report = try report(replay)
    #expect(report.verdict.class == "resource_exhausted" && report.verdict.component?.host == "fe-1")
    #expect(report.verdict.onset == "2020-11-25T" + Replay.clock(onset))
  }
}
