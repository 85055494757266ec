extension FormatCase {
  static let system: [FormatCase] = [
    FormatCase(
      name: "syslog rfc3164, and what applications write into it",
      text: #"""
        <13>Nov 22 14:00:00 web-1 sshd[812]: error: kex_exchange_identification: Connection closed by remote host
        Nov  2 04:05:06 db-1 kernel: [12345.678901] Out of memory: Killed process 812 (postgres)
        Nov 22 14:00:01 web-1 last message repeated 3 times
        Nov 22 14:00:01.123456 web-1 systemd[1]: Started nginx.
        Nov 22 14:00:02 web-1 app[7]: Traceback (most recent call last):
        Nov 22 14:00:02 web-1 app[7]:   File "a.py", line 1
        Nov 22 14:00:02 web-1 app[7]: ValueError: x
        Nov 22 14:00:03 web-1 postgres[55]: [5-1] 2026-11-22 14:00:03.250 UTC [55] app@db ERROR:  deadlock detected
        Nov 22 14:00:03 web-1 postgres[55]: [5-2] 2026-11-22 14:00:03.250 UTC [55] app@db DETAIL:  Process 1 waits
        Nov 22 14:00:04 web-1 app[9]: {"level":"error","ts":"2026-11-22T14:00:04.5Z","msg":"boom"}
        Nov 22 14:00:05 web-1 haproxy[3]: Server be/app-1 is DOWN, reason: Layer4 timeout
        """#,
      expected: [
        #"2026-11-22T14:00:00.000l error web-1 sshd 1 | kex_exchange_identification: Connection closed by remote hos"#,
        #"2026-11-02T04:05:06.000l - db-1 kernel 1 | [12345.678901] Out of memory: Killed process 812 (postgres)"#,
        #"2026-11-22T14:00:01.000l - web-1 - 1 | last message repeated 3 times"#,
        #"2026-11-22T14:00:01.123l - web-1 systemd 1 | Started nginx."#,
        #"2026-11-22T14:00:02.000l - web-1 app 3 | Traceback (most recent call last):"#,
        #"2026-11-22T14:00:03.250Z error web-1 postgres 2 | deadlock detected"#,
        #"2026-11-22T14:00:04.500Z error web-1 app 1 | boom"#,
        #"2026-11-22T14:00:05.000l - web-1 haproxy 1 | Server be/app-1 is DOWN, reason: Layer4 timeout"#,
      ]),
    FormatCase(
      name: "syslog rfc5424",
      text: #"""
        <165>1 2026-11-22T14:00:00.003Z web-1 evntslog 8710 ID47 [ex@32473 iut="3" src="App"][b x="\"]"] \#u{FEFF}An application event
        <34>1 2026-11-22T14:00:01+01:00 web-1 su - - - 'su root' failed
        97 <13>1 2026-11-22T14:00:02.123456Z h app 1 - - counted
        """#,
      expected: [
        #"2026-11-22T14:00:00.003Z notice web-1 evntslog 1 | An application event"#,
        #"2026-11-22T13:00:01.000Z critical web-1 su 1 | 'su root' failed"#,
        #"2026-11-22T14:00:02.123Z notice h app 1 | counted"#,
      ]),
    FormatCase(
      name: "syslog with ISO 8601 stamps",
      text: #"""
        2026-11-22T14:00:00.123456+01:00 web-1 CRON[3224]: (root) CMD (test)
        2026-11-22T14:00:00+0100 web-1 systemd[1]: Starting foo...
        """#,
      expected: [
        #"2026-11-22T13:00:00.123Z - web-1 CRON 1 | (root) CMD (test)"#,
        #"2026-11-22T13:00:00.000Z - web-1 systemd 1 | Starting foo..."#,
      ]),
    FormatCase(
      name: "journalctl -o short-unix",
      text: #"""
        1795356000.123456 web-1 sshd[1]: Accepted
        """#,
      expected: [
        #"2026-11-22T14:00:00.123Z - web-1 sshd 1 | Accepted"#
      ]),
    FormatCase(
      name: "journalctl -o short-full, with-unit, and its headers",
      text: #"""
        -- Logs begin at Sat 2026-11-21 00:00:00 UTC, end at Sun 2026-11-22 00:00:00 UTC. --
        Sun 2026-11-22 14:00:00 UTC web-1 sshd[1]: Accepted publickey
        Sun 2026-11-22 14:00:01 CET web-1 ssh.service[1]: with unit
        -- Boot 1234 --
        Sun 2026-11-22 14:00:02 UTC web-1 kernel: x
        """#,
      expected: [
        #"2026-11-22T14:00:00.000Z - web-1 sshd 1 | Accepted publickey"#,
        #"2026-11-22T13:00:01.000Z - web-1 ssh.service 1 | with unit"#,
        #"2026-11-22T14:00:02.000Z - web-1 kernel 1 | x"#,
      ]),
    FormatCase(
      name: "journalctl -o verbose",
      text: #"""
        Sun 2026-11-22 14:00:00.123456 UTC [s=abc;i=1;b=2;m=3;t=4;x=5]
            _HOSTNAME=web-1
            PRIORITY=3
            SYSLOG_IDENTIFIER=postgres
            MESSAGE=2026-11-22 14:00:00.120 UTC [3] FATAL:  sorry, too many clients already
            _PID=3
        Sun 2026-11-22 14:00:01.123456 UTC [s=abc;i=1;b=2;m=3;t=4;x=5]
            MESSAGE=second
        """#,
      expected: [
        #"2026-11-22T14:00:00.123Z critical web-1 postgres 6 | sorry, too many clients already"#,
        #"2026-11-22T14:00:01.123Z - - - 2 | second"#,
      ]),
    FormatCase(
      name: "JSON lines: journald, pino, zap, slog, ECS, Python, MongoDB, Docker, GCP",
      text: #"""
        {"__CURSOR":"s=1","__REALTIME_TIMESTAMP":"1795356000123456","PRIORITY":"3","_HOSTNAME":"web-1","SYSLOG_IDENTIFIER":"postgres","_SYSTEMD_UNIT":"postgresql.service","MESSAGE":"sorry \"x\""}
        {"__REALTIME_TIMESTAMP":"1795356001123456","MESSAGE":[104,105,255],"_SYSTEMD_UNIT":"a.service"}
        {"level":30,"time":1795356002123,"pid":1,"hostname":"web-2","msg":"pino"}
        {"level":"error","ts":1795356003.5,"caller":"x.go:1","msg":"zap","error":"e"}
        {"time":"2026-11-22T14:00:04.25Z","level":"WARN","msg":"slog","host":"x"}
        {"@timestamp":"2026-11-22T14:00:05.000Z","log.level":"ERROR","message":"ecs","ecs":{"version":"1.2"}}
        {"asctime":"2026-11-22 14:00:06,789","levelname":"CRITICAL","message":"py\nTraceback"}
        {"t":{"$date":"2026-11-22T14:00:07.123+00:00"},"s":"E","c":"NETWORK","id":22943,"ctx":"listener","msg":"Connection accepted","attr":{"remote":"1.2.3.4"}}
        {"log":"2026-11-22 14:00:08,000 ERROR [a] [b] docker inner\n","stream":"stdout","time":"2026-11-22T14:00:08.123456789Z"}
        {"log":"\tat com.x.Y\n","stream":"stdout","time":"2026-11-22T14:00:08.123556789Z"}
        {"log":"{\"level\":\"warn\",\"msg\":\"say \\\"hi\\\" x\"}\n","stream":"stderr","time":"2026-11-22T14:00:09.1Z"}
        {"ts":1.795356009e+09,"level":"info","msg":"exp"}
        {"timestamp":"2026-11-22 14:00:10.123 UTC","pid":5,"error_severity":"FATAL","message":"the database system is starting up"}
        {"severity":"ERROR","timestamp":"2026-11-22T14:00:11Z","jsonPayload":{"message":"gcp"}}
        {"__REALTIME_TIMESTAMP":"1795356012123456","PRIORITY":"6","_HOSTNAME":"lb-1","SYSLOG_IDENTIFIER":"haproxy","MESSAGE":"127.0.0.1:45900 [22/Nov/2026:14:00:11.729] fe_booking be_booking/app-1 0/0/0/257/257 503 137 - - sQ-- 11/11/8/3/0 0/0 \"POST /pay/20336?x HTTP/1.1\""}
        """#,
      expected: [
        #"2026-11-22T14:00:00.123Z error web-1 postgres 1 | sorry \"x\""#,
        #"2026-11-22T14:00:01.123Z - - a.service 1 | [104,105,255]"#,
        #"2026-11-22T14:00:02.123Z info web-2 - 1 | pino"#,
        #"2026-11-22T14:00:03.500Z error - - 1 | zap"#,
        #"2026-11-22T14:00:04.250Z warning - - 1 | slog"#,
        #"2026-11-22T14:00:05.000Z error - - 1 | ecs"#,
        #"2026-11-22T14:00:06.789l critical - - 1 | py\nTraceback"#,
        #"2026-11-22T14:00:07.123Z error - - 1 | Connection accepted"#,
        #"2026-11-22T14:00:08.123Z error - - 2 | docker inner"#,
        #"2026-11-22T14:00:09.100Z warning - - 1 | say \\\"hi\\\" x"#,
        #"2026-11-22T14:00:09.000Z info - - 1 | exp"#,
        #"2026-11-22T14:00:10.123Z critical - - 1 | the database system is starting up"#,
        #"2026-11-22T14:00:11.000Z error - - 1 | gcp"#,
        #"2026-11-22T14:00:12.123Z info lb-1 haproxy 1 | 127.0.0.1:45900 [22/Nov/2026:14:00:11.729] fe_booking be_boo"#,
      ]),
    FormatCase(
      name: "logfmt",
      text: #"""
        time="2026-11-22T14:00:00Z" level=error msg="could not connect: \"x\"" host=db
        ts=2026-11-22T14:00:01.123Z caller=main.go:12 level=warn msg=plain
        t=2026-11-22T14:00:02+0000 lvl=info msg="grafana" logger=x
        """#,
      expected: [
        #"2026-11-22T14:00:00.000Z error - - 1 | could not connect: \"x\""#,
        #"2026-11-22T14:00:01.123Z warning - - 1 | plain"#,
        #"2026-11-22T14:00:02.000Z info - - 1 | grafana"#,
      ]),
    FormatCase(
      name: "docker compose logs",
      text: #"""
        web_1  | 2026-11-22T14:00:00.150884Z 0 [Note] Forcefully disconnecting
        db-1   | 2026-11-22 14:00:00.123 UTC [1] LOG:  listening
        db-1   | \#tdetail
        web_1  | WARNING: x
        """#,
      expected: [
        #"2026-11-22T14:00:00.150Z notice - web_1 1 | Forcefully disconnecting"#,
        #"2026-11-22T14:00:00.123Z info - db-1 2 | listening"#,
        #"undated warning - web_1 1 | x"#,
      ]),
    FormatCase(
      name: "dmesg",
      text: #"""
        [    0.000000] Linux version
        [12345.678901] Out of memory
        <6>[12346.678901] x
        """#,
      expected: [
        #"undated - - - 1 | Linux version"#,
        #"undated - - - 1 | Out of memory"#,
        #"undated info - - 1 | x"#,
      ]),
    FormatCase(
      name: "no times at all",
      text: #"""
        starting up
        \#tindented
        ERROR: broke
        java.lang.Exception: x
        \#tat com.x.Y
        Caused by: y
        done
        """#,
      expected: [
        #"undated - - - 2 | starting up"#,
        #"undated error - - 1 | broke"#,
        #"undated - - - 3 | java.lang.Exception: x"#,
        #"undated - - - 1 | done"#,
      ]),
  ]
}
