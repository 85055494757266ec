extension StampShape {
  /// Databases, and what is built like them.
  static let databases = #"""
    = PostgreSQL https://www.postgresql.org/docs/current/runtime-config-logging.html
    %Y-%m-%d %H:%M:%S.%3 %Z [31] LOG:  listening on IPv4 address "0.0.0.0", port 5432
    %Y-%m-%d %H:%M:%S %Z [31]: [1-1] user=app,db=shop,app=[unknown],client=10.0.0.9 ERROR:  deadlock detected
    %s.%3 [31] app@shop FATAL:  sorry, too many clients already
    = PostgreSQL csvlog https://www.postgresql.org/docs/current/runtime-config-logging.html#RUNTIME-CONFIG-LOGGING-CSVLOG
    %Y-%m-%d %H:%M:%S.%3 %Z,"app","shop",31,"10.0.0.9:5000",5f1,1,"idle",,3/1,0,LOG,00000,"x",,,,,,,,,"psql"
    = PostgreSQL jsonlog https://www.postgresql.org/docs/current/runtime-config-logging.html#RUNTIME-CONFIG-LOGGING-JSONLOG
    {"timestamp":"%Y-%m-%d %H:%M:%S.%3 %Z","pid":31,"error_severity":"ERROR","message":"x"}
    = PgBouncer https://www.pgbouncer.org/config.html
    %Y-%m-%d %H:%M:%S.%3 %Z [31] LOG C-0x55: shop/app@10.0.0.9:5000 login attempt: db=shop user=app
    = Pgpool https://www.pgpool.net/docs/latest/en/html/runtime-config-logging.html
    %Y-%m-%d %H:%M:%S.%3: main pid 31: LOG:  pgpool-II successfully started
    %Y-%m-%d %H:%M:%S: pid 31: LOG:  pgpool-II successfully started
    = Patroni https://patroni.readthedocs.io/en/latest/yaml_configuration.html
    %Y-%m-%d %H:%M:%S,%3 INFO: no action. I am (db-1), the leader with the lock
    = repmgr https://www.repmgr.org/docs/current/configuration-file-log-settings.html
    [%Y-%m-%d %H:%M:%S] [NOTICE] starting monitoring of node "db-1" (ID: 1)
    = MySQL https://dev.mysql.com/doc/refman/8.0/en/error-log-format.html
    %Y-%m-%dT%H:%M:%S.%6Z 8 [Warning] [MY-010055] [Server] IP address '10.0.0.9' could not be resolved
    %Y-%m-%dT%H:%M:%S.%6%o 8 [Note] Access denied for user 'a'@'b'
    = MySQL 5.6 https://dev.mysql.com/doc/refman/5.6/en/error-log.html
    %Y-%m-%d %H:%M:%S 31 [Note] InnoDB: started
    %Y-%m-%d %H:%M:%S 7f01 InnoDB: Warning: using innodb_additional_mem_pool_size
    = MySQL 5.5 https://dev.mysql.com/doc/refman/5.5/en/error-log.html
    %y%m%d %K:%M:%S [Note] Plugin 'FEDERATED' is disabled.
    %y%m%d %K:%M:%S  InnoDB: Starting shutdown...
    = MySQL slow log https://dev.mysql.com/doc/refman/8.0/en/slow-query-log.html
    # Time: %Y-%m-%dT%H:%M:%S.%6Z%n# User@Host: root[root] @ localhost []  Id:    15%nselect 1;
    # Time: %y%m%d %K:%M:%S%n# User@Host: root[root] @ localhost []%nselect 1;
    = MySQL general log https://dev.mysql.com/doc/refman/8.0/en/query-log.html
    %Y-%m-%dT%H:%M:%S.%6Z        14 Connect   root@localhost on  using Socket
    %y%m%d %K:%M:%S%t   40 Query%tselect 1
    = MariaDB https://mariadb.com/kb/en/error-log/
    %Y-%m-%d %K:%M:%S 0 [Note] InnoDB: Using Linux native AIO
    %Y-%m-%d %k:%M:%S 140 [Note] InnoDB: Using Linux native AIO
    = MariaDB audit https://mariadb.com/kb/en/mariadb-audit-plugin-log-format/
    %Y%m%d %H:%M:%S,db-1,root,localhost,14,1023,QUERY,shop,'select 1',0
    = mysqld_safe https://dev.mysql.com/doc/refman/8.0/en/mysqld-safe.html
    %Y-%m-%dT%H:%M:%S.%6Z mysqld_safe Starting mysqld daemon with databases from /var/lib/mysql
    = Galera https://galeracluster.com/library/documentation/
    %Y-%m-%d %k:%M:%S 0 [Note] WSREP: Shifting SYNCED -> DONOR/DESYNCED (TO: 1)
    = ProxySQL https://proxysql.com/documentation/
    %Y-%m-%d %H:%M:%S MySQL_Session.cpp:2823:handler(): [ERROR] Max connect timeout reached
    = MaxScale https://mariadb.com/kb/en/maxscale/
    %Y-%m-%d %H:%M:%S   error  : Failed to connect to [db-1]:3306
    %Y-%m-%d %H:%M:%S.%3   notice : Server changed state: db-1
    = MongoDB https://www.mongodb.com/docs/manual/reference/log-messages/
    {"t":{"$date":"%Y-%m-%dT%H:%M:%S.%3%o"},"s":"I","c":"NETWORK","id":22943,"ctx":"listener","msg":"accepted"}
    {"t":{"$date":"%Y-%m-%dT%H:%M:%S.%3Z"},"s":"W","c":"NETWORK","id":22943,"ctx":"listener","msg":"slow"}
    = MongoDB 4.2 https://www.mongodb.com/docs/v4.2/reference/log-messages/
    %Y-%m-%dT%H:%M:%S.%3%z I NETWORK  [listener] connection accepted from 10.0.0.9:5000 #1
    = MongoDB 2.4 https://www.mongodb.com/docs/v2.4/reference/program/mongod/
    %a %b %e %H:%M:%S.%3 [initandlisten] MongoDB starting : pid=31 port=27017
    = Redis https://redis.io/docs/latest/operate/oss_and_stack/management/debugging/
    12345:M %d %b %Y %H:%M:%S.%3 * Ready to accept connections
    [31] %d %b %H:%M:%S.%3 # Server started, Redis version 2.8.4
    12345:C %d %b %H:%M:%S.%3 # oO0OoO0OoO0Oo Redis is starting
    = Sentinel https://redis.io/docs/latest/operate/oss_and_stack/management/sentinel/
    31:X %d %b %Y %H:%M:%S.%3 # +sdown master shop 10.0.0.1 6379
    = Cassandra https://cassandra.apache.org/doc/latest/cassandra/troubleshooting/reading_logs.html
    INFO  [main] %Y-%m-%d %H:%M:%S,%3 CassandraDaemon.java:687 - Starting
    WARN  [GossipTasks:1] %Y-%m-%dT%H:%M:%S,%3 FailureDetector.java:305 - Not enough live nodes
    = ScyllaDB https://opensource.docs.scylladb.com/stable/troubleshooting/log-level.html
    INFO  %Y-%m-%d %H:%M:%S,%3 [shard 0] init - starting
    = Couchbase https://docs.couchbase.com/server/current/manage/manage-logging/manage-logging.html
    [ns_server:info,%Y-%m-%dT%H:%M:%S.%3Z,ns_1@10.0.0.1:ns_log<0.1.0>]created bucket
    [user:warn,%Y-%m-%dT%H:%M:%S.%3%o,ns_1@10.0.0.1:ns_log<0.1.0>]slow
    = CouchDB https://docs.couchdb.org/en/stable/config/logging.html
    [notice] %Y-%m-%dT%H:%M:%S.%6Z nonode@nohost <0.1.0> a5f5 10.0.0.1:5984 10.0.0.9 u PUT /x 201 ok 16
    [%a, %d %b %Y %H:%M:%S GMT] [info] [<0.32.0>] Apache CouchDB has started
    = Elasticsearch https://www.elastic.co/guide/en/elasticsearch/reference/current/logging.html
    [%Y-%m-%dT%H:%M:%S,%3][WARN ][o.e.n.Node               ] [node-1] started
    {"@timestamp":"%Y-%m-%dT%H:%M:%S.%3Z", "log.level":"INFO", "message":"started"}
    {"type": "server", "timestamp": "%Y-%m-%dT%H:%M:%S,%3%o", "level": "WARN", "message": "slow"}
    [%Y-%m-%d %H:%M:%S,%3][INFO ][node                     ] [node-1] started
    = OpenSearch https://opensearch.org/docs/latest/install-and-configure/configuring-opensearch/logs/
    [%Y-%m-%dT%H:%M:%S,%3][INFO ][o.o.n.Node               ] [node-1] started
    = Solr https://solr.apache.org/guide/solr/latest/deployment-guide/configuring-logging.html
    %Y-%m-%d %H:%M:%S.%3 INFO  (qtp14-64) [   x:shop] o.a.s.c.S.Request [shop]  webapp=/solr path=/get status=0
    = Logstash https://www.elastic.co/guide/en/logstash/current/logging.html
    [%Y-%m-%dT%H:%M:%S,%3][INFO ][logstash.runner          ] Starting Logstash
    = Kibana https://www.elastic.co/guide/en/kibana/current/logging-configuration.html
    [%Y-%m-%dT%H:%M:%S.%3%o][INFO ][plugins-service] Plugin "x" is disabled.
    {"type":"log","@timestamp":"%Y-%m-%dT%H:%M:%SZ","tags":["info"],"pid":1,"message":"Kibana is now available"}
    = InfluxDB https://docs.influxdata.com/influxdb/v1/administration/logs/
    ts=%Y-%m-%dT%H:%M:%S.%6Z lvl=info msg="InfluxDB starting" log_id=0 version=1.8.0
    [httpd] 10.0.0.9 - - [%d/%b/%Y:%H:%M:%S %z] "POST /write HTTP/1.1" 204 0 "-" "x" id 1 352
    [run] %Y/%m/%d %H:%M:%S InfluxDB starting, version 1.0.0
    = ClickHouse https://clickhouse.com/docs/en/operations/server-configuration-parameters/settings#logger
    %Y.%m.%d %H:%M:%S.%6 [ 1 ] {} <Error> Application: failed
    = Neo4j https://neo4j.com/docs/operations-manual/current/monitoring/logging/
    %Y-%m-%d %H:%M:%S.%3%z INFO  Started.
    = Oracle https://docs.oracle.com/en/database/oracle/oracle-database/19/admin/monitoring-the-database.html
    %a %b %e %H:%M:%S %Y%nORA-00600: internal error code
    %Y-%m-%dT%H:%M:%S.%6%o%nORA-00600: internal error code
    %d-%U-%Y %H:%M:%S * (CONNECT_DATA=(SERVICE_NAME=shop)) * (ADDRESS=(PROTOCOL=tcp)) * establish * shop * 0
    %d-%U-%y %I.%M.%S.%6 %p %o ORA-00060: deadlock
    *** %Y-%m-%d %H:%M:%S.%3
    = Oracle audit https://docs.oracle.com/en/database/oracle/oracle-database/19/dbseg/administering-the-audit-trail.html
    %a %b %e %H:%M:%S %Y %o%nLENGTH : '160'%nACTION :[7] 'CONNECT'
    = Db2 https://www.ibm.com/docs/en/db2/11.5?topic=files-interpreting-db2diag-log-file-entries
    %Y-%m-%d-%H.%M.%S.%6%O I27204F655            LEVEL: Info%nPID     : 655
    = SQL Server https://learn.microsoft.com/en-us/sql/relational-databases/performance/view-the-sql-server-error-log-sql-server-management-studio
    %Y-%m-%d %H:%M:%S.%2 spid6s      0 transactions rolled back
    %Y-%m-%d %H:%M:%S.%2 Logon       Error: 18456, Severity: 14, State: 8.
    = SQL Server Agent https://learn.microsoft.com/en-us/sql/ssms/agent/sql-server-agent-error-log
    %Y-%m-%d %H:%M:%S - ? [100] Microsoft SQLServerAgent version 15.0
    = Sybase ASE https://help.sap.com/docs/SAP_ASE
    00:0002:00000:00031:%Y/%m/%d %H:%M:%S.%2 server  Database 'shop' is now online.
    = SAP HANA https://help.sap.com/docs/SAP_HANA_PLATFORM
    [7893]{200068}[20/40637286] %Y-%m-%d %H:%M:%S.%6 w FileIO           FileSystem.cpp(00085) : slow
    = SAP ABAP work process https://help.sap.com/docs/ABAP_PLATFORM
    M  %a %b %e %H:%M:%S %Y
    = SAP Java https://help.sap.com/docs/SAP_NETWEAVER
    #2.0#%Y %m %d %H:%M:%S:%3#%z#Error#com.sap.engine#
    = Vertica https://docs.vertica.com/latest/en/admin/monitoring/log-files/
    %Y-%m-%d %H:%M:%S.%3 Main:0x7f01 [Init] <INFO> Starting up Vertica
    = Greenplum https://docs.vmware.com/en/VMware-Greenplum/index.html
    %Y-%m-%d %H:%M:%S.%6 %Z,"app","shop",p31,th1,"10.0.0.9","5000",,0,con1,,seg-1,,,,,"LOG","00000","x",,,,,,,0,,,,
    %Y%m%d:%H:%M:%S:12345 gpstart:mdw:gpadmin-[INFO]:-Starting gpstart
    = CockroachDB https://www.cockroachlabs.com/docs/stable/log-formats
    I%y%m%d %H:%M:%S.%6 31 server/server.go:12 ⋮ [n1] 1  started
    = TiDB https://docs.pingcap.com/tidb/stable/tidb-configuration-file
    [%Y/%m/%d %H:%M:%S.%3 %o] [INFO] [server.go:12] ["started"]
    = YugabyteDB https://docs.yugabyte.com/preview/troubleshoot/nodes/check-logs/
    W%m%d %H:%M:%S.%6 31 consensus_peers.cc:12] Couldn't send request
    = Aerospike https://aerospike.com/docs/server/reference/serverlogmessages
    %b %d %Y %H:%M:%S GMT: INFO (info): (ticker.c:171) NODE-ID bb9
    = Firebird https://firebirdsql.org/file/documentation/html/en/refdocs/
    db-1 (Server)%t%a %b %e %H:%M:%S %Y%n%tINET/inet_error: read errno = 104
    = Informix https://www.ibm.com/docs/en/informix-servers/14.10?topic=logs-online-log
    %m/%d/%y %H:%M:%S  Checkpoint Completed:  duration was 0 seconds.
    = Teradata https://docs.teradata.com/
    %Y/%m/%d-%H:%M:%S.%3 started
    = CSV export https://www.rfc-editor.org/rfc/rfc4180
    "%Y-%m-%d %H:%M:%S.%3","ERROR","failed"
    "%m/%d/%Y %I:%M:%S %p","4625","Audit Failure"
    """#

  /// Queues, coordination, big data.
  static let data = #"""
    = etcd https://etcd.io/docs/latest/op-guide/configuration/
    %Y-%m-%d %H:%M:%S.%6 I | etcdserver: started
    {"level":"warn","ts":"%Y-%m-%dT%H:%M:%S.%3Z","caller":"x.go:1","msg":"slow"}
    {"level":"warn","ts":"%Y-%m-%dT%H:%M:%S.%6%z","caller":"x.go:1","msg":"slow"}
    = Consul https://developer.hashicorp.com/consul/docs/agent/monitor
    %Y-%m-%dT%H:%M:%S.%3%z [INFO]  agent: Starting server
        %Y/%m/%d %H:%M:%S [INFO] agent: Starting server
    = Vault https://developer.hashicorp.com/vault/docs/audit
    {"time":"%Y-%m-%dT%H:%M:%S.%9Z","type":"response","auth":{}}
    = Nomad https://developer.hashicorp.com/nomad/docs/configuration
    %Y-%m-%dT%H:%M:%S.%3Z [ERROR] client: error heartbeating
    = ZooKeeper https://zookeeper.apache.org/doc/current/zookeeperAdmin.html
    %Y-%m-%d %H:%M:%S,%3 [myid:1] - WARN  [main:QuorumPeer@123] - Cannot open channel
    = Kafka https://kafka.apache.org/documentation/
    [%Y-%m-%d %H:%M:%S,%3] INFO [GroupCoordinator 0]: Stabilized (kafka.coordinator.group.GroupCoordinator)
    = librdkafka https://github.com/confluentinc/librdkafka
    %%3|%s.%3|FAIL|rdkafka#producer-1| [thrd:main]: failed
    = RabbitMQ https://www.rabbitmq.com/docs/logging
    %Y-%m-%d %H:%M:%S.%3 [info] <0.324.0> started
    %Y-%m-%d %H:%M:%S.%6%o [error] <0.324.0> failed
    =INFO REPORT==== %d-%b-%Y::%H:%M:%S ===%naccepting AMQP connection
    = ActiveMQ https://activemq.apache.org/components/classic/documentation/how-do-i-change-the-logging
    %Y-%m-%d %H:%M:%S,%3 | INFO  | Apache ActiveMQ started | org.apache.activemq.broker.BrokerService | main
    = Artemis https://activemq.apache.org/components/artemis/documentation/latest/logging.html
    %Y-%m-%d %H:%M:%S,%3 INFO  [org.apache.activemq.artemis.core.server] AMQ221007: Server is now live
    = IBM MQ https://www.ibm.com/docs/en/ibm-mq/9.3?topic=multiplatforms-error-logs
    %m/%d/%y %H:%M:%S - Process(9884.1) User(mqm) Program(amqzxma0)%n                    Host(mq-1)
    %m/%d/%Y %H:%M:%S - Process(9884.1) User(mqm) Program(amqzxma0)%n                    Host(mq-1)
    %d.%m.%Y %H:%M:%S - Process(9884.1) User(mqm) Program(amqzxma0)%n                    Host(mq-1)
    %m/%d/%y  %I:%M:%S %p - Process(9884.1) User(mqm) Program(amqzxma0)
    = NATS https://docs.nats.io/running-a-nats-service/configuration/logging
    [31] %Y/%m/%d %H:%M:%S.%6 [INF] Starting nats-server
    = Pulsar https://pulsar.apache.org/docs/next/developing-binary-protocol/
    %Y-%m-%dT%H:%M:%S,%3%z [main] INFO  org.apache.pulsar.broker.PulsarService - started
    %H:%M:%S.%3 [main] INFO  org.apache.pulsar.broker.PulsarService - started
    = Solace https://docs.solace.com/Monitoring/Monitoring-Events-Using-Syslog.htm
    %Y-%m-%dT%H:%M:%S.%3%o <local3.info> mq-1 event: SYSTEM: SYSTEM_CLIENT_CONNECT
    = Mosquitto https://mosquitto.org/man/mosquitto-conf-5.html
    %s: New connection from 10.0.0.9 on port 1883.
    %Y-%m-%dT%H:%M:%S: mosquitto version 2.0.15 starting
    = EMQX https://docs.emqx.com/en/emqx/latest/observability/log.html
    %Y-%m-%dT%H:%M:%S.%6%o [error] msg: failed, mfa: x
    = HDFS https://hadoop.apache.org/docs/stable/hadoop-project-dist/hadoop-common/ClusterSetup.html
    %y%m%d %H%M%S 148 INFO dfs.DataNode$PacketResponder: PacketResponder 1 for block blk_38 terminating
    %y/%m/%d %H:%M:%S INFO dfs.DataNode: started
    = Hadoop https://hadoop.apache.org/docs/stable/hadoop-project-dist/hadoop-common/HttpAuthentication.html
    %Y-%m-%d %H:%M:%S,%3 INFO [main] org.apache.hadoop.mapreduce.v2.app.MRAppMaster: Created
    = HBase https://hbase.apache.org/book.html
    %Y-%m-%d %H:%M:%S,%3 INFO  [main] master.HMaster: STARTING service HMaster
    = Spark https://spark.apache.org/docs/latest/configuration.html#configuring-logging
    %y/%m/%d %H:%M:%S INFO executor.Executor: Finished task 0.0 in stage 0.0 (TID 0)
    = Flink https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/advanced/logging/
    %Y-%m-%d %H:%M:%S,%3 INFO  org.apache.flink.runtime.dispatcher    [] - Start
    = Hive https://cwiki.apache.org/confluence/display/Hive/GettingStarted
    %Y-%m-%dT%H:%M:%S,%3 INFO [main] session.SessionState: Created
    = Impala https://impala.apache.org/docs/build/html/topics/impala_logging.html
    I%m%d %H:%M:%S.%6 31 status.cc:119] Invalid
    = Presto https://trino.io/docs/current/admin/logging.html
    %Y-%m-%dT%H:%M:%S.%3%z%tINFO%tmain%tio.trino.server.Server%t======== SERVER STARTED ========
    = Druid https://druid.apache.org/docs/latest/configuration/logging
    %Y-%m-%dT%H:%M:%S,%3 INFO [main] org.apache.druid.cli.CliMain - started
    = NiFi https://nifi.apache.org/docs/nifi-docs/html/administration-guide.html
    %Y-%m-%d %H:%M:%S,%3 INFO [main] org.apache.nifi.NiFi Controller initialization took 1 ns
    = Storm https://storm.apache.org/releases/current/Logs.html
    %Y-%m-%d %H:%M:%S.%3 o.a.s.d.s.Supervisor main [INFO] Starting supervisor
    = Mesos https://mesos.apache.org/documentation/latest/logging/
    I%m%d %H:%M:%S.%6 31 master.cpp:463] Master started
    = Memcached https://docs.memcached.org/
    %b %e %H:%M:%S cache-1 memcached[31]: <26 new auto-negotiating client connection
    = MinIO https://min.io/docs/minio/linux/operations/monitoring/minio-logging.html
    Time: %H:%M:%S UTC %m/%d/%Y%nError: failed
    {"level":"ERROR","time":"%Y-%m-%dT%H:%M:%S.%9Z","message":"failed"}
    """#
}
