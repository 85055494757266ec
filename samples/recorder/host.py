"""A host of the site: a name, an address, a clock's zone, and a directory that stands for its file system."""

import datetime
import os
import re
import shutil
import socket
import string
import subprocess
import threading
import zoneinfo
from pathlib import Path

TEMPLATES = Path(__file__).parent / "conf"


class Template(string.Template):
    """Configuration files are full of `$`: ours are filled in at `@{name}`, and `@@` is an `@`."""
    delimiter = "@"


class Host:
    def __init__(self, root, name, address, zone="UTC", syslog="iso"):
        self.root = root / name
        self.name = name
        self.address = address
        self.zone = zone
        self.style = syslog
        self.writing = threading.Lock()
        self.directory("/var/log")
        self.directory("/run")

    def path(self, absolute):
        return self.root / absolute.lstrip("/")

    def directory(self, absolute, owner=None):
        made = self.path(absolute)
        made.mkdir(parents=True, exist_ok=True)
        if owner:
            shutil.chown(made, owner, owner)
        return made

    def configure(self, template, absolute, **values):
        """Writes a file of conf/ to where the host keeps it, with this host's values filled in."""
        file = self.directory(os.path.dirname(absolute)) / os.path.basename(absolute)
        file.write_text(Template((TEMPLATES / template).read_text()).substitute(address=self.address, **values))
        return file

    def syslog(self, program, message, pid=None, file="/var/log/syslog"):
        """One line as rsyslog writes it: Debian 12's ISO 8601, or the traditional form without year and zone."""
        now = datetime.datetime.now(zoneinfo.ZoneInfo(self.zone))
        stamp = now.isoformat() if self.style == "iso" else f"{now:%b} {now.day:2} {now:%H:%M:%S}"
        tag = f"{program}[{pid}]" if pid else program
        with self.writing, open(self.path(file), "a") as log:
            log.write(f"{stamp} {self.name} {tag}: {message}\n")

    def cron(self, user, command):
        """Notes a cron job under the id of a process that really ran."""
        job = subprocess.Popen(["true"])
        job.wait()
        self.syslog("CRON", f"({user}) CMD ({command})", job.pid)


class SyslogReceiver(threading.Thread):
    """What rsyslog does on the load balancer's host: HAProxy's datagrams become haproxy.log."""

    datagram = re.compile(r"<\d+>\w{3} [ \d]\d [\d:]{8} \S+ (\w+)\[(\d+)\]: (.*)", re.DOTALL)

    def __init__(self, host):
        super().__init__(daemon=True)
        self.host = host
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind((host.address, 514))

    def run(self):
        while data := self.socket.recv(8192):
            if match := self.datagram.match(data.decode(errors="replace").rstrip("\n")):
                program, pid, message = match.groups()
                self.host.syslog(program, message, pid, file="/var/log/haproxy.log")

    def stop(self):
        self.socket.sendto(b"", self.socket.getsockname())
        self.join(5)
        self.socket.close()
