"""The truth about a recording: what the recorder did, found again in the lines the servers wrote."""

import dataclasses
import datetime
import fnmatch
import functools
import re
import subprocess
import zoneinfo

from recorder.noise import stamp


@dataclasses.dataclass(frozen=True)
class Format:
    """How a file's lines begin. A line that does not begin so belongs to the record above it."""
    files: str
    name: str
    start: re.Pattern
    clock: str

    def instant(self, line, zone, year):
        if not (match := self.start.search(line)):
            return None
        words = match.group(1).replace(",", ".")
        if self.clock == "iso":
            moment = datetime.datetime.fromisoformat(words)
        elif "%Y" in self.clock:
            moment = datetime.datetime.strptime(words, self.clock)
        else:
            moment = datetime.datetime.strptime(f"{year} {words}", f"%Y {self.clock}")
        return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).timestamp()


def form(files, name, start, clock):
    return Format(files, name, re.compile(start), clock)


FORMATS = (
    form("postgresql/*", "postgres stderr %m [%p] (zone printed)", r"^(\d{4}-\d\d-\d\d [\d:]{8}\.\d{3}) UTC ", "%Y-%m-%d %H:%M:%S.%f"),
    form("pgbouncer/*", "pgbouncer (zone printed)", r"^(\d{4}-\d\d-\d\d [\d:]{8}\.\d{3}) UTC ", "%Y-%m-%d %H:%M:%S.%f"),
    form("nginx/access*", "nginx access (zone printed)", r"\[(\d\d/\w{3}/\d{4}:[\d:]{8} \+0000)\]", "%d/%b/%Y:%H:%M:%S %z"),
    form("nginx/error*", "nginx error (no zone)", r"^(\d{4}/\d\d/\d\d [\d:]{8}) ", "%Y/%m/%d %H:%M:%S"),
    form("redis/*", "redis (no zone)", r"^\d+:\w (\d\d \w{3} \d{4} [\d:]{8}\.\d{3}) ", "%d %b %Y %H:%M:%S.%f"),
    form("worker/*", "celery-like (no zone)", r"^\[(\d{4}-\d\d-\d\d [\d:]{8},\d{3}): ", "%Y-%m-%d %H:%M:%S.%f"),
    form("backup/*", "backup text (zone printed)", r"^(\d{4}-\d\d-\d\dT[\d:.]+Z) ", "iso"),
    form("booking/*", "application text (zone printed)", r"^(\d{4}-\d\d-\d\dT[\d:.]+[+-]\d\d:\d\d) ", "iso"),
    form("booking/*", "application text (no zone)", r"^(\d{4}-\d\d-\d\d [\d:]{8},\d{3}) ", "%Y-%m-%d %H:%M:%S.%f"),
    form("*", "RFC 3164 syslog (no year, no zone)", r"^(\w{3} [ \d]\d [\d:]{8}) ", "%b %d %H:%M:%S"),
    form("*", "syslog with ISO 8601 times (zone printed)", r"^(\d{4}-\d\d-\d\dT[\d:.]+[+-]\d\d:\d\d) ", "iso"),
)
READERS = {".gz": ["gzip", "-dc"], ".xz": ["xz", "-dc"], ".zst": ["zstd", "-dcq"]}


@dataclasses.dataclass(frozen=True)
class Record:
    file: str
    number: int
    time: float
    text: str

    def cite(self):
        return {"file": self.file, "line_number": self.number, "time_utc": stamp(self.time), "line": self.text.partition("\n")[0]}


class LogFile:
    """A file as it was copied off its host, rotated and compressed or not."""

    def __init__(self, root, path, zones):
        self.name = str(path.relative_to(root))
        self.host = path.relative_to(root).parts[0]
        self.zone = zones.get(self.host, "UTC")
        self.lines = self.read(path)
        year = datetime.datetime.fromtimestamp(path.stat().st_mtime, datetime.UTC).year
        self.format = self.recognise(year)
        self.records = list(self.cut(year))

    @staticmethod
    def read(path):
        reader = READERS.get(path.suffix)
        data = subprocess.run([*reader, path], capture_output=True, check=True).stdout if reader else path.read_bytes()
        return data.decode(errors="replace").removesuffix("\n").split("\n")

    def recognise(self, year):
        inside = self.name.partition("/")[2]
        zone = zoneinfo.ZoneInfo(self.zone)
        # The first lines may belong to a record that began before the rotation.
        for candidate in FORMATS:
            if fnmatch.fnmatch(inside, candidate.files) and any(candidate.instant(line, zone, year) for line in self.lines[:20]):
                return candidate
        raise ValueError(f"{self.name} has no format the recorder knows")

    def cut(self, year):
        """The records, each with the lines that continue it."""
        zone, record = zoneinfo.ZoneInfo(self.zone), None
        for number, line in enumerate(self.lines, 1):
            if (moment := self.format.instant(line, zone, year)) is not None:
                if record:
                    yield record
                record = Record(self.name, number, moment, line)
            elif record:
                record = dataclasses.replace(record, text=f"{record.text}\n{line}")
        if record:
            yield record

    def info(self):
        times = [record.time for record in self.records]
        return {"tz": self.zone, "format": self.format.name, "host": self.host, "lines": len(self.lines),
                "first_utc": stamp(min(times)), "last_utc": stamp(max(times))}


class Truth:
    def __init__(self, scenario, recording, logs):
        self.scenario = scenario
        self.recording = recording
        paths = sorted(path for path in logs.rglob("*") if path.is_file())
        self.files = [LogFile(logs, path, scenario.zones) for path in paths]

    @functools.cached_property
    def records(self):
        return sorted((record for file in self.files for record in file.records), key=lambda record: record.time)

    def matching(self, pattern, hosts=("*",), since=0.0):
        """Records a pattern finds on the hosts that the recorder changed, from a moment on."""
        expression = re.compile(pattern)
        return [record for record in self.records if record.time >= since and expression.search(record.text)
                and any(fnmatch.fnmatch(record.file, f"{host}/*") for host in hosts)]

    def failed(self, begin, end):
        """Share of requests that failed between two moments, as the visitors saw it."""
        asked = [outcome for outcome in self.recording.outcomes if begin <= outcome.time < end]
        failed = [outcome for outcome in asked if outcome.failed]
        visitors, hit = {outcome.visitor for outcome in asked}, {outcome.visitor for outcome in failed}
        share = lambda part, whole: round(100 * len(part) / max(1, len(whole)), 2)
        return {"requests": len(asked), "failed": len(failed), "failed_pct": share(failed, asked),
                "users": len(visitors), "users_hit_pct": share(hit, visitors)}

    def document(self):
        scenario, recording = self.scenario, self.recording
        injected, fixed = recording.injected, recording.fixed
        # A control has no impact: the second half of it is counted instead, with nothing to find.
        half = (recording.began + recording.ended) / 2
        impact = self.failed(injected or half, fixed or recording.ended)
        document = {
            "scenario": scenario.name,
            "stack": {"app": "python", "n_apps": 3, "db": "pg", "pgbouncer": scenario.pgbouncer, "tz": scenario.zones,
                      "pool": scenario.pool, "rate": scenario.rate, "nginx_fmt": "timed", "layout": "host",
                      "haproxy_check": "/healthz"},
            "note": scenario.note,
            "t_start": stamp(recording.began),
            "t_fault_inject": injected and stamp(injected),
            "t_fix": fixed and stamp(fixed),
            "t_end": stamp(recording.ended),
            "cause_marker": None,
            "first_symptom": None,
            "root_class": scenario.root_class,
            "root_component": scenario.root_component,
            "component_aliases": scenario.component_aliases,
            "acceptable_classes": scenario.acceptable_classes,
            "affected_components": scenario.affected_components,
            "symptom_classes": scenario.symptom_classes,
            "red_herrings": sorted(recording.red_herrings, key=lambda each: each["time_utc"]),
            "base_noise": sorted(recording.base_noise, key=lambda each: each["time_utc"]),
            "request_total": len(recording.outcomes),
            "request_failed_pct_before": self.failed(recording.began, injected or half)["failed_pct"],
            "request_failed_pct_during_impact": impact["failed_pct"],
            "impact": impact,
            "lines_total": sum(len(file.lines) for file in self.files),
            "per_file_info": {file.name: file.info() for file in self.files},
            "first_symptom_simultaneous": [],
            "early_signs": [],
            "symptom_pattern_matches": {"before_fault": 0, "during_impact": 0},
            "component_any": scenario.component_any,
        }
        if injected:
            document |= self.found(injected, fixed)
        return document

    def found(self, injected, fixed):
        """The fault's own lines: its mark, and the first record that only the fault can have caused."""
        scenario, since = self.scenario, int(injected)          # some clocks tick in seconds
        mark = self.matching(scenario.mark, since=since)[:1] if scenario.mark else []
        symptoms = self.matching(scenario.symptom, scenario.symptom_hosts)
        during = [record for record in symptoms if injected <= record.time]
        rank = lambda record: [fnmatch.fnmatch(record.file, f"{host}/*") for host in scenario.symptom_hosts].index(True)
        first = min(during, key=lambda record: (record.time, rank(record)))
        beside = {record.file: record for record in reversed(during) if record.time - first.time < 0.1 and record.file != first.file}
        signs = self.matching(scenario.early_sign, scenario.symptom_hosts, since) if scenario.early_sign else []
        return {
            "cause_marker": mark[0].cite() if mark else None,
            "first_symptom": first.cite() | {"log_time_utc": stamp(first.time)},
            "first_symptom_simultaneous": [record.cite() for record in beside.values()],
            "early_signs": [record.cite() for record in signs if record.time < first.time],
            "symptom_pattern_matches": {"before_fault": len(symptoms) - len(during),
                                        "during_impact": sum(record.time < fixed for record in during)},
        }
