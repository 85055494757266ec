// Written by Sources/C/packs/list: run it again when a pack is added or removed.
#include "packs.h"

static const unsigned char pack_activemq[] = {
#embed "../../../patterns/activemq.yaml"
};
static const unsigned char pack_activerecord[] = {
#embed "../../../patterns/activerecord.yaml"
};
static const unsigned char pack_aerospike[] = {
#embed "../../../patterns/aerospike.yaml"
};
static const unsigned char pack_airflow[] = {
#embed "../../../patterns/airflow.yaml"
};
static const unsigned char pack_akka[] = {
#embed "../../../patterns/akka.yaml"
};
static const unsigned char pack_apache[] = {
#embed "../../../patterns/apache.yaml"
};
static const unsigned char pack_aws_elb[] = {
#embed "../../../patterns/aws-elb.yaml"
};
static const unsigned char pack_aws_sdk[] = {
#embed "../../../patterns/aws-sdk.yaml"
};
static const unsigned char pack_caddy[] = {
#embed "../../../patterns/caddy.yaml"
};
static const unsigned char pack_capacity[] = {
#embed "../../../patterns/capacity.yaml"
};
static const unsigned char pack_cassandra[] = {
#embed "../../../patterns/cassandra.yaml"
};
static const unsigned char pack_celery[] = {
#embed "../../../patterns/celery.yaml"
};
static const unsigned char pack_changes[] = {
#embed "../../../patterns/changes.yaml"
};
static const unsigned char pack_clickhouse[] = {
#embed "../../../patterns/clickhouse.yaml"
};
static const unsigned char pack_cloudnative_pg[] = {
#embed "../../../patterns/cloudnative-pg.yaml"
};
static const unsigned char pack_clusters[] = {
#embed "../../../patterns/clusters.yaml"
};
static const unsigned char pack_cockroachdb[] = {
#embed "../../../patterns/cockroachdb.yaml"
};
static const unsigned char pack_consul[] = {
#embed "../../../patterns/consul.yaml"
};
static const unsigned char pack_coredns[] = {
#embed "../../../patterns/coredns.yaml"
};
static const unsigned char pack_cosmosdb[] = {
#embed "../../../patterns/cosmosdb.yaml"
};
static const unsigned char pack_couchbase[] = {
#embed "../../../patterns/couchbase.yaml"
};
static const unsigned char pack_couchdb[] = {
#embed "../../../patterns/couchdb.yaml"
};
static const unsigned char pack_data_grids[] = {
#embed "../../../patterns/data-grids.yaml"
};
static const unsigned char pack_db2[] = {
#embed "../../../patterns/db2.yaml"
};
static const unsigned char pack_django[] = {
#embed "../../../patterns/django.yaml"
};
static const unsigned char pack_dns_servers[] = {
#embed "../../../patterns/dns-servers.yaml"
};
static const unsigned char pack_dns[] = {
#embed "../../../patterns/dns.yaml"
};
static const unsigned char pack_docker[] = {
#embed "../../../patterns/docker.yaml"
};
static const unsigned char pack_ecto[] = {
#embed "../../../patterns/ecto.yaml"
};
static const unsigned char pack_elasticsearch[] = {
#embed "../../../patterns/elasticsearch.yaml"
};
static const unsigned char pack_envoy[] = {
#embed "../../../patterns/envoy.yaml"
};
static const unsigned char pack_errno[] = {
#embed "../../../patterns/errno.yaml"
};
static const unsigned char pack_etcd[] = {
#embed "../../../patterns/etcd.yaml"
};
static const unsigned char pack_eureka[] = {
#embed "../../../patterns/eureka.yaml"
};
static const unsigned char pack_exception_names[] = {
#embed "../../../patterns/exception-names.yaml"
};
static const unsigned char pack_galera[] = {
#embed "../../../patterns/galera.yaml"
};
static const unsigned char pack_gc_pauses[] = {
#embed "../../../patterns/gc-pauses.yaml"
};
static const unsigned char pack_go_sql[] = {
#embed "../../../patterns/go-sql.yaml"
};
static const unsigned char pack_google_cloud[] = {
#embed "../../../patterns/google-cloud.yaml"
};
static const unsigned char pack_grpc[] = {
#embed "../../../patterns/grpc.yaml"
};
static const unsigned char pack_gunicorn[] = {
#embed "../../../patterns/gunicorn.yaml"
};
static const unsigned char pack_hadoop[] = {
#embed "../../../patterns/hadoop.yaml"
};
static const unsigned char pack_haproxy[] = {
#embed "../../../patterns/haproxy.yaml"
};
static const unsigned char pack_hikaricp[] = {
#embed "../../../patterns/hikaricp.yaml"
};
static const unsigned char pack_http_clients[] = {
#embed "../../../patterns/http-clients.yaml"
};
static const unsigned char pack_ibm_mq[] = {
#embed "../../../patterns/ibm-mq.yaml"
};
static const unsigned char pack_iis[] = {
#embed "../../../patterns/iis.yaml"
};
static const unsigned char pack_influxdb[] = {
#embed "../../../patterns/influxdb.yaml"
};
static const unsigned char pack_ingress_nginx[] = {
#embed "../../../patterns/ingress-nginx.yaml"
};
static const unsigned char pack_jdbc_pools[] = {
#embed "../../../patterns/jdbc-pools.yaml"
};
static const unsigned char pack_kafka[] = {
#embed "../../../patterns/kafka.yaml"
};
static const unsigned char pack_kernel[] = {
#embed "../../../patterns/kernel.yaml"
};
static const unsigned char pack_kong[] = {
#embed "../../../patterns/kong.yaml"
};
static const unsigned char pack_kubernetes[] = {
#embed "../../../patterns/kubernetes.yaml"
};
static const unsigned char pack_ldap[] = {
#embed "../../../patterns/ldap.yaml"
};
static const unsigned char pack_linkerd[] = {
#embed "../../../patterns/linkerd.yaml"
};
static const unsigned char pack_liveness[] = {
#embed "../../../patterns/liveness.yaml"
};
static const unsigned char pack_macos[] = {
#embed "../../../patterns/macos.yaml"
};
static const unsigned char pack_maxscale[] = {
#embed "../../../patterns/maxscale.yaml"
};
static const unsigned char pack_membership[] = {
#embed "../../../patterns/membership.yaml"
};
static const unsigned char pack_memcached[] = {
#embed "../../../patterns/memcached.yaml"
};
static const unsigned char pack_mongodb[] = {
#embed "../../../patterns/mongodb.yaml"
};
static const unsigned char pack_mqtt[] = {
#embed "../../../patterns/mqtt.yaml"
};
static const unsigned char pack_mssql[] = {
#embed "../../../patterns/mssql.yaml"
};
static const unsigned char pack_mysql_clients[] = {
#embed "../../../patterns/mysql-clients.yaml"
};
static const unsigned char pack_mysql_failover[] = {
#embed "../../../patterns/mysql-failover.yaml"
};
static const unsigned char pack_mysql_locales[] = {
#embed "../../../patterns/mysql-locales.yaml"
};
static const unsigned char pack_mysql[] = {
#embed "../../../patterns/mysql.yaml"
};
static const unsigned char pack_nats[] = {
#embed "../../../patterns/nats.yaml"
};
static const unsigned char pack_neo4j[] = {
#embed "../../../patterns/neo4j.yaml"
};
static const unsigned char pack_nginx[] = {
#embed "../../../patterns/nginx.yaml"
};
static const unsigned char pack_node_pools[] = {
#embed "../../../patterns/node-pools.yaml"
};
static const unsigned char pack_npgsql[] = {
#embed "../../../patterns/npgsql.yaml"
};
static const unsigned char pack_odyssey[] = {
#embed "../../../patterns/odyssey.yaml"
};
static const unsigned char pack_openresty[] = {
#embed "../../../patterns/openresty.yaml"
};
static const unsigned char pack_openstack[] = {
#embed "../../../patterns/openstack.yaml"
};
static const unsigned char pack_oracle[] = {
#embed "../../../patterns/oracle.yaml"
};
static const unsigned char pack_pacemaker[] = {
#embed "../../../patterns/pacemaker.yaml"
};
static const unsigned char pack_patroni[] = {
#embed "../../../patterns/patroni.yaml"
};
static const unsigned char pack_pg_auto_failover[] = {
#embed "../../../patterns/pg-auto-failover.yaml"
};
static const unsigned char pack_pgbouncer[] = {
#embed "../../../patterns/pgbouncer.yaml"
};
static const unsigned char pack_pgpool[] = {
#embed "../../../patterns/pgpool.yaml"
};
static const unsigned char pack_php_fpm[] = {
#embed "../../../patterns/php-fpm.yaml"
};
static const unsigned char pack_php_pools[] = {
#embed "../../../patterns/php-pools.yaml"
};
static const unsigned char pack_plain_words[] = {
#embed "../../../patterns/plain-words.yaml"
};
static const unsigned char pack_postgresql_clients[] = {
#embed "../../../patterns/postgresql-clients.yaml"
};
static const unsigned char pack_postgresql_locales[] = {
#embed "../../../patterns/postgresql-locales.yaml"
};
static const unsigned char pack_postgresql[] = {
#embed "../../../patterns/postgresql.yaml"
};
static const unsigned char pack_prisma[] = {
#embed "../../../patterns/prisma.yaml"
};
static const unsigned char pack_privileges[] = {
#embed "../../../patterns/privileges.yaml"
};
static const unsigned char pack_proxifier[] = {
#embed "../../../patterns/proxifier.yaml"
};
static const unsigned char pack_proxysql[] = {
#embed "../../../patterns/proxysql.yaml"
};
static const unsigned char pack_psycopg_pool[] = {
#embed "../../../patterns/psycopg-pool.yaml"
};
static const unsigned char pack_pulsar[] = {
#embed "../../../patterns/pulsar.yaml"
};
static const unsigned char pack_puma[] = {
#embed "../../../patterns/puma.yaml"
};
static const unsigned char pack_rabbitmq[] = {
#embed "../../../patterns/rabbitmq.yaml"
};
static const unsigned char pack_rate_limits[] = {
#embed "../../../patterns/rate-limits.yaml"
};
static const unsigned char pack_redis_clients[] = {
#embed "../../../patterns/redis-clients.yaml"
};
static const unsigned char pack_redis_sentinel[] = {
#embed "../../../patterns/redis-sentinel.yaml"
};
static const unsigned char pack_redis[] = {
#embed "../../../patterns/redis.yaml"
};
static const unsigned char pack_repmgr[] = {
#embed "../../../patterns/repmgr.yaml"
};
static const unsigned char pack_rsyslog[] = {
#embed "../../../patterns/rsyslog.yaml"
};
static const unsigned char pack_runtime[] = {
#embed "../../../patterns/runtime.yaml"
};
static const unsigned char pack_rust_pools[] = {
#embed "../../../patterns/rust-pools.yaml"
};
static const unsigned char pack_sap_hana[] = {
#embed "../../../patterns/sap-hana.yaml"
};
static const unsigned char pack_snowflake[] = {
#embed "../../../patterns/snowflake.yaml"
};
static const unsigned char pack_solr[] = {
#embed "../../../patterns/solr.yaml"
};
static const unsigned char pack_sqlalchemy[] = {
#embed "../../../patterns/sqlalchemy.yaml"
};
static const unsigned char pack_sqlclient[] = {
#embed "../../../patterns/sqlclient.yaml"
};
static const unsigned char pack_sqlstates[] = {
#embed "../../../patterns/sqlstates.yaml"
};
static const unsigned char pack_sshd[] = {
#embed "../../../patterns/sshd.yaml"
};
static const unsigned char pack_stolon[] = {
#embed "../../../patterns/stolon.yaml"
};
static const unsigned char pack_stunnel[] = {
#embed "../../../patterns/stunnel.yaml"
};
static const unsigned char pack_supavisor[] = {
#embed "../../../patterns/supavisor.yaml"
};
static const unsigned char pack_systemd[] = {
#embed "../../../patterns/systemd.yaml"
};
static const unsigned char pack_tds[] = {
#embed "../../../patterns/tds.yaml"
};
static const unsigned char pack_thrift[] = {
#embed "../../../patterns/thrift.yaml"
};
static const unsigned char pack_tidb[] = {
#embed "../../../patterns/tidb.yaml"
};
static const unsigned char pack_time_sync[] = {
#embed "../../../patterns/time-sync.yaml"
};
static const unsigned char pack_tls[] = {
#embed "../../../patterns/tls.yaml"
};
static const unsigned char pack_tomcat[] = {
#embed "../../../patterns/tomcat.yaml"
};
static const unsigned char pack_traefik[] = {
#embed "../../../patterns/traefik.yaml"
};
static const unsigned char pack_trino[] = {
#embed "../../../patterns/trino.yaml"
};
static const unsigned char pack_uvicorn[] = {
#embed "../../../patterns/uvicorn.yaml"
};
static const unsigned char pack_uwsgi[] = {
#embed "../../../patterns/uwsgi.yaml"
};
static const unsigned char pack_varnish[] = {
#embed "../../../patterns/varnish.yaml"
};
static const unsigned char pack_vault[] = {
#embed "../../../patterns/vault.yaml"
};
static const unsigned char pack_vitess[] = {
#embed "../../../patterns/vitess.yaml"
};
static const unsigned char pack_warehouses[] = {
#embed "../../../patterns/warehouses.yaml"
};
static const unsigned char pack_yugabyte[] = {
#embed "../../../patterns/yugabyte.yaml"
};
static const unsigned char pack_zookeeper[] = {
#embed "../../../patterns/zookeeper.yaml"
};

const struct foreshock_pack foreshock_packs[] = {
    {"activemq.yaml", sizeof "activemq.yaml" - 1, pack_activemq, sizeof pack_activemq},
    {"activerecord.yaml", sizeof "activerecord.yaml" - 1, pack_activerecord, sizeof pack_activerecord},
    {"aerospike.yaml", sizeof "aerospike.yaml" - 1, pack_aerospike, sizeof pack_aerospike},
    {"airflow.yaml", sizeof "airflow.yaml" - 1, pack_airflow, sizeof pack_airflow},
    {"akka.yaml", sizeof "akka.yaml" - 1, pack_akka, sizeof pack_akka},
    {"apache.yaml", sizeof "apache.yaml" - 1, pack_apache, sizeof pack_apache},
    {"aws-elb.yaml", sizeof "aws-elb.yaml" - 1, pack_aws_elb, sizeof pack_aws_elb},
    {"aws-sdk.yaml", sizeof "aws-sdk.yaml" - 1, pack_aws_sdk, sizeof pack_aws_sdk},
    {"caddy.yaml", sizeof "caddy.yaml" - 1, pack_caddy, sizeof pack_caddy},
    {"capacity.yaml", sizeof "capacity.yaml" - 1, pack_capacity, sizeof pack_capacity},
    {"cassandra.yaml", sizeof "cassandra.yaml" - 1, pack_cassandra, sizeof pack_cassandra},
    {"celery.yaml", sizeof "celery.yaml" - 1, pack_celery, sizeof pack_celery},
    {"changes.yaml", sizeof "changes.yaml" - 1, pack_changes, sizeof pack_changes},
    {"clickhouse.yaml", sizeof "clickhouse.yaml" - 1, pack_clickhouse, sizeof pack_clickhouse},
    {"cloudnative-pg.yaml", sizeof "cloudnative-pg.yaml" - 1, pack_cloudnative_pg, sizeof pack_cloudnative_pg},
    {"clusters.yaml", sizeof "clusters.yaml" - 1, pack_clusters, sizeof pack_clusters},
    {"cockroachdb.yaml", sizeof "cockroachdb.yaml" - 1, pack_cockroachdb, sizeof pack_cockroachdb},
    {"consul.yaml", sizeof "consul.yaml" - 1, pack_consul, sizeof pack_consul},
    {"coredns.yaml", sizeof "coredns.yaml" - 1, pack_coredns, sizeof pack_coredns},
    {"cosmosdb.yaml", sizeof "cosmosdb.yaml" - 1, pack_cosmosdb, sizeof pack_cosmosdb},
    {"couchbase.yaml", sizeof "couchbase.yaml" - 1, pack_couchbase, sizeof pack_couchbase},
    {"couchdb.yaml", sizeof "couchdb.yaml" - 1, pack_couchdb, sizeof pack_couchdb},
    {"data-grids.yaml", sizeof "data-grids.yaml" - 1, pack_data_grids, sizeof pack_data_grids},
    {"db2.yaml", sizeof "db2.yaml" - 1, pack_db2, sizeof pack_db2},
    {"django.yaml", sizeof "django.yaml" - 1, pack_django, sizeof pack_django},
    {"dns-servers.yaml", sizeof "dns-servers.yaml" - 1, pack_dns_servers, sizeof pack_dns_servers},
    {"dns.yaml", sizeof "dns.yaml" - 1, pack_dns, sizeof pack_dns},
    {"docker.yaml", sizeof "docker.yaml" - 1, pack_docker, sizeof pack_docker},
    {"ecto.yaml", sizeof "ecto.yaml" - 1, pack_ecto, sizeof pack_ecto},
    {"elasticsearch.yaml", sizeof "elasticsearch.yaml" - 1, pack_elasticsearch, sizeof pack_elasticsearch},
    {"envoy.yaml", sizeof "envoy.yaml" - 1, pack_envoy, sizeof pack_envoy},
    {"errno.yaml", sizeof "errno.yaml" - 1, pack_errno, sizeof pack_errno},
    {"etcd.yaml", sizeof "etcd.yaml" - 1, pack_etcd, sizeof pack_etcd},
    {"eureka.yaml", sizeof "eureka.yaml" - 1, pack_eureka, sizeof pack_eureka},
    {"exception-names.yaml", sizeof "exception-names.yaml" - 1, pack_exception_names, sizeof pack_exception_names},
    {"galera.yaml", sizeof "galera.yaml" - 1, pack_galera, sizeof pack_galera},
    {"gc-pauses.yaml", sizeof "gc-pauses.yaml" - 1, pack_gc_pauses, sizeof pack_gc_pauses},
    {"go-sql.yaml", sizeof "go-sql.yaml" - 1, pack_go_sql, sizeof pack_go_sql},
    {"google-cloud.yaml", sizeof "google-cloud.yaml" - 1, pack_google_cloud, sizeof pack_google_cloud},
    {"grpc.yaml", sizeof "grpc.yaml" - 1, pack_grpc, sizeof pack_grpc},
    {"gunicorn.yaml", sizeof "gunicorn.yaml" - 1, pack_gunicorn, sizeof pack_gunicorn},
    {"hadoop.yaml", sizeof "hadoop.yaml" - 1, pack_hadoop, sizeof pack_hadoop},
    {"haproxy.yaml", sizeof "haproxy.yaml" - 1, pack_haproxy, sizeof pack_haproxy},
    {"hikaricp.yaml", sizeof "hikaricp.yaml" - 1, pack_hikaricp, sizeof pack_hikaricp},
    {"http-clients.yaml", sizeof "http-clients.yaml" - 1, pack_http_clients, sizeof pack_http_clients},
    {"ibm-mq.yaml", sizeof "ibm-mq.yaml" - 1, pack_ibm_mq, sizeof pack_ibm_mq},
    {"iis.yaml", sizeof "iis.yaml" - 1, pack_iis, sizeof pack_iis},
    {"influxdb.yaml", sizeof "influxdb.yaml" - 1, pack_influxdb, sizeof pack_influxdb},
    {"ingress-nginx.yaml", sizeof "ingress-nginx.yaml" - 1, pack_ingress_nginx, sizeof pack_ingress_nginx},
    {"jdbc-pools.yaml", sizeof "jdbc-pools.yaml" - 1, pack_jdbc_pools, sizeof pack_jdbc_pools},
    {"kafka.yaml", sizeof "kafka.yaml" - 1, pack_kafka, sizeof pack_kafka},
    {"kernel.yaml", sizeof "kernel.yaml" - 1, pack_kernel, sizeof pack_kernel},
    {"kong.yaml", sizeof "kong.yaml" - 1, pack_kong, sizeof pack_kong},
    {"kubernetes.yaml", sizeof "kubernetes.yaml" - 1, pack_kubernetes, sizeof pack_kubernetes},
    {"ldap.yaml", sizeof "ldap.yaml" - 1, pack_ldap, sizeof pack_ldap},
    {"linkerd.yaml", sizeof "linkerd.yaml" - 1, pack_linkerd, sizeof pack_linkerd},
    {"liveness.yaml", sizeof "liveness.yaml" - 1, pack_liveness, sizeof pack_liveness},
    {"macos.yaml", sizeof "macos.yaml" - 1, pack_macos, sizeof pack_macos},
    {"maxscale.yaml", sizeof "maxscale.yaml" - 1, pack_maxscale, sizeof pack_maxscale},
    {"membership.yaml", sizeof "membership.yaml" - 1, pack_membership, sizeof pack_membership},
    {"memcached.yaml", sizeof "memcached.yaml" - 1, pack_memcached, sizeof pack_memcached},
    {"mongodb.yaml", sizeof "mongodb.yaml" - 1, pack_mongodb, sizeof pack_mongodb},
    {"mqtt.yaml", sizeof "mqtt.yaml" - 1, pack_mqtt, sizeof pack_mqtt},
    {"mssql.yaml", sizeof "mssql.yaml" - 1, pack_mssql, sizeof pack_mssql},
    {"mysql-clients.yaml", sizeof "mysql-clients.yaml" - 1, pack_mysql_clients, sizeof pack_mysql_clients},
    {"mysql-failover.yaml", sizeof "mysql-failover.yaml" - 1, pack_mysql_failover, sizeof pack_mysql_failover},
    {"mysql-locales.yaml", sizeof "mysql-locales.yaml" - 1, pack_mysql_locales, sizeof pack_mysql_locales},
    {"mysql.yaml", sizeof "mysql.yaml" - 1, pack_mysql, sizeof pack_mysql},
    {"nats.yaml", sizeof "nats.yaml" - 1, pack_nats, sizeof pack_nats},
    {"neo4j.yaml", sizeof "neo4j.yaml" - 1, pack_neo4j, sizeof pack_neo4j},
    {"nginx.yaml", sizeof "nginx.yaml" - 1, pack_nginx, sizeof pack_nginx},
    {"node-pools.yaml", sizeof "node-pools.yaml" - 1, pack_node_pools, sizeof pack_node_pools},
    {"npgsql.yaml", sizeof "npgsql.yaml" - 1, pack_npgsql, sizeof pack_npgsql},
    {"odyssey.yaml", sizeof "odyssey.yaml" - 1, pack_odyssey, sizeof pack_odyssey},
    {"openresty.yaml", sizeof "openresty.yaml" - 1, pack_openresty, sizeof pack_openresty},
    {"openstack.yaml", sizeof "openstack.yaml" - 1, pack_openstack, sizeof pack_openstack},
    {"oracle.yaml", sizeof "oracle.yaml" - 1, pack_oracle, sizeof pack_oracle},
    {"pacemaker.yaml", sizeof "pacemaker.yaml" - 1, pack_pacemaker, sizeof pack_pacemaker},
    {"patroni.yaml", sizeof "patroni.yaml" - 1, pack_patroni, sizeof pack_patroni},
    {"pg-auto-failover.yaml", sizeof "pg-auto-failover.yaml" - 1, pack_pg_auto_failover, sizeof pack_pg_auto_failover},
    {"pgbouncer.yaml", sizeof "pgbouncer.yaml" - 1, pack_pgbouncer, sizeof pack_pgbouncer},
    {"pgpool.yaml", sizeof "pgpool.yaml" - 1, pack_pgpool, sizeof pack_pgpool},
    {"php-fpm.yaml", sizeof "php-fpm.yaml" - 1, pack_php_fpm, sizeof pack_php_fpm},
    {"php-pools.yaml", sizeof "php-pools.yaml" - 1, pack_php_pools, sizeof pack_php_pools},
    {"plain-words.yaml", sizeof "plain-words.yaml" - 1, pack_plain_words, sizeof pack_plain_words},
    {"postgresql-clients.yaml", sizeof "postgresql-clients.yaml" - 1, pack_postgresql_clients, sizeof pack_postgresql_clients},
    {"postgresql-locales.yaml", sizeof "postgresql-locales.yaml" - 1, pack_postgresql_locales, sizeof pack_postgresql_locales},
    {"postgresql.yaml", sizeof "postgresql.yaml" - 1, pack_postgresql, sizeof pack_postgresql},
    {"prisma.yaml", sizeof "prisma.yaml" - 1, pack_prisma, sizeof pack_prisma},
    {"privileges.yaml", sizeof "privileges.yaml" - 1, pack_privileges, sizeof pack_privileges},
    {"proxifier.yaml", sizeof "proxifier.yaml" - 1, pack_proxifier, sizeof pack_proxifier},
    {"proxysql.yaml", sizeof "proxysql.yaml" - 1, pack_proxysql, sizeof pack_proxysql},
    {"psycopg-pool.yaml", sizeof "psycopg-pool.yaml" - 1, pack_psycopg_pool, sizeof pack_psycopg_pool},
    {"pulsar.yaml", sizeof "pulsar.yaml" - 1, pack_pulsar, sizeof pack_pulsar},
    {"puma.yaml", sizeof "puma.yaml" - 1, pack_puma, sizeof pack_puma},
    {"rabbitmq.yaml", sizeof "rabbitmq.yaml" - 1, pack_rabbitmq, sizeof pack_rabbitmq},
    {"rate-limits.yaml", sizeof "rate-limits.yaml" - 1, pack_rate_limits, sizeof pack_rate_limits},
    {"redis-clients.yaml", sizeof "redis-clients.yaml" - 1, pack_redis_clients, sizeof pack_redis_clients},
    {"redis-sentinel.yaml", sizeof "redis-sentinel.yaml" - 1, pack_redis_sentinel, sizeof pack_redis_sentinel},
    {"redis.yaml", sizeof "redis.yaml" - 1, pack_redis, sizeof pack_redis},
    {"repmgr.yaml", sizeof "repmgr.yaml" - 1, pack_repmgr, sizeof pack_repmgr},
    {"rsyslog.yaml", sizeof "rsyslog.yaml" - 1, pack_rsyslog, sizeof pack_rsyslog},
    {"runtime.yaml", sizeof "runtime.yaml" - 1, pack_runtime, sizeof pack_runtime},
    {"rust-pools.yaml", sizeof "rust-pools.yaml" - 1, pack_rust_pools, sizeof pack_rust_pools},
    {"sap-hana.yaml", sizeof "sap-hana.yaml" - 1, pack_sap_hana, sizeof pack_sap_hana},
    {"snowflake.yaml", sizeof "snowflake.yaml" - 1, pack_snowflake, sizeof pack_snowflake},
    {"solr.yaml", sizeof "solr.yaml" - 1, pack_solr, sizeof pack_solr},
    {"sqlalchemy.yaml", sizeof "sqlalchemy.yaml" - 1, pack_sqlalchemy, sizeof pack_sqlalchemy},
    {"sqlclient.yaml", sizeof "sqlclient.yaml" - 1, pack_sqlclient, sizeof pack_sqlclient},
    {"sqlstates.yaml", sizeof "sqlstates.yaml" - 1, pack_sqlstates, sizeof pack_sqlstates},
    {"sshd.yaml", sizeof "sshd.yaml" - 1, pack_sshd, sizeof pack_sshd},
    {"stolon.yaml", sizeof "stolon.yaml" - 1, pack_stolon, sizeof pack_stolon},
    {"stunnel.yaml", sizeof "stunnel.yaml" - 1, pack_stunnel, sizeof pack_stunnel},
    {"supavisor.yaml", sizeof "supavisor.yaml" - 1, pack_supavisor, sizeof pack_supavisor},
    {"systemd.yaml", sizeof "systemd.yaml" - 1, pack_systemd, sizeof pack_systemd},
    {"tds.yaml", sizeof "tds.yaml" - 1, pack_tds, sizeof pack_tds},
    {"thrift.yaml", sizeof "thrift.yaml" - 1, pack_thrift, sizeof pack_thrift},
    {"tidb.yaml", sizeof "tidb.yaml" - 1, pack_tidb, sizeof pack_tidb},
    {"time-sync.yaml", sizeof "time-sync.yaml" - 1, pack_time_sync, sizeof pack_time_sync},
    {"tls.yaml", sizeof "tls.yaml" - 1, pack_tls, sizeof pack_tls},
    {"tomcat.yaml", sizeof "tomcat.yaml" - 1, pack_tomcat, sizeof pack_tomcat},
    {"traefik.yaml", sizeof "traefik.yaml" - 1, pack_traefik, sizeof pack_traefik},
    {"trino.yaml", sizeof "trino.yaml" - 1, pack_trino, sizeof pack_trino},
    {"uvicorn.yaml", sizeof "uvicorn.yaml" - 1, pack_uvicorn, sizeof pack_uvicorn},
    {"uwsgi.yaml", sizeof "uwsgi.yaml" - 1, pack_uwsgi, sizeof pack_uwsgi},
    {"varnish.yaml", sizeof "varnish.yaml" - 1, pack_varnish, sizeof pack_varnish},
    {"vault.yaml", sizeof "vault.yaml" - 1, pack_vault, sizeof pack_vault},
    {"vitess.yaml", sizeof "vitess.yaml" - 1, pack_vitess, sizeof pack_vitess},
    {"warehouses.yaml", sizeof "warehouses.yaml" - 1, pack_warehouses, sizeof pack_warehouses},
    {"yugabyte.yaml", sizeof "yugabyte.yaml" - 1, pack_yugabyte, sizeof pack_yugabyte},
    {"zookeeper.yaml", sizeof "zookeeper.yaml" - 1, pack_zookeeper, sizeof pack_zookeeper},
};
const ptrdiff_t foreshock_packs_count = sizeof foreshock_packs / sizeof *foreshock_packs;
