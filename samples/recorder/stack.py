"""The stack: nginx, HAProxy, three application instances, (pgbouncer,) PostgreSQL, Redis, a batch worker."""

import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from recorder.host import Host, SyslogReceiver
from recorder.server import Booking, Haproxy, Nginx, Pgbouncer, Postgres, Redis, Worker, install

COMPRESSORS = {"gz": "/usr/bin/gzip", "xz": "/usr/bin/xz", "zst": "/usr/bin/zstd"}


class Stack:
    """One site in a temporary directory. Inside, `with` it runs; after it, nothing is left."""

    def __init__(self, network, pool, pgbouncer, zones, syslog, suffix):
        self.network = network
        self.pool = pool
        self.pgbouncer = pgbouncer
        self.zones = zones
        self.syslog = syslog
        self.suffix = suffix
        self.started = []

    def __enter__(self):
        self.directory = Path(tempfile.mkdtemp(prefix="booking-site-"))
        self.directory.chmod(0o755)
        self.root = self.directory / "hosts"
        try:
            self.mount()
            self.build()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for server in reversed(self.started):
            server.stop()
        for mounted in ("/opt", "/var/www"):
            subprocess.run(["umount", mounted], stderr=subprocess.DEVNULL)
        shutil.rmtree(self.directory)

    def mount(self):
        """The site's own /opt and /var/www, seen by this process and its children only."""
        install(self.directory / "opt/booking")
        (self.directory / "www/booking").mkdir(parents=True)
        (self.directory / "www/booking/index.html").write_text("<title>Booking</title>\n")
        for part, place in (("opt", "/opt"), ("www", "/var/www")):
            subprocess.run(["mount", "--bind", self.directory / part, place], check=True)

    def host(self, name, number):
        return Host(self.root, name, f"{self.network}.{number}", self.zones.get(name, "UTC"), self.syslog)

    def build(self):
        self.ops = self.host("ops-1", 71)
        self.database = self.run(Postgres(self.host("db-1", 31)))
        self.database.populate()
        self.cache = self.run(Redis(self.host("cache-1", 51)))
        self.instances = [self.instance(self.host(f"app-{number}", 10 + number)) for number in (1, 2, 3)]
        self.worker = self.run(Worker(self.host("batch-1", 61), self.database))
        balancing = self.host("lb-1", 41)
        self.run(SyslogReceiver(balancing))
        self.balancer = self.run(Haproxy(balancing, self.instances))
        self.web = self.run(Nginx(self.host("web-1", 21), self.balancer))
        self.hosts = [self.ops, balancing, *{server.host.name: server.host for server in
                      (self.database, self.cache, *self.instances, self.worker, self.web)}.values()]

    def instance(self, host):
        target = self.run(Pgbouncer(host, self.database)) if self.pgbouncer else self.database
        return self.run(Booking(host, target, self.cache, self.pool, "2.41.3"))

    def run(self, server):
        self.started.append(server)
        server.start()
        return server

    def deploy(self, version, instances, pool, strategy="rolling"):
        """What the deploy agent does, host by host: install, drain, restart, take back."""
        for instance in instances:
            agent = subprocess.Popen(["true"])
            agent.wait()
            instance.host.syslog("deploy-agent", f"deploy booking {version} started (strategy={strategy})", agent.pid)
            instance.release(version, pool)
            instance.host.syslog("deploy-agent", "templated /etc/booking/booking.ini: [pool] "
                                 + " ".join(f"{key}={value}" for key, value in pool.items()), agent.pid)
            self.balancer.set_state(instance, "drain")
            time.sleep(1.2)
            instance.stop()
            instance.start()
            self.balancer.set_state(instance, "ready")
            time.sleep(0.7)
            instance.host.syslog("deploy-agent", f"deploy booking {version} finished", agent.pid)
            time.sleep(4)

    def rotate(self):
        """logrotate, with the rules the hosts have."""
        options = {"gz": "-9", "xz": "-9", "zst": "--rm -q -19"}[self.suffix]
        rules = self.ops.configure("logrotate.conf", "/etc/logrotate.conf", root=self.root, suffix=self.suffix,
                                   compressor=COMPRESSORS[self.suffix], options=options)
        rules.chmod(0o644)
        subprocess.run(["logrotate", "--force", "--state", self.ops.path("/run/logrotate"), rules], check=True)
        self.ops.cron("root", "/usr/sbin/logrotate /etc/logrotate.conf")

    def harvest(self, destination):
        """Copies every host's /var/log, modification times kept."""
        shutil.rmtree(destination, ignore_errors=True)
        for host in self.hosts:
            shutil.copytree(host.path("/var/log"), destination / host.name, ignore=empty)


def empty(folder, names):
    """The files of a folder that hold nothing."""
    return [name for name in names if (path := Path(folder) / name).is_file() and path.stat().st_size == 0]
