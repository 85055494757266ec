"""Hundreds of megabytes of mixed logs, made of the samples: each round repeats them ten minutes later.

Deterministic, and cached: `mixed/` as the servers wrote them, in one file each, `packed/` the same under gzip.
"""

import datetime
import gzip
import lzma
import pathlib
import re
import subprocess
import sys

PERIOD = datetime.timedelta(minutes=10)
# Each way in which the samples write a minute.
LAYOUTS = ["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%Y/%m/%d %H:%M", "%d/%b/%Y:%H:%M", "%d %b %Y %H:%M", "%b %d %H:%M"]
MINUTE = re.compile(
    rb"\d{4}([-/])\d\d\1\d\d[T ]\d\d:\d\d(?=:\d\d)"
    rb"|\d\d(?:/[A-Z][a-z]{2}/\d{4}:| [A-Z][a-z]{2} \d{4} )\d\d:\d\d(?=:\d\d)"
    rb"|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d(?=:\d\d)")


def read(path):
    """The decompressed bytes; none of a codec that Python lacks."""
    match path.suffix:
        case ".gz": return gzip.decompress(path.read_bytes())
        case ".xz": return lzma.decompress(path.read_bytes())
        case ".zst": return b""
        case _: return path.read_bytes()


def collect(samples):
    """Name and content of each log, its rotated parts joined, the oldest first."""
    logs = {}
    for path in sorted(samples.glob("*/logs/**/*"), reverse=True):
        if path.is_file():
            name = re.sub(r"\.\d+(\.\w+)?$", "", str(path.relative_to(samples)).replace("/logs/", "-", 1))
            logs[name] = logs.get(name, b"") + read(path)
    return dict(sorted(logs.items()))


def written_later(minute, by):
    """A written minute, moved. Those without a year are of 2026, like the samples; what is no date stays."""
    text = minute.decode()
    for layout in LAYOUTS:
        bare = "%Y" not in layout
        try:
            time = datetime.datetime.strptime("2026 " * bare + text, "%Y " * bare + layout)
        except ValueError:
            continue
        return (time + by).strftime(layout).encode()
    return minute


def write(logs, folder, size):
    """Repeats `logs` until there are `size` bytes of them."""
    rounds = -(-size // sum(map(len, logs.values())))
    for name, content in logs.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            for n in range(rounds):
                known = {}

                def later(match):
                    minute = match[0]
                    if minute not in known:
                        known[minute] = written_later(minute, n * PERIOD)
                    return known[minute]

                file.write(MINUTE.sub(later, content))


def make(samples, scratch, size):
    done = scratch / f"made-{size}"
    if done.exists():
        return
    mixed, packed = scratch / "mixed", scratch / "packed"
    subprocess.run(["rm", "-rf", scratch], check=True)
    write(collect(samples), mixed, size)
    subprocess.run(["cp", "-r", mixed, packed], check=True)
    subprocess.run(["gzip", "-r", packed], check=True)
    done.touch()


if __name__ == "__main__":
    make(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), int(sys.argv[3]))
