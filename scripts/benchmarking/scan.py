"""Runs the survey and compares what it found with what the lab played."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

from support.command import Failed, Usage, run
from support.lab import Lab, Truth
from support.survey import UNHELD, WITHOUT_CANARIES

from .machinery import WORK

DATABASE = WORK / "survey.sqlite"


def arguments(
    lab: Lab, count: int, database: Path = DATABASE, resolver: str = "", extra: list[str] | None = None
) -> list[str]:
    """The command of a survey that is held back by nothing but itself: three questions a domain, no pauses."""
    return [
        lab.programs.survey, "scan", lab.list(count), "--db", str(database), *UNHELD, *WITHOUT_CANARIES, *lab.scan_options,
        "--resolver", resolver or lab.name_server, *(extra or []),
    ]


def remove(database: Path = DATABASE) -> None:
    """Takes a database away with all its files."""
    for suffix in ("", "-wal", "-shm", "-lock"):
        Path(f"{database}{suffix}").unlink(missing_ok=True)


def size(database: Path = DATABASE) -> int:
    """The bytes of a database with its log."""
    files = [f"{database}{suffix}" for suffix in ("", "-wal")]
    return sum(os.path.getsize(file) for file in files if os.path.exists(file))


def survey(
    lab: Lab, count: int, resolver: str = "", extra: list[str] | None = None,
    expect: Callable[[Truth], Truth] = lambda truth: truth,
) -> Usage:
    """A whole survey into a new database, each outcome compared with the truth."""
    remove()
    usage = run(arguments(lab, count, resolver=resolver, extra=extra), accepted=(0, 2))
    compare(lab, count, expect)
    return usage


def compare(lab: Lab, count: int, expect: Callable[[Truth], Truth]) -> None:
    """Fails where an outcome is not as the lab played it: a fast survey that errs is worth nothing."""
    connection = sqlite3.connect(f"file:{DATABASE}?mode=ro", uri=True)
    query = (
        "SELECT domain, outcome, coalesce(category, ''), coalesce(code, ''), mail, tls_rpt FROM outcomes "
        "WHERE run_id = 1 ORDER BY position")
    rows = connection.execute(query)
    differences: list[str] = []
    for truth in map(expect, lab.truth(count)):
        row = rows.fetchone()
        expected = (truth.domain, truth.outcome, truth.category, truth.code, truth.mail, truth.tls_rpt)
        if row != expected:
            differences.append(f"expected {expected}, found {row}")
    surplus = rows.fetchone()
    connection.close()
    if differences or surplus:
        shown = "\n".join(differences[:5])
        raise Failed(f"{len(differences)} of {count} outcomes differ from the lab's truth:\n{shown}")
