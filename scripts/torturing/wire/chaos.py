"""A network and a resolver in trouble, between a survey and the lab's name server."""

from __future__ import annotations

import enum
import math
import socket
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from support.command import Failed, kill, with_us
from support.compile import compiled
from support.lab import Lab

PEERS = Path(__file__).resolve().parent / "peers"
MILLION = 1_000_000


class Mode(enum.IntEnum):
    """What a name server in trouble does."""

    NORMAL = 0
    SILENT = 1
    SERVFAIL = 2
    REFUSED = 3
    SLOW = 4
    LYING = 5


@dataclass(frozen=True)
class Arrival:
    """One question as it arrived, by the kernel's clock."""

    # Seconds since 1970.
    time: float
    port: int
    id: int
    # The number of the type; "tcp" for a connection.
    type: str
    mode: Mode
    name: str


class Chaos:
    """A running proxy; chances are shares of 1, of datagrams each way."""

    def __init__(self, lab: Lab, work: Path, name: str, seed: int, **chances: float) -> None:
        program = compiled([PEERS / "chaos.c", PEERS / "message.c"], work / "peers")
        self.log = work / f"{name}.log"
        settings = [f"{key}={round(chance * MILLION)}" for key, chance in chances.items()]
        self.process = subprocess.Popen(
            [program, lab.name_server_port, str(self.log), f"seed={seed}", *settings],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, preexec_fn=with_us, text=True)
        assert self.process.stdout is not None
        ports = self.process.stdout.readline().split()
        if len(ports) != 2:
            raise Failed("the chaos proxy did not start")
        self.address = f"127.0.0.1:{ports[0]}"
        self.control = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.control.connect(("127.0.0.1", int(ports[1])))
        self.control.settimeout(60)

    def order(self, text: str) -> dict[str, int]:
        """Changes a setting, and tells what was done so far; the log is complete up to now then."""
        self.control.send(text.encode())
        items = (item.partition("=") for item in self.control.recv(4096).decode().split())
        return {key: int(value) for key, _, value in items}

    def counts(self) -> dict[str, int]:
        """What was done so far."""
        return self.order("?")

    def be(self, mode: Mode) -> None:
        """Gets the name server into trouble, or out of it."""
        self.order(f"mode={mode.value}")

    def arrivals(self) -> Iterator[Arrival]:
        """What arrived so far."""
        self.counts()
        with open(self.log) as file:
            for line in file:
                time, port, number, kind, mode, name = line.split()
                yield Arrival(int(time) / 1e9, int(port), int(number), kind, Mode(int(mode)), name)

    def stop(self) -> None:
        """Ends the proxy."""
        self.control.close()
        kill(self.process)
        if self.process.stdout is not None:
            self.process.stdout.close()


def each_way(share: float) -> float:
    """The chance each way that together loses a share of all exchanges."""
    return 1 - math.sqrt(1 - share)
