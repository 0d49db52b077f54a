"""The servers in Python that a promise puts between a survey and the lab's web server."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from support.command import Failed, kill, with_us
from support.lab import Lab

from .chaos import PEERS


class Peer:
    """A server in a process of its own, which prints its port and keeps a log."""

    def __init__(self, program: str, *arguments: str) -> None:
        command = [sys.executable, str(PEERS / program), *arguments]
        self.process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, preexec_fn=with_us, text=True)
        assert self.process.stdout is not None
        self.port = self.process.stdout.readline().strip()
        if not self.port:
            raise Failed(f"{program} did not start")

    def stop(self) -> None:
        """Ends the server."""
        kill(self.process)
        if self.process.stdout is not None:
            self.process.stdout.close()


def web_addresses(lab: Lab) -> list[str]:
    """The addresses at which the lab's web server listens."""
    text = (lab.directory / "nginx" / "nginx.conf").read_text()
    return sorted(set(re.findall(r"listen (127\.[0-9.]+):", text)))


def door(lab: Lab, log: Path, delay: float = 0.0) -> Peer:
    """A door in front of the lab's web server, which notes who comes when."""
    return Peer("door.py", lab.https_port, str(log), f"{delay:g}", *web_addresses(lab))


def visits(log: Path) -> list[tuple[float, float, str]]:
    """When connections came and went, and at which address."""
    found = []
    for line in log.read_text().splitlines():
        begin, end, address = line.split()
        found.append((float(begin), float(end), address))
    return found


def patient(lab: Lab, log: Path, seconds: int, errors: int) -> Peer:
    """A web server with the lab's policies that asks for patience first."""
    return Peer("patient.py", str(lab.directory), str(log), str(seconds), str(errors), *web_addresses(lab))


def requests(log: Path) -> dict[str, list[tuple[float, int]]]:
    """When each host was asked for, and what the answer was."""
    found: dict[str, list[tuple[float, int]]] = {}
    for line in log.read_text().splitlines():
        time, host, status = line.split()
        found.setdefault(host, []).append((float(time), int(status)))
    return found
