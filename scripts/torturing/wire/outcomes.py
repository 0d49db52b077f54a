"""What a survey says of each domain, in a form that can be compared."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from support.command import run
from support.lab import Truth
from support.programs import Programs


# What differs between surveys that say the same.
OF_THE_RUN = ("observed_at", "position", "columns")
# How long a fetch took says nothing of the domain where the machine that serves it is busy.
OF_THE_MOMENT = "phttp.slow"


def exported(programs: Programs, database: Path) -> dict[str, dict]:
    """The rows of the export, by domain."""
    path = database.with_suffix(".jsonl")
    run([programs.survey, "export", "--db", str(database), "--format", "jsonl", "--output", str(path)])
    rows = {}
    with open(path) as file:
        for line in file:
            row = json.loads(line)
            row["codes"] = [code for code in row["codes"] if code != OF_THE_MOMENT]
            rows[row["domain"]] = {key: value for key, value in row.items() if key not in OF_THE_RUN}
    path.unlink()
    return rows


def differing(expected: dict[str, dict], found: dict[str, dict], domains: Iterable[str] | None = None) -> list[str]:
    """The domains of which two surveys say different things, those that one lacks among them."""
    wanted = domains if domains is not None else expected.keys() | found.keys()
    return [domain for domain in wanted if expected.get(domain) != found.get(domain)]


def is_open(row: dict) -> bool:
    """Whether something about a domain could not be told."""
    return row["outcome"] == "inconclusive" or row["tls_rpt"] == "inconclusive" or row["mail"] == "unknown"


def is_present(outcome: str) -> bool:
    """Whether an outcome says that there is a record, or a text meant as one."""
    return outcome not in ("not_configured", "inconclusive")


def moved(truth: Truth, row: dict) -> bool:
    """Whether a domain has moved between present and absent, in any of what a survey asks for."""
    if row["outcome"] != "inconclusive" and is_present(truth.outcome) != is_present(row["outcome"]):
        return True
    if row["mail"] != "unknown" and truth.mail != row["mail"]:
        return True
    return row["tls_rpt"] != "inconclusive" and truth.tls_rpt != row["tls_rpt"]


def as_expected(truth: Truth, row: dict) -> bool:
    """Whether a survey says the truth."""
    said = (row["outcome"], row["category"] or "", row["code"] or "", row["mail"], row["tls_rpt"])
    return said == (truth.outcome, truth.category, truth.code, truth.mail, truth.tls_rpt)


def mentions(database: Path, words: tuple[str, ...]) -> int:
    """How many values in all tables of a database contain one of some words."""
    found = 0
    with sqlite3.connect(database) as connection:
        tables = [name for name, in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            for row in connection.execute(f'SELECT * FROM "{table}"'):
                found += sum(mentions_one(value, words) for value in row)
    return found


def mentions_one(value: object, words: tuple[str, ...]) -> bool:
    text = value.decode("latin-1") if isinstance(value, bytes) else str(value)
    return any(word in text.lower() for word in words)


def tell(what: str, domains: list[str]) -> None:
    """Shows the first of some domains, for whoever looks for the reason."""
    if domains:
        print(f"    {what}: {', '.join(sorted(domains)[:5])}", flush=True)
