"""The page of the documentation."""

from __future__ import annotations

import datetime
import os
import platform

from support.places import ROOT

from .promise import Result

PAGE = ROOT / "Sources" / "Commands" / "Documentation.docc" / "Reliability.md"

HEAD = """# Reliability

What is promised under faults, what is demanded of it, and what was measured.

`scripts/torture` puts each promise to the test in a lab on one machine and writes this page (`scripts/torture all --write`).
One promise alone is tried with `scripts/torture NAME`; `--short` is the form that runs with the tests.
"""


def write(results: list[Result], path: str) -> None:
    """Writes the table of figures; all or nothing."""
    temporary = f"{path}.new"
    with open(temporary, "w") as file:
        file.write(text(results))
    os.replace(temporary, path)


def text(results: list[Result]) -> str:
    day = datetime.date.today().isoformat()
    seconds = sum(result.seconds for result in results)
    lines = [
        HEAD, f"Measured on {day}, {os.cpu_count()} cores, Linux {platform.release()}; all together {seconds / 60:.0f} minutes.",
        "", "| promise | figure | demanded | measured | holds | command |", "|---|---|---|---|---|---|",
    ]
    for result in results:
        for index, figure in enumerate(result.figures):
            promise = result.promise.text if index == 0 else ""
            command = f"`scripts/torture {result.promise.name}`" if index == 0 else ""
            cells = [promise, figure.name, figure.demanded, figure.measured, "yes" if figure.holds else "no", command]
            lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return "\n".join(lines) + "\n"
