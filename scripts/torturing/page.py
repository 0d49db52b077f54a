"""The page of the documentation."""

from __future__ import annotations

import datetime
import os
import platform
from pathlib import Path

from support.places import ROOT

from .promise import Result
from .promises import PROMISES

PAGE = ROOT / "Sources" / "Commands" / "Documentation.docc" / "Reliability.md"

HEAD = """# Reliability

What is promised under faults, what is demanded of it, and what was measured.

`scripts/torture` puts each promise to the test in a lab on one machine and writes this page: `scripts/torture all --write`, more
than an hour on two cores, or `scripts/torture NAME --write` for the rows of one promise. `--short` is the form that runs with
the tests.
"""


COLUMNS = ["promise", "figure", "demanded", "measured", "holds", "command", "when"]


def write(results: list[Result], path: str) -> None:
    """Writes the table of figures; promises that were not tried keep their rows. All or nothing."""
    rows = known(path)
    for result in results:
        rows[result.promise.text] = rows_of(result)
    # In the order in which promises are tried; one that is no longer made goes.
    lines = [line for promise in PROMISES for line in rows.get(promise.text, [])]
    temporary = f"{path}.new"
    with open(temporary, "w") as file:
        file.write("\n".join([HEAD, row(COLUMNS), row(["---"] * len(COLUMNS)), *lines]) + "\n")
    os.replace(temporary, path)


def known(path: str) -> dict[str, list[str]]:
    """The rows of the page as it is, by promise; none where there is no page, or one with other columns."""
    try:
        lines = Path(path).read_text().splitlines()
    except FileNotFoundError:
        return {}
    rows: dict[str, list[str]] = {}
    if row(COLUMNS) not in lines:
        return rows
    promise = ""
    for line in lines[lines.index(row(COLUMNS)) + 2:]:
        # Only the first row of a promise names it.
        promise = line.split(" | ")[0].removeprefix("| ").strip("| ") or promise
        rows.setdefault(promise, []).append(line)
    return rows


def rows_of(result: Result) -> list[str]:
    """The rows of a promise."""
    machine = f"{datetime.date.today().isoformat()}, {result.seconds / 60:.0f} min, {os.cpu_count()} cores, Linux {platform.release()}"
    lines = []
    for index, figure in enumerate(result.figures):
        first = [result.promise.text, f"`scripts/torture {result.promise.name}`", machine] if index == 0 else [""] * 3
        cells = [first[0], figure.name, figure.demanded, figure.measured, "yes" if figure.holds else "no", *first[1:]]
        lines.append(row([cell.replace("|", "\\|") for cell in cells]))
    return lines


def row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"
