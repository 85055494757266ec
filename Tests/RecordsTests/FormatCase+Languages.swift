extension FormatCase {
  static let languages: [FormatCase] = [
    FormatCase(
      name: "Python: logging, Flask, gunicorn, Celery, Patroni",
      text: #"""
        2026-11-22 14:00:00,123 - booking.db - ERROR - QueuePool limit
        Traceback (most recent call last):
          File "x.py", line 1, in <module>
            foo()
        sqlalchemy.exc.TimeoutError: QueuePool limit of size 5

        During handling of the above exception, another exception occurred:

        Traceback (most recent call last):
          File "y.py"
        ValueError: y
        2026-11-22 14:00:01,123 INFO    [booking.api] [Thread-1] msg
        2026-11-22 14:00:02,123 [WARNING] booking.x: msg
        [2026-11-22 14:00:03,123] ERROR in app: Exception on /x [GET]
        2026-11-22 14:00:04,123 INFO sqlalchemy.engine.Engine BEGIN (implicit)
        [2026-11-22 14:00:05 -0500] [77] [CRITICAL] WORKER TIMEOUT (pid:88)
        [2026-11-22 14:00:06,240: WARNING/MainProcess] consumer: Connection to broker lost
        2026-11-22 14:00:07,123 INFO: patroni msg
        """#,
      expected: [
        #"2026-11-22T14:00:00.123l error - - 11 | QueuePool limit"#,
        #"2026-11-22T14:00:01.123l info - - 1 | msg"#,
        #"2026-11-22T14:00:02.123l warning - - 1 | msg"#,
        #"2026-11-22T14:00:03.123l error - - 1 | Exception on /x [GET]"#,
        #"2026-11-22T14:00:04.123l info - - 1 | sqlalchemy.engine.Engine BEGIN (implicit)"#,
        #"2026-11-22T19:00:05.000Z critical - - 1 | WORKER TIMEOUT (pid:88)"#,
        #"2026-11-22T14:00:06.240l warning - - 1 | consumer: Connection to broker lost"#,
        #"2026-11-22T14:00:07.123l info - - 1 | patroni msg"#,
      ]),
    FormatCase(
      name: "Python without times",
      text: #"""
        WARNING:root:msg one
        ERROR:booking.db:msg two
        Traceback (most recent call last):
          File "x.py", line 1, in <module>
        KeyError: 'x'
        INFO:     127.0.0.1:5000 - "GET / HTTP/1.1" 200 OK
        """#,
      expected: [
        #"undated warning - - 1 | msg one"#,
        #"undated error - - 4 | msg two"#,
        #"undated info - - 1 | 127.0.0.1:5000 - "GET / HTTP/1.1" 200 OK"#,
      ]),
    FormatCase(
      name: "Java: Logback, Spring Boot, java.util.logging, Cassandra, ZooKeeper, Kafka, Elasticsearch, JBoss, GC",
      text: #"""
        2026-11-22 14:00:00.123 INFO  [main] c.acme.Booking - Starting
        2026-11-22 14:00:00.123 [http-nio-1 exec] ERROR c.acme.Booking - Failed
        java.sql.SQLTransientConnectionException: HikariPool-1 - Connection is not available
        \#tat com.zaxxer.hikari.X(X.java:1)
        \#t... 12 common frames omitted
        Caused by: java.net.SocketTimeoutException: connect timed out
        2026-11-22T14:00:01.123Z  WARN 12345 --- [           main] o.s.boot.Spring          : boot msg
        2026-11-22T14:00:02.123+01:00 ERROR 12345 --- [app] [nio-8080-exec-1] o.a.c.c.C.[.[.[/] : Servlet failed
        Nov 22, 2026 2:00:03 PM org.apache.catalina.core.X log
        SEVERE: Servlet threw
        22-Nov-2026 14:00:04.123 SEVERE [main] org.apache.catalina.X msg
        INFO  [main] 2026-11-22 14:00:05,112 CassandraDaemon.java:473 - cass
        2026-11-22 14:00:06,130 [myid:1] - WARN  [main:QuorumPeer@123] - zk
        [2026-11-22 14:00:07,130] INFO [GroupCoordinator 0]: Stabilized (kafka.x)
        [2026-11-22T14:00:08,130][WARN ][o.e.n.Node               ] [node-1] es msg
        2026-11-22 14:00:09,130 ERROR [org.jboss.x] (default task-1) jboss msg
        [2026-11-22T14:00:10.130+0000][info][gc] GC(1) Pause Young
        """#,
      expected: [
        #"2026-11-22T14:00:00.123l info - - 1 | Starting"#,
        #"2026-11-22T14:00:00.123l error - - 5 | Failed"#,
        #"2026-11-22T14:00:01.123Z warning - - 1 | boot msg"#,
        #"2026-11-22T13:00:02.123Z error - - 1 | Servlet failed"#,
        #"2026-11-22T14:00:03.000l error - - 2 | Servlet threw"#,
        #"2026-11-22T14:00:04.123l error - - 1 | org.apache.catalina.X msg"#,
        #"2026-11-22T14:00:05.112l info - - 1 | cass"#,
        #"2026-11-22T14:00:06.130l warning - - 1 | zk"#,
        #"2026-11-22T14:00:07.130l info - - 1 | Stabilized (kafka.x)"#,
        #"2026-11-22T14:00:08.130l warning - - 1 | es msg"#,
        #"2026-11-22T14:00:09.130l error - - 1 | jboss msg"#,
        #"2026-11-22T14:00:10.130Z info - - 1 | GC(1) Pause Young"#,
      ]),
    FormatCase(
      name: "Ruby Logger",
      text: #"""
        # Logfile created on 2026-11-22 14:15:23 +0000 by logger.rb/v1.5.0
        I, [2026-11-22T14:15:41.626220 #5114]  INFO -- booking: [481] GET /search 200 2ms
        E, [2026-11-22T14:15:42.626220 #5114] ERROR -- : ActiveRecord::ConnectionTimeoutError (could not obtain)
        app/x.rb:1
        A, [2026-11-22T14:15:43.626220 #5114]   ANY -- : any
        """#,
      expected: [
        #"2026-11-22T14:15:41.626l info - - 1 | [481] GET /search 200 2ms"#,
        #"2026-11-22T14:15:42.626l error - - 2 | ActiveRecord::ConnectionTimeoutError (could not obtain)"#,
        #"2026-11-22T14:15:43.626l info - - 1 | any"#,
      ]),
    FormatCase(
      name: "Go: log, klog, zap console, etcd; Rust",
      text: #"""
        2026/11/22 14:02:59.814197 main.go:282: INFO  [http] GET /search status=200 dur=424ms
        2026/11/22 14:03:00 dial tcp: lookup db: no such host
        2026/11/22 14:03:00 ERROR failed to connect
        I1122 14:00:00.123456    1234 server.go:12] klog msg
        E1122 14:00:01.123456       1 leader.go:1] error
        2026-11-22T14:00:02.123Z\#tinfo\#tserver/main.go:10\#tzap console\#t{"k": 1}
        [2026-11-22T14:00:03Z INFO  my_crate::x] env_logger
        2026-11-22T14:00:04.123456Z  WARN my_crate: tracing msg
        panic: runtime error
        goroutine 1 [running]:
        2026-11-22 14:00:05.123456 I | etcdserver: msg
        """#,
      expected: [
        #"2026-11-22T14:02:59.814l info - - 1 | GET /search status=200 dur=424ms"#,
        #"2026-11-22T14:03:00.000l - - - 1 | dial tcp: lookup db: no such host"#,
        #"2026-11-22T14:03:00.000l error - - 1 | failed to connect"#,
        #"2026-11-22T14:00:00.123l info - - 1 | klog msg"#,
        #"2026-11-22T14:00:01.123l error - - 1 | error"#,
        #"2026-11-22T14:00:02.123Z info - - 1 | server/main.go:10"#,
        #"2026-11-22T14:00:03.000Z info - - 1 | env_logger"#,
        #"2026-11-22T14:00:04.123Z warning - - 3 | my_crate: tracing msg"#,
        #"2026-11-22T14:00:05.123l info - - 1 | etcdserver: msg"#,
      ]),
    FormatCase(
      name: "one line each of many",
      text: #"""
        2026-11-22 02:22:39.561 [info] <0.324.0> rabbit
        2026-11-22T05:27:42.112+0000 I NETWORK  [initandlisten] mongo old
        [Sun Nov 22 14:00:00 2026] postgres invoked oom-killer: gfp_mask
        type=SYSCALL msg=audit(1795356000.243:24287): arch=c000003e
        [2026-11-22 14:00:00] production.ERROR: laravel {"x":1}
        [22-Nov-2026 14:00:01] WARNING: [pool www] server reached pm.max_children
        2026-11-22 14:00:02 MySQL_Session.cpp:2823:handler(): [ERROR] Max connect timeout reached
        2026-11-22 14:00:03.13 spid6s      0 transactions rolled back
        03-17 21:40:54.794  1702  2644 W ActivityManager: Scheduling
        1502976852.945 RDKAFKA-7-CONNECTED: x
        2026.11.22 14:00:04.123456 [ 1 ] {} <Error> Application: clickhouse
        2026-11-22 14:00:05 error: winston msg
        2026-11-22T14:00:06.123Z stdout F 2026-11-22 14:00:06,120 ERROR [x] [y] cri inner
        2026-11-22T14:00:07.123456789Z 2026-11-22 14:00:07,120 ERROR [x] [y] kubectl
        2026-11-22T14:00:07.123456789Z plain kubectl
        update-alternatives 2026-11-22 14:00:08: run with --install
        """#,
      expected: [
        #"2026-11-22T02:22:39.561l info - - 1 | rabbit"#,
        #"2026-11-22T05:27:42.112Z info - - 1 | mongo old"#,
        #"2026-11-22T14:00:00.000l - - - 1 | postgres invoked oom-killer: gfp_mask"#,
        #"2026-11-22T14:00:00.243Z - - - 1 | arch=c000003e"#,
        #"2026-11-22T14:00:00.000l error - - 1 | laravel {"x":1}"#,
        #"2026-11-22T14:00:01.000l warning - - 1 | [pool www] server reached pm.max_children"#,
        #"2026-11-22T14:00:02.000l error - - 1 | Max connect timeout reached"#,
        #"2026-11-22T14:00:03.130l - - - 1 | spid6s      0 transactions rolled back"#,
        #"2026-03-17T21:40:54.794l warning - - 1 | ActivityManager: Scheduling"#,
        #"2017-08-17T13:34:12.945Z - - - 1 | RDKAFKA-7-CONNECTED: x"#,
        #"2026-11-22T14:00:04.123l error - - 1 | Application: clickhouse"#,
        #"2026-11-22T14:00:05.000l error - - 1 | winston msg"#,
        #"2026-11-22T14:00:06.123Z error - - 1 | cri inner"#,
        #"2026-11-22T14:00:07.123Z error - - 1 | kubectl"#,
        #"2026-11-22T14:00:07.123Z - - - 1 | plain kubectl"#,
        #"2026-11-22T14:00:08.000l - - - 1 | run with --install"#,
      ]),
  ]
}
