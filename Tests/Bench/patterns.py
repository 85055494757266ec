"""What foreshock looks for, as patterns for ripgrep. Read from the packs line by line: they are written alike."""

import json
import re

SPECIAL = re.compile(r"[\\.+*?()|\[\]{}^$]")
STRING = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'')


def unquoted(text):
    return json.loads(text) if text[0] == '"' else text[1:-1].replace("''", "'")


def literals(folder):
    """How many patterns there are, and the regexes of all their literals, each once."""
    count, found = 0, set()
    for pack in folder.glob("*.yaml"):
        for line in re.findall(r"^    literals: \[(.*)\]$", pack.read_text(), re.M):
            count += 1
            found.update(unquoted(text) for text in STRING.findall(line))
    return count, [SPECIAL.sub(r"\\\g<0>", text) for text in sorted(found) if "\n" not in text]
