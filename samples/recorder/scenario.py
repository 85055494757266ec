"""The scenarios: what is wrong, when, and how it is put right. Times are seconds after the visitors arrive."""

import os
import signal
import threading
import time

import psycopg2

HEALTHY = 205
IMPACT = 165
RECOVERY = 80


class Scenario:
    """A healthy day; the others break it."""

    name = "healthy-control"
    note = "no fault: the noise and the red herrings of the others, and a deploy that changes nothing"
    network = "127.23.0"
    pool = {"size": 12, "overflow": 4, "timeout": 10}
    pgbouncer = True
    zones = {}
    syslog = "iso"
    suffix = "gz"
    rate = 5.0                                          # visitors a second; each asks about three times
    herrings = {28: "slow_queries", 52: "crawler_404", 95: "log_rotation", 104: "db_reload", 139: "backup_job",
                168: "client_resets", 196: "nginx_reload", 231: "harmless_deploy", 262: "auth_scanner",
                297: "redis_blip", 330: "slow_queries", 362: "log_rotation"}

    root_class = "none"
    root_component = "none"
    component_aliases = []
    component_any = []
    acceptable_classes = ["none"]
    affected_components = []
    symptom_classes = []
    mark = None
    symptom = None
    symptom_hosts = ("*",)
    early_sign = None

    def break_it(self, stack):
        """Injects the fault and returns when all of it is in place."""

    def fix_it(self, stack):
        """Puts it right."""

    @property
    def healthy(self):
        return self.root_class == "none"


class BookingOutage(Scenario):
    name = "booking-outage"
    note = "a rolling deploy ships a pool of 2 connections and a 1 s wait to app-2 and app-3; app-1 keeps its pool of 20"
    network = "127.20.0"
    pool = {"size": 20, "overflow": 5, "timeout": 10}
    starved = {"size": 2, "overflow": 0, "timeout": 1}
    rate = 6.4
    herrings = {23: "slow_queries", 47: "crawler_404", 90: "log_rotation", 101: "db_reload", 133: "backup_job",
                162: "client_resets", 191: "nginx_reload", 249: "auth_scanner", 301: "redis_blip", 407: "log_rotation"}

    root_class = "pool_misconfigured"
    root_component = "connection pool of app-2 and app-3 (booking 2.42.0)"
    component_aliases = ["deploy", "app", "booking", "queuepool", "sqlalchemy", "pool"]
    component_any = ["app-2", "app-3"]
    acceptable_classes = ["pool_misconfigured", "pool_exhausted", "pool_timeout"]
    affected_components = ["app-2", "app-3", "lb-1", "web-1"]
    symptom_classes = ["pool_timeout", "http_5xx"]
    mark = r"deploy-agent.* deploy booking 2\.42\.0 started"
    symptom = r"QueuePool limit of size 2 overflow 0 reached"
    symptom_hosts = ("app-2", "app-3")
    early_sign = r"connection pool: size=2 "

    def break_it(self, stack):
        stack.deploy("2.42.0", stack.instances[1:], self.starved)

    def fix_it(self, stack):
        stack.deploy("2.41.3", stack.instances[1:], self.pool, strategy="rollback")


class DatabaseCrash(Scenario):
    name = "database-crash"
    note = ("SIGKILL takes a PostgreSQL backend, then another (crash recovery each time), then the postmaster; "
            "connections are refused until an operator starts the server again")
    network = "127.21.0"
    pgbouncer = False
    syslog = "bsd"
    suffix = "xz"
    herrings = {31: "slow_queries", 58: "crawler_404", 83: "log_rotation", 97: "redis_blip", 128: "backup_job",
                155: "db_reload", 179: "client_resets", 193: "nginx_reload", 233: "auth_scanner", 292: "log_rotation"}

    root_class = "server_lifecycle"
    root_component = "postgres (backend killed by signal 9, crash recovery, then down)"
    component_aliases = ["postgresql", "db-1"]
    component_any = ["db-1", "postgres"]
    acceptable_classes = ["server_lifecycle", "db_crash", "db_restart", "server_crash", "connection_refused"]
    affected_components = ["db-1", "app-1", "app-2", "app-3", "batch-1"]
    symptom_classes = ["server_closed_connection", "connection_refused", "db_recovery", "http_5xx"]
    symptom = (r"terminated by signal 9|terminating connection because of crash|server closed the connection unexpectedly"
               r"|in recovery mode|Connection refused")
    symptom_hosts = ("db-1", "app-*", "batch-1")
    unit = "postgresql@15-main.service"

    def break_it(self, stack):
        self.kill_backend(stack)
        time.sleep(37)
        self.kill_backend(stack)
        time.sleep(41)
        database = stack.database
        os.kill(database.process.pid, signal.SIGKILL)
        database.process.wait()
        database.host.syslog("systemd", f"{self.unit}: Main process exited, code=killed, status=9/KILL", 1)
        database.host.syslog("systemd", f"{self.unit}: Failed with result 'signal'.", 1)
        time.sleep(3)                                   # its children notice, and end

    def kill_backend(self, stack):
        """A backend at work, as the kernel would choose one; in a quiet moment, an idle one."""
        [(backend,)] = stack.database.execute("SELECT pid FROM pg_stat_activity WHERE usename = 'booking' "
                                              "ORDER BY state = 'active' DESC, random() LIMIT 1")
        os.kill(backend, signal.SIGKILL)

    def fix_it(self, stack):
        stack.database.host.syslog("systemd", f"Starting {self.unit} - PostgreSQL Cluster 15-main...", 1)
        stack.database.start()
        stack.database.host.syslog("systemd", f"Started {self.unit} - PostgreSQL Cluster 15-main.", 1)


class MigrationLock(Scenario):
    name = "migration-lock"
    note = ("an analyst's transaction stays open on bookings; a migration's ALTER TABLE waits behind it for an ACCESS "
            "EXCLUSIVE lock, and every query on bookings waits behind the migration")
    network = "127.22.0"
    pool = {"size": 6, "overflow": 2, "timeout": 3}
    pgbouncer = False
    zones = {"app-2": "America/New_York"}
    suffix = "zst"
    herrings = {26: "slow_queries", 49: "crawler_404", 87: "log_rotation", 108: "db_reload", 136: "redis_blip",
                151: "backup_job", 174: "client_resets", 197: "nginx_reload", 258: "auth_scanner", 318: "log_rotation"}

    root_class = "lock_contention"
    root_component = "migration 0042 (ACCESS EXCLUSIVE lock on bookings)"
    component_aliases = ["migrate", "bookings", "postgresql", "db-1", "postgres"]
    component_any = ["db-1", "postgres", "migration", "bookings"]
    acceptable_classes = ["lock_contention", "db_overload", "db_lock", "lock_timeout"]
    affected_components = ["db-1", "app-1", "app-2", "app-3", "batch-1"]
    symptom_classes = ["lock_timeout", "pool_timeout", "http_5xx"]
    mark = r"migrate\[\d+\]: applying 0042_bookings_channel"
    symptom = r"still waiting for \w+Lock on relation|canceling statement due to lock timeout|QueuePool limit of size"
    symptom_hosts = ("db-1", "app-*", "batch-1")

    def break_it(self, stack):
        self.report = stack.database.connect("report")
        self.report.autocommit = False
        self.report.cursor().execute("SELECT night, count(*) FROM bookings GROUP BY night")
        self.migration = stack.database.connect()
        process = self.migration.info.backend_pid
        stack.ops.syslog("migrate", "applying 0042_bookings_channel: ALTER TABLE bookings ADD COLUMN channel text", process)
        threading.Thread(target=self.migrate, args=(stack, process)).start()

    def migrate(self, stack, process):
        try:
            self.migration.cursor().execute("ALTER TABLE bookings ADD COLUMN channel text")
            stack.ops.syslog("migrate", "applied 0042_bookings_channel", process)
        except psycopg2.Error as error:
            stack.ops.syslog("migrate", f"0042_bookings_channel failed: {str(error).strip()}", process)
        self.migration.close()

    def fix_it(self, stack):
        self.migration.cancel()
        stack.database.execute("SELECT pg_terminate_backend(%s)", self.report.info.backend_pid)
        self.report.close()


SCENARIOS = {each.name: each for each in (BookingOutage, DatabaseCrash, MigrationLock, Scenario)}
