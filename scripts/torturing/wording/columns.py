"""Columns that hostile texts name."""

from __future__ import annotations

from collections.abc import Iterable

from ..promise import Trial
from .rendered import Page
from .shown import faults, guarded, terminal
from .stage import Stage, lines, table
from .texts import listed


def header_names(trial: Trial, stage: Stage) -> list[str]:
    """Surveys a list whose columns are named by hostile texts and hold them; returns what came out otherwise."""
    texts = [text for text in stage.texts if b"\0" not in text]
    rows = [[b"domain", *texts], *([f"text{row}.test".encode(), *texts[row:], *texts[:row]] for row in range(1, 6))]
    database = trial.database("header.sqlite")
    said = stage.piped(stage.scan(stage.write("header.csv", rows), database))
    found = faults(said)
    for number, line in enumerate(lines(stage.result("export", database, "jsonl")).values(), start=1):
        names, values = list(line["columns"]), list(line["columns"].values())
        if values != [listed(text) for text in texts[number:] + texts[:number]]:
            found.append(f"the values of {line['domain']}")
        found += [
            f"{name!r} for {listed(text)!r}"
            for name, text in zip(names, texts, strict=True)
            if not is_name(name, listed(text))
        ]
    heading = next(iter(table(stage.result("export", database, "csv"))))
    found += missing([guarded(name) for name in names], list(heading))
    # By the names that came out, as blank and repeated ones have others than their text.
    for name in names[:: 20 if trial.is_short else 4]:
        markdown = stage.result("report", database, "markdown", f"--group-by={name}")
        page = Page(markdown)
        found += faults(markdown) + page.live + page.uneven_rows
        found += missing([terminal(f"By {name}")], page.headings)
    return found


def is_name(name: str, text: str) -> bool:
    """Whether a column's name is the one of the list; blank and repeated ones are numbered."""
    return name == text or name.startswith(f"{text} (") or (not text.strip() and name.startswith("column "))


def missing(wanted: Iterable[str], found: list[str]) -> list[str]:
    """What is not among the texts found; white space around a text is not shown."""
    there = {text.strip() for text in found}
    return [f"{text!r} is not shown" for text in wanted if text.strip() not in there]
