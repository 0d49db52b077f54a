"""A list as lists are: names in all spellings, again and again, and rows that are none."""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

from ..promise import Trial

INTERNATIONAL = [
    "bücher.test", "BÜCHER.test", "xn--bcher-kva.test", "bu\u0308cher.test", "\ufb00.test", "\ufb01sch.test", "日本.test",
    "\uff46\uff55\uff4c\uff4c.test", "münchen\u3002test",
    "xn--mnchen-3ya.test", "ελλάδα.test", "россия.test", "xn--h1alffa9f.test",
]
INVALID = [
    "", "no domain", "a..test", "-a.test", "a_.test", "*.wild.test", "192.0.2.1", "[2001:db8::1]", "single",
    "a." + "x" * 64,
    ".".join(["label"] * 60) + ".test", "\u202ea.test", "a\x00b.test", "\x1b[31m", "a.123", "host:25", "\ufffd.test",
]
FORMS = ["{}", "{}.", "HTTPS://{}/path?x=1#y", "http://user@{}:8080/", "someone@{}", " {} ", "\t{}", "'{}'"]


@dataclass(frozen=True)
class Messy:
    """A list, what to leave out of it, and what is known of both."""

    listed: Path
    excluding: Path
    rows: int
    # The plain names that are left to survey.
    names: set[str]


def messy(trial: Trial, rows: int) -> Messy:
    """A list of names in all spellings, some of them again and again, some none, and the names to leave out."""
    names = [f"n{number}.{trial.random.choice(['test', 'example', 'xn--p1ai.test'])}" for number in range(rows // 2)]
    lines = [trial.random.choice(FORMS).format(trial.random.choice([name, name, name.upper()])) for name in names]
    lines += [trial.random.choice(FORMS).format(trial.random.choice(names)) for _ in range(rows // 4)]
    lines += [trial.random.choice(INTERNATIONAL) for _ in range(rows // 10)] + INTERNATIONAL
    lines += [trial.random.choice(INVALID) for _ in range(rows // 10)] + INVALID + ["x" * 2_000_000]
    random.Random(trial.seed).shuffle(lines)
    # A NUL byte at the beginning would make it no list at all.
    lines.sort(key=lambda line: "\0" in line)
    # A quote that is not closed within bounds would end the list.
    body = "".join(
        f'"{line}",{number}\n' if len(line) < 10_000 else f"{line},{number}\n" for number, line in enumerate(lines)
    )
    listed, excluding = trial.work / "list.csv", trial.work / "exclude.txt"
    listed.write_bytes(
        b"domain,number\n" + b"padding.test," + b"x" * 65536 + b"\n" + body.encode() + b'"\xff\xfe.test",0\n'
    )
    excluding.write_text(
        "# left out\n" + "".join(f"{name}\n" for name in names[::20]) + ".xn--p1ai.test\nbücher.test\n"
    )
    left = {name for number, name in enumerate(names) if number % 20 and not name.endswith(".xn--p1ai.test")}
    return Messy(listed, excluding, len(lines) + 2, left)
