"""The servers of the site. Each writes its configuration, starts one process on its host, and stops it again."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import psycopg2

POSTGRES = Path("/usr/lib/postgresql/15/bin")
PROGRAMS = Path(__file__).parent


class Server:
    user = "root"
    port = None
    stopping = signal.SIGTERM

    def __init__(self, host):
        self.host = host
        self.process = None

    def command(self):
        raise NotImplementedError

    def output(self):
        """Where the server's standard error goes: nowhere, unless it is the log."""
        return subprocess.DEVNULL

    def start(self):
        if self.process and self.process.poll() is None:
            raise RuntimeError(f"{type(self).__name__} already runs on {self.host.name}")
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TZ": self.host.zone, "HOME": "/nonexistent"}
        output = self.output()
        self.process = subprocess.Popen(
            [str(word) for word in self.command()], stdin=subprocess.DEVNULL, stdout=output, stderr=output, cwd="/",
            env=environment, start_new_session=True, user=self.user, group=self.user, extra_groups=[])
        self.wait_until_ready()

    def wait_until_ready(self, patience=20):
        deadline = time.monotonic() + patience
        while self.port:
            try:
                return socket.create_connection((self.host.address, self.port), 1).close()
            except OSError:
                if self.process.poll() is not None or time.monotonic() > deadline:
                    raise RuntimeError(f"{type(self).__name__} did not start on {self.host.name}")
                time.sleep(0.1)

    def signal(self, number):
        self.process.send_signal(number)

    def stop(self, patience=15):
        if self.process is None or self.process.poll() is not None:
            return
        self.signal(self.stopping)
        try:
            self.process.wait(patience)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()


class Postgres(Server):
    user = "postgres"
    port = 5432
    stopping = signal.SIGINT
    log = "/var/log/postgresql/postgresql-15-main.log"

    def __init__(self, host):
        super().__init__(host)
        self.data = host.directory("/var/lib/postgresql/15/main", self.user)
        host.directory("/var/log/postgresql", self.user)
        secret = host.directory("/etc/postgresql", self.user) / "secret"
        secret.write_text("postgres\n")
        subprocess.run([POSTGRES / "initdb", "-D", self.data, "-U", "postgres", "--auth=scram-sha-256", "--no-sync",
                        f"--pwfile={secret}", "--locale=C.UTF-8", "--encoding=UTF8"],
                       check=True, stdout=subprocess.DEVNULL, cwd="/", user=self.user, group=self.user)
        host.configure("postgresql.conf", "/etc/postgresql/main.conf")
        (self.data / "postgresql.conf").write_text(f"include '{host.path('/etc/postgresql/main.conf')}'\n")
        with open(self.data / "pg_hba.conf", "a") as rules:
            rules.write("host booking,postgres all 127.0.0.0/8 scram-sha-256\n")

    def command(self):
        return [POSTGRES / "postgres", "-D", self.data]

    def output(self):
        return open(self.host.path(self.log), "a")

    def wait_until_ready(self, patience=20):
        deadline = time.monotonic() + patience
        while not self.ready():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError("PostgreSQL did not start")
            time.sleep(0.1)

    def ready(self):
        """As the server itself says in its lock file; the file of one that was killed names another process."""
        lock = self.data / "postmaster.pid"
        lines = lock.read_text().split() if lock.exists() else [""]
        return lines[0] == str(self.process.pid) and "ready" in lines

    def dsn(self, user, database="booking", password=None):
        return f"host={self.host.address} port={self.port} dbname={database} user={user} password={password or user}"

    def connect(self, user="postgres", database="booking", password=None):
        connection = psycopg2.connect(self.dsn(user, database, password), connect_timeout=5)
        connection.autocommit = True
        return connection

    def execute(self, statement, *arguments, database="booking"):
        connection = self.connect(database=database)
        with connection.cursor() as cursor:
            cursor.execute(statement, arguments or None)
            rows = cursor.fetchall() if cursor.description else []
        connection.close()
        return rows

    def populate(self):
        self.execute("CREATE DATABASE booking", database="postgres")
        self.execute((PROGRAMS / "conf/schema.sql").read_text())
        self.execute("ANALYZE")

    def set(self, parameter, value):
        self.execute(f"ALTER SYSTEM SET {parameter} = '{value}'")
        self.signal(signal.SIGHUP)


class Pgbouncer(Server):
    user = "postgres"
    port = 6432
    stopping = signal.SIGTERM

    def __init__(self, host, database):
        super().__init__(host)
        users = host.directory("/etc/pgbouncer", self.user) / "userlist.txt"
        users.write_text('"booking" "booking"\n')
        run, log = host.directory("/run/postgresql", self.user), host.directory("/var/log/pgbouncer", self.user)
        self.configuration = host.configure("pgbouncer.ini", "/etc/pgbouncer/pgbouncer.ini", database=database.host.address,
                                            users=users, log=log / "pgbouncer.log", pid=run / "pgbouncer.pid")

    def command(self):
        return ["/usr/sbin/pgbouncer", "-q", self.configuration]


class Redis(Server):
    user = "redis"
    port = 6379

    def __init__(self, host):
        super().__init__(host)
        log = host.directory("/var/log/redis", self.user)
        self.configuration = host.configure("redis.conf", "/etc/redis/redis.conf", log=log / "redis-server.log",
                                            directory=host.directory("/var/lib/redis", self.user))

    def command(self):
        return ["/usr/bin/redis-server", self.configuration]


class Booking(Server):
    user = "www-data"
    port = 9000

    def __init__(self, host, database, cache, pool, version):
        """`database` is what the service connects to: PostgreSQL, or the host's own pgbouncer."""
        super().__init__(host)
        self.database = database
        self.cache = cache
        self.times = "plain" if host.zone == "UTC" else "zoned"
        self.log = host.directory("/var/log/booking", self.user) / "booking.log"
        self.release(version, pool)

    def release(self, version, pool):
        """Installs a version and its pool settings; they take effect at the next start."""
        file = self.host.directory("/etc/booking") / "booking.ini"
        url = f"postgresql+psycopg2://booking:booking@{self.database.host.address}:{self.database.port}/booking"
        sections = {
            "service": {"version": version, "address": self.host.address, "port": self.port},
            "database": {"url": url},
            "pool": pool,
            "cache": {"host": self.cache.host.address, "port": self.cache.port, "lifetime": 12},
            "payments": {"latency": 2.2},
            "log": {"file": self.log, "times": self.times},
        }
        file.write_text("".join(f"[{name}]\n" + "".join(f"{key} = {value}\n" for key, value in keys.items()) + "\n"
                                for name, keys in sections.items()))

    def command(self):
        return [sys.executable, "/opt/booking/booking.py", self.host.path("/etc/booking/booking.ini")]


class Worker(Server):
    user = "www-data"

    def __init__(self, host, database):
        super().__init__(host)
        self.database = database
        self.log = host.directory("/var/log/worker", self.user) / "worker.log"

    def command(self):
        return [sys.executable, "/opt/booking/worker.py", self.log, self.database.dsn("worker")]


class Haproxy(Server):
    port = 8080

    def __init__(self, host, instances):
        super().__init__(host)
        servers = "\n".join(f"    server {each.host.name} {each.host.address}:{each.port}" for each in instances)
        self.configuration = host.configure("haproxy.cfg", "/etc/haproxy/haproxy.cfg", host=host.name, servers=servers)

    def command(self):
        return ["/usr/sbin/haproxy", "-db", "-f", self.configuration]

    def set_state(self, instance, state):
        """Takes an instance out of the rotation, or back into it."""
        with socket.create_connection((self.host.address, 9999), 5) as admin:
            admin.sendall(f"set server be_booking/{instance.host.name} state {state}\n".encode())
            admin.recv(256)


class Nginx(Server):
    port = 8000
    stopping = signal.SIGQUIT

    def __init__(self, host, balancer):
        super().__init__(host)
        self.logs, scratch = host.directory("/var/log/nginx"), host.directory("/var/lib/nginx", "www-data")
        self.configuration = host.configure("nginx.conf", "/etc/nginx/nginx.conf", logs=self.logs, scratch=scratch,
                                            pid=host.path("/run/nginx.pid"), balancer=balancer.host.address)

    def command(self):
        return ["/usr/sbin/nginx", "-c", self.configuration, "-e", self.logs / "error.log", "-g", "daemon off;"]


def install(programs):
    """Lays out /opt/booking as every application host has it."""
    programs.mkdir(parents=True)
    for name in ("booking.py", "worker.py"):
        shutil.copy(PROGRAMS / name, programs)
