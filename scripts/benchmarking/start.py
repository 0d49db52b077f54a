"""How long a survey takes to its first question, at its start and when it goes on."""

from __future__ import annotations

import json
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

from support.command import Failed, finish, kill, spawn
from support.lab import Lab
from support.progress import progress

from . import scan
from .bench import RARE, Bench
from .machinery import WORK
from .relay import Relay

# The names of the lab's population, at the end of a question.
LISTED = re.compile(rb"[a-z]+-[a-z]+-[0-9]+\.(test|example|invalid)$")
PATIENCE = 60.0


def start(bench: Bench) -> None:
    """From the start of the process to the first question about a name of the list."""
    plan, lab = bench.plan, bench.lab(RARE)
    target = WORK / "start.sqlite"
    fresh, resumed = [], []
    with Listener() as listener:
        for _ in range(plan.rounds):
            scan.remove(target)
            arguments = scan.arguments(lab, plan.large, target, resolver=listener.address)
            fresh.append(listener.first_question(arguments))
    partial, port, done = interrupted(lab, plan.large)
    with Listener(port) as listener:
        for _ in range(plan.rounds):
            scan.remove(target)
            shutil.copyfile(partial, target)
            arguments = scan.arguments(lab, plan.large, target, resolver=listener.address)
            resumed.append(listener.first_question(arguments))
    scan.remove(target)
    scan.remove(partial)
    bench.findings.add(f"start of {plan.large:,} names to the first question", fresh, "s", 0.5, 3)
    bench.findings.add(
        f"resumption of {plan.large:,} names, {done:.0%} done, to the first question", resumed, "s", 2, 3)


class Listener:
    """A name server that denies what a scan asks before it begins, and notes the first question about its list."""

    def __init__(self, port: int = 0) -> None:
        self.port = port

    def __enter__(self) -> Listener:
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", self.port))
        self.address = "127.0.0.1:%d" % self.socket.getsockname()[1]
        return self

    def __exit__(self, *_: object) -> None:
        self.socket.close()

    def first_question(self, arguments: list[str]) -> float:
        """The seconds until the first question of a scan, which is ended then."""
        with tempfile.TemporaryFile() as output:
            self.drain()
            began = time.monotonic()
            process = spawn(arguments, output)
            try:
                return self.wait(began, process)
            finally:
                kill(process)

    def drain(self) -> None:
        """Drops what the scan before has left."""
        self.socket.settimeout(0.05)
        try:
            while True:
                self.socket.recv(4096)
        except TimeoutError:
            pass

    def wait(self, began: float, process: subprocess.Popen) -> float:
        self.socket.settimeout(1)
        while time.monotonic() - began < PATIENCE:
            try:
                message, client = self.socket.recvfrom(4096)
            except TimeoutError:
                continue
            if LISTED.search(name_of(message)):
                return time.monotonic() - began
            # QR and AA, RD as asked, RA, NXDOMAIN; only the question is kept.
            head = message[:2] + bytes([0x84 | message[2] & 1, 0x83]) + message[4:6] + bytes(6)
            self.socket.sendto(head + message[12:question_end(message)], client)
        raise Failed(f"no question about the list within {PATIENCE:.0f} s")


def name_of(message: bytes) -> bytes:
    """The name of the question, in lower case."""
    labels, place = [], 12
    while place < len(message) and message[place]:
        labels.append(message[place + 1:place + 1 + message[place]])
        place += message[place] + 1
    return b".".join(labels).lower()


def question_end(message: bytes) -> int:
    return 12 + len(name_of(message)) + 2 + 4


def interrupted(lab: Lab, count: int) -> tuple[Path, int, float]:
    """A database of a survey that was interrupted when nine of ten names were done, and the port it asked."""
    database, status = WORK / "interrupted.sqlite", WORK / "status.json"
    scan.remove(database)
    status.unlink(missing_ok=True)
    progress("a survey that is interrupted when 90 % are done")
    with Relay(lab, "names", 0) as relay, tempfile.TemporaryFile() as output:
        extra = ["--status-file", str(status)]
        arguments = scan.arguments(lab, count, database, resolver=relay.address, extra=extra)
        began = time.monotonic()
        process = spawn(arguments, output)
        try:
            wait_until_nearly_done(process, status, count)
        except BaseException:
            kill(process)
            raise
        process.send_signal(signal.SIGINT)
        finish(process, arguments, output, began, accepted=(130,))
        done = json.loads(status.read_text())["examined"] / count
        if not 0.8 <= done < 1:
            raise Failed(f"the survey was to be interrupted when 90 % were done, not {done:.0%}")
        return database, relay.port, done


def wait_until_nearly_done(process: subprocess.Popen, status: Path, count: int) -> None:
    """Waits for the moment at which nine of ten names are done, as the speed so far has it."""
    earlier = 0
    while True:
        time.sleep(0.02)
        if process.poll() is not None:
            raise Failed(f"the survey ended with {process.returncode} before it was to be interrupted")
        try:
            examined = json.loads(status.read_text())["examined"]
        except (FileNotFoundError, ValueError):
            continue
        speed = examined - earlier  # The file is written once a second.
        if examined != earlier:
            missing = 0.9 * count - examined
            if missing <= speed:
                time.sleep(max(0.0, missing / max(speed, 1)))
                return
            earlier = examined
