"""What foreshock looks for, as patterns for ripgrep. Read from the packs line by line: they are written alike."""

import json
import re
import subprocess

SPECIAL = re.compile(r"[\\.+*?()|\[\]{}^$]")
STRING = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'')


def unquoted(text):
    return json.loads(text) if text[0] == '"' else text[1:-1].replace("''", "'")


def literals(folder):
    """Every literal of every pack, escaped, each once."""
    found = set()
    for pack in folder.glob("*.yaml"):
        for line in re.findall(r"^    literals: \[(.*)\]$", pack.read_text(), re.M):
            found.update(unquoted(text) for text in STRING.findall(line))
    return [SPECIAL.sub(r"\\\g<0>", text) for text in sorted(found) if "\n" not in text]


def regexes(folder):
    """Every regex of every pack, without names for its groups, which ripgrep wants to be different."""
    found = []
    for pack in sorted(folder.glob("*.yaml")):
        for block in re.findall(r"^    regex: \|-\n((?:      .*\n)+)", pack.read_text(), re.M):
            lines = [line[6:] for line in block.splitlines()]
            found.append(re.sub(r"\(\?<\w+>", "(?:", "\n".join(lines)))
    return found


def accepted(regexes):
    """Those that ripgrep's own engine takes: it has no lookaround and no line breaks."""

    def takes(regex):
        return "\n" not in regex and subprocess.run(
            ["rg", "--no-config", "-q", "-e", regex], input=b"", stderr=subprocess.DEVNULL).returncode != 2

    return [regex for regex in regexes if takes(regex)]
