"""What happens on any day: connection errors that recover, clients that vanish, and events that look like causes."""

import datetime
import http.client
import os
import random
import signal
import socket
import struct
import subprocess
import threading
import time

import psycopg2
import redis

from recorder.visitor import NETWORKS

ABORT = struct.pack("ii", 1, 0)                         # SO_LINGER with no patience: close() sends RST
STRANGERS = "admin root test oracle backup deploy sa".split()
DEAD_LINKS = "/robots.txt /favicon.ico /apple-touch-icon.png /static/app.9f2c.js /hotels/old-list.html /sitemap.xml".split()


def stamp(moment):
    return datetime.datetime.fromtimestamp(moment, datetime.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Noise:
    """Small things at random intervals; each method is one thing, its mean gap stands in `gaps`."""

    gaps = {"lost_client": 16, "dead_link": 7, "ended_session": 48, "dropped_session": 41, "cache_reset": 70, "cron": 33}

    def __init__(self, stack):
        self.stack = stack
        self.diary = []
        self.over = threading.Event()
        self.threads = [threading.Thread(target=self.repeat, args=item, daemon=True) for item in self.gaps.items()]

    def start(self):
        for thread in self.threads:
            thread.start()

    def stop(self):
        self.over.set()
        for thread in self.threads:
            thread.join(20)

    def repeat(self, name, gap):
        while not self.over.wait(random.expovariate(1 / gap)):
            moment = time.time()
            try:
                getattr(self, name)()
            except (OSError, psycopg2.Error, redis.RedisError, http.client.HTTPException):
                continue                                # the outage met the noise
            if name != "dead_link":
                self.diary.append({"time_utc": stamp(moment), "kind": name})

    def web(self, path):
        connection = http.client.HTTPConnection(self.stack.web.host.address, self.stack.web.port, timeout=10)
        connection.request("GET", path, headers={"X-Forwarded-For": f"{random.choice(NETWORKS)}.{random.randrange(1, 255)}",
                                                 "User-Agent": "Mozilla/5.0 (compatible; ExampleBot/2.1)", "Connection": "close"})
        return connection

    def dead_link(self):
        connection = self.web(random.choice(DEAD_LINKS))
        connection.getresponse().read()
        connection.close()

    def lost_client(self):
        """A phone in a tunnel: asks, and is gone before the answer."""
        connection = self.web(f"/search?city=Oslo&day={random.randrange(28)}")
        time.sleep(random.uniform(0, 0.05))
        connection.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, ABORT)
        connection.close()

    def ended_session(self):
        """An operator ends one idle session; whoever held it reconnects."""
        self.stack.database.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                                    "WHERE usename = 'booking' AND state = 'idle' ORDER BY random() LIMIT 1")

    def dropped_session(self):
        """An analyst closes the laptop in the middle of a transaction."""
        connection = self.stack.database.connect("report")
        connection.autocommit = False
        connection.cursor().execute("SELECT count(*) FROM hotels")
        descriptor = socket.socket(fileno=os.dup(connection.fileno()))
        descriptor.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, ABORT)
        os.close(connection.fileno())
        descriptor.close()

    def cache_reset(self):
        client = redis.Redis(self.stack.cache.host.address, self.stack.cache.port)
        others = [each for each in client.client_list() if each["cmd"] != "client|list"]
        if others:
            client.client_kill_filter(_id=random.choice(others)["id"])
        client.close()

    def cron(self):
        random.choice(self.stack.hosts).cron(*random.choice((
            ("root", "command -v debian-sa1 > /dev/null && debian-sa1 1 1"),
            ("root", "cd / && run-parts --report /etc/cron.hourly"),
            ("root", "test -x /usr/bin/certbot && certbot -q renew"),
        )))


class RedHerrings:
    """What an engineer would suspect first, and why it is not the cause. Each method is one, its docstring the reason."""

    files = {
        "log_rotation": ["*/*"],
        "db_reload": ["db-1/postgresql/*"],
        "backup_job": ["db-1/backup/*", "db-1/syslog"],
        "slow_queries": ["db-1/postgresql/*"],
        "client_resets": ["web-1/nginx/*", "lb-1/haproxy.log"],
        "crawler_404": ["web-1/nginx/*"],
        "nginx_reload": ["web-1/nginx/error.log", "web-1/syslog"],
        "auth_scanner": ["db-1/postgresql/*"],
        "redis_blip": ["app-*/booking/*"],
        "harmless_deploy": ["app-2/syslog", "app-2/booking/*", "lb-1/haproxy.log"],
    }

    def __init__(self, stack, noise):
        self.stack = stack
        self.noise = noise
        self.diary = []

    def show(self, name):
        action = getattr(self, name)
        self.diary.append({"time_utc": stamp(time.time()), "kind": name, "files": self.files[name], "why_not": action.__doc__})
        try:
            action()
        except (OSError, psycopg2.Error, redis.RedisError, subprocess.SubprocessError) as error:
            self.diary[-1]["why_not"] += f" (cut short by the outage: {type(error).__name__})"

    def log_rotation(self):
        """logrotate: files renamed or truncated, writers reopened"""
        self.stack.rotate()

    def db_reload(self):
        """a reload that changes work_mem only"""
        self.stack.database.set("work_mem", "12MB")

    def backup_job(self):
        """the regular dump; takes a few seconds and blocks nobody"""
        host, database = self.stack.database.host, self.stack.database
        host.cron("postgres", "/usr/local/bin/pg-backup booking >> /var/log/backup/backup.log 2>&1")
        log = host.directory("/var/log/backup") / "backup.log"
        with open(log, "a") as output:
            print(stamp(time.time()), "pg-backup: dump of booking started", file=output, flush=True)
            dump = subprocess.run(["/usr/lib/postgresql/15/bin/pg_dump", database.dsn("postgres"), "--format=custom"],
                                  capture_output=True, timeout=60)
            result = f"{len(dump.stdout)} bytes written" if dump.returncode == 0 else dump.stderr.decode().strip()
            print(stamp(time.time()), f"pg-backup: dump of booking finished, {result}", file=output)

    def slow_queries(self):
        """an analyst's reports: slow, alone on their connection, and as slow last week"""
        connection = self.stack.database.connect("report")
        for _ in range(3):
            connection.cursor().execute("SELECT a.night, avg(b.amount) FROM bookings a JOIN bookings b "
                                        "ON a.hotel_id % 25 = b.hotel_id % 25 AND b.night < a.night GROUP BY 1")
            time.sleep(random.uniform(0.5, 3))
        connection.close()

    def client_resets(self):
        """a mobile network drops its clients: resets on the client's side only"""
        for _ in range(random.randrange(9, 14)):
            self.noise.lost_client()
            time.sleep(random.expovariate(4))

    def crawler_404(self):
        """a crawler asks for pages that do not exist; nginx itself answers"""
        for _ in range(random.randrange(18, 30)):
            self.noise.dead_link()
            time.sleep(random.expovariate(5))

    def nginx_reload(self):
        """a graceful reload after a certificate renewal; the configuration is the same"""
        self.stack.web.host.syslog("certbot", "Hook 'deploy-hook' ran: systemctl reload nginx")
        self.stack.web.signal(signal.SIGHUP)

    def auth_scanner(self):
        """a scanner tries user names that no application uses"""
        for _ in range(random.randrange(8, 14)):
            try:
                self.stack.database.connect(random.choice(STRANGERS), random.choice(("postgres", "booking", "crm")), "123456")
            except psycopg2.OperationalError:
                time.sleep(random.expovariate(3))

    def redis_blip(self):
        """the cache stalls 1.3 s; reads time out, go to the database, and recover at once"""
        client = redis.Redis(self.stack.cache.host.address, self.stack.cache.port)
        client.execute_command("CLIENT", "PAUSE", "1300", "ALL")
        client.close()

    def harmless_deploy(self):
        """a release that changes no setting; one instance restarts, the balancer passes it over"""
        self.stack.deploy("2.41.4", self.stack.instances[1:2], self.stack.pool)
