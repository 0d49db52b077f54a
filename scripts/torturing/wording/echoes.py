"""What the survey says of arguments and files that it does not understand, which it has to repeat to be understood."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from .shown import faults

# Text instead of a place for a hostile one.
PLAIN = b"plain"
LONGEST_NAME = 200


@dataclass(frozen=True)
class Echoes:
    """Commands in which a text can stand, in a folder with a list, a database and an exclusion file."""

    program: str
    folder: Path
    database: Path
    resolver: str

    def commands(self, text: bytes) -> Iterator[tuple[str, list[bytes]]]:
        """All commands, by the place of the text; what cannot be an argument has none."""
        if b"\0" in text:
            return
        data = b"--db=" + bytes(self.database)
        for option in (
            "shard",
            "resolver",
            "contact",
            "dns-rate",
            "dns-timeout",
            "limit",
            "seed",
            "column",
            "exclude",
            "ca-file",
            "allow-address",
            "https-port",
            "concurrency",
        ):
            yield f"scan --{option}", [b"scan", b"list.txt", *given(option, text), b"--db=missing/folder/x"]
        yield "scan --db", [
            b"scan",
            b"list.txt",
            b"--db=missing/" + text + b"/x",
            b"--resolver",
            self.resolver.encode(),
        ]
        yield "scan LIST", [b"scan", b"./missing/" + text]
        yield "scan --TEXT", [b"scan", b"list.txt", b"--x" + text]
        yield "report --db", [b"report", b"--db=./missing/" + text]
        yield "report --format", [b"report", data, *given("format", text)]
        yield "report --group-by", [b"report", data, *given("group-by", text)]
        yield "report --run", [b"report", data, *given("run", text)]
        yield "report TEXT", [b"report", data, b"x" + text]
        yield "export --format", [b"export", data, *given("format", text)]
        yield "export --output", [b"export", data, b"--output=missing/" + text + b"/x"]
        yield "TEXT", [b"x" + text]
        name = text.replace(b"/", b"_")
        if 0 < len(name) <= LONGEST_NAME and name not in (b".", b".."):
            for prefix, content in (
                (b"list-", b"domain,x\na.test,1\n"),
                (b"exclude-", b"fine.test\n" + text + b" z\n"),
                (b"bad-", b"\0"),
            ):
                (self.folder / os.fsdecode(prefix + name)).write_bytes(content)
            yield "a list's name", [b"scan", b"--dry-run", b"./list-" + name]
            yield "a column beside", [b"scan", b"--dry-run", b"--column=9", b"./list-" + name]
            yield "an excluded name", [b"scan", b"--dry-run", b"list.txt", b"--exclude=./exclude-" + name]
            yield "no list's name", [b"scan", b"--dry-run", b"./bad-" + name]
            yield "no database's name", [b"export", b"--db=./bad-" + name]

    def said(self, arguments: list[bytes]) -> tuple[bytes, int]:
        """What a command writes, and how it ends."""
        done = subprocess.run(
            [os.fsencode(self.program), *arguments],
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        return done.stdout, done.returncode

    def faults(self, texts: list[bytes], every: int) -> tuple[int, list[str]]:
        """How many commands were tried, every so many-th of each text, and what was wrong with what they said."""
        plain = {place: self.said(command) for place, command in self.commands(PLAIN)}
        tried = [
            (place, command, b"\n" in text)
            for number, text in enumerate(texts)
            for turn, (place, command) in enumerate(self.commands(text))
            if (number + turn) % every == 0
        ]
        with ThreadPoolExecutor(4) as pool:
            endings = list(pool.map(lambda one: self.said(one[1]), tried))
        found = []
        for (place, command, has_lines), (written, status) in zip(tried, endings):
            found += [f"{place}: {fault}" for fault in faults(written)]
            if status < 0:
                found.append(f"{place}: ended by signal {-status}: {command!r}")
            # A line end in the text would let it speak in our name.
            elif has_lines and status == plain[place][1] and written.count(b"\n") != plain[place][0].count(b"\n"):
                found.append(f"{place}: {written!r} has another number of lines than {plain[place][0]!r}")
        return len(tried), found


def given(option: str, text: bytes) -> list[bytes]:
    """An option with a text; in two words where it can, for an accent makes another sign of a =."""
    return [f"--{option}=".encode() + text] if text.startswith(b"-") else [f"--{option}".encode(), text]
