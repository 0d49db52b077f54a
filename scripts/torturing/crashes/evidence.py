"""What a database holds, read without touching it."""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from support.command import Failed
from support.programs import Programs

# Findings that tell of a time taken.
TIMED = {"phttp.slow"}
JOURNALS = ("-wal", "-journal")


def copy(database: Path, target: Path) -> Path:
    """Copies a database that no process has open, as the disk has it: SQLite mends what it opens."""
    for suffix in ("", *JOURNALS, "-shm"):
        target.with_name(target.name + suffix).unlink(missing_ok=True)
    for suffix in ("", *JOURNALS):
        source = database.with_name(database.name + suffix)
        if source.exists():
            shutil.copyfile(source, target.with_name(target.name + suffix))
    return target


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that is closed at the end."""
    connection = sqlite3.connect(path)
    try:
        yield connection
    finally:
        connection.close()


def empty_journal(database: Path) -> None:
    """Brings what the journal of a database holds into its file, and leaves the journal no room."""
    with opened(database) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@dataclass(frozen=True)
class Content:
    """What a database holds of its runs."""

    integrity: str
    runs: int
    rows: tuple[tuple[object, ...], ...]

    @property
    def names(self) -> list[str]:
        return [str(row[1]) for row in self.rows]

    @property
    def repeated(self) -> int:
        """How many domains stand there more than once."""
        return len(self.rows) - len(set(self.names))

    def known(self) -> set[tuple[object, ...]]:
        """What no later look may change: an outcome that was told, and the place of one that was not."""
        return {row if row[2] != "inconclusive" else row[:2] for row in self.rows}

    def lost_in(self, later: Content) -> int:
        """How many of our rows a later state of the same database lacks, or tells otherwise."""
        return len(self.known() - later.known() - {row[:2] for row in later.rows})


EMPTY = Content("ok", 0, ())
ROWS = "SELECT position, domain, outcome, coalesce(category, ''), coalesce(code, '') FROM outcomes"


def content(database: Path, scratch: Path) -> Content:
    """The content of a copy of a database that no process has open."""
    if not database.exists() or database.stat().st_size == 0:
        return EMPTY
    with opened(copy(database, scratch)) as connection:
        integrity = "; ".join(row[0] for row in connection.execute("PRAGMA integrity_check"))
        orphans = len(connection.execute("PRAGMA foreign_key_check").fetchall())
        if orphans:
            integrity += f"; {orphans} orphans"
        if not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'runs'").fetchone():
            return Content(integrity, 0, ())
        runs = connection.execute("SELECT count(*) FROM runs").fetchone()[0]
        return Content(integrity, runs, tuple(sorted(connection.execute(ROWS))))


def committed(database: Path) -> set[str]:
    """The domains that a reader sees while the scan goes on."""
    if not database.exists():
        return set()
    try:
        with opened(database) as connection:
            return {row[0] for row in connection.execute("SELECT domain FROM examinations")}
    except sqlite3.OperationalError:
        # The scan is just making it.
        return set()


def canonical(programs: Programs, database: Path) -> str:
    """The SHA-256 of what the export and the counts of the list tell of the last run, by domain, without times."""
    command = [programs.survey, "export", "--db", str(database), "--format", "jsonl"]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode != 0:
        raise Failed(f"export ended with {done.returncode}: {done.stderr.decode(errors='replace')}")
    rows = []
    for line in done.stdout.splitlines():
        row = json.loads(line)
        del row["observed_at"]
        row["codes"] = [code for code in row["codes"] if code not in TIMED]
        row["findings"] = [finding for finding in row["findings"] if finding["code"] not in TIMED]
        rows.append(json.dumps(row, sort_keys=True))
    with opened(database) as connection:
        counts = connection.execute(
            "SELECT state, rows, domains, duplicates, invalid, excluded FROM runs"
            " ORDER BY run_id DESC LIMIT 1").fetchall()
        rejected = connection.execute(
            "SELECT position, line, text, kind, reason FROM rejected_rows"
            " WHERE run_id = (SELECT max(run_id) FROM runs) ORDER BY position").fetchall()
    return hashlib.sha256("\n".join([*sorted(rows), repr(counts), repr(rejected)]).encode()).hexdigest()
