"""What the servers of a lab were asked, from their own logs."""

from __future__ import annotations

import subprocess
from pathlib import Path

from support.command import Failed, kill, with_us
from support.compile import compiled
from support.lab import Lab, is_chosen

SOURCE = Path(__file__).resolve().parent / "counting-relay.c"
TXT = "16"


class Log:
    """A log that grows, read line by line from where it was left."""

    def __init__(self, path: Path) -> None:
        self.path, self.place, self.rest = path, 0, b""

    def lines(self) -> list[str]:
        """The whole lines that have come since."""
        with open(self.path, "rb") as file:
            file.seek(self.place)
            new = file.read()
        self.place += len(new)
        *whole, self.rest = (self.rest + new).split(b"\n")
        return [line.decode() for line in whole]


class CountingRelay:
    """Writes down every question before it comes to the lab's name server.

    For `failing` domains of a thousand it fails the question for _mta-sts, always for the same ones.
    """

    def __init__(self, lab: Lab, work: Path, failing: int = 0) -> None:
        program, path = compiled([SOURCE], work), work / "questions.log"
        path.unlink(missing_ok=True)
        path.touch()
        self.process = subprocess.Popen(
            [program, lab.name_server_port, str(path), str(failing)], stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, preexec_fn=with_us)
        port = self.process.stdout.readline().decode().strip() if self.process.stdout else ""
        if not port:
            raise Failed("the counting relay did not start")
        self.address = f"127.0.0.1:{port}"
        self.log = Log(path)
        self.failing = failing

    def stop(self) -> None:
        kill(self.process)
        if self.process.stdout:
            self.process.stdout.close()

    def fails(self, domain: str) -> bool:
        """Whether the domain is one of those whose record cannot be asked for."""
        return is_chosen(domain, self.failing)

    def new(self) -> list[tuple[str, str]]:
        """The names and types that were asked for since the last time."""
        return [(name, kind) for name, _, kind in (line.partition(" ") for line in self.log.lines())]

    def new_domains(self) -> list[str]:
        """The domains that were begun since the last time: whose record was asked for."""
        names = (name for name, kind in self.new() if kind == TXT)
        return [name.removeprefix("_mta-sts.") for name in names if name.startswith("_mta-sts.")]


class Fetches:
    """The policies that the lab's policy hosts have served."""

    def __init__(self, lab: Lab) -> None:
        self.log = Log(lab.directory / "log" / "access.log")

    def new(self) -> list[str]:
        """The hosts whose policy was served since the last time; other answers may be asked for again anyway."""
        rows = (line.split() for line in self.log.lines())
        return [row[2] for row in rows if len(row) == 4 and row[3] == "200"]
