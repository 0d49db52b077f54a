"""A survey of our own internet, and what it found."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from support import command
from support.survey import UNHELD, WITHOUT_CANARIES

from ..promise import Trial
from .authority import Authority
from .name_server import NameServer


def scan(
    trial: Trial, names: Iterable[str], authority: Authority, *extra: str, database: str = "survey.sqlite"
) -> list[str]:
    """A survey that is held back by nothing but itself; `extra` may put limits back, as the last one counts."""
    path = trial.database(database)
    listed = path.with_suffix(".txt")
    listed.write_text("".join(f"{name}\n" for name in names))
    return [
        trial.programs.survey, "scan", str(listed), "--db", str(path), *UNHELD, *WITHOUT_CANARIES, "--ca-file",
        str(authority.root.path), "--resolver", NameServer.ADDRESS, *extra,
    ]


def survey(arguments: list[str], environment: dict[str, str] | None = None) -> None:
    """Runs a survey to its end."""
    command.run(arguments, accepted=(0, 2), environment=environment)


class Findings:
    """What a database says of its only run."""

    def __init__(self, path: Path) -> None:
        with closing(sqlite3.connect(path)) as database:
            rows = database.execute("SELECT domain, outcome, ifnull(code, '') FROM outcomes")
            self.outcomes: dict[str, tuple[str, str]] = {domain: (outcome, code) for domain, outcome, code in rows}
            self.codes: dict[str, dict[str, str]] = defaultdict(dict)
            for domain, code, detail in database.execute("SELECT domain, code, detail FROM findings"):
                self.codes[domain][code] = detail or ""
            self.tried: dict[str, list[tuple[str, bool]]] = defaultdict(list)
            for domain, address, filtered in database.execute(
                    "SELECT domain, address, filtered FROM fetch_attempts ORDER BY place"):
                self.tried[domain].append((address, bool(filtered)))
            columns = "domain, failure, failure_detail, verify_error, total_ms, body_bytes"
            self.fetches = {row[0]: row[1:] for row in database.execute(f"SELECT {columns} FROM fetches")}
