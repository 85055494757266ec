extension FormatCase {
  static let servers: [FormatCase] = [
    FormatCase(
      name: "PostgreSQL stderr, several log_line_prefixes",
      text: #"""
        2026-11-22 14:00:00.123 UTC [32628] booking@booking ERROR:  canceling statement due to statement timeout
        2026-11-22 14:00:00.123 UTC [32628] booking@booking STATEMENT:  SELECT 1
        \#tFROM x
        2026-11-22 14:00:01.123 UTC [32629] booking@booking STATEMENT:  other
        2026-11-22 14:00:02 UTC:10.0.0.1(5432):user@db:[12345]:FATAL:  remaining connection slots are reserved
        2026-11-22 14:00:03 CET [331-1] postgres@postgres LOG:  connection received: host=[local]
        2026-11-22 14:00:04 +03 [331]: [5-1] user=a,db=b,app=[unknown],client=1.2.3.4 PANIC:  x
        2026-11-22 14:00:05.000 GMT [7] WARNING:  w
        """#,
      expected: [
        #"2026-11-22T14:00:00.123Z error - - 3 | canceling statement due to statement timeout"#,
        #"2026-11-22T14:00:01.123Z - - - 1 | other"#,
        #"2026-11-22T14:00:02.000Z critical - - 1 | remaining connection slots are reserved"#,
        #"2026-11-22T13:00:03.000Z info - - 1 | connection received: host=[local]"#,
        #"2026-11-22T11:00:04.000Z emergency - - 1 | x"#,
        #"2026-11-22T14:00:05.000Z warning - - 1 | w"#,
      ]),
    FormatCase(
      name: "PostgreSQL csvlog",
      text: #"""
        2026-11-22 14:00:00.158 UTC,"postgres","postgres",34,"172.20.27.107:42304",5ff25bb2.22,5,"idle",2026-11-22 13:41:57 UTC,3/4,0,LOG,00000,"statement: SELECT ""a"";
         second line",,,,,,,,,"psql"
        2026-11-22 14:00:01.158 UTC,,,34,,5ff25bb2.22,5,,2026-11-22 13:41:57 UTC,,0,FATAL,53300,"sorry, too many clients already",,,,,,,,,"","client backend"
        """#,
      expected: [
        #"2026-11-22T14:00:00.158Z info - - 2 | statement: SELECT ""a"";"#,
        #"2026-11-22T14:00:01.158Z critical - - 1 | sorry, too many clients already"#,
      ]),
    FormatCase(
      name: "MySQL 8, 5.7, 5.5, MariaDB",
      text: #"""
        2026-11-22T14:00:00.123456Z 0 [System] [MY-010116] [Server] /usr/sbin/mysqld (mysqld 8.0.36) starting as process 1
        2026-11-22T14:00:01.123456Z 12 [Warning] [MY-010055] [Server] IP address could not be resolved
        2026-11-22T14:00:02.123456Z 8 [Note] Access denied for user 'a'@'b' (using password: YES)
        2026-11-22 14:00:03 0 [Note] InnoDB: Buffer pool(s) load completed
        2026-11-22  9:00:04 140123 [ERROR] mysqld: Too many connections
        261122  9:00:05 [ERROR] Aborting
        InnoDB: Error
        """#,
      expected: [
        #"2026-11-22T14:00:00.123Z info - - 1 | /usr/sbin/mysqld (mysqld 8.0.36) starting as process 1"#,
        #"2026-11-22T14:00:01.123Z warning - - 1 | IP address could not be resolved"#,
        #"2026-11-22T14:00:02.123Z notice - - 1 | Access denied for user 'a'@'b' (using password: YES)"#,
        #"2026-11-22T14:00:03.000l notice - - 1 | InnoDB: Buffer pool(s) load completed"#,
        #"2026-11-22T09:00:04.000l error - - 1 | mysqld: Too many connections"#,
        #"2026-11-22T09:00:05.000l error - - 2 | Aborting"#,
      ]),
    FormatCase(
      name: "MySQL slow log",
      text: #"""
        /usr/sbin/mysqld, Version: 8.0. started with:
        # Time: 2026-11-22T14:00:00.123456Z
        # User@Host: a[a] @ [10.0.0.1]  Id: 8
        # Query_time: 12.3  Lock_time: 0.0 Rows_sent: 1
        SET timestamp=1795356000;
        SELECT 1;
        # Time: 261122 14:00:01
        # User@Host: b
        SELECT 2;
        """#,
      expected: [
        #"undated - - - 1 | /usr/sbin/mysqld, Version: 8.0. started with:"#,
        #"2026-11-22T14:00:00.123Z - - - 5 | "#,
        #"2026-11-22T14:00:01.000l - - - 3 | "#,
      ]),
    FormatCase(
      name: "Redis 7 and 2",
      text: #"""
        31857:M 22 Nov 2026 14:09:19.030 * 5 changes in 30 seconds. Saving...
        31857:C 22 Nov 2026 14:09:19.031 # oO0OoO0OoO0Oo
        [4018] 14 Nov 07:01:22.119 * Background saving terminated
        """#,
      expected: [
        #"2026-11-22T14:09:19.030l notice - - 1 | 5 changes in 30 seconds. Saving..."#,
        #"2026-11-22T14:09:19.031l warning - - 1 | oO0OoO0OoO0Oo"#,
        #"2026-11-14T07:01:22.119l notice - - 1 | Background saving terminated"#,
      ]),
    FormatCase(
      name: "access logs",
      text: #"""
        192.0.2.34 - - [22/Nov/2026:14:09:00 +0000] "POST /pay/20336?x=1 HTTP/1.1" 200 12 "-" "Mozilla/5.0 (X11; \"q\")" rt=0.757 uct="0.001" urt="0.758" ua="10.0.0.7:9000"
        192.0.2.34 - bob [22/Nov/2026:09:09:00 -0500] "-" 400 0 "-" "-"
        www.example.com:443 10.0.0.1 - - [22/Nov/2026:14:09:00 +0000] "GET / HTTP/1.1" 304 -
        1.2.3.4 - - [22/Nov/2026:14:09:01 +0000] "GET /a HTTP/1.1" 499 0 "-" "curl" 0.123
        ::1 - - [22/Nov/2026:14:09:02 +0000] "\x16\x03" 400 150
        """#,
      expected: [
        #"2026-11-22T14:09:00.000Z - - - 1 | "POST /pay/20336?x=1 HTTP/1.1" 200 12 "-" "Mozilla/5.0 (X11;"#,
        #"2026-11-22T14:09:00.000Z - - - 1 | "-" 400 0 "-" "-""#,
        #"2026-11-22T14:09:00.000Z - - - 1 | "GET / HTTP/1.1" 304 -"#,
        #"2026-11-22T14:09:01.000Z - - - 1 | "GET /a HTTP/1.1" 499 0 "-" "curl" 0.123"#,
        #"2026-11-22T14:09:02.000Z - - - 1 | "\x16\x03" 400 150"#,
      ]),
    FormatCase(
      name: "nginx error log",
      text: #"""
        2026/11/22 14:09:00 [error] 31927#31927: *207 connect() failed (111: Connection refused) while connecting to upstream
        2026/11/22 14:09:00 [emerg] 1#1: bind() failed
        """#,
      expected: [
        #"2026-11-22T14:09:00.000l error - - 1 | *207 connect() failed (111: Connection refused) while connec"#,
        #"2026-11-22T14:09:00.000l emergency - - 1 | bind() failed"#,
      ]),
    FormatCase(
      name: "Apache error log 2.2 and 2.4",
      text: #"""
        [Sun Nov 22 14:00:00.123456 2026] [proxy:error] [pid 123:tid 140] (111)Connection refused: AH00957: HTTP: attempt
        [Sun Nov 22 14:00:00 2026] [error] [client 1.2.3.4] File does not exist
        [Sun Nov 22 14:00:01.123456 2026] [core:notice] [pid 1] AH00094: Command line
        """#,
      expected: [
        #"2026-11-22T14:00:00.123l error - - 1 | (111)Connection refused: AH00957: HTTP: attempt"#,
        #"2026-11-22T14:00:00.000l error - - 1 | File does not exist"#,
        #"2026-11-22T14:00:01.123l notice - - 1 | AH00094: Command line"#,
      ]),
    FormatCase(
      name: "HAProxy in syslog",
      text: #"""
        Nov 22 14:00:05 lb haproxy[3]: 10.0.0.1:5000 [22/Nov/2026:14:00:00.000] psql be_pg/db-1 0/0/5007 212 -- 0/0/0/0/3 0/0
        Nov 22 14:00:05 lb haproxy[3]: 10.0.0.1:5000 [22/Nov/2026:14:00:00.100] fe be/<NOSRV> 0/5000/-1/-1/5001 503 212 - - sQ-- 1/1/1/0/3 0/1 {h1|} {r} "GET /x HTTP/1.1"
        Nov 22 14:00:05 lb haproxy[3]: 10.0.0.1:5000 [22/Nov/2026:14:00:00.100] fe/1: SSL handshake failure
        """#,
      expected: [
        #"2026-11-22T14:00:05.007l - lb haproxy 1 | 10.0.0.1:5000 [22/Nov/2026:14:00:00.000] psql be_pg/db-1 0/0"#,
        #"2026-11-22T14:00:05.101l - lb haproxy 1 | 10.0.0.1:5000 [22/Nov/2026:14:00:00.100] fe be/<NOSRV> 0/500"#,
        #"2026-11-22T14:00:05.000l - lb haproxy 1 | 10.0.0.1:5000 [22/Nov/2026:14:00:00.100] fe/1: SSL handshake"#,
      ]),
    FormatCase(
      name: "pgbouncer",
      text: #"""
        2026-11-22 14:00:00.921 EEST [52610] LOG S-0x7ff4ce808210: books/root@127.0.0.1:5430 new connection to server
        2026-11-22 14:00:01.325 29835 WARNING C-0x6aa680: a/b@c:1 pooler error: query_wait_timeout
        2026-11-22 14:00:02.325 UTC [7] LOG stats: 0 xacts/s
        """#,
      expected: [
        #"2026-11-22T11:00:00.921Z info - - 1 | S-0x7ff4ce808210: books/root@127.0.0.1:5430 new connection t"#,
        #"2026-11-22T14:00:01.325l warning - - 1 | C-0x6aa680: a/b@c:1 pooler error: query_wait_timeout"#,
        #"2026-11-22T14:00:02.325Z info - - 1 | stats: 0 xacts/s"#,
      ]),
  ]
}
