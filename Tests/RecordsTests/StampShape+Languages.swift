extension StampShape {
  static let tables = [languages, servers, databases, data, systems, networks, clouds, others]

  /// Logging libraries and application servers.
  static let languages = #"""
    = logback https://logback.qos.ch/manual/layouts.html
    %Y-%m-%d %H:%M:%S,%3 [main] INFO  c.acme.Booking - started
    %H:%M:%S.%3 [main] DEBUG c.acme.Booking - started
    %d %b %Y;%H:%M:%S.%3 [main] WARN c.acme.Booking - slow
    %Y-%m-%dT%H:%M:%S,%3%z ERROR [pool-1] c.acme.Booking: failed
    = log4j2 https://logging.apache.org/log4j/2.x/manual/pattern-layout.html
    %Y-%m-%d %H:%M:%S,%3 ERROR [main] c.acme.Booking - failed
    %Y-%m-%dT%H:%M:%S,%6%h [main] INFO c.acme.Booking - basic
    %Y%m%dT%H%M%S,%3 INFO [main] compact
    %Y%m%d%H%M%S,%3 INFO [main] compact without a T
    %d %b %Y %H:%M:%S,%3 INFO [main] DATE
    %m/%d/%y %H:%M:%S.%3 INFO [main] US_MONTH_DAY_YEAR2_TIME
    %H:%M:%S,%3 INFO [main] ABSOLUTE
    %s%3 [main] INFO UNIX_MILLIS
    %Y-%m-%d %H:%M:%S.%9 [main] INFO nanoseconds
    = log4j 1 https://logging.apache.org/log4j/1.x/apidocs/org/apache/log4j/PatternLayout.html
    %d %b %Y %H:%M:%S,%3 [main] INFO  acme.Booking - DATE
    INFO  [main] %Y-%m-%d %H:%M:%S,%3 acme.Booking - level first
    = java.util.logging https://docs.oracle.com/en/java/javase/17/docs/api/java.logging/java/util/logging/SimpleFormatter.html
    %b %d, %Y %l:%M:%S %p org.acme.Booking start%nINFO: started
    %b %d, %Y, %l:%M:%S %p org.acme.Booking start%nINFO: started
    %D-%b-%Y %H:%M:%S.%3 INFO [main] org.acme.Booking one line
    [%Y-%m-%d %H:%M:%S] [INFO   ] one line
    = java.util.logging since JDK 20 https://bugs.openjdk.org/browse/JDK-8304925
    %b %d, %Y, %l:%M:%S %p org.acme.Booking start%nWARNING: a narrow blank before PM
    = java.time https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/time/ZonedDateTime.html
    %Y-%m-%dT%H:%M:%S.%9%o[Europe/Berlin] INFO started
    = GlassFish https://glassfish.org/docs/latest/administration-guide.html
    [%Y-%m-%dT%H:%M:%S.%3%z] [glassfish 6.2] [INFO] [NCLS-CORE-00087] [javax] [tid: _ThreadID=1] [[%n  Started]]
    [#|%Y-%m-%dT%H:%M:%S.%3%z|INFO|glassfish 4.0|javax.enterprise|_ThreadID=1;|Started|#]
    = Tomcat https://tomcat.apache.org/tomcat-10.1-doc/logging.html
    %d-%b-%Y %H:%M:%S.%3 INFO [main] org.apache.catalina.startup.Catalina.start Server startup
    = Tomcat access https://tomcat.apache.org/tomcat-10.1-doc/config/valve.html
    10.0.0.9 - - [%d/%b/%Y:%H:%M:%S %z] "GET /manager HTTP/1.1" 200 11398
    = Jetty https://jetty.org/docs/jetty/12/operations-guide/server/index.html
    %Y-%m-%d %H:%M:%S.%3:INFO:oejs.Server:main: Started Server
    %Y-%m-%d %H:%M:%S.%3:WARN :oejs.HttpChannel:qtp-31: /search
    = Jetty request log https://jetty.org/docs/jetty/12/operations-guide/modules/standard.html
    10.0.0.9 - - [%d/%b/%Y:%H:%M:%S %z] "GET / HTTP/1.1" 200 10701 "-" "curl/7.64.0"
    = WildFly https://docs.wildfly.org/33/Admin_Guide.html
    %Y-%m-%d %H:%M:%S,%3 INFO  [org.jboss.as.server] (Controller Boot Thread) WFLYSRV0039: Creating service
    %H:%M:%S,%3 INFO  [org.jboss.as] (MSC service thread 1-6) WFLYSRV0049: starting
    = WebSphere https://www.ibm.com/docs/en/was/9.0.5?topic=files-was-basic-log-trace
    [%E/%D/%y %k:%M:%S:%3 %Z] 0000000a WsServerImpl  A   WSVR0001I: Server server1 open for e-business
    [%D.%m.%y %k:%M:%S:%3 %Z] 0000000a WsServerImpl  A   WSVR0001I: Server server1 offen
    = WebSphere Liberty https://openliberty.io/docs/latest/log-trace-configuration.html
    [%m/%d/%y, %k:%M:%S:%3 %Z] 0000000a com.ibm.ws.kernel.launch A CWWKE0001I: The server has been launched.
    [%Y-%m-%dT%H:%M:%S.%3%z] 0000000a com.ibm.ws.kernel.launch A CWWKE0001I: The server has been launched.
    = WebLogic https://docs.oracle.com/middleware/12213/wls/WLLOG/logging_services.htm
    ####<%b %D, %Y %l:%M:%S %p %Z> <Notice> <WebLogicServer> <app-1> <AdminServer> <BEA-000360> <Started.>
    ####<%b %D, %Y %l:%M:%S,%3 %p %Z> <Info> <JDBC> <app-1> <BEA-001128> <Connection closed.>
    ####<%b %D, %Y, %l:%M:%S,%3 %p %Z> <Error> <JDBC> <app-1> <BEA-001112> <Test failed.>
    <%b %D, %Y %l:%M:%S %p %Z> <Warning> <JDBC> <BEA-001129> <Received exception>
    = Java GC https://openjdk.org/jeps/158
    [%Y-%m-%dT%H:%M:%S.%3%z][info][gc] GC(1) Pause Young (Normal)
    %Y-%m-%dT%H:%M:%S.%3%z: 9.344: [GC (Allocation Failure) [PSYoungGen: 15000K->2000K(20480K)]
    [%Y-%m-%dT%H:%M:%S.%3%z][0.344s][info][gc,start] GC(0) Pause Young
    = Java fatal error https://docs.oracle.com/en/java/javase/17/troubleshoot/fatal-error-log.html
    Time: %a %b %e %H:%M:%S %Y %Z elapsed time: 12.345678 seconds (0d 0h 0m 12s)
    = Spring Boot https://docs.spring.io/spring-boot/reference/features/logging.html
    %Y-%m-%dT%H:%M:%S.%3%o  INFO 12345 --- [           main] o.s.boot.Spring          : Started
    %Y-%m-%d %H:%M:%S.%3  WARN 12345 --- [           main] o.s.boot.Spring          : Started
    = Quarkus https://quarkus.io/guides/logging
    %Y-%m-%d %H:%M:%S,%3 INFO  [io.quarkus] (main) booking 1.0 started in 1.5s
    = Play https://www.playframework.com/documentation/latest/SettingsLogger
    %Y-%m-%d %H:%M:%S INFO  play.api.Play  Application started (Prod)
    = Akka https://doc.akka.io/libraries/akka-core/current/typed/logging.html
    [%Y-%m-%d %H:%M:%S,%3] [INFO] [akka.cluster.Cluster] [main] [] - Started
    [INFO] [%m/%d/%Y %H:%M:%S.%3] [main] [akka.remote.Remoting] Starting remoting
    = Python logging https://docs.python.org/3/howto/logging.html
    %Y-%m-%d %H:%M:%S,%3 - booking - ERROR - failed
    %m/%d/%Y %I:%M:%S %p is when this event was logged.
    %Y-%m-%d %H:%M:%S,%3:WARNING:booking:slow
    ERROR:%Y-%m-%d %H:%M:%S,%3:failed
    = Django https://docs.djangoproject.com/en/5.1/topics/logging/
    [%d/%b/%Y %H:%M:%S] "GET /search HTTP/1.1" 200 16351
    ERROR %Y-%m-%d %H:%M:%S,%3 views 1234 5678 failed
    = gunicorn https://docs.gunicorn.org/en/stable/settings.html
    [%Y-%m-%d %H:%M:%S %z] [7] [INFO] Listening at: http://0.0.0.0:8000 (7)
    = uWSGI https://uwsgi-docs.readthedocs.io/en/latest/LogFormat.html
    [pid: 7|app: 0|req: 1/1] 10.0.0.9 () {40 vars in 665 bytes} [%a %b %e %H:%M:%S %Y] GET / => generated 3 bytes
    *** Starting uWSGI 2.0.21 (64bit) on [%a %b %e %H:%M:%S %Y] ***
    = Celery https://docs.celeryq.dev/en/stable/userguide/configuration.html
    [%Y-%m-%d %H:%M:%S,%3: WARNING/MainProcess] consumer: Connection to broker lost
    = uvicorn https://www.uvicorn.org/settings/
    %Y-%m-%d %H:%M:%S,%3 - uvicorn.access - INFO - 10.0.0.9:5000 - "GET / HTTP/1.1" 200
    = loguru https://loguru.readthedocs.io/en/stable/api/logger.html
    %Y-%m-%d %H:%M:%S.%3 | INFO     | booking.db:connect:12 - connected
    = structlog https://www.structlog.org/en/stable/console-output.html
    %Y-%m-%d %H:%M:%S [info     ] connected                      db=db-1
    %Y-%m-%dT%H:%M:%S.%6Z [warning  ] pool exhausted                 size=5
    = Airflow https://airflow.apache.org/docs/apache-airflow/stable/administration-and-deployment/logging-monitoring/index.html
    [%Y-%m-%dT%H:%M:%S.%3%z] {taskinstance.py:1157} INFO - Dependencies all met
    [%Y-%m-%d %H:%M:%S,%3] {scheduler_job.py:155} ERROR - failed
    = Twisted https://docs.twisted.org/en/stable/core/howto/logger.html
    %Y-%m-%dT%H:%M:%S%z [booking#info] Starting factory
    %Y-%m-%d %H:%M:%S%z [-] Log opened.
    = Tornado https://www.tornadoweb.org/en/stable/log.html
    [W %y%m%d %H:%M:%S web:2064] 404 GET /favicon.ico (10.0.0.9) 0.50ms
    = Jupyter https://jupyter-server.readthedocs.io/en/latest/
    [I %Y-%m-%d %H:%M:%S.%3 ServerApp] Serving notebooks
    [I %H:%M:%S.%3 NotebookApp] Serving notebooks
    = Go log https://pkg.go.dev/log
    %Y/%m/%d %H:%M:%S dial tcp: no such host
    %Y/%m/%d %H:%M:%S.%6 main.go:23: message
    booking: %Y/%m/%d %H:%M:%S with a prefix
    = zap https://pkg.go.dev/go.uber.org/zap
    %Y-%m-%dT%H:%M:%S.%3%z%tINFO%tserver/main.go:10%tstarted%t{"k": 1}
    {"level":"info","ts":%s.%6,"caller":"x.go:1","msg":"started"}
    {"level":"info","ts":"%Y-%m-%dT%H:%M:%S.%3Z","msg":"started"}
    {"level":"info","ts":%s%9,"msg":"started"}
    = zerolog https://pkg.go.dev/github.com/rs/zerolog
    {"level":"error","time":%s,"message":"failed"}
    {"level":"error","time":%s%3,"message":"failed"}
    {"level":"error","time":"%Y-%m-%dT%H:%M:%S%o","message":"failed"}
    %Y-%m-%dT%H:%M:%SZ INF started addr=:8080
    = logrus https://pkg.go.dev/github.com/sirupsen/logrus
    time="%Y-%m-%dT%H:%M:%S%o" level=info msg="started" size=10
    = slog https://pkg.go.dev/log/slog
    time=%Y-%m-%dT%H:%M:%S.%3%o level=ERROR msg="failed" err="no such host"
    {"time":"%Y-%m-%dT%H:%M:%S.%9%o","level":"INFO","msg":"started"}
    = klog https://pkg.go.dev/k8s.io/klog/v2
    I%m%d %H:%M:%S.%6    1234 server.go:12] started
    E%m%d %H:%M:%S.%6       1 reflector.go:140] failed to list
    = Hashicorp hclog https://pkg.go.dev/github.com/hashicorp/go-hclog
    %Y-%m-%dT%H:%M:%S.%3%z [ERROR] agent: failed
    %Y-%m-%dT%H:%M:%S.%3Z [WARN]  core: slow
    = Rust env_logger https://docs.rs/env_logger
    [%Y-%m-%dT%H:%M:%SZ INFO  booking] started
    [%Y-%m-%dT%H:%M:%S.%6Z ERROR booking::db] failed
    = Rust tracing https://docs.rs/tracing-subscriber
    %Y-%m-%dT%H:%M:%S.%6Z  WARN booking: slow
    {"timestamp":"%Y-%m-%dT%H:%M:%S.%6Z","level":"INFO","fields":{"message":"started"},"target":"booking"}
    = Ruby Logger https://docs.ruby-lang.org/en/3.3/Logger.html
    I, [%Y-%m-%dT%H:%M:%S.%6 #5114]  INFO -- booking: started
    = Rails https://guides.rubyonrails.org/debugging_rails_applications.html
    Started GET "/search?q=1" for 10.0.0.9 at %Y-%m-%d %H:%M:%S %z
    = Puma https://puma.io/puma/
    [%Y-%m-%d %H:%M:%S %z] puma: started
    10.0.0.9 - - [%d/%b/%Y:%H:%M:%S %z] "GET / HTTP/1.1" 200 - 0.0123
    = Unicorn https://yhbt.net/unicorn/
    I, [%Y-%m-%dT%H:%M:%S.%6 #5114]  INFO -- : worker=0 ready
    = WEBrick https://docs.ruby-lang.org/en/2.7.0/WEBrick.html
    [%Y-%m-%d %H:%M:%S] INFO  WEBrick 1.4.2
    = Sidekiq https://github.com/sidekiq/sidekiq/wiki/Logging
    %Y-%m-%dT%H:%M:%S.%3Z pid=1 tid=oqx class=Job jid=ab12 INFO: start
    %Y-%m-%dT%H:%M:%S.%3Z 1 TID-oqx Job JID-ab12 INFO: start
    = winston https://github.com/winstonjs/winston
    %Y-%m-%dT%H:%M:%S.%3Z [booking] info: started
    {"level":"error","message":"failed","timestamp":"%Y-%m-%dT%H:%M:%S.%3Z"}
    %Y-%m-%d %H:%M:%S error: failed
    = pino https://getpino.io/
    {"level":30,"time":%s%3,"pid":1,"hostname":"web-1","msg":"started"}
    [%H:%M:%S.%3] INFO (1): started
    [%Y-%m-%d %H:%M:%S.%3 %z] INFO (1 on web-1): started
    = bunyan https://github.com/trentm/node-bunyan
    {"name":"booking","hostname":"web-1","pid":1,"level":50,"msg":"failed","time":"%Y-%m-%dT%H:%M:%S.%3Z","v":0}
    [%Y-%m-%dT%H:%M:%S.%3Z]  INFO: booking/1 on web-1: started
    = morgan https://expressjs.com/en/resources/middleware/morgan.html
    10.0.0.9 - - [%d/%b/%Y:%H:%M:%S %z] "GET / HTTP/1.1" 304 - "-" "curl/8"
    = log4js https://log4js-node.github.io/log4js-node/layouts.html
    [%Y-%m-%dT%H:%M:%S.%3] [INFO] default - started
    = NestJS https://docs.nestjs.com/techniques/logger
    [Nest] 31  - %m/%d/%Y, %l:%M:%S %p     LOG [NestFactory] Starting Nest application...
    = PM2 https://pm2.keymetrics.io/docs/usage/log-management/
    %Y-%m-%d %H:%M %o: started
    %Y-%m-%dT%H:%M:%S: PM2 log: Launching in no daemon mode
    = Monolog https://seldaek.github.io/monolog/
    [%Y-%m-%dT%H:%M:%S.%6%o] app.ERROR: failed {"x":1} []
    [%Y-%m-%d %H:%M:%S] production.ERROR: failed
    = PHP https://www.php.net/manual/en/errorfunc.configuration.php
    [%d-%b-%Y %H:%M:%S Europe/Berlin] PHP Warning:  failed in /srv/x.php on line 3
    [%d-%b-%Y %H:%M:%S UTC] PHP Fatal error:  failed in /srv/x.php on line 3
    = PHP-FPM https://www.php.net/manual/en/install.fpm.configuration.php
    [%d-%b-%Y %H:%M:%S] WARNING: [pool www] server reached pm.max_children setting (5)
    [%d-%b-%Y %H:%M:%S.%6] NOTICE: pid 1, fpm_event_loop(), line 417: ready
    = Symfony https://symfony.com/doc/current/logging.html
    [%Y-%m-%dT%H:%M:%S.%6%o] doctrine.ERROR: failed [] []
    = Drupal watchdog https://www.drupal.org/docs/core-modules-and-themes/core-modules/syslog-module
    %b %e %H:%M:%S web-1 drupal: https://shop|%s|php|10.0.0.9|https://shop/x||0||failed
    = Serilog https://github.com/serilog/serilog/wiki/Formatting-Output
    %Y-%m-%d %H:%M:%S.%3 %o [INF] started
    [%H:%M:%S INF] started
    {"@t":"%Y-%m-%dT%H:%M:%S.%7Z","@mt":"started {X}","X":1}
    = NLog https://nlog-project.org/config/?tab=layout-renderers
    %Y-%m-%d %H:%M:%S.%4|INFO|Booking.Program|started
    = log4net https://logging.apache.org/log4net/
    %Y-%m-%d %H:%M:%S,%3 [1] ERROR Booking.Program - failed
    = .NET https://learn.microsoft.com/en-us/dotnet/standard/base-types/standard-date-and-time-format-strings
    %Y-%m-%dT%H:%M:%S.%7%o started
    %Y-%m-%dT%H:%M:%S.%7Z info: started
    %E/%D/%Y %l:%M:%S %p Application started
    %A, %B %d, %Y %l:%M:%S %p Application started
    %Y-%m-%d %H:%M:%SZ Application started
    = Erlang https://www.erlang.org/doc/apps/sasl/error_logging.html
    =ERROR REPORT==== %D-%b-%Y::%H:%M:%S ===%n** Generic server terminating
    =INFO REPORT==== %D-%b-%Y::%H:%M:%S.%6 ===%nstarted
    = Elixir https://hexdocs.pm/logger/Logger.html
    %H:%M:%S.%3 [error] GenServer terminating
    %Y-%m-%d %H:%M:%S.%3 [info] started
    = Boost.Log https://www.boost.org/doc/libs/release/libs/log/doc/html/log/tutorial/formatters.html
    [%Y-%b-%d %H:%M:%S.%6] [0x00007f01] [info]    started
    = spdlog https://github.com/gabime/spdlog/wiki/Custom-formatting
    [%Y-%m-%d %H:%M:%S.%3] [info] started
    = glog https://google.github.io/glog/stable/logging/
    I%m%d %H:%M:%S.%6  1234 main.cc:10] started
    I%Y%m%d %H:%M:%S.%6  1234 main.cc:10] started
    = Perl Log4perl https://metacpan.org/pod/Log::Log4perl::Layout::PatternLayout
    %Y/%m/%d %H:%M:%S 1234 ERROR Booking failed
    = Unreal Engine https://dev.epicgames.com/documentation/en-us/unreal-engine/logging-in-unreal-engine
    [%Y.%m.%d-%H.%M.%S:%3][  0]LogInit: started
    = Minecraft Forge https://docs.minecraftforge.net/en/latest/misc/debugprofiler/
    [%d%b%Y %H:%M:%S.%3] [Server thread/INFO] [forge/]: started
    = geth https://geth.ethereum.org/docs/fundamentals/logs
    INFO [%m-%d|%H:%M:%S.%3] Imported new chain segment               number=1
    = loguru serialized https://loguru.readthedocs.io/en/stable/api/logger.html#record
    {"text":"x","record":{"elapsed":{"repr":"0:00:01"},"time":{"repr":"x","timestamp":%s.%6}}}
    %Y-%m-%dT%H:%M:%S.%3 | INFO     | app:main:12 - started
    = Cloud Logging agent https://cloud.google.com/logging/docs/agent/logging/configuration#timestamp-processing
    {"severity":"INFO","timestamp":{"seconds":%s,"nanos":%9},"message":"started"}
    = Catalyst https://metacpan.org/pod/Catalyst::Log
    [%a %b %e %H:%M:%S %Y] [catalyst] [info] Booking powered by Catalyst
    """#
}
