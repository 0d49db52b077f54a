"""The same database says the same, byte by byte, wherever and whenever it is asked."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import sqlite3
import subprocess
from pathlib import Path

from support.command import Failed, run as run_command
from support.lab import Lab
from support.progress import progress

from .promise import Trial
from .survey import scan
from .wording.texts import hostile

RESULTS = [("report", "markdown"), ("report", "csv"), ("report", "json"), ("export", "csv"), ("export", "jsonl")]
# What a report must not depend on; nothing means that the variable is not there.
SURROUNDINGS: list[dict[str, str | None]] = [
    {"TZ": None, "LANG": None, "LC_ALL": None},
    {"TZ": "Pacific/Kiritimati"},
    {"TZ": "America/St_Johns"},
    {"LC_ALL": "C"},
    {"LC_ALL": "C.UTF-8"},
    {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"},
    {"LC_ALL": "de_DE.UTF-8"},
    {"SOURCE_DATE_EPOCH": "0"},
    {"SOURCE_DATE_EPOCH": "1700000000"},
    {"COLUMNS": "20", "TERM": "dumb"},
    {"NO_COLOR": "1"},
    {"HOME": None, "USER": None, "PATH": "/nowhere"},
]
GROUP = "sector"


def run(trial: Trial) -> None:
    # A population has its smallest share of adopters from here on.
    names = 2_000 if trial.is_short else 20_000
    lab = Lab(trial.programs, trial.work, names, 0.05)
    try:
        lab.start()
        listed = with_columns(trial, lab, names)
        database = trial.database()
        scanned(lab, listed, database, "500")
        compared(trial, results(trial, database), database)
        canonical_scans(trial, lab, listed, database)
    finally:
        lab.stop()


def with_columns(trial: Trial, lab: Lab, names: int) -> str:
    """The lab's names in a list with a sector each, which may be any hostile text, and a number."""
    sectors = [text.decode(errors="replace") for text in hostile(trial.seed) if b"\0" not in text]
    path = trial.work / "list.csv"
    with open(path, "w", newline="") as target:
        writer = csv.writer(target)
        writer.writerow(["domain", GROUP, "number"])
        for number, truth in enumerate(lab.truth(names)):
            writer.writerow([truth.domain, sectors[trial.random.randrange(len(sectors))], number])
        writer.writerows([[f"no domain {number}", "", ""] for number in range(30)])
    return str(path)


def scanned(lab: Lab, listed: str, database: Path, concurrency: str) -> None:
    run_command(scan(lab, listed, database, extra=("--concurrency", concurrency)), accepted=(0, 2))


def result(
    trial: Trial, database: str, command: str, form: str, folder: Path, surroundings: dict[str, str | None]
) -> bytes:
    """One output, written in some surroundings."""
    environment = {key: value for key, value in {**os.environ, **surroundings}.items() if value is not None}
    group = ["--group-by", GROUP] if command == "report" else []
    done = subprocess.run(
        [str(Path(trial.programs.survey).resolve()), command, "--db", database, "--format", form, *group],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    if done.returncode != 0:
        raise Failed(f"{command} --format {form} ended with {done.returncode}: {done.stderr[-1000:]!r}")
    return done.stdout


def results(trial: Trial, database: Path, surroundings: dict[str, str | None] | None = None) -> dict[str, bytes]:
    """All outputs of a database."""
    return {
        f"{command} {form}": result(trial, str(database), command, form, trial.work, surroundings or {})
        for command, form in RESULTS
    }


def compared(trial: Trial, first: dict[str, bytes], database: Path) -> None:
    """Asks for every output again and again, elsewhere and of copies, and counts those that are other bytes."""
    trial.add(
        "bytes of the five outputs",
        "> 100,000",
        f"{sum(map(len, first.values())):,}",
        sum(map(len, first.values())) > 100_000,
    )
    again = [("the same again", results(trial, database))]
    again += [(f"in {surroundings}", results(trial, database, surroundings)) for surroundings in SURROUNDINGS]
    there = {
        f"{command} {form}": result(trial, database.name, command, form, database.parent, {})
        for command, form in RESULTS
    }
    again.append(("by another path", there))
    again.append(
        (
            "the root folder",
            {f"{c} {f}": result(trial, str(database.resolve()), c, f, Path("/"), {}) for c, f in RESULTS},
        )
    )
    differing(trial, "outputs that differ by time zone, language, folder and clock", first, again)
    differing(
        trial,
        "outputs that differ by the database's form",
        first,
        [(name, results(trial, copy)) for name, copy in copies(trial, database)],
    )


def copies(trial: Trial, database: Path) -> list[tuple[str, Path]]:
    """The database as a copy, packed anew, and written anew table by table with the rows backwards."""
    copied, packed, turned = (trial.database(f"{name}.sqlite") for name in ("copied", "packed", "turned"))
    for path in (copied, packed, turned):
        shutil.copy(database, path)
    with sqlite3.connect(packed) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA page_size = 1024")
        connection.execute("VACUUM")
    with sqlite3.connect(turned) as connection:
        tables = connection.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        ).fetchall()
        for name, _ in tables:
            rows = connection.execute(f'SELECT * FROM "{name}"').fetchall()
            connection.execute(f'DELETE FROM "{name}"')
            if rows:
                marks = ", ".join("?" * len(rows[0]))
                connection.executemany(f'INSERT INTO "{name}" VALUES ({marks})', reversed(rows))
    return [("copied", copied), ("packed anew", packed), ("rows backwards", turned)]


def differing(trial: Trial, name: str, first: dict[str, bytes], others: list[tuple[str, dict[str, bytes]]]) -> None:
    found = [f"{output}, {where}" for where, outputs in others for output in first if outputs[output] != first[output]]
    for fault in found[:5]:
        progress(f"{name}: {fault}")
    trial.add(name, f"0 of {len(others) * len(first)}", str(len(found)), not found)


def canonical_scans(trial: Trial, lab: Lab, listed: str, database: Path) -> None:
    """Surveys the same names again with other concurrencies, and compares the exports without their times."""
    first, found = canonical(results(trial, database)), []
    for concurrency in ("1", "37") if trial.is_short else ("1", "7", "64", "5000"):
        again = trial.database("again.sqlite")
        scanned(lab, listed, again, concurrency)
        found += [
            f"{name} with {concurrency} at once"
            for name, text in canonical(results(trial, again)).items()
            if text != first[name]
        ]
    for fault in found[:5]:
        progress(f"differs: {fault}")
    trial.add_count("exports that differ by how many domains were under way at once", len(found))


def canonical(outputs: dict[str, bytes]) -> dict[str, object]:
    """The exports, and the figures of the report, without the times of the observations and what is counted from them."""
    rows = [json.loads(line) for line in outputs["export jsonl"].decode().split("\n")[:-1]]
    cells = list(csv.DictReader(io.StringIO(outputs["export csv"].decode(), newline="")))
    for row in [*rows, *cells]:
        del row["observed_at"]
    figures = csv.DictReader(io.StringIO(outputs["report csv"].decode(), newline=""))
    # The certificates are as old as the lab, and one of 90 days has 89 left a moment later.
    return {"jsonl": rows, "csv": cells, "report": [row for row in figures if row["section"] != "certificate_days"]}
