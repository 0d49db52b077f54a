"""A survey of names whose operators mean harm: the list, the servers, the scan."""

from __future__ import annotations

import csv
import errno
import io
import json
import os
import pty
import sqlite3
import subprocess
from pathlib import Path

from support.command import Failed

from ..promise import Trial
from .certificates import Authority
from .names import NameServer
from .places import KINDS, Network
from .policies import PolicyServer
from .texts import TERMINALS, decoded

# How many texts stand in one column: a report shows up to 200 groups.
SHARE = 150
# What a list may hold before a NUL byte makes it binary data.
HEAD = 64 * 1024


class Stage:
    """The servers, the list and the database of one trial."""

    def __init__(self, trial: Trial, texts: list[bytes], kinds_each: int) -> None:
        self.trial, self.texts = trial, texts
        self.folder = trial.work / "files"
        self.folder.mkdir()
        self.program = trial.programs.survey
        network = Network(Authority(trial.work))
        self.planted = [
            network.plant(KINDS[(number + turn) % len(KINDS)], number, text)
            for number, text in enumerate(texts)
            for turn in range(kinds_each)
        ]
        network.certify()
        # Without a NUL byte at the beginning, which would make it no list.
        self.planted.sort(key=lambda planted: b"\0" in planted.text)
        self.names = NameServer(network.zone)
        self.policies = PolicyServer(network.responses, network.certificates)
        self.root = network.authority.root
        self.columns = [f"part{number}" for number in range((len(texts) + SHARE - 1) // SHARE)]
        self.rejected = TERMINALS[:20]
        self.place = {text: divmod(number, SHARE)[0] for number, text in enumerate(texts)}

    def close(self) -> None:
        self.names.close()
        self.policies.close()

    def rows(self) -> list[list[bytes]]:
        """The list: the names with their texts, each in one of the columns, and a few rows that are no name."""
        rows = [[b"domain", *(column.encode() for column in self.columns), b"long"]]
        rows += [[text, *self.cells(b"")] for text in self.rejected]
        padded = False
        for planted in self.planted:
            if b"\0" in planted.text and not padded:
                rows.append([b"long.test", *self.cells(b"")[:-1], b"L" * HEAD])
                padded = True
            rows.append([planted.domain.encode(), *self.cells(planted.text)])
        return rows

    def cells(self, text: bytes) -> list[bytes]:
        """The columns beside the name."""
        place = self.place.get(text, -1)
        return [text if number == place else b"" for number in range(len(self.columns))] + [b""]

    def write(self, name: str, rows: list[list[bytes]]) -> Path:
        """A list as CSV, byte by byte."""
        path = self.folder / name
        path.write_bytes(
            b"".join(b",".join(b'"' + cell.replace(b'"', b'""') + b'"' for cell in row) + b"\n" for row in rows)
        )
        return path

    def scan(self, listed: Path, database: Path, *more: str) -> list[str]:
        return [
            self.program,
            "scan",
            str(listed),
            "--db",
            str(database),
            "--resolver",
            self.names.address,
            "--ca-file",
            str(self.root),
            "--https-port",
            str(self.policies.port),
            "--allow-address",
            "127.0.0.0/8",
            "--dns-rate",
            "unlimited",
            "--https-rate",
            "unlimited",
            "--https-per-address",
            "unlimited",
            "--https-concurrency",
            "16",
            "--concurrency",
            "64",
            "--retry-after",
            "0",
            "--contact",
            "torture@example.test",
            *more,
        ]

    def on_terminal(self, command: list[str]) -> bytes:
        """All that a command writes to its terminal."""
        reader, writer = pty.openpty()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=writer, stderr=writer, close_fds=True)
        os.close(writer)
        written = b""
        try:
            while chunk := os.read(reader, 65536):
                written += chunk
        except OSError as error:
            if error.errno != errno.EIO:
                raise
        os.close(reader)
        self.accept(process.wait(), command, written)
        return written

    def piped(self, command: list[str]) -> bytes:
        """All that a command writes where nobody looks on."""
        written, status = self.ended(command)
        self.accept(status, command, written)
        return written

    @staticmethod
    def ended(command: list[str]) -> tuple[bytes, int]:
        """What a command writes, and how it ends."""
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
        )
        return done.stdout, done.returncode

    @staticmethod
    def accept(status: int, command: list[str], written: bytes) -> None:
        if status not in (0, 2):
            raise Failed(f"{' '.join(command[:4])} ended with {status}: {written[-2000:]!r}")

    def result(self, command: str, database: Path, form: str, *more: str) -> bytes:
        """What a report or an export says; its errors are errors."""
        done = subprocess.run(
            [self.program, command, "--db", str(database), "--format", form, *more],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        self.accept(done.returncode, [command, form, *more], done.stdout[-500:] + done.stderr)
        if done.stderr:
            raise Failed(f"{command} complains: {done.stderr!r}")
        return done.stdout


def lines(export: bytes) -> dict[str, dict]:
    """The lines of an export by name."""
    return {line["domain"]: line for line in map(json.loads, export.decode().split("\n")[:-1])}


def table(written: bytes) -> list[dict[str, str]]:
    """The rows of a CSV by their headings."""
    csv.field_size_limit(1 << 22)
    return list(csv.DictReader(io.StringIO(written.decode(), newline="")))


def stored(database: Path) -> sqlite3.Connection:
    """The database, texts as the bytes they are."""
    connection = sqlite3.connect(database)
    connection.text_factory = bytes
    return connection


def kept(text: bytes) -> str:
    """A row that is no name as a run keeps it."""
    return decoded(text[:1024])
